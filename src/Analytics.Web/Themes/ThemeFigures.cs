using Analytics.Reports;

namespace Analytics.Web.Themes;

/// <summary>A theme and how often it is raised: improvement items (priority actions included) and narrative strengths, and the inspections with at least one.</summary>
public sealed record ThemeFigures(Theme Theme, int Items, int InspectionsWithItems, int Strengths, int InspectionsWithStrengths)
{
    /// <summary>Every theme of the scheme, in its order.</summary>
    public static IReadOnlyList<ThemeFigures> All(Corpus corpus, CorpusView view)
    {
        var counts = view.Themes.ToLookup(count => count.Theme);
        return [.. corpus.Scheme.Themes.Select(theme => new ThemeFigures(
            theme,
            counts[theme.Slug].Sum(count => count.Items), counts[theme.Slug].Count(count => count.Items > 0),
            counts[theme.Slug].Sum(count => count.Strengths), counts[theme.Slug].Count(count => count.Strengths > 0)))];
    }
}
