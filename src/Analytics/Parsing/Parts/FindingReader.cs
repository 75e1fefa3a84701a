using System.Text.RegularExpressions;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Parts;

/// <summary>The improvement items and the sentences of the narrative, in the order of the document.</summary>
internal static partial class FindingReader
{
    /// <summary>The bullets of a list below a number stand about where the number's text does, points.</summary>
    private const double SublistIndent = 6;

    public static IReadOnlyList<Finding> Read(IReadOnlyList<ReportSection> sections, ItemForm form, string documentSha256)
    {
        var findings = new FindingList(documentSha256);
        foreach (var section in sections.Where(section => section.Role != HeadingRole.Aside))
            ReadSection(section, form, findings);
        return findings.All;
    }

    private static void ReadSection(ReportSection section, ItemForm form, FindingList findings)
    {
        var blocks = section.IsItemList ? WithSublists(section.Blocks) : section.Blocks;
        var paragraphsToo = section.IsItemList && form == ItemForm.ListedOrParagraphs && !blocks.Any(block => IsListed(block.Block));
        var place = 0;
        var number = (int?)null;
        foreach (var block in blocks)
        {
            if (section.IsItemList && (paragraphsToo || IsListed(block.Block)) && !IsLeadIn(block, section))
            {
                AddItem(findings, section, block);
                continue;
            }
            // A list or a stray paragraph below a numbered one belongs to that number.
            number = block.Block.Number ?? number;
            place += block.Block.Kind == BlockKind.Item && place > 0 ? 0 : 1;
            AddSentences(findings, section, block, number ?? place);
        }
    }

    private static bool IsListed(TextBlock block) => block.Kind == BlockKind.Item || block.Number is not null;

    // "15. … the authority should take the following action": a paragraph above the levels by which a list is divided.
    private static bool IsLeadIn(SectionBlock block, ReportSection section) => block is { Level: null, Block.Number: not null } && section.Blocks[^1].Level is not null;

    // Bullets below a numbered item are part of it, unless they stand under another sub-heading or level.
    private static List<SectionBlock> WithSublists(IReadOnlyList<SectionBlock> blocks)
    {
        var items = new List<SectionBlock>();
        foreach (var block in blocks)
        {
            if (items is [.., var parent] && IsSublist(parent, block))
                items[^1] = parent with { Block = WithSublist(parent.Block, block.Block) };
            else
                items.Add(block);
        }
        return items;
    }

    private static bool IsSublist(SectionBlock parent, SectionBlock block) =>
        parent.Block.Number is not null && (parent.Subsection, parent.Level) == (block.Subsection, block.Level) && (IsBulleted(parent.Block, block.Block) || Lettered().IsMatch(block.Block.Joined.Text));

    private static bool IsBulleted(TextBlock parent, TextBlock block) =>
        block is { Kind: BlockKind.Item, Lines: [{ Bullet: { } bullet }, ..] } && bullet.Left > parent.Lines[0].Left - SublistIndent;

    private static TextBlock WithSublist(TextBlock parent, TextBlock sublist)
    {
        var bullet = sublist.Lines[0];
        var text = bullet.Bullet is { } printed ? $"{printed.Glyph} {bullet.Text}" : bullet.Text;
        return new TextBlock(parent.Kind, [.. parent.Lines, bullet with { Text = text }, .. sublist.Lines.Skip(1)], parent.Number);
    }

    private static void AddItem(FindingList findings, ReportSection section, SectionBlock block)
    {
        var joined = block.Block.Joined;
        if (!joined.Text.AsSpan().ContainsAnyLetter() || Placeholder().IsMatch(joined.Text))
            return;
        var rule = block.Level ?? section.Rule;
        findings.Add(new Passage(rule?.Kind ?? FindingKind.ImprovementItem, section.Body, section.Title, block.Subsection, joined, 0, joined.Text.Length)
        {
            Deadline = rule?.Deadline,
            FrameworkTag = FrameworkTags.Read(joined.Text),
        });
    }

    private static void AddSentences(FindingList findings, ReportSection section, SectionBlock block, int paragraph)
    {
        var joined = block.Block.Joined;
        foreach (var span in SentenceSplitter.Split(joined.Text))
        {
            // A stray full stop behind a paragraph's number is no sentence.
            if (joined.Text.AsSpan(span.Start, span.Length).ContainsAnyLetter())
                findings.Add(new Passage(FindingKind.Narrative, section.Body, section.Title, block.Subsection, joined, span.Start, span.Length) { Paragraph = paragraph });
        }
    }

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    // "(i) …", "b) …".
    [GeneratedRegex(@"^\(?([ivx]{1,4}|[a-h])\)\s")]
    private static partial Regex Lettered();

    // "There are no areas for priority action", "The inspection did not find any areas for improvement".
    [GeneratedRegex(@"^(there (are|were) no\b.{0,60}\b(areas?|actions?|recommendations?)|(this|the) inspection (did not (find|identify) any|found no|identified no)\b.{0,40}\bareas?|none\b.{0,20}$|no (priority|immediate)\b.{0,60}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
