namespace Analytics.Storage;

/// <summary>
/// Document by hash, with the versions that derived its rows; <see cref="ModelVersion"/> is null for a rejection and for a report or paper without passages,
/// <see cref="RejectionReason"/> for a report or paper that was read.
/// </summary>
public sealed record HeldDocument(string Sha256, string ParserVersion, string? ModelVersion, string? RejectionReason);
