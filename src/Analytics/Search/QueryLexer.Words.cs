using System.Buffers;
using System.Globalization;
using System.Text;

namespace Analytics.Search;

/// <summary>Words within a query text.</summary>
internal sealed partial class QueryLexer
{
    private static readonly SearchValues<char> Commas = SearchValues.Create(",;…");
    private static readonly SearchValues<char> Strokes = SearchValues.Create("/\\|");
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ＇");

    /// <summary>Commas part words as white space does; a stroke between two words means either of them.</summary>
    private void ReadWords(Range chunk)
    {
        var whole = WithoutForeignSigns(chunk);
        if (text.AsSpan(whole).Contains(':'))
        {
            ReadWord(whole);
            return;
        }
        foreach (var part in Split(whole, Commas))
        {
            if (SectionNumbers(part) is { } sections)
            {
                ReadSections(part, sections);
                continue;
            }
            var either = Split(part, Strokes).Where(one => Pieces(one).Count > 0).ToList();
            if (either.Count < 2 || either.Any(one => Pieces(one) is [var letter] && text[letter].Length == 1))
                ReadWord(part);
            else if (either.Exists(one => text[one] is "and" or "or" or "AND" or "OR"))
                either.ForEach(ReadWord);
            else
                ReadEither(part, either);
        }
    }

    /// <summary>The parts between such signs; a sign between two digits parts nothing: 24/7 and 1,000 are one thing each.</summary>
    private List<Range> Split(Range range, SearchValues<char> signs)
    {
        var parts = new List<Range>();
        var (start, end) = (range.Start.Value, range.End.Value);
        for (var i = start; i < end; i++)
        {
            var isSign = signs.Contains(text[i]) || (text[i] == '.' && i > start && i + 1 < end && text[i + 1] == '.');
            if (!isSign || (i > start && i + 1 < end && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))
                continue;
            parts.Add(start..i);
            start = i + 1;
        }
        parts.Add(start..end);
        return parts;
    }

    private void ReadEither(Range part, IReadOnlyList<Range> either)
    {
        var nodes = either.Select(NodesOf).ToList();
        if (!text.AsSpan(part).Contains('|'))
            Say(part.Start.Value, "OR, or a space, between words", $"{Shorten(text[part])} was read as {Shorten(string.Join(" OR ", either.Select(one => text[one])))}");
        AddTerm(nodes.Sum(some => some.Sum(WordsIn)), part.Start.Value, () => new QueryNode.Or([.. nodes.Select(some => some.Count == 1 ? some[0] : new QueryNode.And(some))]), part.End.Value);
    }

    private void ReadWord(Range word)
    {
        foreach (var node in NodesOf(word))
            AddTerm(WordsIn(node), word.Start.Value, () => node, word.End.Value);
    }

    private static int WordsIn(QueryNode node) => node is QueryNode.Phrase phrase ? phrase.Words.Count : 1;

    /// <summary>A word, a hyphenated one, or several that must all occur.</summary>
    private IReadOnlyList<QueryNode> NodesOf(Range chunk)
    {
        var (start, end) = (chunk.Start.Value, chunk.End.Value);
        if (PrefixBeforeQuestionMark(chunk) is { } begun)
            return [begun];
        var pieces = Pieces(chunk);
        var star = text.IndexOf('*', start, end - start);
        var isPrefix = star >= 0 && IsPrefix(pieces, star, end);
        if (star >= 0 && !isPrefix)
            Say(star, "* only after at least two letters at the end of a word", pieces.Count == 0 ? "it was left out" : "the word was read without it");
        if (pieces.Count == 0)
            return [];
        if (!isPrefix && IsAcronymWithPoints(chunk, pieces))
            return [new QueryNode.Word(string.Concat(pieces.Select(piece => text[piece])))];

        var apart = isPrefix || (text.AsSpan(chunk).Contains('&') && pieces.Exists(piece => text[piece].Length > 2));
        var colon = text.IndexOf(':', start, end - start);
        var hasValue = colon < end - 1 ? pieces.Count > 1 : end < text.Length && (text[end] == '(' || DoubleQuotes.Contains(text[end]));
        if (colon > start && hasValue && text[start..colon].All(char.IsAsciiLetter))
        {
            Say(start, $"a word, or one of the fields {FieldNames.All} before a colon", $"the parts of {text[start..end]} were read as words that must all occur");
            apart = true;
        }
        if (!apart && pieces.Count > 1)
            return [new QueryNode.Phrase([.. pieces.Select(piece => WithoutPossessive(text[piece]))], IsExact: false)];
        return [.. pieces.Select((piece, i) => (Text: text[piece], IsPrefix: isPrefix && i == pieces.Count - 1))
            .Select(one => new QueryNode.Word(one.IsPrefix ? WithPlainApostrophes(one.Text) : WithoutPossessive(one.Text), one.IsPrefix))];
    }

    /// <summary>L.A.D.O. is LADO, as reports print it.</summary>
    private bool IsAcronymWithPoints(Range chunk, List<Range> pieces) =>
        pieces.Count > 1 && pieces.TrueForAll(piece => text[piece] is [var letter] && (char.IsUpper(letter) || (pieces.Count > 2 && char.IsLetter(letter))))
        && text.AsSpan(pieces[0].Start.Value, pieces[^1].End.Value - pieces[0].Start.Value).Count('.') == pieces.Count - 1
        && text[pieces[0].Start.Value..pieces[^1].End.Value].Length == (2 * pieces.Count) - 1;

    private bool IsPrefix(List<Range> pieces, int star, int end) =>
        pieces.Count > 0 && pieces[^1].End.Value == star && Pieces(star..end).Count == 0
        && text[pieces[^1]].EnumerateRunes().Count(rune => Rune.IsLetter(rune) || Rune.IsNumber(rune)) >= 2;

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
