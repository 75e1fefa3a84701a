namespace Analytics.Web.Briefings;

/// <summary>What a briefing says, for whatever form it goes out in. Addresses are whole ones: a briefing is read away from the site.</summary>
public sealed record Briefing(string Title, string Subtitle, IReadOnlyList<BriefingSection> Sections);

public sealed record BriefingSection(string Title, IReadOnlyList<BriefingBlock> Blocks);

public abstract record BriefingBlock
{
    private BriefingBlock()
    {
    }

    /// <summary>A heading within a section.</summary>
    public sealed record Heading(string Text) : BriefingBlock;

    public sealed record Paragraph(IReadOnlyList<BriefingText> Texts, bool IsSmall = false) : BriefingBlock;

    public sealed record Bullets(IReadOnlyList<IReadOnlyList<BriefingText>> Items) : BriefingBlock;

    /// <summary>The first cell of a row is its heading. A row of one cell stands across all columns.</summary>
    public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<BriefingCell>> Rows) : BriefingBlock;

    /// <summary>A passage word for word, and where it stands.</summary>
    /// <param name="Lead">Whose it is; null where that stands above.</param>
    public sealed record Quote(string? Lead, string Text, IReadOnlyList<BriefingText> Source) : BriefingBlock;
}

/// <summary>A stretch of text, perhaps with an address behind it.</summary>
public sealed record BriefingText(string Text, string? Url = null, bool IsStrong = false)
{
    public static implicit operator BriefingText(string text) => new(text);

    public static BriefingText ToBriefingText(string text) => text;
}

/// <summary>One line or more.</summary>
public sealed record BriefingCell(params IReadOnlyList<BriefingText> Lines)
{
    public static implicit operator BriefingCell(string text) => new((BriefingText)text);

    public static BriefingCell ToBriefingCell(string text) => text;
}
