using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Analytics.Lucene;

/// <summary>Adds up how often a term stands in each row, over all the fields and spellings that are searched for it.</summary>
internal sealed class RowMatches(int maxRows) : ICollector
{
    private readonly double[] _frequencies = new double[maxRows];
    private readonly List<int> _rows = [];
    private Scorer? _scorer;
    private int _firstRow;

    /// <summary>What one occurrence counts in the field that is being searched.</summary>
    public double Weight { get; set; }

    /// <summary>Every row with a match once.</summary>
    public IReadOnlyList<int> Rows => _rows;

    public bool AcceptsDocsOutOfOrder => true;

    public double FrequencyIn(int row) => _frequencies[row];

    public void Clear()
    {
        foreach (var row in _rows)
            _frequencies[row] = 0;
        _rows.Clear();
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => _firstRow = context.DocBase;

    public void Collect(int doc)
    {
        var row = _firstRow + doc;
        if (_frequencies[row] == 0)
            _rows.Add(row);
        // One by one, so that the sum is rounded as FTS5's is.
        for (var left = _scorer!.Freq; left > 0; left--)
            _frequencies[row] += Weight;
    }
}
