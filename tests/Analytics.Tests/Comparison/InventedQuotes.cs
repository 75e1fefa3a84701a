using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Tests.Comparison;

/// <summary>Items and sentences of praise of the <see cref="InventedInspections"/>, and the counts that the store would give of them.</summary>
internal sealed record InventedQuotes(IReadOnlyList<(string Inspection, ThemedFinding Passage)> Passages)
{
    public static (string Inspection, ThemedFinding Passage) Item(string inspection, string id, string text, params string[] themes) =>
        (inspection, Themed(id, text, FindingKind.ImprovementItem, Polarity.Improvement, themes));

    public static (string Inspection, ThemedFinding Passage) Praise(string inspection, string id, string text, params string[] themes) =>
        (inspection, Themed(id, text, FindingKind.Narrative, Polarity.Strength, themes));

    public IReadOnlyDictionary<string, InspectionQuotes> Of(IEnumerable<HeldInspection> inspections)
    {
        var likeness = new MatterLikeness(Passages.Where(one => one.Passage.Finding.Kind != FindingKind.Narrative).Select(one => one.Passage.Finding.Text));
        var byInspection = Passages.ToLookup(one => one.Inspection, one => one.Passage);
        return inspections.ToDictionary(held => held.Inspection.Id, held => InspectionQuotes.Of(byInspection[held.Inspection.Id], likeness));
    }

    public IReadOnlyList<InspectionTheme> Counts =>
        [.. Passages
            .SelectMany(one => one.Passage.Themes, (one, theme) => (one.Inspection, theme.Slug, IsItem: one.Passage.Finding.Kind != FindingKind.Narrative))
            .GroupBy(one => (one.Inspection, one.Slug))
            .Select(counted => new InspectionTheme(counted.Key.Inspection, counted.Key.Slug, counted.Count(one => one.IsItem), counted.Count(one => !one.IsItem)))];

    private static ThemedFinding Themed(string id, string text, FindingKind kind, Polarity polarity, string[] themes) => new(
        new Finding { Id = id, Kind = kind, Body = Body.Authority, Ordinal = 1, Section = "A section", Page = 2, Text = text },
        [.. themes.Select((theme, i) => new ThemeProbability(theme, 0.9 - (0.1 * i)))], polarity, "model 1");
}
