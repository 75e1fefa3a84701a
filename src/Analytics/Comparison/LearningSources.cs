using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>Everyone that an authority may learn from. Authorities of which it came out are no others.</summary>
public sealed class LearningSources
{
    private readonly HeldThemes _held;
    private readonly List<(Authority Authority, Nearness Nearness, int? Rank, IReadOnlyList<int> Places)> _others;

    public LearningSources(HeldThemes held, AuthorityDirectory directory, Authority own)
    {
        var nearby = new Nearby(directory, own);
        var scoped = new ScopedInspections(held, new InspectionScope());
        // A report shared with this authority tells of both, and is nobody else's example.
        var ownPlaces = scoped.Of(own.Gss).ToHashSet();
        _held = held;
        _others = [.. held.Authorities
            .Select(directory.Find).OfType<Authority>()
            .Where(other => other.Gss != own.Gss && !other.Successors.Contains(own.Gss.Value))
            .Select(other => (other, nearby.Of(other), nearby.RankOf(other), (IReadOnlyList<int>)[.. scoped.Of(other.Gss).Where(place => !ownPlaces.Contains(place))]))];
    }

    /// <summary>Those who turned round first, then those praised; within each the nearest first, by rank, then those praised last.</summary>
    public IReadOnlyList<LearningSource> Of(string theme) =>
        [.. _others
            .Select(other => Of(other.Authority, other.Nearness, other.Rank, other.Places, theme)).OfType<LearningSource>()
            .OrderBy(source => source.Way).ThenBy(source => source.Nearness).ThenBy(source => source.Rank)
            .ThenByDescending(source => source.PraisedIn[0].On).ThenBy(source => source.Authority.Name, StringComparer.Ordinal)];

    private LearningSource? Of(Authority other, Nearness nearness, int? rank, IReadOnlyList<int> places, string theme)
    {
        int? criticised = places.Where(place => _held.Has(theme, ThemeMeasure.Items, place)).Select(place => (int?)place).FirstOrDefault();
        var praised = places
            .Where(place => _held.Has(theme, ThemeMeasure.Strengths, place) && !IsInadequate(_held[place]) && (criticised is not { } last || _held[place].End > _held[last].End))
            .Select(place => DatedInspection.Of(_held[place])).ToList();
        return praised.Count == 0
            ? null
            : new LearningSource(other, nearness, rank, criticised is { } known ? DatedInspection.Of(_held[known]) : null, praised);
    }

    /// <summary>A sentence of praise in a report that finds the whole, or those who lead it, inadequate is nobody's example.</summary>
    private static bool IsInadequate(Inspection inspection) =>
        inspection.GradeOf(JudgementName.OverallEffectiveness) == Grade.Inadequate || inspection.GradeOf(JudgementName.Leadership) == Grade.Inadequate;
}
