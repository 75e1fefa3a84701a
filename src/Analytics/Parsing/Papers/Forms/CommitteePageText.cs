using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>
/// Recognises text saved from a page of a committee system by the lines that such pages begin with: "Agenda item", "Issue - meetings",
/// "Decision details"; and that the page gives only the beginning of the minutes.
/// </summary>
internal static partial class CommitteePageText
{
    private const int Top = 14;

    public static PaperText Read(IReadOnlyList<PaperBlock> blocks)
    {
        var isCut = blocks.Any(block => Cut().IsMatch(block.Text));
        var whole = blocks.Select(WithoutCut).Where(block => block.Text.Length > 0).ToList();
        if (whole.Count == 0)
            return new PaperText { Blocks = [], IsCut = isCut };
        var kind = KindOf(whole);
        var text = new PaperText { Blocks = [.. whole.Select(block => Tidy(block, kind)).Where(block => block.Text.Length > 0)], Kind = kind, IsCut = isCut };
        return kind is null ? text : WithMeetings(WithMeeting(text, whole));
    }

    // The history of an issue, meeting by meeting.
    private static PaperText WithMeetings(PaperText text)
    {
        var meetings = new List<MeetingOfPage>();
        var blocks = new List<PaperBlock>(text.Blocks.Count);
        foreach (var block in text.Blocks)
        {
            if (text.Kind == PaperKind.Issue && MeetingWords.OfIssue(block.Text) is { } meeting)
                meetings.Add(new MeetingOfPage(meeting.Committee, meeting.Date, meeting.Item));
            blocks.Add(meetings.Count > 0 ? block with { Meeting = meetings.Count - 1 } : block);
        }
        return meetings.Count > 1 ? text with { Blocks = blocks, Meetings = meetings } : text;
    }

    private static PaperKind? KindOf(List<PaperBlock> blocks)
    {
        foreach (var block in blocks.Take(2))
        {
            switch (block.Text.TrimEnd(':').Trim())
            {
                case "Agenda item" or "Agenda item details":
                    return PaperKind.AgendaItem;
                case "Issue - meetings" or "Issue history" or "Issue details" or "Issue - items at meetings":
                    return PaperKind.Issue;
                case "Issue - decisions" or "Decision details":
                    return PaperKind.Decision;
                case "Agenda and minutes" or "Agenda and draft minutes" or "Meeting documents":
                    return PaperKind.Meeting;
            }
        }
        return null;
    }

    private static PaperText WithMeeting(PaperText text, List<PaperBlock> blocks)
    {
        var at = blocks.FindIndex(block => KindOf([block]) is not null);
        var title = at + 1 < blocks.Count ? blocks[at + 1].Text : null;
        foreach (var block in blocks.Skip(at + 1).Take(Top))
        {
            if (MeetingOf().Match(block.Text) is { Success: true } held)
                return text with { Title = title, Committee = held.Groups["body"].Value.Trim(), MeetingDate = ToldDates.FindFull(held.Groups["date"].Value), Item = Item(held) };
            if (MeetingOn().Match(block.Text) is { Success: true } heard)
                return text with { Title = title, Committee = heard.Groups["body"].Value.Trim(), MeetingDate = ToldDates.FindFull(heard.Groups["date"].Value), Item = Item(heard) };
        }
        // "Decision Maker: Cabinet", "Date of decision: 15/06/2023"; "15/06/2023 - {title}" on the page of an issue's decisions.
        var maker = blocks.Select(block => Maker().Match(block.Text)).FirstOrDefault(match => match.Success)?.Groups["body"].Value.Trim();
        var day = blocks.Select(block => DecidedOn().Match(block.Text)).FirstOrDefault(match => match.Success)?.Groups["date"].Value;
        if (title is not null && DatedTitle().Match(title) is { Success: true } dated)
            return text with { Title = dated.Groups["title"].Value, Committee = maker, MeetingDate = ToldDates.FindFull(dated.Groups["date"].Value) };
        return text with { Title = title, Committee = maker, MeetingDate = day is null ? null : ToldDates.FindFull(day) };
    }

    private static string? Item(Match match) => match.Groups["item"] is { Success: true } item ? item.Value.Trim().TrimEnd('.') : null;

    private static PaperBlock WithoutCut(PaperBlock block) => Cut().IsMatch(block.Text) ? block with { Text = Cut().Replace(block.Text, "").Trim() } : block;

    // What the page itself prints between the words of the council.
    private static PaperBlock Tidy(PaperBlock block, PaperKind? kind) => kind is null ? block : block with { Text = FileLink().IsMatch(block.Text) ? "" : ViewLink().Replace(block.Text, "").Trim() };

    [GeneratedRegex(@"\s*(?:\.\.\.|…)?\s*view the (?:full )?(?:minutes|decision|agenda)(?: text)? (?:text )?for item\s*[\w/.]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    [GeneratedRegex(@"^View the (?:background|decision|declarations?|minutes)\b.{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex ViewLink();

    [GeneratedRegex(@"\bPDF\s+\d+(?:\.\d+)?\s*[KM]B\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileLink();

    [GeneratedRegex(@"^Meeting of (?<body>.{3,140}?),\s+(?<date>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+.{6,60}?)(?:\s*\(Item\s+(?<item>[^)]{1,12})\))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingOf();

    [GeneratedRegex(@"^Meeting:\s*(?<date>\d{1,2}/\d{1,2}/\d{4})\s*[-–]\s*(?<body>.{3,140}?)(?:\s*\(Item\s+(?<item>[^)]{1,12})\))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingOn();

    [GeneratedRegex(@"^Decision Maker:\s*(?<body>.{3,140})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Maker();

    [GeneratedRegex(@"^Date of decision:\s*(?<date>.{6,40})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DecidedOn();

    [GeneratedRegex(@"^(?<date>\d{1,2}/\d{1,2}/\d{4})\s*[-–]\s*(?<title>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex DatedTitle();
}
