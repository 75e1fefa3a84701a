using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>
/// The same matter raised in inspections of different dates, in much the same words (<see cref="MatterLikeness.Floor"/>). An item belongs to it when it
/// is that much like one of another date that shares a theme with it.
/// </summary>
/// <param name="Themes">Those that the items share.</param>
/// <param name="Passages">Oldest first; of two dates at least.</param>
public sealed record RecurringMatter(IReadOnlyList<string> Themes, IReadOnlyList<MatterPassage> Passages)
{
    /// <summary>Of the passage that is most like an earlier one.</summary>
    public double Likeness => Passages.Max(passage => passage.Like?.Likeness ?? 0);

    /// <summary>From the first time to the last.</summary>
    public double Years => Recurrence.YearsBetween(Passages[0].On, Passages[^1].On);

    public int Inspections => Passages.Select(passage => passage.InspectionId).Distinct().Count();

    internal static IReadOnlyList<RecurringMatter> Find(
        IReadOnlyList<Inspection> inspections, IReadOnlyList<string> themes, IReadOnlyDictionary<string, InspectionQuotes> quotes)
    {
        Occurrence[] items = [.. inspections
            .OrderBy(inspection => inspection.End).ThenBy(inspection => inspection.Id, StringComparer.Ordinal)
            .SelectMany(inspection => quotes[inspection.Id].Items, (inspection, item) => new Occurrence(inspection, item, [.. item.Themed.Themes.Select(theme => theme.Slug).Intersect(themes)]))];
        var pairs = PairsOf(items);
        var matterOf = Join(items.Length, pairs);
        var likes = pairs.ToLookup(pair => pair.Later);
        return [.. Enumerable.Range(0, items.Length)
            .GroupBy(item => matterOf[item])
            .Where(matter => matter.Count() > 1)
            .Select(matter => Of([.. matter], items, likes, themes))
            .OrderByDescending(matter => matter.Passages[^1].On).ThenByDescending(matter => matter.Inspections)
            .ThenByDescending(matter => matter.Likeness).ThenBy(matter => matter.Passages[0].Item.Finding.Id, StringComparer.Ordinal)];
    }

    private static List<Pair> PairsOf(IReadOnlyList<Occurrence> items)
    {
        var pairs = new List<Pair>();
        for (var later = 1; later < items.Count; later++)
        {
            for (var earlier = 0; earlier < later && items[earlier].On < items[later].On; earlier++)
            {
                if (items[earlier].Themes.Overlaps(items[later].Themes) && items[earlier].Item.Words.LikenessTo(items[later].Item.Words) is >= MatterLikeness.Floor and var likeness)
                    pairs.Add(new Pair(earlier, later, likeness));
            }
        }
        return pairs;
    }

    /// <summary>By item, the first item of its matter.</summary>
    private static int[] Join(int items, IEnumerable<Pair> pairs)
    {
        var matterOf = Enumerable.Range(0, items).ToArray();
        foreach (var pair in pairs)
        {
            var (one, other) = (matterOf[pair.Earlier], matterOf[pair.Later]);
            for (var item = 0; item < items; item++)
            {
                if (matterOf[item] == Math.Max(one, other))
                    matterOf[item] = Math.Min(one, other);
            }
        }
        return matterOf;
    }

    private static RecurringMatter Of(IReadOnlyList<int> matter, IReadOnlyList<Occurrence> items, ILookup<int, Pair> likes, IReadOnlyList<string> themes)
    {
        var shared = matter.SelectMany(item => likes[item]).SelectMany(pair => items[pair.Earlier].Themes.Intersect(items[pair.Later].Themes)).ToHashSet();
        return new RecurringMatter(
            [.. themes.Where(shared.Contains)],
            [.. matter.Select(item => new MatterPassage(items[item].Item.Themed, items[item].Inspection.Id, items[item].On, LikeOf(item)))]);

        EarlierPassage? LikeOf(int item) => likes[item].MaxBy(pair => pair.Likeness) is { } most
            ? new EarlierPassage(items[most.Earlier].Item.Themed.Finding.Id, most.Likeness, Recurrence.YearsBetween(items[most.Earlier].On, items[item].On))
            : null;
    }

    private sealed record Occurrence(Inspection Inspection, RaisedItem Item, HashSet<string> Themes)
    {
        public DateOnly On => Inspection.End;
    }

    private sealed record Pair(int Earlier, int Later, double Likeness);
}

/// <summary>An item of a matter. <paramref name="Like"/> is the most alike one of an earlier date; null where there is none.</summary>
public sealed record MatterPassage(ThemedFinding Item, string InspectionId, DateOnly On, EarlierPassage? Like);

/// <summary>An item of an earlier inspection that says much the same, how alike (0 to 1) and how many years before.</summary>
public sealed record EarlierPassage(string FindingId, double Likeness, double Years);
