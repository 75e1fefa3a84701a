using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Responses;

namespace Analytics.Tests.Responses;

/// <summary>The matcher on real items of one authority and two inspections that were read side by side: what a trail shows as raised again.</summary>
public sealed class RealMatterPairsTests
{
    [Fact]
    public void Of_real_items_that_reach_the_threshold_nine_in_ten_are_the_same_matter()
    {
        var byHash = File.ReadLines(SharedFolder.RequireFile("gold/items.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).Distinct().ToDictionary(Hash);
        var read = File.ReadLines(RepositoryFolder.File("tests/Analytics.Tests/Comparison/read-pairs.csv")).Skip(1).Select(line => line.Split(','))
            .Select(pair => (Score: ShippedMatcher.Score(byHash[pair[0]], byHash[pair[1]]), IsSame: pair[2] == "1")).ToList();

        var items = PairScores.At(ToldAreaMatcher.Threshold, read);
        var sentences = PairScores.At(ToldAreaMatcher.NarrativeThreshold, read);

        TestContext.Current.TestOutputHelper?.WriteLine($"{items}; as sentences {sentences}");
        Assert.InRange(items.Precision, 0.9, 1);
        Assert.InRange(items.Recall, 0.55, 1);
        Assert.InRange(sentences.Precision, 0.93, 1);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
