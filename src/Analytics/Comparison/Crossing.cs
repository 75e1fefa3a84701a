namespace Analytics.Comparison;

/// <summary>Finds where a falling function crosses zero, in about ten steps: false position with the Illinois rule (M. Dowell and P. Jarratt, BIT 11, 1971).</summary>
internal static class Crossing
{
    private const int MostSteps = 100;
    private const double Nearest = 1e-14;

    /// <returns>The place between the bounds; the upper one where the function is above zero throughout, the lower one where it nowhere is.</returns>
    public static double Find(Func<double, double> falling, double low, double high)
    {
        var (above, below) = (falling(low), falling(high));
        if (above <= 0)
            return low;
        if (below > 0)
            return high;
        var side = 0;
        for (var step = 0; step < MostSteps && high - low > Nearest; step++)
        {
            var place = ((low * below) - (high * above)) / (below - above);
            var value = falling(place);
            if (value > 0)
            {
                (low, above) = (place, value);
                below /= side > 0 ? 2 : 1;
                side = 1;
            }
            else if (value < 0)
            {
                (high, below) = (place, value);
                above /= side < 0 ? 2 : 1;
                side = -1;
            }
            else
            {
                return place;
            }
        }
        return (low + high) / 2;
    }
}
