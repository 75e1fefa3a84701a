namespace Analytics.Parsing.Layout;

/// <summary>Lines that belong together: a paragraph, a list item, a heading.</summary>
/// <param name="Number">The number printed before a paragraph.</param>
internal sealed record TextBlock(BlockKind Kind, IReadOnlyList<TextLine> Lines, int? Number = null)
{
    public JoinedText Joined { get; } = LineJoin.Join(Lines);
    public int Page => Lines[0].Page;
}

internal enum BlockKind
{
    Paragraph,
    Heading,

    /// <summary>A bulleted item; items of the second level are part of the text of their parent.</summary>
    Item,
}
