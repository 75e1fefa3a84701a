using Lucene.Net.Index;

namespace Analytics.Lucene;

/// <summary>
/// Ranks as FTS5's <c>bm25()</c> does: passage and section are one row, whose length is the words of both, and a word counts in as
/// many rows as have it in either.
/// </summary>
internal sealed class RowLengths
{
    private const double K1 = 1.2, B = 0.75, LeastIdf = 1e-6;

    private readonly int[] _lengths;
    private readonly int _rows;
    private readonly double _average;

    public RowLengths(IndexReader reader)
    {
        _rows = reader.NumDocs;
        _lengths = new int[reader.MaxDoc];
        var live = MultiFields.GetLiveDocs(reader);
        foreach (var (field, _) in FindingFields.Columns(isStemmed: true))
        {
            var norms = MultiDocValues.GetNormValues(reader, field);
            for (var row = 0; norms is not null && row < _lengths.Length; row++)
                _lengths[row] += live?.Get(row) == false ? 0 : (int)norms.Get(row);
        }
        _average = _lengths.Sum(length => (long)length) / (double)_rows;
    }

    /// <summary>How to score a row by the weighted frequency in it of a term that <paramref name="matched"/> rows have.</summary>
    public Func<double, int, float> Bm25(int matched)
    {
        var idf = Math.Log((_rows - matched + 0.5) / (matched + 0.5));
        idf = idf <= 0 ? LeastIdf : idf;
        return (frequency, row) => (float)(idf * (frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * _lengths[row] / _average))))));
    }
}
