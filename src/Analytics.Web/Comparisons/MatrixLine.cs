using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;

namespace Analytics.Web.Comparisons;

/// <summary>A line of the matrix as comma-separated values: a cell or, side by side, the whole row of an authority.</summary>
internal sealed record MatrixLine(MatrixRow Row, int Place, ThemeMeasure Measure)
{
    private int Numerator => Row.Of(Measure)[Place];

    public static CsvAnswer<MatrixLine> FileOf(MatrixRequest request, ThemeMatrix matrix) => request.Layout == MatrixLayout.Wide
        ? new CsvAnswer<MatrixLine>("matrix.csv", [.. AuthorityColumns, .. ThemeColumns(request, matrix)], Whole(matrix).ToAsyncEnumerable())
        : new CsvAnswer<MatrixLine>("matrix.csv", [.. AuthorityColumns, .. CellColumns(request, matrix)], Cells(request, matrix).ToAsyncEnumerable());

    private static IEnumerable<CsvColumn<MatrixLine>> AuthorityColumns =>
    [
        new("gss", line => line.Row.Authority.Gss.Value),
        new("name", line => line.Row.Authority.Name),
        new("region", line => line.Row.Authority.Region),
        new("type", line => line.Row.Authority.Type),
        new("is_current", line => line.Row.Authority.IsCurrent ? "true" : "false"),
        new("inspections", line => line.Row.Inspections),
        new("is_too_few", line => line.Row.Inspections < AuthorityComparison.Fewest ? "true" : "false"),
    ];

    private static IEnumerable<CsvColumn<MatrixLine>> ThemeColumns(MatrixRequest request, ThemeMatrix matrix) =>
        from measure in request.Measures
        from place in Enumerable.Range(0, matrix.Themes.Count)
        select new CsvColumn<MatrixLine>($"{matrix.Themes[place].Slug}_{Slug.Of(measure)}", line => line.Row.Of(measure)[place]);

    private static IEnumerable<CsvColumn<MatrixLine>> CellColumns(MatrixRequest request, ThemeMatrix matrix) =>
    [
        new("theme", line => matrix.Themes[line.Place].Slug),
        new("theme_name", line => matrix.Themes[line.Place].Name),
        new("measure", line => Slug.Of(line.Measure)),
        new("numerator", line => line.Numerator),
        new("denominator", line => line.Row.Inspections),
        new("rate", line => line.Row.Inspections == 0 ? null : (double)line.Numerator / line.Row.Inspections),
        new("findings_url", line => request.PassagesOf(line.Measure, matrix.Themes[line.Place].Slug, line.Row.Authority.Gss.Value)),
    ];

    private static IEnumerable<MatrixLine> Whole(ThemeMatrix matrix) => matrix.Rows.Select(row => new MatrixLine(row, 0, default));

    private static IEnumerable<MatrixLine> Cells(MatrixRequest request, ThemeMatrix matrix) =>
        from row in matrix.Rows
        from place in Enumerable.Range(0, matrix.Themes.Count)
        from measure in request.Measures
        select new MatrixLine(row, place, measure);
}
