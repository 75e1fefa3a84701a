using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>An authority beside a group, theme by theme. The unit is the inspection, whatever number of items it has of a theme.</summary>
/// <remarks>
/// A report shared with a member of the group stands on both sides, which makes the two look more alike, never less. Items and strengths
/// are two families of tests, each over all themes shown.
/// </remarks>
public sealed record AuthorityComparison
{
    /// <summary>Inspections on either side below which nothing is said.</summary>
    public const int Fewest = 5;

    public required Authority Authority { get; init; }
    public required ComparisonGroup Group { get; init; }
    public required InspectionScope Scope { get; init; }

    /// <summary>Ids of the authority's inspections in scope, newest first.</summary>
    public required IReadOnlyList<string> Own { get; init; }

    /// <summary>
    /// The abolished authorities that it came out of, with all their inspections of the period and kinds: counted as its own only where the scope says so.
    /// </summary>
    public required IReadOnlyList<MemberInspections> History { get; init; }

    /// <summary>Ids of the group's inspections in scope, each once, newest first.</summary>
    public required IReadOnlyList<string> Pooled { get; init; }

    /// <summary>In the group's order.</summary>
    public required IReadOnlyList<MemberInspections> Members { get; init; }

    /// <summary>In the order of the themes given.</summary>
    public required IReadOnlyList<ThemeComparison> Themes { get; init; }

    /// <summary>Confidence (0 to 1) of the adjusted intervals of item rates; null when there are too few inspections.</summary>
    public required double? ItemsConfidence { get; init; }

    public required double? StrengthsConfidence { get; init; }

    public bool IsTooFew => Own.Count < Fewest || Pooled.Count < Fewest;

    /// <param name="shown">The themes that the reader sees: how many they are decides how sure a difference must be.</param>
    public static AuthorityComparison Compare(
        HeldThemes held, Authority authority, ComparisonGroup group, InspectionScope scope, IReadOnlyList<Theme> shown)
    {
        var sides = ComparedSides.Of(new ScopedInspections(held, scope), authority, group);
        var counted = new CountedSides(sides, held);
        var items = RateFamily.Compare(ThemeMeasure.Items, counted, shown);
        var strengths = RateFamily.Compare(ThemeMeasure.Strengths, counted, shown);
        return new AuthorityComparison
        {
            Authority = authority,
            Group = group,
            Scope = scope,
            Own = held.Ids(sides.Own),
            History = HistoryOf(held, authority, scope),
            Pooled = held.IdsWhenAsked(sides.Pooled),
            Members = [.. sides.Members.Select(member => new MemberInspections(member.Authority, held.IdsWhenAsked(member.Inspections)))],
            Themes = [.. shown.Select((theme, i) => new ThemeComparison(theme, items.Rates[i], strengths.Rates[i]))],
            ItemsConfidence = items.Confidence,
            StrengthsConfidence = strengths.Confidence,
        };
    }

    private static IReadOnlyList<MemberInspections> HistoryOf(HeldThemes held, Authority authority, InspectionScope scope)
    {
        var all = new ScopedInspections(held, scope with { Basis = InspectionBasis.All, HasHistory = false });
        return [.. held.PredecessorsOf(authority.Gss).Select(before => new MemberInspections(before, held.Ids(all.Of(before.Gss))))];
    }
}
