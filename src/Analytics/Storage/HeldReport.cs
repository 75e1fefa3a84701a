using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>An inspection with all of its findings: items first, then narrative, each in the order of the document.</summary>
public sealed record HeldReport(HeldInspection Inspection, IReadOnlyList<ThemedFinding> Findings);
