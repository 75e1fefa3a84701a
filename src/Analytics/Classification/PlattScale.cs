namespace Analytics.Classification;

/// <summary>
/// Turns a score into a probability, 1 / (1 + exp(A·score + B)): Platt (1999), fitted by the Newton method of
/// Lin, Lin and Weng, "A note on Platt's probabilistic outputs for support vector machines" (2007).
/// </summary>
internal readonly record struct PlattScale(float A, float B)
{
    private const int MostSteps = 100;
    private const double Ridge = 1e-12;

    public double Probability(double score) => Logistic(A * score + B);

    public double LogOdds(double score) => -(A * score + B);

    public static PlattScale Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> positive)
    {
        var positives = positive.Count(one => one);
        var negatives = positive.Count - positives;
        // Targets a little inside 0 and 1, so that a separable theme does not become certain of everything.
        var high = (positives + 1.0) / (positives + 2.0);
        var low = 1 / (negatives + 2.0);
        var targets = positive.Select(one => one ? high : low).ToArray();

        var (a, b) = (0.0, Math.Log((negatives + 1.0) / (positives + 1.0)));
        var loss = Loss(scores, targets, a, b);
        for (var step = 0; step < MostSteps; step++)
        {
            var (stepA, stepB, slope, flat) = NewtonStep(scores, targets, a, b);
            if (flat)
                break;
            var size = 1.0;
            double next;
            while ((next = Loss(scores, targets, a + size * stepA, b + size * stepB)) >= loss + 0.0001 * size * slope && size > 1e-10)
                size /= 2;
            if (size <= 1e-10)
                break;
            (a, b, loss) = (a + size * stepA, b + size * stepB, next);
        }
        return new PlattScale((float)a, (float)b);
    }

    private static double Loss(IReadOnlyList<double> scores, double[] targets, double a, double b)
    {
        var loss = 0.0;
        for (var index = 0; index < targets.Length; index++)
        {
            var exponent = scores[index] * a + b;
            loss += exponent >= 0
                ? targets[index] * exponent + Math.Log(1 + Math.Exp(-exponent))
                : (targets[index] - 1) * exponent + Math.Log(1 + Math.Exp(exponent));
        }
        return loss;
    }

    private static (double A, double B, double Slope, bool Flat) NewtonStep(IReadOnlyList<double> scores, double[] targets, double a, double b)
    {
        double h11 = Ridge, h22 = Ridge, h21 = 0, g1 = 0, g2 = 0;
        for (var index = 0; index < targets.Length; index++)
        {
            var p = Logistic(a * scores[index] + b);
            var weight = p * (1 - p);
            h11 += scores[index] * scores[index] * weight;
            h22 += weight;
            h21 += scores[index] * weight;
            g1 += scores[index] * (targets[index] - p);
            g2 += targets[index] - p;
        }
        if (Math.Abs(g1) < 1e-5 && Math.Abs(g2) < 1e-5)
            return (0, 0, 0, true);
        var determinant = h11 * h22 - h21 * h21;
        var stepA = -(h22 * g1 - h21 * g2) / determinant;
        var stepB = -(-h21 * g1 + h11 * g2) / determinant;
        return (stepA, stepB, g1 * stepA + g2 * stepB, false);
    }

    private static double Logistic(double exponent) =>
        exponent >= 0 ? Math.Exp(-exponent) / (1 + Math.Exp(-exponent)) : 1 / (1 + Math.Exp(exponent));
}
