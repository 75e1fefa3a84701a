using System.Numerics.Tensors;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Comparison;

/// <summary>
/// The profile of every authority: theme by theme how much more or less its full inspections criticise it than to be expected, on average. Two
/// profiles are as alike as their cosine says. Made once per state of the store, since chance is weighed by drawing inspections anew.
/// </summary>
/// <remarks>
/// Few inspections make a profile, so most of a likeness is chance: with the real reports, likeness over one half of the inspections correlates with
/// likeness over the other half by about 0.15. <see cref="Agreement"/> measures it on what is held, and every likeness comes with the share of
/// redrawn corpora in which the other authority stays among the nearest. Profiles of items alone agreed by 0.00, those of praise by 0.01.
/// </remarks>
public sealed class ThemeProfiles
{
    /// <summary>
    /// Full inspections below which an authority has no profile. With 3 nine in ten of the authorities held have one; with 4 one in four would, and their halves agree
    /// no better. The floor of 5 for higher and lower stands where a rate is judged; here each likeness carries its own chance.
    /// </summary>
    public const int Fewest = 3;

    /// <summary>An authority is counted as near in a draw when it is among so many.</summary>
    public const int Near = 10;

    private const int Draws = 200, Halvings = 50, Seed = 1;

    private readonly HeldThemes _held;
    private readonly IReadOnlyList<Theme> _themes;
    private readonly Dictionary<(string Inspection, string Theme), int> _criticisms;
    private readonly Dictionary<GssCode, int> _index;
    private readonly int[][] _places;
    private readonly double[][] _profiles;
    private readonly int[,] _near;

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
        _profiles = [.. _places.Select(places => Profile(places, excess))];
        _near = CountNear(excess);
        Agreement = MeasureAgreement(excess);
    }

    /// <summary>How many authorities have a profile.</summary>
    public int Authorities => _places.Length;

    /// <summary>
    /// The correlation between the likeness of pairs over one half of each authority's inspections and over the other, drawn again and again: 1 if both halves
    /// told the same, 0 if likeness were chance alone. Null with fewer than three profiles.
    /// </summary>
    public double? Agreement { get; }

    /// <summary>The share of draws in which an authority would be among the nearest by chance alone.</summary>
    public double NearByChance => Authorities < 2 ? 1 : Math.Min(1, (double)Near / (Authorities - 1));

    /// <summary>Ids of the full inspections of the authority, newest first, whether they are enough for a profile or not.</summary>
    public IReadOnlyList<string> InspectionsOf(GssCode authority) =>
        _index.TryGetValue(authority, out var i) ? _held.Ids(_places[i]) : _held.Ids(_held.Of(authority).Where(place => InspectionExcess.IsFull(_held[place])));

    /// <summary>The others, the most alike first; null when the authority has too few full inspections.</summary>
    public IReadOnlyList<SimilarProfile>? SimilarTo(GssCode authority)
    {
        if (!_index.TryGetValue(authority, out var own))
            return null;
        return [.. _index
            .Where(other => other.Value != own)
            .Select(other => new SimilarProfile
            {
                Gss = other.Key,
                Likeness = Cosine(_profiles[own], _profiles[other.Value]),
                StaysNear = (double)_near[own, other.Value] / Draws,
                Inspections = _held.Ids(_places[other.Value]),
                SharedReports = _places[own].Intersect(_places[other.Value]).Count(),
                Shared = SharedBy(own, other.Value),
            })
            .OrderByDescending(similar => similar.Likeness).ThenBy(similar => similar.Gss.Value, StringComparer.Ordinal)];
    }

    /// <summary>Themes that stand out in both, those that bring them together most first.</summary>
    private IReadOnlyList<SharedTheme> SharedBy(int own, int other) =>
        [.. Enumerable.Range(0, _themes.Count)
            .Where(theme => _profiles[own][theme] > 0 && _profiles[other][theme] > 0)
            .OrderByDescending(theme => _profiles[own][theme] * _profiles[other][theme])
            .Take(SimilarProfile.MostShared)
            .Select(theme => new SharedTheme(_themes[theme], Criticisms(own, theme), Criticisms(other, theme)))];

    private int Criticisms(int authority, int theme) => _places[authority].Sum(place => _criticisms.GetValueOrDefault((_held[place].Id, _themes[theme].Slug)));

    /// <summary>The mean over inspections, scaled to length 1.</summary>
    private double[] Profile(ReadOnlySpan<int> places, InspectionExcess excess)
    {
        var sum = new double[_themes.Count];
        foreach (var place in places)
            TensorPrimitives.Add(sum, excess[place], sum);
        var length = TensorPrimitives.Norm<double>(sum);
        if (length > 0)
            TensorPrimitives.Divide(sum, length, sum);
        return sum;
    }

    private static double Cosine(double[] one, double[] other) => TensorPrimitives.Dot<double>(one, other);

    /// <summary>How often each is among the nearest of each when every authority's inspections are drawn anew, with replacement.</summary>
    private int[,] CountNear(InspectionExcess excess)
    {
        var near = new int[Authorities, Authorities];
        var random = new Random(Seed);
        for (var draw = 0; draw < Draws; draw++)
        {
            var drawn = _places.Select(places => Profile(random.GetItems(places, places.Length), excess)).ToArray();
            for (var own = 0; own < drawn.Length; own++)
            {
                var likeness = drawn.Select(other => -Cosine(drawn[own], other)).ToArray();
                var order = Enumerable.Range(0, drawn.Length).ToArray();
                Array.Sort(likeness, order);
                foreach (var other in order.Where(other => other != own).Take(Near))
                    near[own, other]++;
            }
        }
        return near;
    }

    private double? MeasureAgreement(InspectionExcess excess)
    {
        if (Authorities < 3)
            return null;
        var random = new Random(Seed);
        return Enumerable.Range(0, Halvings).Average(_ =>
        {
            var halves = _places.Select(places =>
            {
                var shuffled = places.ToArray();
                random.Shuffle(shuffled);
                return (One: Profile(shuffled.AsSpan(0, shuffled.Length / 2), excess), Other: Profile(shuffled.AsSpan(shuffled.Length / 2), excess));
            }).ToArray();
            return Correlation(Likenesses([.. halves.Select(half => half.One)]), Likenesses([.. halves.Select(half => half.Other)]));
        });
    }

    private static double[] Likenesses(IReadOnlyList<double[]> profiles) =>
        [.. Enumerable.Range(1, profiles.Count - 1).SelectMany(one => Enumerable.Range(0, one).Select(other => Cosine(profiles[one], profiles[other])))];

    private static double Correlation(double[] ones, double[] others)
    {
        var (mean, otherMean) = (ones.Average(), others.Average());
        var (both, own, other) = (0.0, 0.0, 0.0);
        for (var i = 0; i < ones.Length; i++)
        {
            both += (ones[i] - mean) * (others[i] - otherMean);
            own += (ones[i] - mean) * (ones[i] - mean);
            other += (others[i] - otherMean) * (others[i] - otherMean);
        }
        return own * other > 0 ? both / Math.Sqrt(own * other) : 0;
    }
}

/// <summary>An authority and how much its profile is like another's.</summary>
public sealed record SimilarProfile
{
    /// <summary>Themes named for a pair.</summary>
    public const int MostShared = 5;

    public required GssCode Gss { get; init; }

    /// <summary>The cosine of the profiles: 1 the same themes stand out to the same degree, 0 nothing in common, below 0 what stands out in one is rare in the other.</summary>
    public required double Likeness { get; init; }

    /// <summary>The share of redrawn corpora in which it is among the ten nearest.</summary>
    public required double StaysNear { get; init; }

    /// <summary>Ids of its full inspections, newest first.</summary>
    public required IReadOnlyList<string> Inspections { get; init; }

    /// <summary>Reports that are about both, which make the profiles alike by themselves.</summary>
    public required int SharedReports { get; init; }

    /// <summary>Themes criticised at both more than to be expected, those that bring them together most first.</summary>
    public required IReadOnlyList<SharedTheme> Shared { get; init; }
}

/// <summary>A theme, and how many passages criticise it in the full inspections of both.</summary>
public sealed record SharedTheme(Theme Theme, int Own, int Other);
