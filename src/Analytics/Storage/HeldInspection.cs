using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>An inspection, the document that tells of it and how many findings it has; priority actions are items too.</summary>
public sealed record HeldInspection(Inspection Inspection, Document Document, int Items, int Narratives)
{
    /// <summary>The inspection id of the newest version of the same report, where this is an earlier one.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Every address under which the document's bytes came in.</summary>
    public IReadOnlyList<Uri> Urls { get; init; } = [];
}
