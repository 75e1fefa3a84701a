using System.Text.RegularExpressions;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Ilacs;

/// <summary>The improvement items and the sentences of the narrative, in the order of the document.</summary>
internal static partial class IlacsFindings
{
    public static IReadOnlyList<Finding> Read(IReadOnlyList<IlacsSection> sections, string documentSha256)
    {
        var findings = new FindingList(documentSha256);
        foreach (var section in sections)
        {
            var place = 0;
            var number = (int?)null;
            foreach (var block in section.Blocks)
            {
                if (section.IsImprovementList && (block.Kind == BlockKind.Item || block.Number is not null))
                {
                    AddItem(findings, section.Title, block);
                    continue;
                }
                // A list or a stray paragraph below a numbered one belongs to that number.
                number = block.Number ?? number;
                place += block.Kind == BlockKind.Item && place > 0 ? 0 : 1;
                AddSentences(findings, section.Title, number ?? place, block.Joined);
            }
        }
        return findings.All;
    }

    private static void AddItem(FindingList findings, string section, TextBlock block)
    {
        var text = block.Joined.Text;
        if (!Placeholder().IsMatch(text))
            findings.Add(IlacsLabels.IsPriorityHeading(section) ? FindingKind.PriorityAction : FindingKind.ImprovementItem, section, paragraph: null, block.Page, text, FrameworkTags.Read(text));
    }

    private static void AddSentences(FindingList findings, string section, int paragraph, JoinedText joined)
    {
        foreach (var span in SentenceSplitter.Split(joined.Text))
        {
            // A stray full stop behind a paragraph's number is no sentence.
            if (joined.Text.Substring(span.Start, span.Length) is var sentence && sentence.Any(char.IsLetter))
                findings.Add(FindingKind.Narrative, section, paragraph, joined.PageAt(span.Start), sentence, tag: null);
        }
    }

    // "There are no areas for priority action", "The inspection did not find any areas for improvement".
    [GeneratedRegex(@"^(there (are|were) no\b.{0,40}\b(areas?|actions?)|(this|the) inspection (did not (find|identify) any|found no|identified no)\b.{0,40}\bareas?)", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
