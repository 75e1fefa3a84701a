using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>An authority to learn from, with the sentence of praise that is shown and the criticism before it.</summary>
/// <param name="Strength">The most telling sentence of the latest inspection that has one.</param>
/// <param name="Criticism">The item that is most surely of the theme; null where the authority was never criticised.</param>
public sealed record LearningExample(LearningSource Source, DatedInspection PraisedIn, ThemedFinding Strength, ThemedFinding? Criticism)
{
    /// <summary>From the criticism to the praise.</summary>
    public double? Years => Source.CriticisedIn is { } criticised ? Recurrence.YearsBetween(criticised.On, PraisedIn.On) : null;

    /// <summary>The sources whose praise can be shown, in the same order.</summary>
    /// <param name="quotes">By inspection: those that the sources name.</param>
    public static IReadOnlyList<LearningExample> Of(IEnumerable<LearningSource> sources, string theme, IReadOnlyDictionary<string, InspectionQuotes> quotes) =>
        [.. sources.Select(source => Of(source, theme, quotes)).OfType<LearningExample>()];

    private static LearningExample? Of(LearningSource source, string theme, IReadOnlyDictionary<string, InspectionQuotes> quotes)
    {
        var praised = source.PraisedIn.FirstOrDefault(inspection => quotes[inspection.Id].TellingStrengths.ContainsKey(theme));
        return praised is null
            ? null
            : new LearningExample(source, praised, quotes[praised.Id].TellingStrengths[theme], source.CriticisedIn is { } criticised ? quotes[criticised.Id].SurestItemOf(theme) : null);
    }
}
