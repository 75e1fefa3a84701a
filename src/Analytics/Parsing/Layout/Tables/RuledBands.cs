namespace Analytics.Parsing.Layout.Tables;

/// <summary>
/// Finds the rows that are ruled on a page: the places between two rules across a table, whose sides are ruled, too. A page may have
/// several tables below, but not beside each other.
/// </summary>
internal static class RuledBands
{
    /// <summary>Rules that lie this close, in points, are one or meet: a writer draws them cell by cell, and lines have a thickness.</summary>
    private const double Near = 3;

    /// <summary>A rule over less of a table's width divides some of its cells but no row.</summary>
    private const double RowShare = 0.5;

    /// <summary>No table has more; a drawing may have any number.</summary>
    private const int MostRules = 5000;

    public static IReadOnlyList<RuledBand> Find(PageRules page)
    {
        if (page.Lines.Count > MostRules)
            return [];
        var levels = page.Lines.Where(line => line.IsHorizontal).ToList();
        return [.. Tables([.. page.Lines.Where(line => !line.IsHorizontal).OrderBy(side => side.Top)]).SelectMany(sides => Bands(sides, levels))];
    }

    // The sides of one table touch or overlap from top to bottom.
    private static List<List<RuledLine>> Tables(List<RuledLine> sides)
    {
        var tables = new List<List<RuledLine>>();
        var bottom = double.NegativeInfinity;
        foreach (var side in sides)
        {
            if (side.Top > bottom + Near)
                tables.Add([]);
            tables[^1].Add(side);
            bottom = Math.Max(bottom, side.Bottom);
        }
        return tables;
    }

    private static IEnumerable<RuledBand> Bands(List<RuledLine> sides, List<RuledLine> levels)
    {
        var (left, right) = (sides.Min(side => side.Left), sides.Max(side => side.Left));
        var (top, bottom) = (sides[0].Top, sides.Max(side => side.Bottom));
        var within = levels.Where(level => level.Top > top - Near && level.Top < bottom + Near && level.Left < right && level.Right > left);
        var rowRules = Clusters(within, level => level.Top).Where(level => Covered(level) >= RowShare * (right - left)).Select(level => level[0].Top);
        double[] edges = [.. rowRules];
        if (right - left < Near || edges.Length == 0)
            yield break;
        var isOpenAbove = edges[0] > top + Near;
        var isOpenBelow = edges[^1] < bottom - Near;
        edges = [.. isOpenAbove ? [top] : Array.Empty<double>(), .. edges, .. isOpenBelow ? [bottom] : Array.Empty<double>()];
        for (var i = 1; i < edges.Length; i++)
            yield return new RuledBand(left, edges[i - 1], right, edges[i], Columns(sides, left, edges[i - 1], right, edges[i]), isOpenAbove && i == 1, isOpenBelow && i == edges.Length - 1);
    }

    // Parts may be drawn twice.
    private static double Covered(List<RuledLine> level)
    {
        var (covered, end) = (0.0, double.NegativeInfinity);
        foreach (var part in level.OrderBy(part => part.Left))
        {
            covered += Math.Max(0, part.Right - Math.Max(part.Left, end));
            end = Math.Max(end, part.Right);
        }
        return covered;
    }

    // Where a cell spans columns, the side between them is not drawn.
    private static IReadOnlyList<double> Columns(List<RuledLine> sides, double left, double top, double right, double bottom)
    {
        var middle = (top + bottom) / 2;
        return [.. Clusters(sides.Where(side => side.Top < middle && side.Bottom > middle && side.Left > left + Near && side.Left < right - Near), side => side.Left).Select(column => column[0].Left)];
    }

    private static List<List<RuledLine>> Clusters(IEnumerable<RuledLine> rules, Func<RuledLine, double> place)
    {
        var clusters = new List<List<RuledLine>>();
        foreach (var rule in rules.OrderBy(place))
        {
            if (clusters.Count == 0 || place(rule) > place(clusters[^1][0]) + Near)
                clusters.Add([]);
            clusters[^1].Add(rule);
        }
        return clusters;
    }
}
