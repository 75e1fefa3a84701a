using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>The themes raised at an authority or in a scope, in how many inspections.</summary>
public static class RaisedThemes
{
    /// <summary>All of the themes: those raised in most inspections first, then those raised last, then in the order given.</summary>
    public static IReadOnlyList<RaisedTheme> Of(HeldThemes held, Authority authority, IReadOnlyList<Theme> themes)
    {
        var places = new ScopedInspections(held, new InspectionScope { HasHistory = true }).Of(authority.Gss);
        return [.. themes
            .Select(theme => new RaisedTheme(theme, held.RateOf(theme.Slug, ThemeMeasure.Items, places), LastOf(theme)))
            .OrderByDescending(raised => raised.Rate.Count).ThenByDescending(raised => raised.Last)];

        DateOnly? LastOf(Theme theme) => places.Where(place => held.Has(theme.Slug, ThemeMeasure.Items, place)).Select(place => (DateOnly?)held[place].End).FirstOrDefault();
    }

    /// <summary>Those of the themes that any inspection in scope raised, whoever was inspected: raised in most inspections first, then in the order given.</summary>
    public static IReadOnlyList<RaisedTheme> In(InspectionScope scope, HeldThemes held, IReadOnlyList<Theme> themes)
    {
        var places = new ScopedInspections(held, scope).All(held.Authorities);
        return [.. themes
            .Select(theme => held.RateOf(theme.Slug, ThemeMeasure.Items, places) is var rate && rate.Count > 0 ? new RaisedTheme(theme, rate, null) : null)
            .OfType<RaisedTheme>()
            .OrderByDescending(raised => raised.Rate.Count)];
    }
}

/// <summary>A theme, the inspections that raised it, and when the last did, where that is asked.</summary>
public sealed record RaisedTheme(Theme Theme, ThemeRate Rate, DateOnly? Last);
