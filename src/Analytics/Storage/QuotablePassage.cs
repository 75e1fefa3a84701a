using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>An improvement item (priority actions included) or a strength, as figures count them: nothing that is said to a safeguarding children board.</summary>
/// <param name="IsCorrected">Whether the labels are a reader's and not the model's.</param>
public sealed record QuotablePassage(string FindingId, string InspectionId, bool IsItem, string Text, IReadOnlyList<ThemeProbability> Themes, bool IsCorrected);

/// <summary>How many passages of an inspection criticise a theme: items, and sentences of the narrative with a weakness in them; at least one.</summary>
public sealed record InspectionCriticism(string InspectionId, string Theme, int Passages);

internal sealed record QuotableRow
{
    public required string Id { get; init; }
    public required string InspectionId { get; init; }
    public required int Place { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }

    /// <summary>Null where the labels are the model's own.</summary>
    public string? ModelPolarity { get; init; }
}

internal sealed record CriticismRow
{
    public required string InspectionId { get; init; }
    public required string Theme { get; init; }
    public required int Passages { get; init; }
}
