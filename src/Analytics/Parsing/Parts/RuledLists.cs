using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Layout.Tables;

namespace Analytics.Parsing.Parts;

/// <summary>Lists of items that are set as ruled tables: takes them out of the running text, where their rows could not be told apart.</summary>
/// <param name="Lines">The text without the tables, headings included.</param>
/// <param name="Rows">The rows of each list, in the order of the lists' headings.</param>
internal sealed record RuledLists(IReadOnlyList<TextLine> Lines, IReadOnlyList<IReadOnlyList<TableRow>> Rows)
{
    /// <summary>The pages on which such lists stand, whose ruled lines are needed to read them.</summary>
    public static IReadOnlyList<int> Pages(IReadOnlyList<TextLine> lines, HeadingFinder finder) =>
        [.. Regions(lines, finder).Where(region => region.IsList).SelectMany(region => lines.Skip(region.Start).Take(region.End - region.Start)).Select(line => line.Page).Distinct()];

    public static RuledLists Cut(IReadOnlyList<TextLine> lines, HeadingFinder finder, IReadOnlyList<PageRules> rules)
    {
        var text = new List<TextLine>();
        var lists = new List<IReadOnlyList<TableRow>>();
        foreach (var region in Regions(lines, finder))
        {
            var part = lines.Skip(region.Start).Take(region.End - region.Start).ToList();
            if (!region.IsList)
            {
                text.AddRange(part);
                continue;
            }
            var table = RuledTable.Read(part, rules);
            var rows = table.Rows.Where(row => row.Cells[^1].Joined.Text.Length > 0 && !finder.IsKnown(string.Join(' ', row.Cells.Select(cell => cell.Joined.Text)))).ToList();
            lists.Add(rows);
            text.AddRange(rows.Count == 0 ? part : WithHeading(part, table.Outside, region.HeadingLines));
        }
        return new RuledLists(text, lists);
    }

    // The heading itself may stand in the table, as its head.
    private static IEnumerable<TextLine> WithHeading(List<TextLine> part, IReadOnlyList<TextLine> outside, int headingLines) =>
        [.. part.Take(headingLines), .. outside.Where(line => part.IndexOf(line) >= headingLines)];

    // From a heading that the layout knows to the next one of another wording: the heading of a list is often printed twice.
    private static IEnumerable<Region> Regions(IReadOnlyList<TextLine> lines, HeadingFinder finder)
    {
        var region = new Region(0, 0, null, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (finder.FindAt(lines, i) is not ({ Rule: { Role: not HeadingRole.Subheading } rule }, var count) || rule == region.Rule)
                continue;
            if (i > region.Start)
                yield return region with { End = i };
            region = new Region(i, i, rule, count);
            i += count - 1;
        }
        yield return region with { End = lines.Count };
    }

    private sealed record Region(int Start, int End, HeadingRule? Rule, int HeadingLines)
    {
        public bool IsList => Rule is { HoldsItems: true };
    }
}
