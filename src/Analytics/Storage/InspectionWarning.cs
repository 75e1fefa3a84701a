namespace Analytics.Storage;

public sealed record InspectionWarning(string FileName, string InspectionId, string Message);
