using System.Buffers;
using System.Globalization;
using System.Text;

namespace Analytics.Search;

/// <summary>Cuts a query text into terms, operators and brackets, and says what it could not take as written.</summary>
internal sealed class QueryLexer(string text, List<QueryMessage> messages)
{
    private static readonly SearchValues<char> DoubleQuotes = SearchValues.Create("\"“”„‟«»＂");
    private static readonly SearchValues<char> Minuses = SearchValues.Create("-−–");
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ＇");

    private readonly List<QueryToken> _tokens = [];
    private int _terms;
    private int _at;

    public IReadOnlyList<QueryToken> Read()
    {
        while (_at < text.Length)
        {
            var c = text[_at];
            if (char.IsWhiteSpace(c))
                _at++;
            else if (c is '(' or ')')
                Add(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, c.ToString(), _at++);
            else if (DoubleQuotes.Contains(c))
                ReadPhrase();
            else
                ReadChunk();
        }
        return _tokens;
    }

    private void ReadPhrase()
    {
        var start = _at;
        var end = text.AsSpan(start + 1).IndexOfAny(DoubleQuotes);
        if (end < 0)
            Say(start, "a closing quotation mark", "the phrase was read to the end of the text");
        var inside = end < 0 ? (start + 1)..text.Length : (start + 1)..(start + 1 + end);
        _at = Math.Min(inside.End.Value + 1, text.Length);

        var words = Pieces(inside);
        if (words.Count == 0)
            Say(start, "words between the quotation marks", "they were left out");
        else if (text.AsSpan(inside).Contains('*'))
            Say(start, "no * inside quotation marks", "the phrase was read without it");
        AddTerm(words.Count, start, () => new QueryNode.Phrase([.. words.Select(piece => WithPlainApostrophes(text[piece]))]));
    }

    /// <summary>Everything up to white space, a bracket or a quotation mark.</summary>
    private void ReadChunk()
    {
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('(' or ')') && !DoubleQuotes.Contains(text[_at]))
            _at++;
        var chunk = text[start.._at];

        if (Minuses.Contains(chunk[0]) && IsBeforeTerm(start + 1))
        {
            Add(QueryTokenKind.Not, chunk[..1], start);
            _at = start + 1;
            return;
        }
        switch (chunk)
        {
            case "AND":
                Add(QueryTokenKind.And, chunk, start);
                break;
            case "OR":
                Add(QueryTokenKind.Or, chunk, start);
                break;
            case "NOT":
                Add(QueryTokenKind.Not, chunk, start);
                break;
            case "NEAR":
            case var near when near.StartsWith("NEAR/", StringComparison.Ordinal):
                Say(start, "a word or AND, OR, NOT (NEAR is not understood yet)", $"{chunk} was left out, so the words may stand anywhere in the passage");
                break;
            default:
                ReadWords(start.._at);
                break;
        }
    }

    private bool IsBeforeTerm(int at) =>
        at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != ')' && (text[at] == '(' || DoubleQuotes.Contains(text[at]) || Pieces(at.._at).Count > 0);

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
        if (colon > start && colon < end - 1 && pieces.Count > 1 && text[start..colon].All(char.IsAsciiLetter))
        {
            Say(start, $"a word (the field name {text[start..(colon + 1)]} is not understood yet)", "its parts were read as words that must all occur");
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

    private void AddTerm(int words, int start, Func<QueryNode> term)
    {
        if (words == 0)
            return;
        if (_terms + words <= QueryParser.MaxTerms)
            Add(QueryTokenKind.Term, text[start.._at], start, term());
        else if (_terms <= QueryParser.MaxTerms)
        {
            Say(start, $"no more than {QueryParser.MaxTerms} words", "the words from here on were left out");
            _terms = QueryParser.MaxTerms;
        }
        _terms += words;
    }

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
        word.Length > 2 && word[^1] is 's' or 'S' && Apostrophes.Contains(word[^2]) ? WithPlainApostrophes(word[..^2]) : WithPlainApostrophes(word);

    private static string WithPlainApostrophes(string word) =>
        word.AsSpan().IndexOfAny(Apostrophes) < 0 ? word : string.Concat(word.Select(c => Apostrophes.Contains(c) ? '\'' : c));

    private void Add(QueryTokenKind kind, string token, int position, QueryNode? term = null) => _tokens.Add(new QueryToken(kind, token, position, term));

    private void Say(int position, string expected, string readAs) => messages.Add(new QueryMessage(position + 1, expected, readAs));
}
