namespace Analytics.Storage;

// SQLite returns every whole number as Int64, which Dapper puts into properties but not into constructors.
internal sealed record NamedCountRow
{
    public required string Name { get; init; }
    public required int Count { get; init; }
}

internal sealed record InspectionThemeRow
{
    public required string InspectionId { get; init; }
    public required string Theme { get; init; }
    public required int Items { get; init; }
    public required int Strengths { get; init; }
}

internal sealed record InspectionLabelsRow
{
    public required string InspectionId { get; init; }
    public string? ModelVersion { get; init; }
    public required int ItemsByModel { get; init; }
}

internal sealed record HeldDocumentRow
{
    public required string Sha256 { get; init; }
    public required string ParserVersion { get; init; }
    public string? ModelVersion { get; init; }
    public string? RejectionReason { get; init; }

    public HeldDocument ToHeldDocument() => new(Sha256, ParserVersion, ModelVersion, RejectionReason);
}
