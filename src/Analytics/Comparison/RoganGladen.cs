using Analytics.Classification.Evaluating;

namespace Analytics.Comparison;

/// <summary>
/// The rate of which a rate by imperfect labels tells: W. J. Rogan and B. Gladen, "Estimating prevalence from the results of a screening test",
/// American Journal of Epidemiology 107 (1978), 71-76.
/// </summary>
public static class RoganGladen
{
    /// <summary>From 0 to 1; what the formula gives beyond is chance.</summary>
    public static double Rate(double count, double of, ErrorCounts measured)
    {
        var (sensitivity, specificity) = ((double)measured.TruePositives / measured.Positives, (double)measured.TrueNegatives / measured.Negatives);
        return Math.Clamp(((count / of) + specificity - 1) / (sensitivity + specificity - 1), 0, 1);
    }

    /// <summary>
    /// The interval that allows for the chance in the measured errors too: Z. Lang and J. Reiczigel, "Confidence limits for prevalence of disease
    /// adjusted for estimated sensitivity and specificity", Preventive Veterinary Medicine 113 (2014), 13-22; in their equation 4, (1 + P)² is a
    /// misprint for (1 − P)².
    /// </summary>
    public static Interval LangReiczigel(double count, double of, ErrorCounts measured, double z)
    {
        var (sensitivity, positives) = (SensitivityOfOneMore(measured), measured.Positives + 2.0);
        var (specificity, negatives) = (SpecificityOfOneMore(measured), measured.Negatives + 2.0);
        var all = of + (z * z);
        var given = (count + (z * z / 2)) / all;
        var youden = sensitivity + specificity - 1;
        var rate = (given + specificity - 1) / youden;
        var (ofPositives, ofNegatives) = (sensitivity * (1 - sensitivity) / positives, specificity * (1 - specificity) / negatives);
        var shift = 2 * z * z * ((rate * ofPositives) - ((1 - rate) * ofNegatives));
        var half = z * Math.Sqrt((given * (1 - given) / all) + (rate * rate * ofPositives) + ((1 - rate) * (1 - rate) * ofNegatives)) / youden;
        return new Interval(Math.Clamp(rate + shift - half, 0, 1), Math.Clamp(rate + shift + half, 0, 1));
    }

    /// <summary>Sensitivity plus specificity less 1, each as if one more inspection had been right and one wrong: 0 for labels drawn by lot, 1 at best.</summary>
    public static double Youden(ErrorCounts measured) => SensitivityOfOneMore(measured) + SpecificityOfOneMore(measured) - 1;

    private static double SensitivityOfOneMore(ErrorCounts measured) => (measured.TruePositives + 1.0) / (measured.Positives + 2);

    private static double SpecificityOfOneMore(ErrorCounts measured) => (measured.TrueNegatives + 1.0) / (measured.Negatives + 2);
}
