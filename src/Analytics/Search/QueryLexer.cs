using System.Buffers;
using System.Globalization;

namespace Analytics.Search;

/// <summary>Cuts a query text into terms, operators and brackets, and says what it could not take as written.</summary>
internal sealed partial class QueryLexer(string text, QueryFields fields, List<QueryMessage> messages)
{
    private static readonly SearchValues<char> DoubleQuotes = SearchValues.Create("\"“”„‟«»＂");
    private static readonly SearchValues<char> Minuses = SearchValues.Create("-−–");

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
            else if (c == '(')
                Open(_field);
            else if (c == ')')
                Close();
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
        var inside = ReadQuoted();
        if (_field is { Facet: not null } field)
        {
            AddValue(field, start, text[inside]);
            return;
        }
        var words = Pieces(inside);
        if (words.Count == 0)
            Say(start, "words between the quotation marks", "they were left out");
        else if (text.AsSpan(inside).Contains('*'))
            Say(start, "no * inside quotation marks", "the phrase was read without it");
        AddTerm(words.Count, start, () => new QueryNode.Phrase([.. words.Select(piece => WithPlainApostrophes(text[piece]))]));
    }

    /// <summary>What stands between the mark here and the next one, or the end.</summary>
    private Range ReadQuoted()
    {
        var start = _at;
        var end = text.AsSpan(start + 1).IndexOfAny(DoubleQuotes);
        if (end < 0)
            Say(start, "a closing quotation mark", "the phrase was read to the end of the text");
        var inside = end < 0 ? (start + 1)..text.Length : (start + 1)..(start + 1 + end);
        _at = Math.Min(inside.End.Value + 1, text.Length);
        return inside;
    }

    /// <summary>Everything up to white space, a bracket or a quotation mark.</summary>
    private void ReadChunk()
    {
        var start = _at;
        if (TryReadField())
            return;
        _at = EndOfChunk(start);
        var chunk = text[start.._at];

        if (IsNegation(chunk[0]) && IsBeforeTerm(start + 1))
        {
            Add(QueryTokenKind.Not, chunk[..1], start);
            _at = start + 1;
            return;
        }
        if (TryReadSign(chunk, start) || TryReadAfterQuote(chunk, start))
            return;
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
                _tokens.Add(new QueryToken(QueryTokenKind.Near, chunk, start, Distance: ReadDistance(chunk, start)));
                break;
            case var _ when _field is { Facet: { } facet } field:
                _at = start;
                _at = EndOfValue(facet);
                AddValue(field, start, text[start.._at]);
                break;
            default:
                ReadWords(start.._at);
                break;
        }
    }

    private int EndOfChunk(int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')') && !DoubleQuotes.Contains(text[at]))
            at++;
        return at;
    }

    private int ReadDistance(string near, int start)
    {
        if (near == "NEAR")
            return QueryParser.UsualDistance;
        var isNumber = int.TryParse(near["NEAR/".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var distance);
        if (isNumber && distance is >= 1 and <= QueryParser.MaxDistance)
            return distance;
        var read = isNumber ? Math.Clamp(distance, 1, QueryParser.MaxDistance) : QueryParser.UsualDistance;
        Say(start, $"NEAR/1 to NEAR/{QueryParser.MaxDistance}", $"it was read as NEAR/{read}");
        return read;
    }

    private static bool IsNegation(char sign) => sign == '!' || Minuses.Contains(sign);

    private bool IsBeforeTerm(int at) => IsBeforeTerm(at, _at);

    private bool IsBeforeTerm(int at, int end) =>
        at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != ')' && (text[at] == '(' || DoubleQuotes.Contains(text[at]) || Pieces(at..end).Count > 0);

    /// <param name="end">Where its text ends; here when null.</param>
    private void AddTerm(int words, int start, Func<QueryNode> term, int? end = null)
    {
        if (words == 0)
            return;
        if (_terms + words <= QueryParser.MaxTerms)
            Add(QueryTokenKind.Term, text[start..(end ?? _at)], start, InItsField(term()));
        else if (_terms <= QueryParser.MaxTerms)
        {
            Say(start, $"no more than {QueryParser.MaxTerms} words", "the words from here on were left out");
            _terms = QueryParser.MaxTerms;
        }
        _terms += words;
    }

    private QueryNode InItsField(QueryNode term) => _field is not { Facet: null } ? term : term switch
    {
        QueryNode.Word or QueryNode.Phrase => new QueryNode.InSection(term),
        QueryNode.Or or => new QueryNode.Or([.. or.Parts.Select(InItsField)]),
        QueryNode.And and => new QueryNode.And([.. and.Parts.Select(InItsField)]),
        _ => term,
    };

    private void Add(QueryTokenKind kind, string token, int position, QueryNode? term = null)
    {
        if (_isEither && term is not null && _tokens is [.., { Term: { } other } last])
            _tokens[^1] = last with { Term = new QueryNode.Or(other is QueryNode.Or or ? [.. or.Parts, term] : [other, term]) };
        else
            _tokens.Add(new QueryToken(kind, token, position, term));
        _isEither = false;
    }

    private void Say(int position, string expected, string readAs) => messages.Add(new QueryMessage(position + 1, expected, readAs));
}
