using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Comparison;

/// <summary>What of a theme is counted: at least one improvement item (priority actions included), or at least one strength.</summary>
public enum ThemeMeasure
{
    Items,
    Strengths,
}

/// <summary>Looks up which inspections have at least one item or strength of a theme.</summary>
internal sealed class ThemeCounts
{
    private readonly Dictionary<(string Theme, ThemeMeasure Measure), HashSet<string>> _inspections = [];

    public ThemeCounts(IEnumerable<InspectionTheme> themes)
    {
        foreach (var theme in themes)
        {
            if (theme.Items > 0)
                Add((theme.Theme, ThemeMeasure.Items), theme.InspectionId);
            if (theme.Strengths > 0)
                Add((theme.Theme, ThemeMeasure.Strengths), theme.InspectionId);
        }
    }

    public ThemeRate RateOf(string theme, ThemeMeasure measure, IReadOnlyList<Inspection> inspections)
    {
        var with = _inspections.GetValueOrDefault((theme, measure));
        return new ThemeRate
        {
            Of = inspections.Count,
            Inspections = with is null ? [] : [.. inspections.Select(inspection => inspection.Id).Where(with.Contains)],
        };
    }

    /// <summary>The mean of the shares of several lists of inspections; lists without one are left out, null when all are.</summary>
    public double? MeanRate(string theme, ThemeMeasure measure, IEnumerable<IReadOnlyList<Inspection>> lists)
    {
        var with = _inspections.GetValueOrDefault((theme, measure));
        var (sum, count) = (0.0, 0);
        foreach (var list in lists.Where(list => list.Count > 0))
        {
            sum += with is null ? 0 : (double)list.Count(inspection => with.Contains(inspection.Id)) / list.Count;
            count++;
        }
        return count == 0 ? null : sum / count;
    }

    private void Add((string, ThemeMeasure) key, string inspection)
    {
        if (!_inspections.TryGetValue(key, out var set))
            _inspections.Add(key, set = []);
        set.Add(inspection);
    }
}
