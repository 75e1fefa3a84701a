namespace Analytics.Storage;

/// <summary>All file names and addresses under which the same bytes came in.</summary>
public sealed record DocumentNames(IReadOnlyList<string> FileNames, IReadOnlyList<Uri> Urls);
