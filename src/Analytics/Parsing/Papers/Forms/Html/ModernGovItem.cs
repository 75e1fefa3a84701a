using System.Text.RegularExpressions;
using Analytics.Reports;
using AngleSharp.Dom;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>A page of one matter: an agenda item, the history of an issue, a decision. Which meeting it was stands in its lines.</summary>
internal static partial class ModernGovItem
{
    private static readonly HashSet<string> Frame = ["mgHeader", "mgLinks", "mgActionList", "mgFooter", "mgFileSize", "mgBulletList", "mgSubTitle", "mgMainTitleTxt", "mgSubTitleTxt"];

    public static bool IsFrame(IElement element) => element.ClassList.Any(Frame.Contains) && MeetingWords.OfIssue(element.TextContent) is null && MeetingWords.OfItem(element.TextContent) is null;

    public static PaperText Read(IElement root, PaperKind? kind, string title)
    {
        var blocks = new BlockList();
        HtmlBlocks.Read(root, blocks, element => IsFrame(element) || (element.LocalName is "h1" or "h2" && ModernGovPage.Text(element) == title) || element.LocalName == "h1");
        var parts = Parts([.. blocks.Blocks.Where(block => !IsAboutFiles(block))], title);
        var meetings = parts.FindAll(part => part.Meeting is not null);
        var main = meetings.Count == 1 ? meetings[0] : new Part(null, []);
        var decision = parts.SelectMany(part => part.Blocks).Select(MeetingOfDecision).OfType<MeetingWords>().Aggregate(new MeetingWords(null, null, null), (known, more) => new MeetingWords(known.Committee ?? more.Committee, known.Date ?? more.Date, null));
        return new PaperText
        {
            Blocks = [.. parts.SelectMany(part => part.Blocks, (part, block) => meetings.Count > 1 && part.Meeting is not null ? block with { Meeting = meetings.IndexOf(part) } : block)],
            Meetings = meetings.Count > 1 ? [.. meetings.Select(part => new MeetingOfPage(part.Meeting?.Committee, part.Meeting?.Date, part.Meeting?.Item))] : [],
            Kind = kind,
            Committee = main.Meeting?.Committee ?? decision.Committee,
            MeetingDate = main.Meeting?.Date ?? decision.Date,
            Item = main.Meeting?.Item,
            Title = title.Length > 0 ? title : null,
            IsCut = blocks.IsCut,
        };
    }

    // One for each meeting that the page tells of, beginning with the line that names it; before the first there may be another.
    private static List<Part> Parts(IReadOnlyList<PaperBlock> blocks, string title)
    {
        var parts = new List<Part>();
        foreach (var block in blocks)
        {
            if ((MeetingWords.OfIssue(block.Text) ?? MeetingWords.OfItem(block.Text)) is { } meeting)
                parts.Add(new Part(meeting, [block with { Kind = PaperBlockKind.Heading, Level = 2, Label = null }]));
            else if (parts.Count == 0)
                parts.Add(new Part(null, [block]));
            else if (!(IsTitle(block, title) && parts[^1].Blocks.Count == 1))
                parts[^1].Blocks.Add(block);
        }
        return parts;
    }

    // The title again, with the item's number: "8 Inspection of …".
    private static bool IsTitle(PaperBlock block, string title) => title.Length > 0 && block.Text.EndsWith(title, StringComparison.OrdinalIgnoreCase) && block.Text.Length < title.Length + 20;

    private static MeetingWords? MeetingOfDecision(PaperBlock block)
    {
        if (Labelled().Match(block.Text) is not { Success: true } match)
            return block.Kind == PaperBlockKind.Heading && MeetingWords.OfDecision(block.Text) is { } heading ? heading with { Committee = null } : null;
        var value = match.Groups["value"].Value;
        return match.Groups["label"].Value.ToUpperInvariant() switch
        {
            "DECISION MAKER" => new MeetingWords(value, null, null),
            "DECIDED AT MEETING" => MeetingWords.OfDecision(value),
            _ => MeetingWords.OfDecision($"{value} - x") is { } date ? date with { Committee = null } : null,
        };
    }

    private static bool IsAboutFiles(PaperBlock block) => Files().IsMatch(block.Text);

    [GeneratedRegex(@"^(?<label>decision maker|decided at meeting|date of decision)\s*:\s*(?<value>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(supporting|additional|accompanying|related) documents\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Files();

    private sealed record Part(MeetingWords? Meeting, List<PaperBlock> Blocks);
}
