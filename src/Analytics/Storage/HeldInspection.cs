using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>An inspection, the document that tells of it and how many findings it has; priority actions are items too.</summary>
public sealed record HeldInspection(Inspection Inspection, Document Document, int Items, int Narratives);
