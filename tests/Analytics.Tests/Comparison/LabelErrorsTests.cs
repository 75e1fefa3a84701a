using Analytics.Classification.Evaluating;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

/// <summary>Forty inspections of a group, of which eight raise supervision.</summary>
public sealed class LabelErrorsTests : IDisposable
{
    private const string Model = "model 1";

    private static readonly IReadOnlyList<HeldInspection> Group = [.. Series("c", 40, Coldwater)];
    private static readonly IReadOnlyList<InspectionTheme> Themes = [.. Items("supervision", [.. Enumerable.Range(1, 8).Select(n => $"c{n}")]), .. Strengths("supervision", "c9")];

    private static readonly MeasuredErrors Measured = new(Model,
    [
        new(Framework.IlacsStandard, "supervision", new ErrorCounts(20, 2, 2, 60)),
        new(Framework.IlacsShort, "supervision", new ErrorCounts(16, 4, 2, 84)),
        new(Framework.AreaSend, "supervision", new ErrorCounts(0, 0, 0, 36)),
    ]);

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void The_rate_of_a_group_is_corrected_by_the_errors_of_standard_and_short_inspections_together()
    {
        var items = Compare(Group, ByModel(Group)).Items;

        Assert.Equal(CorrectedRate.Of([new RateStratum(8, 40, new ErrorCounts(36, 6, 4, 144))]), items.CorrectedPooled);
        Assert.Equal(0.2, items.Pooled.Rate);
        Assert.NotEqual(items.Pooled.Rate, items.CorrectedPooled.Rate);
    }

    [Fact]
    public void An_inspection_whose_items_a_reader_has_labelled_is_counted_as_it_is()
    {
        var labels = ByModel(Group).Select(label => label.InspectionId is "c1" or "c30" ? label with { ItemsByModel = 0 } : label);

        var corrected = Compare(Group, labels).Items.CorrectedPooled;

        Assert.Equal(CorrectedRate.Of([new RateStratum(1, 2, null), new RateStratum(7, 38, new ErrorCounts(36, 6, 4, 144))]), corrected);
    }

    [Fact]
    public void Labels_of_another_version_are_not_corrected_not_even_those_of_one_inspection()
    {
        var labels = ByModel(Group).Select(label => label.InspectionId == "c3" ? label with { ModelVersion = "model 0" } : label);

        Assert.Equal(Uncorrected.OtherModel, Compare(Group, labels).Items.CorrectedPooled.Off);
        Assert.Equal(Uncorrected.OtherModel, Compare(Group, []).Items.CorrectedPooled.Off);
    }

    [Fact]
    public void Kinds_on_which_nothing_is_measured_are_not_corrected()
    {
        IReadOnlyList<HeldInspection> withSif = [.. Group, Of(Framework.Sif)];
        IReadOnlyList<HeldInspection> withSend = [.. Group, Of(Framework.AreaSend)];

        Assert.Equal(Uncorrected.OtherKinds, Compare(withSif, ByModel(withSif)).Items.CorrectedPooled.Off);
        Assert.Equal(Uncorrected.ThinGold, Compare(withSend, ByModel(withSend)).Items.CorrectedPooled.Off);
    }

    [Fact]
    public void Strengths_are_not_corrected()
    {
        Assert.Equal(Uncorrected.Strengths, Compare(Group, ByModel(Group)).Strengths.CorrectedPooled.Off);
    }

    [Fact]
    public void All_inspections_of_a_kind_are_corrected_together()
    {
        var kinds = MeasuredKind.All(Counted(Group, ByModel(Group)));

        Assert.Equal([[Framework.IlacsStandard, Framework.IlacsShort], [Framework.AreaSend]], kinds.Select(kind => kind.Frameworks));
        Assert.Equal((8, 40), (kinds[0].ItemsOf("supervision").Count, kinds[0].ItemsOf("supervision").Of));
        Assert.Equal(CorrectedRate.Of([new RateStratum(8, 40, new ErrorCounts(36, 6, 4, 144))]), kinds[0].CorrectedItemsOf("supervision"));
        Assert.Equal(Uncorrected.TooFew, kinds[1].CorrectedItemsOf("supervision").Off);
    }

    private static HeldInspection Of(Framework framework)
    {
        var held = Held("other", "2020-02-03", Coldwater);
        return held with { Inspection = held.Inspection with { Framework = framework } };
    }

    private static IEnumerable<InspectionLabels> ByModel(IEnumerable<HeldInspection> inspections) =>
        inspections.Select(held => new InspectionLabels(held.Inspection.Id, Model, 3));

    private HeldThemes Counted(IReadOnlyList<HeldInspection> inspections, IEnumerable<InspectionLabels> labels) =>
        new(_reference.Load(), inspections, Themes) { Errors = new LabelErrors(Measured, [.. labels]) };

    private ThemeComparison Compare(IReadOnlyList<HeldInspection> inspections, IEnumerable<InspectionLabels> labels)
    {
        var directory = _reference.Load();
        var group = Assert.IsType<GroupOutcome.Resolved>(ComparisonGroups.Resolve(directory, Hartmoor, Coldwater.Value)).Group;
        return Assert.Single(AuthorityComparison.Compare(Counted(inspections, labels), directory.Find(Hartmoor)!, group, new InspectionScope(), [Theme("supervision")]).Themes);
    }
}
