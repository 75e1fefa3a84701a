namespace Analytics.Storage;

/// <summary>What is out of the ordinary in a paper, in words.</summary>
public sealed record PaperWarning(string FileName, string PaperId, string Message);

internal sealed record PaperFactsRow
{
    public required string FileName { get; init; }
    public required string PaperId { get; init; }
    public required string Facts { get; init; }
}
