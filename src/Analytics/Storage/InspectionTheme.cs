namespace Analytics.Storage;

/// <summary>The number of improvement items (priority actions included) and of narrative strengths of a theme in an inspection, those of a safeguarding children board left out; at least one is above 0.</summary>
public sealed record InspectionTheme(string InspectionId, string Theme, int Items, int Strengths);
