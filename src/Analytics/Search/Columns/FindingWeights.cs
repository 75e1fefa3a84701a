using Analytics.Reports;

namespace Analytics.Search.Columns;

/// <summary>By what the score of a finding's words is multiplied: an item to improve says in full what a sentence of the narrative tells in passing, and of equals the newer one is wanted.</summary>
internal static class FindingWeights
{
    // Chosen on half of the graded topics of tests/relevance; near them little changes.
    private static readonly float ForItem = float.Parse(Environment.GetEnvironmentVariable("XI") ?? "1.2");
    private static readonly float ForNew = float.Parse(Environment.GetEnvironmentVariable("XN") ?? "0.1");
    private const double HalfLifeDays = 4 * 365.25;

    /// <summary>By ordinal, which is the order newest first.</summary>
    public static float[] Of(IReadOnlyList<int> days, FacetColumn kinds)
    {
        var items = kinds.Union([Slug.Of(FindingKind.ImprovementItem), Slug.Of(FindingKind.PriorityAction)]);
        return [.. days.Select((day, ordinal) => (items.Contains(ordinal) ? ForItem : 1) * (1 + (ForNew * (float)Math.Pow(0.5, (days[0] - day) / HalfLifeDays))))];
    }
}
