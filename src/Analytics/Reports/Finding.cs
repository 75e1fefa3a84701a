namespace Analytics.Reports;

public enum FindingKind
{
    ImprovementItem,
    PriorityAction,

    /// <summary>A sentence of the narrative.</summary>
    Narrative,
}

/// <summary>Who must act on a finding.</summary>
public enum Body
{
    Authority,
    Partnership,
    Lscb,
}

/// <summary>
/// The reference to the Children's Social Care National Framework (2023) that inspectors print after an item from 2025 on:
/// four outcomes and three enablers.
/// </summary>
public enum FrameworkTag
{
    Outcome1,
    Outcome2,
    Outcome3,
    Outcome4,
    Enabler1,
    Enabler2,
    Enabler3,
}

/// <summary>One passage of a report: an improvement item or a sentence of the narrative.</summary>
public sealed record Finding
{
    /// <summary>16 hexadecimal digits, the same each time the same passage of the same document is read.</summary>
    public required string Id { get; init; }

    public required FindingKind Kind { get; init; }
    public required Body Body { get; init; }

    /// <summary>Place among the findings of the same kind in the report, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The heading it stands under, without the grade.</summary>
    public required string Section { get; init; }

    /// <summary>The printed number of the narrative paragraph, or its place where none is printed; null for items.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Page of the PDF on which the passage begins, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The passage as printed, its lines joined; a framework tag at its end included.</summary>
    public required string Text { get; init; }

    public FrameworkTag? FrameworkTag { get; init; }
}

/// <summary>A report as read: the inspection, its passages in the order of the document, and the licence that it states, if any.</summary>
public sealed record Report(Inspection Inspection, IReadOnlyList<Finding> Findings, string? Licence = null);
