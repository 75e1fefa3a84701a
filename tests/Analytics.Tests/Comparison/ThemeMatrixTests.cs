using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class ThemeMatrixTests : IDisposable
{
    private static readonly HeldInspection[] Inspections =
        [Held("h1", "2024-02-10", Hartmoor), Held("h2", "2020-02-10", Hartmoor), Held("shared", "2023-02-10", Hartmoor, Coldwater), Held("old", "2016-02-10", OldHartmoor)];

    private static readonly InspectionTheme[] Themes = [.. Items("supervision", "h1", "shared", "old"), .. Strengths("supervision", "h2"), .. Items("leadership", "h2")];

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void A_cell_counts_the_inspections_of_its_row_that_have_the_theme()
    {
        var matrix = Matrix(new InspectionScope());

        Assert.Equal(["Coldwater and Fen", "Hartmoor", "Hartmoor (county, pre-2020)", "Saltney, City of"], matrix.Rows.Select(row => row.Authority.Name));
        Assert.Equal([1, 3, 1, 0], matrix.Rows.Select(row => row.Inspections));
        Assert.Equal([[1, 0], [2, 1], [1, 0], [0, 0]], matrix.Rows.Select(row => row.Items));
        Assert.Equal([[0, 0], [1, 0], [0, 0], [0, 0]], matrix.Rows.Select(row => row.Of(ThemeMeasure.Strengths)));
    }

    [Fact]
    public void The_scope_holds_for_every_row()
    {
        Assert.Equal([1, 1, 1, 0], Matrix(new InspectionScope { Basis = InspectionBasis.Latest }).Rows.Select(row => row.Inspections));
        Assert.Equal([1, 2, 0, 0], Matrix(new InspectionScope { From = new DateOnly(2023, 1, 1) }).Rows.Select(row => row.Inspections));
        Assert.Equal([2, 4, 1, 0], Matrix(new InspectionScope { HasHistory = true }).Rows.Select(row => row.Inspections));
        Assert.Equal([0, 0, 0, 0], Matrix(new InspectionScope { Frameworks = [Framework.Sif] }).Rows.Select(row => row.Inspections));
    }

    private ThemeMatrix Matrix(InspectionScope scope)
    {
        var directory = _reference.Load();
        return ThemeMatrix.Of(new HeldThemes(directory, Inspections, Themes), directory.All, scope, [Theme("supervision"), Theme("leadership")]);
    }
}
