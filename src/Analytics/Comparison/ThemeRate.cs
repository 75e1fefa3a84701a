namespace Analytics.Comparison;

/// <summary>
/// The share of inspections that say a thing of a theme: in <see cref="Inspections"/> those that do, of all <see cref="Of"/> in scope.
/// </summary>
public sealed record ThemeRate
{
    /// <summary>Ids of the inspections counted, newest first.</summary>
    public required IReadOnlyList<string> Inspections { get; init; }

    public required int Of { get; init; }

    public int Count => Inspections.Count;

    /// <summary>0 to 1; null when no inspection is in scope.</summary>
    public double? Rate => Of == 0 ? null : (double)Count / Of;

    /// <summary>Wilson's, at 95 % confidence; null when no inspection is in scope.</summary>
    public Interval? Interval => Of == 0 ? null : Comparison.Interval.Wilson(Count, Of, NormalDistribution.Z95);
}
