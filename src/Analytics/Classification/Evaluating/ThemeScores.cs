namespace Analytics.Classification.Evaluating;

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

    public static Counts operator *(int times, Counts counts) => new(times * counts.Right, times * counts.Wrong, times * counts.Missed);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>Scores over some passages: all labels pooled (micro), and by theme.</summary>
public sealed record ThemeScores(int Passages, Counts Micro, IReadOnlyDictionary<string, Counts> ByTheme)
{
    /// <summary>The mean over the themes that the labels use.</summary>
    public double MacroF1 => Mean(counts => counts.F1);
    public double MacroPrecision => Mean(counts => counts.Precision);
    public double MacroRecall => Mean(counts => counts.Recall);

    public static ThemeScores Of(IEnumerable<JudgedPassage> judged)
    {
        var passages = 0;
        var byTheme = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        foreach (var (labelled, prediction) in judged)
        {
            passages++;
            var given = prediction.Themes.Select(theme => theme.Slug).ToHashSet();
            foreach (var slug in labelled.Themes)
                byTheme[slug] = byTheme.GetValueOrDefault(slug) + (given.Remove(slug) ? new Counts(1, 0, 0) : new Counts(0, 0, 1));
            foreach (var slug in given)
                byTheme[slug] = byTheme.GetValueOrDefault(slug) + new Counts(0, 1, 0);
        }
        return new ThemeScores(passages, byTheme.Values.Aggregate(default(Counts), (sum, one) => sum + one), byTheme);
    }

    private double Mean(Func<Counts, double> score) =>
        ByTheme.Values.Where(counts => counts.Support > 0).Select(score).DefaultIfEmpty().Average();
}
