namespace Analytics.Storage;

/// <summary>How the labels of an inspection's items came to be: the model's version, and how many items a reader has not labelled anew, those of a safeguarding children board left out.</summary>
public sealed record InspectionLabels(string InspectionId, string? ModelVersion, int ItemsByModel);
