namespace Analytics.Classification.Evaluating;

/// <summary>
/// The scores of one engine in the model card, between two marks that name it. What stands outside the marks is written by hand, and the other
/// engine's scores stay as they are: each is measured where that engine is.
/// </summary>
public static class ModelCard
{
    /// <returns>The card with the new scores.</returns>
    /// <exception cref="InvalidDataException">The card has no place for this engine's scores.</exception>
    public static string Update(string card, MethodReport report, string modelVersion)
    {
        var (start, end) = ($"<!-- scores of {report.Engine.Name}: written by evaluate --card -->", $"<!-- end of the scores of {report.Engine.Name} -->");
        var from = card.IndexOf(start, StringComparison.Ordinal);
        var to = card.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && to > from
            ? $"{card[..from]}{start}\n{string.Join('\n', Lines(report, modelVersion))}\n{card[to..]}"
            : throw new InvalidDataException($"The model card has no '{start}' before '{end}'.");
    }

    private static IEnumerable<string> Lines(MethodReport report, string modelVersion)
    {
        var scores = report.Scores;
        return
        [
            $"Model: `{modelVersion}`. Scores of the method that made it, by cross-validation in {report.Folds} folds (seed {report.Seed}) over {ScoreTables.Number(scores.All.Passages)} passages",
            $"of {scores.Authorities} authorities, none of which is learnt from and tested at once. In brackets: 95 % intervals, by drawing authorities again and again.",
            "",
            .. ScoreTables.Overall(report).MarkdownLines(),
            "",
            $"Polarity of sentences: {ScoreTables.Share(scores.SentencePolarity.Accuracy, scores.Intervals.SentencePolarity)} right.",
            "",
            .. ScoreTables.PolarityConfusion(scores.SentencePolarity).MarkdownLines(),
            "",
            ScoreTables.TextAlone(report.TextAlone),
            "",
            $"Calibration: the expected error of a probability (ECE, ten bins) is {ScoreTables.Share(scores.GivenThemes.Error)} over the themes given and",
            $"{ScoreTables.Share(scores.AllThemes.Error)} over all themes of all passages.",
            "",
            .. ScoreTables.Reliability(scores.GivenThemes).MarkdownLines(),
            "",
            "Beside its yardsticks, in the same folds; \"better by\" is the 95 % interval of the difference in micro-F1:",
            "",
            .. ScoreTables.Folds(report.Yardsticks).MarkdownLines(),
            .. report.AcrossFrameworks.Count == 0 ? [] : (IReadOnlyList<string>)["", "On a framework that was left out of training:", "", .. ScoreTables.Frameworks(report.AcrossFrameworks).MarkdownLines()],
            .. report.Tags is { } tags ? (IReadOnlyList<string>)["", .. ScoreTables.Tags(tags).MarkdownLines()] : [],
            "",
            .. ScoreTables.Themes(report).MarkdownLines(),
        ];
    }
}
