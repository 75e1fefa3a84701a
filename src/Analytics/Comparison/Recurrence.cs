using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>What was raised at an authority again: themes in two or more of its inspections, and within them the same matter in much the same words.</summary>
/// <remarks>Versions of one report are one inspection. What a report says to a safeguarding children board is not counted.</remarks>
public sealed record Recurrence
{
    public required Authority Authority { get; init; }
    public required InspectionScope Scope { get; init; }

    /// <summary>Ids of the authority's inspections in scope, newest first.</summary>
    public required IReadOnlyList<string> Inspections { get; init; }

    /// <summary>Those raised in most inspections first, then those raised last.</summary>
    public required IReadOnlyList<RecurringTheme> Themes { get; init; }

    /// <summary>Those raised again last first.</summary>
    public required IReadOnlyList<RecurringMatter> Matters { get; init; }

    /// <summary>The inspections whose quotes <see cref="Of"/> needs.</summary>
    public static IReadOnlyList<string> InspectionsOf(HeldThemes held, Authority authority, InspectionScope scope) => held.Ids(new ScopedInspections(held, scope).Of(authority.Gss));

    /// <param name="themes">Those looked at, in the order of the scheme.</param>
    /// <param name="quotes">By inspection: those of <see cref="InspectionsOf"/>.</param>
    public static Recurrence Of(
        HeldThemes held, Authority authority, InspectionScope scope, IReadOnlyList<Theme> themes, IReadOnlyDictionary<string, InspectionQuotes> quotes)
    {
        var places = new ScopedInspections(held, scope).Of(authority.Gss);
        return new Recurrence
        {
            Authority = authority,
            Scope = scope,
            Inspections = held.Ids(places),
            Themes = [.. themes
                .Select(theme => RecurringTheme.Of(held, theme, places, quotes))
                .Where(theme => theme.Rate.Count > 1)
                .OrderByDescending(theme => theme.Rate.Count).ThenByDescending(theme => theme.Raised[^1].On)],
            Matters = RecurringMatter.Find([.. places.Select(place => held[place])], [.. themes.Select(theme => theme.Slug)], quotes),
        };
    }

    internal static double YearsBetween(DateOnly earlier, DateOnly later) => (later.DayNumber - earlier.DayNumber) / 365.25;
}

/// <summary>A theme raised in two or more inspections. <paramref name="Raised"/> is oldest first.</summary>
public sealed record RecurringTheme(Theme Theme, ThemeRate Rate, IReadOnlyList<RaisedIn> Raised)
{
    /// <summary>From the first inspection that raised it to the last.</summary>
    public double Years => Recurrence.YearsBetween(Raised[0].On, Raised[^1].On);

    internal static RecurringTheme Of(HeldThemes held, Theme theme, IReadOnlyList<int> places, IReadOnlyDictionary<string, InspectionQuotes> quotes)
    {
        var rate = held.RateOf(theme.Slug, ThemeMeasure.Items, places);
        var raised = places.Where(place => held.Has(theme.Slug, ThemeMeasure.Items, place)).Reverse().Select(place => held[place]);
        return new RecurringTheme(theme, rate, [.. raised.Select(inspection => new RaisedIn(
            inspection.Id, inspection.End, [.. quotes[inspection.Id].ItemsOf(theme.Slug)]))]);
    }
}

/// <summary>The items of a theme in one inspection, and its last day on site.</summary>
public sealed record RaisedIn(string InspectionId, DateOnly On, IReadOnlyList<ThemedFinding> Items);
