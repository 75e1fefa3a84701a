using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Search;

/// <summary>Signs that people know from elsewhere: they are read as what they mean there, or it is said that they mean nothing here.</summary>
internal sealed partial class QueryLexer
{
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    /// <summary>The next term is an alternative of the last one.</summary>
    private bool _isEither;

    [GeneratedRegex(@"^(?<law>(?:s|section|sections)\.?)?(?<number>\d{1,3}[A-Za-z]?)(?:/(?<number>\d{1,3}[A-Za-z]?))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumbersOfSections();

    /// <summary>True where a sign for AND or OR stands alone.</summary>
    private bool TryReadSign(string chunk, int start)
    {
        if (chunk == "&&")
            Add(QueryTokenKind.And, chunk, start);
        else if (chunk.All(c => c == '|'))
            Add(QueryTokenKind.Or, chunk, start);
        else if (chunk == "/" && IsBetweenWords(start))
        {
            Say(start, "OR between words", "the stroke was read as OR");
            _isEither = true;
        }
        else
            return false;
        return true;
    }

    private bool IsBetweenWords(int stroke)
    {
        var next = stroke + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return _tokens is [.., { Kind: QueryTokenKind.Term, Text: var last }] && next < text.Length
            && char.IsLetter(text[next]) && !Operators.Contains(text[next..EndOfChunk(next)]) && !char.IsDigit(last[^1]);
    }

    /// <summary>"quality supervision"~5 asks elsewhere for the words near each other, and ^2 for more weight.</summary>
    private bool TryReadAfterQuote(string chunk, int start)
    {
        if (start == 0 || chunk[0] is not ('~' or '^') || !(DoubleQuotes.Contains(text[start - 1]) || text[start - 1] == ')') || !IsNumber(chunk.AsSpan(1)))
            return false;
        if (chunk[0] == '~' && _tokens is [.., { Kind: QueryTokenKind.Term, Term: QueryNode.Phrase { Words.Count: > 1 and <= QueryParser.MaxNear } phrase } last])
        {
            var distance = int.TryParse(chunk.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Math.Clamp(number, 1, QueryParser.MaxDistance) : QueryParser.UsualDistance;
            var near = new QueryNode.Near([.. phrase.Words.Select(word => new QueryNode.Word(Plain(word)))], distance);
            Say(start, "NEAR between words that may stand apart", $"it was read as {Shorten(string.Join($" NEAR/{distance} ", phrase.Words))}");
            _tokens[^1] = last with { Term = near };
        }
        else
            SayForeign(start, chunk);
        return true;
    }

    /// <summary>The chunk without ^2 or ~1 at its end.</summary>
    private Range WithoutForeignSigns(Range chunk)
    {
        var sign = text.AsSpan(chunk).IndexOfAny('^', '~');
        if (sign <= 0 || !IsNumber(text.AsSpan(chunk)[(sign + 1)..]))
            return chunk;
        SayForeign(chunk.Start.Value + sign, text[(chunk.Start.Value + sign)..chunk.End.Value]);
        return chunk.Start..(chunk.Start.Value + sign);
    }

    private void SayForeign(int position, string signs) => Say(
        position,
        signs[0] == '^' ? "no weight after a word: each counts by how much it tells" : "no ~ here: misspelt words are mended by themselves, and NEAR/5 joins words that may stand apart",
        $"{Shorten(signs)} was left out");

    private static bool IsNumber(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(DigitsAndPoint) < 0;

    private QueryNode.Word? PrefixBeforeQuestionMark(Range chunk)
    {
        var (start, end) = (chunk.Start.Value, chunk.End.Value);
        var mark = text.IndexOf('?', start, end - start);
        if (mark < 0 || !IsWordAt(mark + 1, end) || Pieces(start..mark) is not [var piece] || piece.End.Value != mark || mark - piece.Start.Value < 2)
            return null;
        Say(mark, "no ? within a word: * at the end stands for any letters", $"{Shorten(text[chunk])} was read as {Shorten(text[piece])}*");
        return new QueryNode.Word(WithPlainApostrophes(text[piece]), IsPrefix: true);
    }

    /// <summary>s17/47 and, after the word, 17/47 are sections of an act, either of which is meant.</summary>
    private IReadOnlyList<string>? SectionNumbers(Range part)
    {
        if (!text.AsSpan(part).Contains('/') || NumbersOfSections().Match(text[part]) is not { Success: true } match)
            return null;
        var isNamed = match.Groups["law"].Success || _tokens is [.., { Term: QueryNode.Word { Text: var word } }] && IsSection(word);
        return isNamed ? [.. match.Groups["number"].Captures.Select(number => number.Value)] : null;
    }

    private void ReadSections(Range part, IReadOnlyList<string> numbers)
    {
        var start = part.Start.Value;
        if (_tokens is [.., { Term: QueryNode.Word { Text: var word } } before] && IsSection(word))
        {
            start = before.Position;
            _tokens.RemoveAt(_tokens.Count - 1);
        }
        Say(start, "OR between sections", $"it was read as {string.Join(" OR ", numbers.Select(number => $"section {number}"))}");
        AddTerm(2 * numbers.Count, start, () => new QueryNode.Or([.. numbers.Select(number => new QueryNode.Phrase(["section", number], IsExact: false))]), part.End.Value);
    }

    private static bool IsSection(string word) => word.ToLowerInvariant() is "section" or "sections" or "s";
}
