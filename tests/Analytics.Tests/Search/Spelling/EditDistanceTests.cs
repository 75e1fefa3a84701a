using Analytics.Search.Spelling;

namespace Analytics.Tests.Search.Spelling;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("lamp", "lamp", 0)]
    [InlineData("lamp", "lamps", 1)]
    [InlineData("lamp", "amp", 1)]
    [InlineData("lamp", "limp", 1)]
    [InlineData("lamp", "lmap", 1)]
    [InlineData("lamp", "alpm", 2)]
    [InlineData("lantern", "lanturm", 2)]
    [InlineData("supervision", "supervisoin", 1)]
    [InlineData("ab", "", 2)]
    public void Counts_letters_put_in_left_out_changed_and_swapped(string one, string other, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(one, other, 2));
        Assert.Equal(distance, EditDistance.Between(other, one, 2));
    }

    [Theory]
    [InlineData("lamp", "candle")]
    [InlineData("lantern", "internal")]
    [InlineData("abcdef", "fedcba")]
    public void Stops_where_the_distance_is_too_great(string one, string other) => Assert.Equal(3, EditDistance.Between(one, other, 2));

    [Fact]
    public void Is_that_of_the_whole_table_for_words_of_all_kinds()
    {
        var random = new Random(7);
        var pairs = Enumerable.Range(0, 3_000).Select(_ => (One: Word(random), Other: Word(random))).ToList();

        var distances = pairs.Select(pair => (Banded: EditDistance.Between(pair.One, pair.Other, 2), Whole: Math.Min(3, Whole(pair.One, pair.Other))));

        Assert.All(distances, distance => Assert.Equal(distance.Whole, distance.Banded));
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)('a' + random.Next(3))));

    /// <summary>By its definition.</summary>
    private static int Whole(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0)
            return one.Length + other.Length;
        var least = Math.Min(Whole(one[1..], other) + 1, Whole(one, other[1..]) + 1);
        least = Math.Min(least, Whole(one[1..], other[1..]) + (one[0] == other[0] ? 0 : 1));
        return one.Length > 1 && other.Length > 1 && one[0] == other[1] && one[1] == other[0] ? Math.Min(least, Whole(one[2..], other[2..]) + 1) : least;
    }
}
