namespace Analytics.Classification.Evaluating;

/// <summary>
/// 95 % intervals of scores: the percentile bootstrap over whole authorities, drawn with replacement. The passages of one authority are
/// alike, so drawing passages would promise more than the figures hold. The same passages always give the same intervals.
/// </summary>
public static class Bootstrap
{
    private const int Resamples = 1000;
    private const int Seed = 1;

    public static ThemeIntervals OfThemes(IReadOnlyList<JudgedPassage> judged)
    {
        var authorities = ByAuthority(judged).Select(ThemeScores.Of).ToList();
        string[] themes = [.. authorities.SelectMany(authority => authority.ByTheme.Keys).Distinct().Order(StringComparer.Ordinal)];
        var counts = authorities.Select(authority => themes.Select(theme => authority.ByTheme.GetValueOrDefault(theme)).ToArray()).ToArray();

        var micro = new ScoreSamples();
        var macro = new ScoreSamples();
        var byTheme = themes.Select(_ => new ScoreSamples()).ToArray();
        foreach (var times in Draws(authorities.Count))
        {
            var sums = new Counts[themes.Length];
            for (var authority = 0; authority < times.Length; authority++)
            {
                for (var theme = 0; theme < sums.Length && times[authority] > 0; theme++)
                    sums[theme] += times[authority] * counts[authority][theme];
            }
            for (var theme = 0; theme < sums.Length; theme++)
                byTheme[theme].Add(sums[theme].Precision, sums[theme].Recall, sums[theme].F1);
            var drawn = new ThemeScores(0, sums.Aggregate(default(Counts), (sum, one) => sum + one), themes.Zip(sums).ToDictionary());
            micro.Add(drawn.Micro.Precision, drawn.Micro.Recall, drawn.Micro.F1);
            macro.Add(drawn.MacroPrecision, drawn.MacroRecall, drawn.MacroF1);
        }
        return new ThemeIntervals(micro.Intervals(), macro.Intervals(), themes.Zip(byTheme, (theme, samples) => (theme, samples.Intervals())).ToDictionary());
    }

    public static Interval OfPolarity(IReadOnlyList<JudgedPassage> judged) => OfShare(judged, one => one.Labelled.Polarity == one.Prediction.Polarity, one => one.Labelled.Group);

    /// <summary>Of the share of which <paramref name="holds"/> is true.</summary>
    public static Interval OfShare<T>(IReadOnlyList<T> all, Func<T, bool> holds, Func<T, string> authorityOf)
    {
        var authorities = all.GroupBy(authorityOf).OrderBy(authority => authority.Key, StringComparer.Ordinal)
            .Select(authority => (Right: authority.Count(holds), All: authority.Count())).ToList();
        return Interval.Of(Draws(authorities.Count).Select(times =>
            (double)times.Zip(authorities, (drawn, one) => drawn * one.Right).Sum() / times.Zip(authorities, (drawn, one) => drawn * one.All).Sum()));
    }

    /// <summary>Of how much higher the micro-F1 of one judge is than that of another over the same passages.</summary>
    public static Interval OfDifference(IReadOnlyList<JudgedPassage> one, IReadOnlyList<JudgedPassage> other)
    {
        var ones = ByAuthority(one).Select(authority => ThemeScores.Of(authority).Micro).ToList();
        var others = ByAuthority(other).Select(authority => ThemeScores.Of(authority).Micro).ToList();
        if (ones.Count != others.Count)
            throw new ArgumentException("The two have judged passages of different authorities.", nameof(other));
        return Interval.Of(Draws(ones.Count).Select(times => Drawn(times, ones).F1 - Drawn(times, others).F1));
    }

    private static IEnumerable<IEnumerable<JudgedPassage>> ByAuthority(IEnumerable<JudgedPassage> judged) =>
        judged.GroupBy(one => one.Labelled.Group).OrderBy(authority => authority.Key, StringComparer.Ordinal);

    private static Counts Drawn(int[] times, IReadOnlyList<Counts> authorities) =>
        times.Zip(authorities).Aggregate(default(Counts), (sum, one) => sum + one.First * one.Second);

    /// <summary>How often each authority is drawn, once for every resample.</summary>
    private static IEnumerable<int[]> Draws(int authorities)
    {
        if (authorities == 0)
            yield break;
        var random = new Random(Seed);
        for (var resample = 0; resample < Resamples; resample++)
        {
            var times = new int[authorities];
            for (var draw = 0; draw < authorities; draw++)
                times[random.Next(authorities)]++;
            yield return times;
        }
    }

    private sealed class ScoreSamples
    {
        private readonly List<double> _precision = [];
        private readonly List<double> _recall = [];
        private readonly List<double> _f1 = [];

        public void Add(double precision, double recall, double f1)
        {
            _precision.Add(precision);
            _recall.Add(recall);
            _f1.Add(f1);
        }

        public ScoreIntervals Intervals() => new(Interval.Of(_precision), Interval.Of(_recall), Interval.Of(_f1));
    }
}

/// <summary>From the 2.5th to the 97.5th percentile; both 0 where there is nothing.</summary>
public readonly record struct Interval(double Low, double High)
{
    public static Interval Of(IEnumerable<double> samples)
    {
        double[] sorted = [.. samples.Order()];
        return sorted.Length == 0 ? default : new Interval(sorted[(int)(0.025 * (sorted.Length - 1))], sorted[(int)Math.Ceiling(0.975 * (sorted.Length - 1))]);
    }
}

public sealed record ScoreIntervals(Interval Precision, Interval Recall, Interval F1);

public sealed record ThemeIntervals(ScoreIntervals Micro, ScoreIntervals Macro, IReadOnlyDictionary<string, ScoreIntervals> ByTheme);
