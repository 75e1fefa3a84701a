using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Reports;

namespace Analytics.Parsing.Parts;

/// <summary>A heading and what stands under it, up to the next one of its rank.</summary>
/// <param name="Title">The heading without its grade and punctuation.</param>
/// <param name="Rule">What the layout knows of the heading; null for one that it doesn't know.</param>
/// <param name="Grade">The grade that the heading ends with.</param>
/// <param name="Body">Whom it addresses.</param>
internal sealed record ReportSection(string Title, HeadingRule? Rule, Grade? Grade, Body Body, IReadOnlyList<SectionBlock> Blocks)
{
    public HeadingRole Role => Rule?.Role ?? HeadingRole.Narrative;

    public bool IsItemList => Rule is { HoldsItems: true };
}

/// <summary>A paragraph or an item, with what the sub-headings above it within its section say.</summary>
/// <param name="Level">The level by urgency.</param>
internal sealed record SectionBlock(TextBlock Block, string? Subsection, HeadingRule? Level);
