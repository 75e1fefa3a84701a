using Analytics.Parsing.Layout;
using Analytics.Parsing.Layout.Tables;

namespace Analytics.Parsing.Papers.Forms.Pdf;

/// <summary>Lines in their order, either all of one table or all outside of tables.</summary>
internal sealed record PdfPart(bool IsTable, IReadOnlyList<TextLine> Lines);

/// <summary>The ruled tables of a paper, each in its place in the text. A frame round text is no table: something must stand beside something.</summary>
internal sealed class PdfTables
{
    /// <summary>Rows whose rules lie this close, in points, touch.</summary>
    private const double Near = 4;

    /// <summary>Running lines stand outside of this share of the page's height, footnotes within it.</summary>
    private const double UpperBand = 0.125, LowerBand = 0.9;

    private readonly IReadOnlyList<PageRules> _rules;
    private readonly Dictionary<int, List<RuledGrid>> _grids;

    public PdfTables(IReadOnlyList<PageRules> rules)
    {
        _rules = rules;
        _grids = rules.DistinctBy(page => page.Page).ToDictionary(page => page.Page, page => Grids(page).Where(grid => grid.Columns.Count > 0).ToList());
    }

    /// <summary>
    /// The lines of the text, with those that only look like what is printed round it: column heads at the head of each page, numbered
    /// rows in smaller letters, which elsewhere are footnotes.
    /// </summary>
    public IReadOnlyList<TextLine> WithLostRows(ReportText text)
    {
        var inText = text.Lines.Select(GridOf).OfType<RuledGrid>().ToHashSet(ReferenceEqualityComparer.Instance);
        var marked = text.Furniture.Where(line => line.StartsWithMark).GroupBy(line => line.Page).ToDictionary(page => page.Key, page => page.Min(line => line.Top));
        var lost = text.Furniture.Where(line => GridOf(line) is { } grid ? inText.Contains(grid) : line.Place is > UpperBand and < LowerBand && line.Top < marked.GetValueOrDefault(line.Page, double.PositiveInfinity));
        return [.. text.Lines.Concat(lost).OrderBy(line => line.Page).ThenBy(line => line.Top)];
    }

    public IEnumerable<PdfPart> Divide(IReadOnlyList<TextLine> lines)
    {
        var part = new List<TextLine>();
        var grid = (RuledGrid?)null;
        foreach (var line in lines)
        {
            var next = GridOf(line);
            if (part.Count > 0 && !IsSame(grid, next, part[^1], line))
            {
                yield return new PdfPart(grid is not null, part);
                part = [];
            }
            part.Add(line);
            grid = next;
        }
        if (part.Count > 0)
            yield return new PdfPart(grid is not null, part);
    }

    /// <summary>Adds the rows of one table. Column heads are printed again on each page, but they are there once.</summary>
    public void Add(IReadOnlyList<TextLine> lines, BlockList blocks)
    {
        var table = blocks.StartTable();
        var heads = new List<string>();
        var firstPage = lines[0].Page;
        foreach (var row in RuledRows.Join(RuledTable.Read([.. lines.Select(Divided)], _rules, RowContinuation.Continues).Rows, BandAndGridOf))
        {
            var words = string.Join('|', row.Cells);
            if (row.Page != firstPage && heads.Contains(words))
                continue;
            if (heads.Count < 2)
                heads.Add(words);
            blocks.AddRow(table, row.Cells, row.Page);
        }
    }

    // The engine puts words together that stand near each other, be they in two columns.
    private TextLine Divided(TextLine line) => BandAndGridOf(line) is var (band, _) ? line with { Runs = [.. line.Runs.SelectMany(run => ColumnRuns.Divide(run, band.Columns))] } : line;

    // A table may go on over the page, as far as nothing stands between and its columns are as many.
    private static bool IsSame(RuledGrid? grid, RuledGrid? next, TextLine line, TextLine nextLine) => (grid, next) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => ReferenceEquals(grid, next) || (line.Page != nextLine.Page && grid.Columns.Count == next.Columns.Count),
    };

    private RuledGrid? GridOf(TextLine line) => _grids.GetValueOrDefault(line.Page)?.Find(grid => RuledBand.Of(line, grid.Bands) is not null);

    private (RuledBand Band, RuledGrid Grid)? BandAndGridOf(TextLine line) =>
        GridOf(line) is { } grid && RuledBand.Of(line, grid.Bands) is { } band ? (band, grid) : null;

    private static IEnumerable<RuledGrid> Grids(PageRules page)
    {
        var bands = new List<RuledBand>();
        foreach (var band in RuledBands.Find(page).OrderBy(band => band.Top))
        {
            if (bands.Count > 0 && (band.Top - bands[^1].Bottom > Near || Math.Abs(band.Left - bands[0].Left) > Near))
            {
                yield return new RuledGrid(bands, page);
                bands = [];
            }
            bands.Add(band);
        }
        if (bands.Count > 0)
            yield return new RuledGrid(bands, page);
    }
}
