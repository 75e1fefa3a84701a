using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>
/// Themes that inspections raise together with one more often than chance would: N. Mantel and W. Haenszel, "Statistical aspects of the analysis of data
/// from retrospective studies of disease", Journal of the National Cancer Institute 22 (1959), 719-748, without continuity correction.
/// </summary>
/// <remarks>
/// Whole inspections are compared with their like only: of the same kind, and with about as many themes raised. Else every theme would go with
/// every other, since long lists of items have them all.
/// </remarks>
public static class RelatedThemes
{
    /// <summary>Inspections whose numbers of themes fall into the same step of this many are alike.</summary>
    private const int Step = 4;

    /// <summary>Those that stand out (<see cref="BenjaminiHochberg"/> over all others), in five inspections or more, the farthest from chance first.</summary>
    public static IReadOnlyList<RelatedTheme> Of(HeldThemes held, string theme, IReadOnlyList<Theme> themes)
    {
        var own = themes.TakeWhile(one => one.Slug != theme).Count();
        if (own == themes.Count)
            return [];
        IReadOnlyList<Raised[]> alike = [.. RaisedIn(held, themes).GroupBy(one => (one.Framework, one.Count / Step)).Select(stratum => stratum.ToArray())];
        IReadOnlyList<RelatedTheme> others = [.. Enumerable.Range(0, themes.Count).Where(other => other != own).Select(other => Together(held, alike, own, other, themes[other])).OfType<RelatedTheme>()];
        var threshold = BenjaminiHochberg.Threshold([.. others.Select(other => other.P)]);
        return [.. others
            .Where(other => other.P <= threshold && other.Inspections.Count > other.Expected && other.Inspections.Count >= AuthorityComparison.Fewest)
            .OrderBy(other => other.P)];
    }

    private static IEnumerable<Raised> RaisedIn(HeldThemes held, IReadOnlyList<Theme> themes)
    {
        var scope = new InspectionScope { Frameworks = InspectionScope.WholeInspections };
        var bySlot = themes.Select((theme, i) => (Slot: held.SlotOf(theme.Slug, ThemeMeasure.Items), Theme: i)).Where(pair => pair.Slot >= 0).ToDictionary(pair => pair.Slot, pair => pair.Theme);
        foreach (var place in Enumerable.Range(0, held.Inspections).Where(place => scope.Holds(held[place])))
        {
            var has = new bool[themes.Count];
            var count = 0;
            foreach (var slot in held.HadAt(place).Where(bySlot.ContainsKey))
            {
                has[bySlot[slot]] = true;
                count++;
            }
            yield return new Raised(place, held[place].Framework, has, count);
        }
    }

    /// <summary>Null where chance has no room: in every stratum one of the two is raised always or never.</summary>
    private static RelatedTheme? Together(HeldThemes held, IReadOnlyList<Raised[]> alike, int own, int other, Theme theme)
    {
        var (expected, variance) = (0.0, 0.0);
        List<int> both = [];
        foreach (var stratum in alike)
        {
            double n = stratum.Length;
            var (one, two) = (0.0, 0.0);
            foreach (var raised in stratum)
            {
                one += raised.Has[own] ? 1 : 0;
                two += raised.Has[other] ? 1 : 0;
                if (raised.Has[own] && raised.Has[other])
                    both.Add(raised.Place);
            }
            expected += one * two / n;
            variance += n > 1 ? one * (n - one) * two * (n - two) / (n * n * (n - 1)) : 0;
        }
        return variance == 0
            ? null
            : new RelatedTheme(theme, held.Ids(both.Order()), expected, NormalDistribution.TwoSidedTail(Math.Min(Math.Abs(both.Count - expected) / Math.Sqrt(variance), NormalDistribution.Farthest)));
    }

    /// <summary>An inspection and which of the themes it raises, by their place in the list.</summary>
    private sealed record Raised(int Place, Framework Framework, bool[] Has, int Count);
}

/// <summary>A theme raised together with another: in which inspections, newest first, in how many by chance, and how likely such a difference is by chance.</summary>
public sealed record RelatedTheme(Theme Theme, IReadOnlyList<string> Inspections, double Expected, double P);
