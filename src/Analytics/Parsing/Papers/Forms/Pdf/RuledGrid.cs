using Analytics.Parsing.Layout.Tables;

namespace Analytics.Parsing.Papers.Forms.Pdf;

/// <summary>The rows of one table on one page, and the columns of all of them together: a cell may span several.</summary>
internal sealed class RuledGrid(IReadOnlyList<RuledBand> bands, PageRules page)
{
    private const double Near = 4;

    public IReadOnlyList<RuledBand> Bands => bands;

    /// <summary>Where columns meet, from left to right.</summary>
    public IReadOnlyList<double> Columns { get; } = Merge(bands.SelectMany(band => band.Columns).Order());

    /// <summary>For each column of the table, which cell of the row stands in it.</summary>
    public IReadOnlyList<int> CellsOf(RuledBand band)
    {
        double[] lefts = [band.Left, .. Columns];
        return [.. lefts.Select(left => band.Columns.Count(column => column <= left + Near))];
    }

    /// <summary>Whether no rule divides a column's cell from the one above it.</summary>
    public bool IsOpenAbove(RuledBand band, int column)
    {
        double[] edges = [band.Left, .. Columns, band.Right];
        var (left, right) = (edges[column], edges[column + 1]);
        var ruled = page.Lines.Where(line => line.IsHorizontal && Math.Abs(line.Top - band.Top) <= Near).Sum(line => Math.Max(0, Math.Min(line.Right, right) - Math.Max(line.Left, left)));
        return band != bands[0] && ruled < (right - left) / 2;
    }

    private static List<double> Merge(IEnumerable<double> places)
    {
        var merged = new List<double>();
        foreach (var place in places)
        {
            if (merged.Count == 0 || place - merged[^1] > Near)
                merged.Add(place);
        }
        return merged;
    }
}
