using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Ilacs;

/// <summary>A heading and what stands under it, up to the next one.</summary>
/// <param name="Title">The heading without its grade and punctuation.</param>
/// <param name="Grade">The grade that the heading ends with.</param>
internal sealed record IlacsSection(string Title, Grade? Grade, IReadOnlyList<TextBlock> Blocks)
{
    public bool IsImprovementList => IlacsLabels.IsImprovementHeading(Title);

    /// <summary>The text behind the table of judgements, up to the publisher's closing notice.</summary>
    public static IReadOnlyList<IlacsSection> Divide(IReadOnlyList<TextLine> lines, double bodySize)
    {
        var body = ClosingNotice.Strip(lines);
        var blocks = BlockBuilder.Build(body, line => IlacsLabels.StartsHeading(line, bodySize), IlacsLabels.EndsHeading);
        var sections = new List<IlacsSection>();
        var title = (Heading: IlacsLabels.Summary, Grade: (Grade?)null);
        var under = new List<TextBlock>();
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Heading)
            {
                under.Add(block);
                continue;
            }
            Close();
            title = PrintedGrades.Divide(IlacsLabels.WithoutMarks(block.Joined.Text));
            under = [];
        }
        Close();
        return sections;

        void Close()
        {
            if (under.Count > 0 || title.Heading != IlacsLabels.Summary)
                sections.Add(new IlacsSection(title.Heading, title.Grade, under));
        }
    }
}
