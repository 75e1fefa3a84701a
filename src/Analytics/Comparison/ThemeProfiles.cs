using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Comparison;

/// <summary>
/// The profile of every authority: theme by theme how much more or less its full inspections criticise it than to be expected, on average. Two
/// profiles are as alike as their cosine says. Made once per state of the store, since chance is weighed by dealing out the inspections again and again.
/// </summary>
/// <remarks>
/// Few inspections make a profile, so most of a likeness is chance: with the real reports, likeness over one half of the inspections correlates with
/// likeness over the other half by 0.17 (<see cref="Agreement"/>, measured on what is held). Profiles of items alone agreed by 0.00, those of praise by 0.01.
/// So each likeness comes with how often chance brings somebody as near.
/// </remarks>
public sealed class ThemeProfiles
{
    /// <summary>
    /// Full inspections below which an authority has no profile. With 3 nine in ten of the authorities held have one; with 4 a quarter would, and their halves agree
    /// no better. The floor of 5 for higher and lower stands where a rate is judged; here chance is told for each likeness.
    /// </summary>
    public const int Fewest = 3;

    private readonly HeldThemes _held;
    private readonly IReadOnlyList<Theme> _themes;
    private readonly Dictionary<(string Inspection, string Theme), int> _criticisms;
    private readonly Dictionary<GssCode, int> _index;
    private readonly int[][] _places;
    private readonly double[][] _profiles;
    private readonly ProfileChance _chance;

    /// <param name="passages">By inspection, all that are not said to a safeguarding children board.</param>
    public ThemeProfiles(HeldThemes held, IReadOnlyList<Theme> themes, IReadOnlyList<InspectionCriticism> criticisms, IReadOnlyDictionary<string, int> passages)
    {
        (_held, _themes) = (held, themes);
        _criticisms = criticisms.ToDictionary(one => (one.InspectionId, one.Theme), one => one.Passages);
        var excess = new InspectionExcess(held, themes, _criticisms, passages);
        var authorities = held.Authorities
            .Select(gss => (Gss: gss, Places: held.Of(gss).Where(excess.IsKnown).ToArray()))
            .Where(authority => authority.Places.Length >= Fewest)
            .OrderBy(authority => authority.Gss.Value, StringComparer.Ordinal).ToList();
        _index = authorities.Select((authority, i) => (authority.Gss, i)).ToDictionary(pair => pair.Gss, pair => pair.i);
        _places = [.. authorities.Select(authority => authority.Places)];
        _profiles = [.. _places.Select(places => excess.ProfileOf(places))];
        _chance = new ProfileChance(_places, excess);
    }

    /// <summary>How many authorities have a profile.</summary>
    public int Authorities => _places.Length;

    /// <summary>
    /// The correlation between the likeness of pairs over one half of each authority's inspections and over the other, drawn again and again: 1 if both halves
    /// told the same, 0 if likeness were chance alone. Null with fewer than three profiles.
    /// </summary>
    public double? Agreement => _chance.Agreement;

    /// <summary>Ids of the full inspections of the authority, newest first, whether they are enough for a profile or not.</summary>
    public IReadOnlyList<string> InspectionsOf(GssCode authority) => _held.Ids(_held.Of(authority).Where(place => InspectionExcess.IsFull(_held[place])));

    /// <summary>At most so many others with a likeness above 0, the most alike first; null when the authority has too few full inspections.</summary>
    public IReadOnlyList<SimilarProfile>? SimilarTo(GssCode authority, int take)
    {
        if (!_index.TryGetValue(authority, out var own))
            return null;
        return [.. _index
            .Where(other => other.Value != own)
            .Select(other => (Gss: other.Key, Place: other.Value, Likeness: InspectionExcess.Likeness(_profiles[own], _profiles[other.Value])))
            .Where(other => other.Likeness > 0)
            .OrderByDescending(other => other.Likeness).ThenBy(other => other.Gss.Value, StringComparer.Ordinal)
            .Take(take)
            .Select(other => new SimilarProfile
            {
                Gss = other.Gss,
                Likeness = other.Likeness,
                ByChance = _chance.Of(own, other.Likeness),
                Inspections = _held.Ids(_places[other.Place]),
                SharedReports = _places[own].Intersect(_places[other.Place]).Count(),
                Shared = SharedBy(own, other.Place),
            })];
    }

    /// <summary>Themes that stand out in both, those that bring them together most first.</summary>
    private IReadOnlyList<SharedTheme> SharedBy(int own, int other) =>
        [.. Enumerable.Range(0, _themes.Count)
            .Where(theme => _profiles[own][theme] > 0 && _profiles[other][theme] > 0)
            .OrderByDescending(theme => _profiles[own][theme] * _profiles[other][theme])
            .Take(SimilarProfile.MostShared)
            .Select(theme => new SharedTheme(_themes[theme], Criticisms(own, theme), Criticisms(other, theme)))];

    private int Criticisms(int authority, int theme) => _places[authority].Sum(place => _criticisms.GetValueOrDefault((_held[place].Id, _themes[theme].Slug)));
}

/// <summary>An authority and how much its profile is like another's.</summary>
public sealed record SimilarProfile
{
    /// <summary>Themes named for a pair.</summary>
    public const int MostShared = 5;

    public required GssCode Gss { get; init; }

    /// <summary>The cosine of the profiles: 1 the same themes stand out to the same degree, 0 nothing in common, below 0 what stands out in one is rare in the other.</summary>
    public required double Likeness { get; init; }

    /// <summary>How often somebody is as near when all inspections are dealt out by chance: <see cref="ProfileChance.Of"/>.</summary>
    public required double ByChance { get; init; }

    /// <summary>Ids of its full inspections, newest first.</summary>
    public required IReadOnlyList<string> Inspections { get; init; }

    /// <summary>Reports that are about both, which make the profiles alike by themselves.</summary>
    public required int SharedReports { get; init; }

    /// <summary>Themes criticised at both more than to be expected, those that bring them together most first.</summary>
    public required IReadOnlyList<SharedTheme> Shared { get; init; }
}

/// <summary>A theme, and how many passages criticise it in the full inspections of both.</summary>
public sealed record SharedTheme(Theme Theme, int Own, int Other);
