using System.Text.Json;
using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Reports;

namespace Analytics.Tests.Classification.Evaluating;

public sealed class FoldsFileTests : IDisposable
{
    private static readonly IReadOnlyList<LabelledPassage> Passages =
    [
        new("1", new Passage("Caseloads.", FindingKind.ImprovementItem), ["caseloads"], Polarity.Improvement, "north"),
        new("2", new Passage("Neglect is seen.", FindingKind.Narrative), ["neglect"], Polarity.Strength, "south"),
    ];

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Tells_another_program_what_it_needs_to_learn_and_predict()
    {
        FoldsFile.Write(_path, Passages, [1, 0]);

        var row = JsonDocument.Parse(File.ReadLines(_path).Last()).RootElement;
        Assert.Equal(0, row.GetProperty("fold").GetInt32());
        Assert.Equal("south", row.GetProperty("group").GetString());
        Assert.Equal("narrative", row.GetProperty("kind").GetString());
        Assert.Equal("Neglect is seen.", row.GetProperty("text").GetString());
        Assert.Equal("neglect", row.GetProperty("themes")[0].GetString());
        Assert.Equal("strength", row.GetProperty("polarity").GetString());
    }

    [Fact]
    public void Reads_what_each_yardstick_predicted()
    {
        File.WriteAllLines(_path, [Prediction("2", "plain", "neglect"), Prediction("1", "plain", "neglect"), Prediction("1", "tuned", "caseloads"), Prediction("2", "tuned", "neglect")]);

        var yardsticks = FoldsFile.ReadPredictions(_path, Passages, [1, 0]);

        Assert.Equal(["plain", "tuned"], yardsticks.Select(yardstick => yardstick.Yardstick));
        Assert.Equal(0.5, ThemeScores.Of(yardsticks[0].Judged).Micro.F1);
        Assert.Equal(1, ThemeScores.Of(yardsticks[1].Judged).Micro.F1);
        Assert.Equal([1, 0], yardsticks[0].Judged.Select(one => one.Fold));
    }

    [Theory]
    [InlineData("not json", "line 1")]
    [InlineData("""{"id": "1"}""", "line 1")]
    [InlineData("""{"id": "1", "yardstick": "plain", "themes": [], "polarity": "gloomy"}""", "line 1")]
    [InlineData("""{"id": "1", "yardstick": "plain", "themes": [], "polarity": "mixed"}""", "'plain' predicts the passage '2' 0 times")]
    public void Says_what_is_amiss_with_predictions(string line, string message)
    {
        File.WriteAllText(_path, line);

        var refusal = Assert.Throws<InvalidDataException>(() => FoldsFile.ReadPredictions(_path, Passages, [1, 0]));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    private static string Prediction(string id, string yardstick, string theme) =>
        JsonSerializer.Serialize(new { id, yardstick, themes = new[] { theme }, polarity = "improvement" });
}
