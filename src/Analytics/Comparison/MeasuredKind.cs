using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>All inspections held of the kinds on which the errors of labels are measured together, so that the rates of themes over them can be corrected.</summary>
public sealed class MeasuredKind
{
    private readonly ThemeTally _tally;

    private MeasuredKind(HeldThemes held, LabelOrigin kind)
    {
        Frameworks = [.. Enum.GetValues<Framework>().Where(framework => LabelErrors.OriginOf(framework) == kind)];
        _tally = held.Tally([.. Enumerable.Range(0, held.Inspections).Where(place => Frameworks.Contains(held[place].Framework))]);
    }

    public IReadOnlyList<Framework> Frameworks { get; }

    public static IReadOnlyList<MeasuredKind> All(HeldThemes held) => [new(held, LabelOrigin.Ilacs), new(held, LabelOrigin.AreaSend)];

    public ThemeRate ItemsOf(string theme) => _tally.RateOf(theme, ThemeMeasure.Items);

    public CorrectedRate CorrectedItemsOf(string theme) => _tally.CorrectedRateOf(theme, ThemeMeasure.Items);
}
