using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class ScopedInspectionsTests : IDisposable
{
    private static readonly HeldInspection[] Inspections =
    [
        Held("h1", "2019-05-10", Hartmoor), Held("h2", "2023-05-10", Hartmoor), Held("shared", "2024-05-10", Hartmoor, Coldwater),
        Held("c1", "2025-05-10", Coldwater), Held("unknown", "2025-06-10"),
    ];

    private readonly InventedReference _reference = new();
    private readonly HeldThemes _held;

    public ScopedInspectionsTests() => _held = new HeldThemes(_reference.Load(), Inspections, []);

    public void Dispose() => _reference.Dispose();

    [Theory]
    [InlineData(null, null, InspectionBasis.All, "shared,h2,h1", "c1,shared")]
    [InlineData(null, null, InspectionBasis.Latest, "shared", "c1")]
    [InlineData("2019-05-10", "2023-05-10", InspectionBasis.All, "h2,h1", "")]
    [InlineData("2019-05-11", "2024-05-10", InspectionBasis.Latest, "shared", "shared")]
    [InlineData("2019-05-11", "2024-05-09", InspectionBasis.Latest, "h2", "")]
    public void The_scope_and_the_basis_say_which_inspections_count(string? from, string? to, InspectionBasis basis, string hartmoor, string coldwater)
    {
        var scoped = Scoped(new InspectionScope { From = Date(from), To = Date(to), Basis = basis });

        Assert.Equal(hartmoor, Ids(scoped.Of(Hartmoor)));
        Assert.Equal(coldwater, Ids(scoped.Of(Coldwater)));
    }

    [Fact]
    public void A_shared_report_counts_once_in_a_pool()
    {
        var scoped = Scoped(new InspectionScope());

        Assert.Equal("c1,shared,h2,h1", Ids(scoped.Pool([Hartmoor, Coldwater, Saltney])));
    }

    [Fact]
    public void Frameworks_that_are_not_named_do_not_count()
    {
        Assert.Empty(Scoped(new InspectionScope { Frameworks = [Framework.IlacsShort] }).Of(Hartmoor));
        Assert.Equal(3, Scoped(new InspectionScope { Frameworks = [Framework.IlacsShort, Framework.IlacsStandard] }).Of(Hartmoor).Count);
    }

    [Fact]
    public void A_review_of_a_children_board_alone_is_no_inspection_of_the_authority()
    {
        var review = Held("review", "2015-01-22", Hartmoor);
        var held = new HeldThemes(_reference.Load(), [review with { Inspection = review.Inspection with { Framework = Framework.LscbReview } }], []);

        Assert.Empty(held.IdsInScope(new InspectionScope(), [Hartmoor]));
        Assert.Empty(held.IdsInScope(new InspectionScope { Frameworks = [Framework.LscbReview] }, null));
        Assert.Equal(["review"], held.IdsInScope(new InspectionScope { HoldsBoardReviews = true }, [Hartmoor]));
    }

    [Fact]
    public void The_code_from_before_a_boundary_change_counts_for_the_same_authority()
    {
        var held = new HeldThemes(_reference.Load(), [Held("old", "2018-05-10", GssCode.Parse("X99000009"))], []);

        Assert.Equal(["old"], held.Ids(held.Of(Hartmoor)));
    }

    private ScopedInspections Scoped(InspectionScope scope) => new(_held, scope);

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private string Ids(IEnumerable<int> places) => string.Join(',', _held.Ids(places));
}
