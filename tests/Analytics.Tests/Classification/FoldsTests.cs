using Analytics.Classification;

namespace Analytics.Tests.Classification;

public sealed class FoldsTests
{
    private static readonly IReadOnlyList<string> Groups = [.. Enumerable.Range(0, 200).Select(index => $"group {index % 23}")];

    [Fact]
    public void Never_parts_a_group()
    {
        var foldsOfGroups = Groups.Zip(Folds.ByGroup(Groups, 5, seed: 3)).GroupBy(pair => pair.First, pair => pair.Second);

        Assert.All(foldsOfGroups, folds => Assert.Single(folds.Distinct()));
    }

    [Fact]
    public void Makes_folds_of_about_equal_size()
    {
        var sizes = Folds.ByGroup(Groups, 5, seed: 3).CountBy(fold => fold);

        Assert.Equal(5, sizes.Count());
        Assert.All(sizes, size => Assert.InRange(size.Value, 30, 50));
    }

    [Fact]
    public void Parts_alike_under_the_same_seed_only()
    {
        Assert.Equal(Folds.ByGroup(Groups, 5, seed: 3), Folds.ByGroup(Groups, 5, seed: 3));
        Assert.NotEqual(Folds.ByGroup(Groups, 5, seed: 3), Folds.ByGroup(Groups, 5, seed: 4));
    }
}
