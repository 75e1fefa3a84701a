using Analytics.Reports;

namespace Analytics.Storage;

public sealed record HeldFinding(ThemedFinding Themed, string InspectionId);
