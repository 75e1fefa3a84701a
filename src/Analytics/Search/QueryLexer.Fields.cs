using System.Text.RegularExpressions;

namespace Analytics.Search;

/// <summary>Fields within a query text: a name, a colon and a value, or several values in brackets.</summary>
internal sealed partial class QueryLexer
{
    /// <summary>No value is written with more words.</summary>
    private const int WordsOfValue = 8;

    /// <summary>A beginning that fits more values says too little.</summary>
    private const int MaxMeant = 8;

    private static readonly string[] Operators = ["AND", "OR", "NOT", "NEAR"];

    /// <summary>What parts the values of a list.</summary>
    private static readonly char[] Separators = [',', ';', '|', '/'];

    private readonly Stack<NamedField?> _outer = new();
    private NamedField? _field;

    /// <summary>A field as it was written; <paramref name="Facet"/> is null for the section.</summary>
    private sealed record NamedField(string Name, Facet? Facet);

    /// <summary>Inside these brackets everything is a value of the field, if there is one.</summary>
    private void Open(NamedField? field)
    {
        _outer.Push(_field);
        _field = field;
        Add(QueryTokenKind.Open, "(", _at++);
    }

    private void Close()
    {
        _field = _outer.TryPop(out var outer) ? outer : null;
        Add(QueryTokenKind.Close, ")", _at++);
    }

    /// <summary>False, and nothing read, where no field's name with a colon stands.</summary>
    private bool TryReadField()
    {
        var start = _at;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '_'))
            end++;
        var colon = AfterSpace(end);
        if (colon == text.Length || text[colon] != ':' || !FieldNames.TryParse(text[start..end], out var facet))
            return false;

        var field = new NamedField($"{text[start..end]}:", facet);
        _at = AfterSpace(colon + 1);
        if (facet != Facet.Year && _at < text.Length && IsNegation(text[_at]) && IsBeforeTerm(_at + 1, EndOfChunk(_at)))
            Add(QueryTokenKind.Not, text[_at..(_at + 1)], _at++);
        if (_at == text.Length || text[_at] == ')' || Operators.Contains(text[_at..EndOfChunk(_at)]))
            Say(start, $"a value after {field.Name}", "it was left out");
        else if (text[_at] == '(')
            Open(field);
        else
            ReadValue(field, start);
        return true;
    }

    private int AfterSpace(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private void ReadValue(NamedField field, int start)
    {
        if (field.Facet is not { } facet)
            ReadHeadingWords(field, start);
        else if (DoubleQuotes.Contains(text[_at]))
            AddValue(field, start, text[ReadQuoted()]);
        else
        {
            var value = _at;
            _at = EndOfValue(facet);
            AddValue(field, start, text[value.._at]);
        }
    }

    private void ReadHeadingWords(NamedField field, int start)
    {
        var (outer, said) = (_field, messages.Count + _tokens.Count);
        _field = field;
        if (DoubleQuotes.Contains(text[_at]))
            ReadPhrase();
        else
            ReadWords(_at..(_at = EndOfChunk(_at)));
        _field = outer;
        if (messages.Count + _tokens.Count == said)
            Say(start, $"words after {field.Name}", "it was left out");
    }

    /// <summary>A name of several words needs no quotation marks where it is written out; a comma after it leads to another where the next words are a name too.</summary>
    private int EndOfValue(Facet facet)
    {
        if (facet == Facet.Year)
            return Math.Max(EndOfChunk(_at), _at + Years().Match(text, _at).Length);
        var end = EndOfName(facet, _at);
        while (text[end - 1] is ',' or ';' && AfterSpace(end) is var next && next < text.Length && EndOfName(facet, next) is var after && after > next
            && fields[facet].FindExact(text[next..after]) is not null)
        {
            end = after;
        }
        return end;
    }

    /// <summary>Years with spaces around what joins them.</summary>
    [GeneratedRegex(@"\G[<>=≥≤]{0,2}\s*\d{4}(?:\s*(?:\.\.|…|–|—|-|to|,|;)\s*\d{4})*(?=$|[\s()""“”„‟«»＂])")]
    private static partial Regex Years();

    private int EndOfName(Facet facet, int start)
    {
        var end = EndOfChunk(start);
        var (longest, next) = (end, end);
        for (var words = 1; words < WordsOfValue; words++)
        {
            next = AfterSpace(next);
            if (next == text.Length || text[next] is '(' or ')' || DoubleQuotes.Contains(text[next]))
                break;
            var chunk = next..EndOfChunk(next);
            next = chunk.End.Value;
            if (Pieces(chunk).Count > 0 && fields[facet].FindExact(text[start..next]) is not null)
                longest = next;
        }
        return longest;
    }

    private void AddValue(NamedField field, int start, string value)
    {
        IReadOnlyList<QueryNode> nodes = field.Facet is null or Facet.Year
            ? [.. Listed(value, FieldYears.Read(value) is not null).Select(one => YearsOf(field, start, one)).OfType<QueryNode>().Distinct()]
            : [.. Listed(value, fields[field.Facet.Value].Find(value).Count > 0).SelectMany(one => NamedBy(field, field.Facet.Value, start, one)).Distinct()];
        AddTerm(nodes.Count, start, () => nodes.Count == 1 ? nodes[0] : new QueryNode.Or(nodes));
    }

    /// <summary>The value where it means something as it stands, else what signs part in it: any of those.</summary>
    private static string[] Listed(string value, bool isOne) =>
        !isOne && value.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } several ? several : [value];

    private QueryNode.InYears? YearsOf(NamedField field, int start, string value)
    {
        if (FieldYears.Read(value) is not { } years)
        {
            Say(start, $"years after {field.Name}, such as 2023, 2018..2022 or >=2020", "it was left out");
            return null;
        }
        if (years.First <= years.Last || years.First is null || years.Last is null)
            return years;
        Say(start, "the earlier year first", $"it was read as {years.Last}..{years.First}");
        return new QueryNode.InYears(years.Last, years.First);
    }

    private IEnumerable<QueryNode> NamedBy(NamedField field, Facet facet, int start, string value)
    {
        var values = fields[facet];
        var found = values.Find(value);
        if (found.Count is 0 or > MaxMeant)
        {
            Say(start, found.Count == 0 ? $"{values.Like(value)} after {field.Name}" : values.OneOf(found), $"{field.Name}{Shorten(value)} was left out");
            return [];
        }
        var kin = values.KinOf(value, found);
        if (kin.Count > 0)
            Say(start, "a full name or a code where one of them is meant", $"{field.Name}{Shorten(value)} was read as any of {FieldValues.NamesOf([.. found, .. kin])}");
        else if (found.Count > 1)
            Say(start, values.OneOf(found), "any of them was looked for");
        else if (found[0].Successors.Count > 0 && !FieldValues.IsItself(value, found[0]))
            Say(start, $"{FieldValues.NamesOf(found[0].Successors)} where what came after it is meant", $"only {found[0].Name} was looked for");
        return found.Concat(kin).Select(one => new QueryNode.InField(facet, one.Value));
    }

    private static string Shorten(string value) => value.Length <= 40 ? value : $"{value[..(char.IsHighSurrogate(value[39]) ? 39 : 40)]}…";
}
