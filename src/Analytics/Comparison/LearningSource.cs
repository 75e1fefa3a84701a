using Analytics.Authorities;

namespace Analytics.Comparison;

/// <summary>What an authority has behind it when it is praised for a theme.</summary>
public enum WayToPraise
{
    /// <summary>An earlier inspection raised the theme; the praise came later, and no inspection raised it again.</summary>
    TurnedRound,

    /// <summary>No inspection held raised the theme.</summary>
    Praised,
}

/// <summary>
/// An authority that may be learnt from in a theme: praised for it in an inspection that did not raise it, and not criticised for it since.
/// A single sentence of praise stands in nearly every report beside an item of the same theme; that is no example.
/// </summary>
/// <param name="Rank">Among the statistical neighbours.</param>
/// <param name="CriticisedIn">The last inspection that raised the theme; null where none did.</param>
/// <param name="PraisedIn">Inspections since then that praise it, newest first; at least one.</param>
public sealed record LearningSource(Authority Authority, Nearness Nearness, int? Rank, DatedInspection? CriticisedIn, IReadOnlyList<DatedInspection> PraisedIn)
{
    public WayToPraise Way => CriticisedIn is null ? WayToPraise.Praised : WayToPraise.TurnedRound;

    /// <summary>The inspections whose quotes tell whether the praise can be shown.</summary>
    public IEnumerable<string> Inspections => PraisedIn.Select(praised => praised.Id).Concat(CriticisedIn is null ? [] : [CriticisedIn.Id]);

    /// <summary>
    /// Those who turned round first, then those praised; within each the nearest first, by rank, then those praised last. Authorities of which this one
    /// came out are no others.
    /// </summary>
    public static IReadOnlyList<LearningSource> Find(HeldThemes held, AuthorityDirectory directory, Authority own, string theme)
    {
        var nearby = new Nearby(directory, own);
        var scoped = new ScopedInspections(held, new InspectionScope());
        // A report shared with this authority tells of both, and is nobody else's example.
        var ownPlaces = scoped.Of(own.Gss).ToHashSet();
        return [.. held.Authorities
            .Select(directory.Find).OfType<Authority>()
            .Where(other => other.Gss != own.Gss && !other.Successors.Contains(own.Gss.Value))
            .Select(other => Of(other, nearby, held, theme, [.. scoped.Of(other.Gss).Where(place => !ownPlaces.Contains(place))])).OfType<LearningSource>()
            .OrderBy(source => source.Way).ThenBy(source => source.Nearness).ThenBy(source => source.Rank)
            .ThenByDescending(source => source.PraisedIn[0].On).ThenBy(source => source.Authority.Name, StringComparer.Ordinal)];
    }

    private static LearningSource? Of(Authority other, Nearby nearby, HeldThemes held, string theme, IReadOnlyList<int> places)
    {
        int? criticised = places.Where(place => held.Has(theme, ThemeMeasure.Items, place)).Select(place => (int?)place).FirstOrDefault();
        var praised = places
            .Where(place => held.Has(theme, ThemeMeasure.Strengths, place) && (criticised is not { } last || held[place].End > held[last].End))
            .Select(place => DatedInspection.Of(held[place])).ToList();
        return praised.Count == 0
            ? null
            : new LearningSource(other, nearby.Of(other), nearby.RankOf(other), criticised is { } known ? DatedInspection.Of(held[known]) : null, praised);
    }
}

/// <summary>An inspection by its last day on site.</summary>
public sealed record DatedInspection(string Id, DateOnly On)
{
    internal static DatedInspection Of(Reports.Inspection inspection) => new(inspection.Id, inspection.End);
}
