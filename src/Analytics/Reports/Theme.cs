namespace Analytics.Reports;

/// <summary>An improvement theme, as <c>data/themes/scheme.json</c> describes it.</summary>
public sealed record Theme
{
    /// <summary>The stable identifier in code, tables, API, URLs and labels.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }
    public required string Group { get; init; }

    /// <summary>What belongs to it.</summary>
    public required string About { get; init; }

    /// <summary>What looks like it and belongs elsewhere.</summary>
    public string? NotAbout { get; init; }

    /// <summary>Words that a keyword rule looks for; a trailing <c>*</c> stands for any ending.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];
}
