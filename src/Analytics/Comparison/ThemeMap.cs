using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>When a theme was raised at an authority. A share would say nothing: hardly any authority has five whole inspections.</summary>
public enum ThemeStanding
{
    /// <summary>By an improvement item of its newest whole inspection held.</summary>
    RaisedNewest,

    /// <summary>Not by the newest, but by one before.</summary>
    RaisedBefore,

    NotRaised,

    /// <summary>No whole inspection of it is held.</summary>
    NoneHeld,
}

/// <summary>Where a theme was raised and praised: every current authority, by its whole inspections (<see cref="InspectionScope.WholeInspections"/>).</summary>
public static class ThemeMap
{
    /// <summary>In the directory's order.</summary>
    public static IReadOnlyList<ThemePlace> Of(HeldThemes held, AuthorityDirectory directory, string theme)
    {
        var scoped = new ScopedInspections(held, new InspectionScope { Frameworks = InspectionScope.WholeInspections });
        return [.. directory.Current.Select(authority => PlaceOf(authority, scoped.Of(authority.Gss)))];

        ThemePlace PlaceOf(Authority authority, IReadOnlyList<int> places) => new(
            authority,
            StandingOf(places),
            held.RateOf(theme, ThemeMeasure.Items, places),
            places.Count > 0 && held.Has(theme, ThemeMeasure.Strengths, places[0]),
            places.Count > 0 ? held[places[0]] : null);

        ThemeStanding StandingOf(IReadOnlyList<int> places) =>
            places.Count == 0 ? ThemeStanding.NoneHeld
            : held.Has(theme, ThemeMeasure.Items, places[0]) ? ThemeStanding.RaisedNewest
            : places.Any(place => held.Has(theme, ThemeMeasure.Items, place)) ? ThemeStanding.RaisedBefore
            : ThemeStanding.NotRaised;
    }
}

/// <summary>A theme at an authority: when it was raised, by how many of its whole inspections, and whether the newest of them has a word of praise.</summary>
public sealed record ThemePlace(Authority Authority, ThemeStanding Standing, ThemeRate Items, bool IsPraised, Inspection? Newest);
