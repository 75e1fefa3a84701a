using System.Globalization;
using Analytics.Comparison;
using Analytics.Web.Comparisons;

namespace Analytics.Web.Charts;

/// <summary>So many inspections of so many, as charts draw them: with the interval, and not at all where they are too few.</summary>
public sealed record Share(int Count, int Of, Interval? Interval)
{
    public static Share None { get; } = new(0, 0, null);

    /// <summary>Of fewer than <see cref="AuthorityComparison.Fewest"/> inspections no mark is drawn: the count is said in words.</summary>
    public bool IsDrawn => Of >= AuthorityComparison.Fewest && Interval is not null;

    public double Rate => Of == 0 ? 0 : (double)Count / Of;

    public string InWords => IsDrawn && Interval is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{Count} of {Of} ({100 * Rate:0} %, {100 * interval.Low:0}–{100 * interval.High:0} %)")
        : $"{Count} of {Of}";

    public static Share From(ThemeRate rate) => new(rate.Count, rate.Of, rate.Interval);

    public static Share From(RateAnswer rate) => new(rate.Numerator, rate.Denominator, rate.Interval);
}
