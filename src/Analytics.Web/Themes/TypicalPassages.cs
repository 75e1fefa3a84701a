using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Findings;

namespace Analytics.Web.Themes;

/// <summary>
/// Passages that show what a theme is. The newest may be of it by a word, or of five themes at once: these are what the model is surest of, among
/// the newest inspections that have one, each of another authority.
/// </summary>
public sealed record TypicalPassages(IReadOnlyList<FindingAnswer> Items, IReadOnlyList<FindingAnswer> Praise)
{
    /// <summary>Inspections among whose passages the typical ones are looked for.</summary>
    public const int Newest = 30;

    private const int Shown = 4;

    /// <summary>A passage of fewer words says too little by itself.</summary>
    private const int FewestWords = 6;

    public static async Task<TypicalPassages> ReadAsync(Corpus corpus, CorpusView view, string theme, CancellationToken cancel)
    {
        var counts = view.Themes.Where(count => count.Theme == theme).ToLookup(count => count.InspectionId);
        var raising = NewestOf(view, held => counts[held.Inspection.Id].Any(count => count.Items > 0));
        var praising = NewestOf(view, held => counts[held.Inspection.Id].Any(count => count.Strengths > 0));
        var quotes = await view.Matters.ReadQuotesAsync(raising.Concat(praising).Select(held => held.Inspection.Id), cancel);
        return new TypicalPassages(
            Choose(raising, held => quotes[held.Inspection.Id].Items.Select(item => item.Themed)),
            Choose(praising, held => quotes[held.Inspection.Id].TellingStrengths.TryGetValue(theme, out var telling) ? [telling] : []));

        IReadOnlyList<FindingAnswer> Choose(IReadOnlyList<HeldInspection> inspections, Func<HeldInspection, IEnumerable<ThemedFinding>> passagesOf) =>
            [.. inspections
                .Select(held => (Held: held, Best: MostTypical(passagesOf(held), theme)))
                .Where(one => one.Best is not null)
                .OrderByDescending(one => Typicality(one.Best!, theme))
                .Take(Shown)
                .Select(one => FindingSearch.Describe(corpus.Authorities, one.Held, one.Best!))];
    }

    /// <summary>The most typical of an inspection's passages; null where none is of the theme.</summary>
    internal static ThemedFinding? MostTypical(IEnumerable<ThemedFinding> passages, string theme) => passages
        .Where(passage => passage.Themes.Any(one => one.Slug == theme))
        .OrderByDescending(passage => Typicality(passage, theme)).ThenBy(passage => passage.Finding.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>How sure the model is of the theme, the less the more other themes share the passage, and halved where it is very short.</summary>
    internal static double Typicality(ThemedFinding passage, string theme)
    {
        var sure = Math.Round(passage.Themes.First(one => one.Slug == theme).Probability, 2) / Math.Sqrt(passage.Themes.Count);
        return passage.Finding.Text.AsSpan().Count(' ') + 1 < FewestWords ? sure / 2 : sure;
    }

    /// <summary>Newest first, the newest alone of each authority.</summary>
    private static IReadOnlyList<HeldInspection> NewestOf(CorpusView view, Func<HeldInspection, bool> isWanted) =>
        [.. view.Inspections.Where(isWanted).DistinctBy(held => held.Inspection.Authorities.Count > 0 ? held.Inspection.Authorities[0].Value : held.Inspection.AuthorityName).Take(Newest)];
}
