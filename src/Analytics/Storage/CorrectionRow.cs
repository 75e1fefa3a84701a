using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>A correction as it applies to its finding.</summary>
internal sealed record CorrectionRow
{
    public required string FindingId { get; init; }
    public required string Themes { get; init; }
    public required string Polarity { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    public Correction ToCorrection() => new(
        FindingId, [.. ThemeList.Read(Themes).Select(theme => theme.Slug)], Slug.Parse<Polarity>(Polarity), Author, Reason, MadeAt);
}

/// <summary>A row of the log of corrections with what is told beside it.</summary>
internal sealed record HeldCorrectionRow
{
    public required long Number { get; init; }
    public required string FindingId { get; init; }
    public required string DocumentSha256 { get; init; }
    public required string FileName { get; init; }
    public string? Authority { get; init; }
    public required string Kind { get; init; }
    public required string Section { get; init; }
    public required string Text { get; init; }

    /// <summary>Null, like the polarity, in a withdrawal.</summary>
    public string? Themes { get; init; }

    public string? Polarity { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required string ThemesBefore { get; init; }
    public required string PolarityBefore { get; init; }

    /// <summary>The number of the newest entry of the same finding.</summary>
    public required long Newest { get; init; }

    /// <summary>The finding's id, where it is held.</summary>
    public string? Held { get; init; }

    public HeldCorrection ToHeldCorrection() => new()
    {
        Number = Number,
        FindingId = FindingId,
        Labels = Themes is null || Polarity is null ? null : new Labels(ThemeList.Read(Themes), Slug.Parse<Polarity>(Polarity)),
        Author = Author,
        Reason = Reason,
        MadeAt = MadeAt,
        Before = new Labels(ThemeList.Read(ThemesBefore), Slug.Parse<Polarity>(PolarityBefore)),
        DocumentSha256 = DocumentSha256,
        FileName = FileName,
        Authority = Authority,
        Kind = Slug.Parse<FindingKind>(Kind),
        Section = Section,
        Text = Text,
        IsInForce = Number == Newest && Themes is not null,
        IsFindingHeld = Held is not null,
    };
}
