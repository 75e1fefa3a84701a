using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>A paper without its passages, the document that it is, and how many passages it has.</summary>
public sealed record HeldPaper(Paper Paper, Document Document, int Passages)
{
    /// <summary>Every address under which the document's bytes came in.</summary>
    public IReadOnlyList<Uri> Urls { get; init; } = [];

    /// <summary>
    /// The day by which it is sorted and found: of the meeting (the first that it may be), else the day that a listing gives. Both are the paper's own;
    /// without them it is not before the day on which it says that the inspection's report came out or the inspection ended, else when it was fetched.
    /// </summary>
    public DateOnly SortedBy =>
        Paper.MeetingDate?.First
        ?? Document.ListedPublishedOn
        ?? Paper.ToldPublishedOn?.First
        ?? Paper.ToldWindows.Select(window => window.End.First).Max()
        ?? DateOnly.FromDateTime(Document.FetchedAt.UtcDateTime);
}

/// <summary>A passage and the paper that it is of.</summary>
public sealed record HeldPassage(ThemedPassage Themed, string PaperId);

/// <summary>A paper with its passages, in the order of the document.</summary>
public sealed record ReadPaper(HeldPaper Held, IReadOnlyList<ThemedPassage> Passages)
{
    /// <summary>The whole of it, as it was read.</summary>
    public Paper Paper => Held.Paper with { Passages = [.. Passages.Select(themed => themed.Passage)] };
}
