namespace Analytics.Comparison;

/// <summary>Finds where a condition that holds up to some point stops to hold.</summary>
internal static class Bisection
{
    private const int Halvings = 60;

    /// <returns>The point between the bounds; the upper one when the condition holds throughout.</returns>
    public static double Find(Func<double, bool> holds, double low, double high)
    {
        if (holds(high))
            return high;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }
        return (low + high) / 2;
    }
}
