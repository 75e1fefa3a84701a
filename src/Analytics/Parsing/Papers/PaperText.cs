using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// A council paper's text, whatever form it came in: blocks in reading order, and what the form itself says (a committee page's headings,
/// labels and addresses) as against what must be read out of the words.
/// </summary>
internal sealed record PaperText
{
    /// <summary>Letters that are read of a paper and of one block of it: ten times what the longest real ones have.</summary>
    public const int MostLetters = 400_000, MostLettersOfBlock = 20_000;

    /// <summary>Of the one item that is about an inspection, where the page holds a whole meeting.</summary>
    public required IReadOnlyList<PaperBlock> Blocks { get; init; }

    /// <summary>What the form shows the paper to be; null for forms that don't, such as a PDF.</summary>
    public PaperKind? Kind { get; init; }

    public string? Committee { get; init; }
    public DateOnly? MeetingDate { get; init; }
    public string? Item { get; init; }
    public string? Title { get; init; }

    /// <summary>Of a page that follows one matter through several meetings, all of them; which of its blocks are of which, the blocks say.</summary>
    public IReadOnlyList<MeetingOfPage> Meetings { get; init; } = [];

    /// <summary>The name of the council as the page's frame has it (title, site header, properties of the file).</summary>
    public string? Site { get; init; }

    /// <summary>Other lines of the frame that may name the council or its host: links to its front page, small print, running heads.</summary>
    public IReadOnlyList<string> Frame { get; init; } = [];

    /// <summary>The address that the page itself gives as its own.</summary>
    public Uri? Url { get; init; }

    /// <summary>Only the beginning is here ("view the full minutes text").</summary>
    public bool IsCut { get; init; }
}

/// <summary>A meeting that a page tells of.</summary>
internal sealed record MeetingOfPage(string? Committee, DateOnly? Date, string? Item);

internal enum PaperBlockKind
{
    Heading,
    Paragraph,

    /// <summary>An entry of a list, lettered, numbered or bulleted.</summary>
    ListItem,

    /// <summary>A row of a table, the row of column heads included.</summary>
    TableRow,
}

internal sealed record PaperBlock
{
    public required PaperBlockKind Kind { get; init; }

    /// <summary>Lines joined, white space single, entities and soft hyphens resolved, without the label; of a row its cells joined by " | ".</summary>
    public required string Text { get; init; }

    /// <summary>Page of the PDF, from 1; 1 in formats without pages.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The printed mark of a list item or numbered paragraph or heading, as printed: <c>a.</c>, <c>(b)</c>, <c>3</c>, <c>1.5</c>, <c>•</c>; null without one.</summary>
    public string? Label { get; init; }

    /// <summary>Depth of a list item or heading, from 0 (list items) or 1 (headings).</summary>
    public int Level { get; init; }

    /// <summary>The meeting that it is of, by its place in <see cref="PaperText.Meetings"/>; null where the page does not tell of several.</summary>
    public int? Meeting { get; init; }

    /// <summary>Of a row: the cells in order, empty ones too; a cell that spans columns or rows is repeated in each of them.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Of a row: the number of its table in the paper, from 1.</summary>
    public int? Table { get; init; }
}
