using Analytics.Reports;

namespace Analytics.Classification.Evaluating;

/// <summary>How many passages of which polarity were given which.</summary>
public sealed record PolarityScores(IReadOnlyDictionary<(Polarity Labelled, Polarity Predicted), int> Confusion)
{
    public int Passages => Confusion.Values.Sum();

    public int Right => Confusion.Where(cell => cell.Key.Labelled == cell.Key.Predicted).Sum(cell => cell.Value);

    public double Accuracy => Passages == 0 ? 0 : (double)Right / Passages;

    public static PolarityScores Of(IEnumerable<JudgedPassage> judged) =>
        new(judged.CountBy(one => (one.Labelled.Polarity, one.Prediction.Polarity)).ToDictionary());
}
