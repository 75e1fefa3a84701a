using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Comparison;

namespace Analytics.Tests.Comparison;

/// <summary>
/// Pairs of real items that were read side by side, each of one authority, two inspections and a common theme. <c>read-pairs.csv</c> names their texts by hash and
/// says whether they are the same matter; the pairs were drawn by likeness, all that reach the floor and a share of those below.
/// </summary>
public sealed class RealMatterPairsTests
{
    [Fact]
    public void Pairs_that_reach_the_floor_are_the_same_matter_and_fewer_of_those_below_are()
    {
        var items = File.ReadLines(SharedFolder.RequireFile("gold/items.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToList();
        var likeness = new MatterLikeness(items);
        var byHash = items.Distinct().ToDictionary(Hash);
        var read = File.ReadLines(RepositoryFolder.File("tests/Analytics.Tests/Comparison/read-pairs.csv")).Skip(1).Select(line => line.Split(','))
            .Select(pair => (Likeness: likeness.Weigh(byHash[pair[0]]).LikenessTo(likeness.Weigh(byHash[pair[1]])), IsSame: pair[2] == "1")).ToList();

        var found = read.Where(pair => pair.Likeness >= MatterLikeness.Floor).ToList();
        var near = read.Where(pair => pair.Likeness is >= 0.35 and < MatterLikeness.Floor).ToList();
        var far = read.Where(pair => pair.Likeness < 0.25).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("; ", new[] { found, near, far }.Select(some => string.Create(CultureInfo.InvariantCulture, $"{some.Count(pair => pair.IsSame)} of {some.Count}"))));
        Assert.InRange(found.Count, 40, 60);
        Assert.InRange(Share(found), 0.88, 1);
        Assert.InRange(Share(near), 0.6, Share(found));
        Assert.InRange(Share(far), 0, 0.5);

        static double Share(List<(double Likeness, bool IsSame)> pairs) => (double)pairs.Count(pair => pair.IsSame) / pairs.Count;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
