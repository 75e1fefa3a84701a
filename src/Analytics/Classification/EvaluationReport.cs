using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>How well a model's predictions meet the labels.</summary>
public sealed record EvaluationReport
{
    public required ThemeScores All { get; init; }
    public required ThemeScores Items { get; init; }
    public required ThemeScores Sentences { get; init; }

    /// <summary>Over the sentences alone: an item is always to be improved.</summary>
    public required PolarityScores SentencePolarity { get; init; }
}

/// <summary>Labels met, given wrongly and missed; the shares are 0 where there is nothing to divide by.</summary>
public readonly record struct Counts(int Right, int Wrong, int Missed)
{
    /// <summary>How often the theme was labelled.</summary>
    public int Support => Right + Missed;

    public double Precision => Share(Right, Right + Wrong);
    public double Recall => Share(Right, Right + Missed);
    public double F1 => Share(2 * Right, 2 * Right + Wrong + Missed);

    public static Counts operator +(Counts left, Counts right) =>
        new(left.Right + right.Right, left.Wrong + right.Wrong, left.Missed + right.Missed);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>Scores over some passages: all labels pooled (micro), and by theme.</summary>
public sealed record ThemeScores(int Passages, Counts Micro, IReadOnlyDictionary<string, Counts> ByTheme)
{
    /// <summary>The mean over the themes that the labels use.</summary>
    public double MacroF1 => Mean(counts => counts.F1);
    public double MacroPrecision => Mean(counts => counts.Precision);
    public double MacroRecall => Mean(counts => counts.Recall);

    private double Mean(Func<Counts, double> score) =>
        ByTheme.Values.Where(counts => counts.Support > 0).Select(score).DefaultIfEmpty().Average();
}

/// <summary>How many passages of which polarity were given which.</summary>
public sealed record PolarityScores(IReadOnlyDictionary<(Polarity Labelled, Polarity Predicted), int> Confusion)
{
    public int Passages => Confusion.Values.Sum();

    public double Accuracy => Passages == 0 ? 0 : (double)Confusion.Where(cell => cell.Key.Labelled == cell.Key.Predicted).Sum(cell => cell.Value) / Passages;
}
