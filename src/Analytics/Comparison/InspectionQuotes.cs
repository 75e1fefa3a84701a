using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Comparison;

/// <summary>What of an inspection is quoted: its items, and for each theme that it praises the most telling sentence.</summary>
/// <param name="TellingStrengths">Finding ids by theme; a theme without a sentence that plainly praises is left out.</param>
public sealed record InspectionQuotes(IReadOnlyList<RaisedItem> Items, IReadOnlyDictionary<string, string> TellingStrengths)
{
    /// <param name="passages">Of one inspection.</param>
    public static InspectionQuotes Of(IEnumerable<QuotablePassage> passages, MatterLikeness likeness)
    {
        var all = passages.ToLookup(passage => passage.IsItem);
        return new InspectionQuotes(
            [.. all[true].Select(item => new RaisedItem(item.FindingId, item.Themes, likeness.Weigh(item.Text)))],
            TellingStrength.ByTheme(all[false]));
    }

    /// <summary>The items of a theme, in the order of the report.</summary>
    internal IEnumerable<RaisedItem> ItemsOf(string theme) => Items.Where(item => item.Themes.Any(one => one.Slug == theme));

    /// <summary>The item that is most surely of the theme; null where there is none.</summary>
    internal RaisedItem? SurestItemOf(string theme) => ItemsOf(theme).MaxBy(item => item.Themes.First(one => one.Slug == theme).Probability);
}

/// <summary>An improvement item, ready to be compared with others.</summary>
public sealed record RaisedItem(string FindingId, IReadOnlyList<ThemeProbability> Themes, WeighedWords Words);
