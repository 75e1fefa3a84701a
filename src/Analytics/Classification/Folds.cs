namespace Analytics.Classification;

/// <summary>Parts passages into folds of about equal size without parting a group.</summary>
public static class Folds
{
    /// <summary>The fold (0 to <paramref name="folds"/> − 1) of each passage: groups are shuffled, then each goes to the smallest fold.</summary>
    public static IReadOnlyList<int> ByGroup(IReadOnlyList<string> groups, int folds, int seed)
    {
        var sizes = groups.CountBy(group => group).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(sizes);

        var filled = new int[folds];
        var foldOf = new Dictionary<string, int>();
        foreach (var (group, size) in sizes.OrderByDescending(group => group.Value))
        {
            var smallest = Array.IndexOf(filled, filled.Min());
            filled[smallest] += size;
            foldOf[group] = smallest;
        }
        return [.. groups.Select(group => foldOf[group])];
    }
}
