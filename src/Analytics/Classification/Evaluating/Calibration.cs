namespace Analytics.Classification.Evaluating;

/// <summary>
/// Whether probabilities hold: of themes given 0.8, eight in ten should be labelled. The probabilities are binned by tenths, 0 to 0.1 up to
/// 0.9 to 1, whatever their theme and passage. The expected calibration error (ECE) is the mean over the bins, weighted by
/// how many probabilities are in each, of the distance between their mean and the share of them that is labelled.
/// </summary>
public sealed record Calibration(IReadOnlyList<ReliabilityBin> Bins)
{
    private const int BinCount = 10;

    public int Count => Bins.Sum(bin => bin.Count);

    public double Error => Count == 0 ? 0 : Bins.Sum(bin => bin.Count * Math.Abs(bin.MeanProbability - bin.Labelled)) / Count;

    /// <summary>
    /// Bins one probability for every theme of every passage, given or not: 4,942 passages and 53 themes are 261,926. Nearly all of them are
    /// near 0 and rightly so, which keeps this error low; <see cref="OfGivenThemes"/> is the harder one.
    /// </summary>
    public static Calibration OfAllThemes(IReadOnlyList<JudgedPassage> judged) =>
        Of(judged.SelectMany(one => one.Probabilities.Select(theme => (theme.Probability, one.Labelled.Themes.Contains(theme.Slug)))));

    /// <summary>Bins only the probabilities of the themes that were given, as they were given: one for every label that a reader sees.</summary>
    public static Calibration OfGivenThemes(IReadOnlyList<JudgedPassage> judged) =>
        Of(judged.SelectMany(one => one.Prediction.Themes.Select(theme => (theme.Probability, one.Labelled.Themes.Contains(theme.Slug)))));

    private static Calibration Of(IEnumerable<(double Probability, bool IsLabelled)> judged)
    {
        var bins = judged.ToLookup(one => Math.Min((int)(one.Probability * BinCount), BinCount - 1));
        return new Calibration([.. Enumerable.Range(0, BinCount).Select(bin => new ReliabilityBin(
            (double)bin / BinCount, (bin + 1.0) / BinCount, bins[bin].Count(),
            bins[bin].Select(one => one.Probability).DefaultIfEmpty().Average(),
            bins[bin].Select(one => one.IsLabelled ? 1.0 : 0.0).DefaultIfEmpty().Average()))]);
    }
}

/// <summary>Probabilities between two tenths: how many, their mean, and the share of them whose theme is labelled.</summary>
public sealed record ReliabilityBin(double From, double To, int Count, double MeanProbability, double Labelled);
