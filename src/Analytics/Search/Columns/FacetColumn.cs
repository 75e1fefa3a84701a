namespace Analytics.Search.Columns;

/// <summary>For every value of a facet the findings that have it; a finding may have several values, or none.</summary>
internal sealed class FacetColumn(int findings)
{
    private readonly Dictionary<string, SparseSet> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Findings come in the order of ordinals.</summary>
    public void Add(int ordinal, string value)
    {
        if (!_values.TryGetValue(value, out var set))
            _values.Add(value, set = new SparseSet());
        set.Add(ordinal);
    }

    /// <summary>Whether any finding has the value.</summary>
    public bool Has(string value) => _values.ContainsKey(value);

    /// <summary>The findings that have any of the values.</summary>
    public Bitset Union(IEnumerable<string> values)
    {
        var union = new Bitset(findings);
        foreach (var value in values)
        {
            if (_values.TryGetValue(value, out var set))
                set.AddTo(union);
        }
        return union;
    }

    /// <summary>Counts within <paramref name="among"/>, most first, then by value; chosen values are there even with 0.</summary>
    public IReadOnlyList<FacetCount> Count(Bitset among, IReadOnlyCollection<string> chosen)
    {
        var counts = new List<FacetCount>(_values.Count);
        foreach (var (value, set) in _values)
        {
            var count = set.CountIn(among);
            if (count > 0 || chosen.Contains(value, StringComparer.OrdinalIgnoreCase))
                counts.Add(new FacetCount(value, count));
        }
        counts.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return counts;
    }
}
