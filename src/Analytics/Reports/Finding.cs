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

/// <summary>By when an item must be acted on, where the report sets a level: until 2018 lists are divided by it.</summary>
public enum ActionDeadline
{
    /// <summary>"Priority and immediate action", "Immediately".</summary>
    Immediate,
    ThreeMonths,
    SixMonths,
}

/// <summary>A part of a page, in points (1/72 inch) from its upper left corner; a passage has one for each line that it stands on.</summary>
/// <param name="Page">From 1.</param>
public sealed record PassageBox(int Page, double Left, double Top, double Right, double Bottom);

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

    /// <summary>The sub-heading nearest above it within the section, such as the subject of a group of items, or the body that a table names as responsible; null when there is none.</summary>
    public string? Subsection { get; init; }

    /// <summary>Of items that stand under such a level only.</summary>
    public ActionDeadline? Deadline { get; init; }

    /// <summary>The printed number of the narrative paragraph, or its place where none is printed; null for items.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Page of the PDF on which the passage begins, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The passage as printed, its lines joined; a framework tag at its end included.</summary>
    public required string Text { get; init; }

    public FrameworkTag? FrameworkTag { get; init; }

    /// <summary>Where the passage stands, line by line, to mark it on a picture of the page.</summary>
    public IReadOnlyList<PassageBox> Boxes { get; init; } = [];
}

/// <summary>A report as read: the inspection, its passages in the order of the document, and the licence that it states, if any.</summary>
public sealed record Report(Inspection Inspection, IReadOnlyList<Finding> Findings, string? Licence = null);
