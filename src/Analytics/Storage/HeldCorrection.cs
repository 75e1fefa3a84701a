using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>An entry in the log of corrections: a correction, or the withdrawal of one, and the passage that it is about.</summary>
public sealed record HeldCorrection
{
    /// <summary>Entries are numbered in the order in which they were made.</summary>
    public required long Number { get; init; }

    public required string FindingId { get; init; }

    /// <summary>Null for a withdrawal, after which the finding has the model's labels again.</summary>
    public required Labels? Labels { get; init; }

    public required string Author { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What the finding was labelled until then.</summary>
    public required Labels Before { get; init; }

    public required string DocumentSha256 { get; init; }
    public required string FileName { get; init; }

    /// <summary>GSS code of the first authority of the document's inspection, where there is one.</summary>
    public string? Authority { get; init; }

    public required FindingKind Kind { get; init; }
    public required string Section { get; init; }
    public required string Text { get; init; }

    /// <summary>Whether it decides the finding's labels: false for what later entries replaced or withdrew, and for withdrawals.</summary>
    public required bool IsInForce { get; init; }

    /// <summary>False when the document is no longer read so that the passage comes out.</summary>
    public required bool IsFindingHeld { get; init; }

    /// <summary>What files of labelled passages part by, where the name of the file tells it; else the authority.</summary>
    public string Group => FileName.Contains("__", StringComparison.Ordinal) ? TrainingSet.GroupOf(FileName) ?? FileName : Authority ?? FileName;

    /// <summary>To learn from; null for a withdrawal.</summary>
    public LabelledPassage? ToPassage() => Labels is null ? null : new LabelledPassage(
        FindingId, new Passage(PassageText.Strip(Text), Kind, Section), [.. Labels.Themes.Select(theme => theme.Slug)], Labels.Polarity, Group);
}
