using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Exports;

/// <summary>
/// A row of <c>corrections.jsonl</c>: the correction in force of a finding, in the form of labelled passages, so that the file can be trained on.
/// </summary>
public sealed record CorrectionRow
{
    /// <summary>The finding's.</summary>
    public required string Id { get; init; }

    /// <summary><c>item</c> or <c>sentence</c>.</summary>
    public required string Type { get; init; }

    public required FindingKind Kind { get; init; }
    public required string File { get; init; }
    public required string Group { get; init; }
    public required string DocumentSha256 { get; init; }
    public required string Section { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<string> Themes { get; init; }
    public required Polarity Polarity { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required IReadOnlyList<ThemeProbability> ThemesBefore { get; init; }
    public required Polarity PolarityBefore { get; init; }

    /// <exception cref="ArgumentException">The entry is a withdrawal.</exception>
    public static CorrectionRow Of(HeldCorrection entry)
    {
        var labels = entry.Labels ?? throw new ArgumentException($"Entry {entry.Number} withdraws a correction.", nameof(entry));
        return new CorrectionRow
        {
            Id = entry.FindingId,
            Type = entry.Kind == FindingKind.Narrative ? "sentence" : "item",
            Kind = entry.Kind,
            File = entry.FileName,
            Group = entry.Group,
            DocumentSha256 = entry.DocumentSha256,
            Section = entry.Section,
            Text = entry.Text,
            Themes = [.. labels.Themes.Select(theme => theme.Slug)],
            Polarity = labels.Polarity,
            Author = entry.Author,
            Reason = entry.Reason,
            MadeAt = entry.MadeAt,
            ThemesBefore = entry.Before.Themes,
            PolarityBefore = entry.Before.Polarity,
        };
    }
}

/// <summary>A row of <c>label_history.jsonl</c>: labels that a finding had until others took their place.</summary>
public sealed record LabelHistoryRow
{
    public required string FindingId { get; init; }
    public required string DocumentSha256 { get; init; }
    public required IReadOnlyList<ThemeProbability> Themes { get; init; }
    public required Polarity Polarity { get; init; }
    public required LabelSource LabelSource { get; init; }

    /// <summary>Null where a reader said so.</summary>
    public string? ModelVersion { get; init; }

    /// <summary>Null where a model said so.</summary>
    public string? Author { get; init; }

    public required DateTimeOffset ReplacedAt { get; init; }

    public static LabelHistoryRow Of(PastLabels past) => new()
    {
        FindingId = past.FindingId,
        DocumentSha256 = past.DocumentSha256,
        Themes = past.Labels.Themes,
        Polarity = past.Labels.Polarity,
        LabelSource = past.Author is null ? LabelSource.Model : LabelSource.Review,
        ModelVersion = past.ModelVersion,
        Author = past.Author,
        ReplacedAt = past.ReplacedAt,
    };
}
