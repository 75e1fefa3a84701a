using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>What of an inspection is quoted: its items, and for each theme that it praises the most telling sentence.</summary>
/// <param name="TellingStrengths">By theme; a theme without a sentence that plainly praises is left out.</param>
public sealed record InspectionQuotes(IReadOnlyList<RaisedItem> Items, IReadOnlyDictionary<string, ThemedFinding> TellingStrengths)
{
    /// <param name="passages">The items and strengths of one inspection.</param>
    public static InspectionQuotes Of(IEnumerable<ThemedFinding> passages, MatterLikeness likeness)
    {
        var isNarrative = passages.ToLookup(passage => passage.Finding.Kind == FindingKind.Narrative);
        return new InspectionQuotes(
            [.. isNarrative[false].Select(item => new RaisedItem(item, likeness.Weigh(item.Finding.Text)))],
            TellingStrength.ByTheme(isNarrative[true]));
    }

    /// <summary>The items of a theme, in the order of the report.</summary>
    internal IEnumerable<ThemedFinding> ItemsOf(string theme) => Items.Select(item => item.Themed).Where(item => item.Themes.Any(one => one.Slug == theme));

    /// <summary>The item that is most surely of the theme; null where there is none.</summary>
    internal ThemedFinding? SurestItemOf(string theme) => ItemsOf(theme).MaxBy(item => item.Themes.First(one => one.Slug == theme).Probability);
}

/// <summary>An improvement item, ready to be compared with others.</summary>
public sealed record RaisedItem(ThemedFinding Themed, WeighedWords Words);
