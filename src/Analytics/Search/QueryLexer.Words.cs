using System.Buffers;
using System.Globalization;
using System.Text;

namespace Analytics.Search;

/// <summary>Words within a query text.</summary>
internal sealed partial class QueryLexer
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ＇");

    private void ReadWords(Range chunk)
    {
        var (start, end) = (chunk.Start.Value, chunk.End.Value);
        var pieces = Pieces(chunk);
        var star = text.IndexOf('*', start, end - start);
        var isPrefix = star >= 0 && IsPrefix(pieces, star, end);
        if (star >= 0 && !isPrefix)
            Say(star, "* only after at least two letters at the end of a word", pieces.Count == 0 ? "it was left out" : "the word was read without it");
        if (pieces.Count == 0)
            return;

        var apart = isPrefix;
        var colon = text.IndexOf(':', start, end - start);
        var hasValue = colon < end - 1 ? pieces.Count > 1 : end < text.Length && (text[end] == '(' || DoubleQuotes.Contains(text[end]));
        if (colon > start && hasValue && text[start..colon].All(char.IsAsciiLetter))
        {
            Say(start, $"a word, or one of the fields {FieldNames.All} before a colon", $"the parts of {text[start..end]} were read as words that must all occur");
            apart = true;
        }
        if (!apart && pieces.Count > 1)
        {
            AddTerm(pieces.Count, start, () => new QueryNode.Phrase([.. pieces.Select(piece => WithoutPossessive(text[piece]))], IsExact: false));
            return;
        }
        for (var i = 0; i < pieces.Count; i++)
        {
            var (piece, prefix) = (text[pieces[i]], isPrefix && i == pieces.Count - 1);
            AddTerm(1, pieces[i].Start.Value, () => new QueryNode.Word(prefix ? WithPlainApostrophes(piece) : WithoutPossessive(piece), prefix));
        }
    }

    private bool IsPrefix(List<Range> pieces, int star, int end) =>
        pieces.Count > 0 && pieces[^1].End.Value == star && Pieces(star..end).Count == 0 && text[pieces[^1]].EnumerateRunes().Count() >= 2;

    /// <summary>The runs of letters, digits and marks in a range; an apostrophe between two of them belongs to the run.</summary>
    private List<Range> Pieces(Range range)
    {
        var pieces = new List<Range>();
        var start = -1;
        for (var i = range.Start.Value; i < range.End.Value;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(i, range.End.Value - i), out var rune, out var length);
            if (IsWordRune(rune))
                start = start < 0 ? i : start;
            else if (start >= 0 && !(Apostrophes.Contains(text[i]) && IsWordAt(i + 1, range.End.Value)))
            {
                pieces.Add(start..i);
                start = -1;
            }
            i += length;
        }
        if (start >= 0)
            pieces.Add(start..range.End);
        return pieces;
    }

    private bool IsWordAt(int at, int end) => at < end && Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out _) == default && IsWordRune(rune);

    private static bool IsWordRune(Rune rune) =>
        Rune.IsLetter(rune) || Rune.IsNumber(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>"Children's" finds what "children" finds: reports use both for the same thing.</summary>
    private static string WithoutPossessive(string word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && Apostrophes.Contains(word[^2]) ? WithoutPossessive(word[..^2]) : Plain(word);

    /// <summary>A word that reads like an operator is written small, so that it reads like none.</summary>
    private static string Plain(string word) => word is "AND" or "OR" or "NOT" or "NEAR" ? word.ToLowerInvariant() : WithPlainApostrophes(word);

    private static string WithPlainApostrophes(string word) =>
        word.AsSpan().IndexOfAny(Apostrophes) < 0 ? word : string.Concat(word.Select(c => Apostrophes.Contains(c) ? '\'' : c));
}
