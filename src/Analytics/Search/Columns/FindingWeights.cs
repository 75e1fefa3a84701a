using Analytics.Reports;

namespace Analytics.Search.Columns;

/// <summary>By what the score of a finding's words is multiplied: an item to improve says in full what a sentence of the narrative tells in passing, and of equals the newer one is wanted.</summary>
internal static class FindingWeights
{
    // Chosen with the graded topics of tests/relevance, on both halves of which they are best; near them little changes.
    public const float ForItem = 1.3f;
    public const float ForNew = 0.1f;
    public const double HalfLifeDays = 4 * 365.25;

    /// <summary>By ordinal, which is the order newest first.</summary>
    public static float[] Of(IReadOnlyList<int> days, FacetColumn kinds)
    {
        var items = kinds.Union([Slug.Of(PassageKind.ImprovementItem), Slug.Of(PassageKind.PriorityAction)]);
        return [.. days.Select((day, ordinal) => (items.Contains(ordinal) ? ForItem : 1) * (1 + (ForNew * (float)Math.Pow(0.5, (days[0] - day) / HalfLifeDays))))];
    }
}
