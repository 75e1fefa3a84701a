using System.Text.Json;
using Analytics.Reports;

namespace Analytics.Classification.Evaluating;

/// <summary>The folds of a cross-validation as JSON lines, so that another program can predict the same folds from the same passages; and what it predicted.</summary>
public static class FoldsFile
{
    public static void Write(string path, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf) =>
        File.WriteAllLines(path, passages.Select((passage, index) => JsonSerializer.Serialize(
            new FoldRow(
                passage.Id, foldOf[index], passage.Group, passage.Passage.Kind is { } kind ? Slug.Of(kind) : null, passage.Passage.Text, passage.Themes,
                Slug.Of(passage.Polarity)),
            JsonSerializerOptions.Web)));

    /// <summary>By yardstick, in the order of the file: what it said of each of the passages.</summary>
    /// <exception cref="InvalidDataException">A line is no prediction, or a yardstick does not predict each passage once.</exception>
    public static IReadOnlyList<(string Yardstick, IReadOnlyList<JudgedPassage> Judged)> ReadPredictions(
        string path, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf)
    {
        var rows = File.ReadLines(path).Select((line, index) => Read(line, $"{path}, line {index + 1}")).ToList();
        return [.. rows.GroupBy(row => row.Yardstick).Select(yardstick => (yardstick.Key, Judged(path, yardstick, passages, foldOf)))];
    }

    private static PredictionRow Read(string line, string place)
    {
        try
        {
            return JsonSerializer.Deserialize<PredictionRow>(line, JsonSerializerOptions.Web) is { Id: not null, Yardstick: not null, Themes: not null } row
                && Slug.TryParse<Polarity>(row.Polarity, out _)
                ? row
                : throw new InvalidDataException($"{place}: expected id, yardstick, themes and polarity.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{place}: expected a JSON object.", wrong);
        }
    }

    private static IReadOnlyList<JudgedPassage> Judged(
        string path, IGrouping<string, PredictionRow> yardstick, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf)
    {
        var predicted = yardstick.ToLookup(row => row.Id);
        if (passages.FirstOrDefault(passage => predicted[passage.Id].Count() != 1) is { } amiss)
            throw new InvalidDataException($"{path}: '{yardstick.Key}' predicts the passage '{amiss.Id}' {predicted[amiss.Id].Count()} times, expected once.");
        return [.. passages.Select((passage, index) => new JudgedPassage(passage, PredictionOf(predicted[passage.Id].Single())) { Fold = foldOf[index] })];
    }

    private static ThemePrediction PredictionOf(PredictionRow row) =>
        new([.. row.Themes.Select(theme => new ThemeProbability(theme, 1))], Slug.Parse<Polarity>(row.Polarity));

    private sealed record FoldRow(string Id, int Fold, string Group, string? Kind, string Text, IReadOnlyList<string> Themes, string Polarity);

    private sealed record PredictionRow(string Id, string Yardstick, IReadOnlyList<string> Themes, string Polarity);
}
