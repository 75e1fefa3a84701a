namespace Analytics.Classification.Evaluating;

/// <summary>What is lost when nothing is told but the text: neither that it is an item of a list or a sentence, nor its section.</summary>
/// <param name="SentencePolarity">The share of sentences whose polarity is right.</param>
/// <param name="ItemsToImprove">The share of items that are recognised as something to improve.</param>
public sealed record TextAloneScores(double MicroF1, double SentencePolarity, double ItemsToImprove)
{
    public static TextAloneScores Of(IReadOnlyList<JudgedPassage> judged)
    {
        List<JudgedPassage> untold = [.. judged.Where(one => one.FromTextAlone is not null).Select(one => one with { Prediction = one.FromTextAlone ?? one.Prediction })];
        return new TextAloneScores(
            ThemeScores.Of(untold).Micro.F1,
            PolarityScores.Of(untold.Where(one => !one.IsItem)).Accuracy,
            PolarityScores.Of(untold.Where(one => one.IsItem)).Accuracy);
    }
}
