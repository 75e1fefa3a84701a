namespace Analytics.Search;

/// <summary>Fields within a query text: a name, a colon and a value, or several values in brackets.</summary>
internal sealed partial class QueryLexer
{
    /// <summary>No value is written with more words.</summary>
    private const int WordsOfValue = 8;

    /// <summary>A beginning that fits more values says too little.</summary>
    private const int MaxMeant = 8;

    private static readonly string[] Operators = ["AND", "OR", "NOT", "NEAR"];

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
        if (end == text.Length || text[end] != ':' || !FieldNames.TryParse(text[start..end], out var facet))
            return false;

        var field = new NamedField(text[start..(end + 1)], facet);
        _at = end + 1;
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        if (_at == text.Length || text[_at] == ')' || Operators.Contains(text[_at..EndOfChunk(_at)]))
            Say(start, $"a value after {field.Name}", "it was left out");
        else if (text[_at] == '(')
            Open(field);
        else
            ReadValue(field, start);
        return true;
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

    /// <summary>A name of several words needs no quotation marks where it is written out.</summary>
    private int EndOfValue(Facet facet)
    {
        var end = EndOfChunk(_at);
        if (facet == Facet.Year)
            return end;
        var (longest, next) = (end, end);
        for (var words = 1; words < WordsOfValue; words++)
        {
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next == text.Length || text[next] is '(' or ')' || DoubleQuotes.Contains(text[next]))
                break;
            next = EndOfChunk(next);
            if (fields[facet].FindExact(text[_at..next]) is not null)
                longest = next;
        }
        return longest;
    }

    private void AddValue(NamedField field, int start, string value)
    {
        if (field.Facet is null or Facet.Year)
            AddYears(field, start, value);
        else
            AddNamed(field, field.Facet.Value, start, value);
    }

    private void AddYears(NamedField field, int start, string value)
    {
        if (FieldYears.Read(value) is not { } years)
        {
            Say(start, $"years after {field.Name}, such as 2023, 2018..2022 or >=2020", "it was left out");
            return;
        }
        if (years.First > years.Last)
        {
            Say(start, "the earlier year first", $"it was read as {years.Last}..{years.First}");
            years = new QueryNode.InYears(years.Last, years.First);
        }
        AddTerm(1, start, () => years);
    }

    private void AddNamed(NamedField field, Facet facet, int start, string value)
    {
        var found = fields[facet].Find(value);
        if (found.Count is 0 or > MaxMeant)
            Say(start, found.Count == 0 ? $"{fields[facet].Like(value)} after {field.Name}" : fields[facet].OneOf(found), $"{field.Name}{Shorten(value)} was left out");
        else if (found.Count > 1)
            Say(start, fields[facet].OneOf(found), "any of them was looked for");
        IReadOnlyList<QueryNode> nodes = [.. found.Take(MaxMeant + 1).Select(one => new QueryNode.InField(facet, one.Value))];
        if (nodes.Count is > 0 and <= MaxMeant)
            AddTerm(nodes.Count, start, () => nodes.Count == 1 ? nodes[0] : new QueryNode.Or(nodes));
    }

    private static string Shorten(string value) => value.Length <= 40 ? value : $"{value[..(char.IsHighSurrogate(value[39]) ? 39 : 40)]}…";
}
