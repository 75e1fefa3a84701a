namespace Analytics.Storage;

/// <summary>How many passages of an inspection criticise a theme: items, and sentences of the narrative with a weakness in them; at least one.</summary>
public sealed record InspectionCriticism(string InspectionId, string Theme, int Passages);

internal sealed record CriticismRow
{
    public required string InspectionId { get; init; }
    public required string Theme { get; init; }
    public required int Passages { get; init; }
}
