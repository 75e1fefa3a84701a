using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;
using AngleSharp.Dom;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>
/// Pages of the committee system Modern.gov. Every council has its own skin round <c>#modgov</c>, so they are known by the headings and classes
/// of the system itself; file names say nothing.
/// </summary>
internal static partial class ModernGovPage
{
    private const string Classes = "#modgov, .mgMainTitleTxt, .mgSubTitleTxt, .mgContent, .mgItemTable, .mgWordPara, .mgAiTitleTxt, .mgErrorTxt, .mgCalendarWeekGrid, .mgMeetingTableLnk";

    public static bool IsOne(HtmlPage page) => page.Document.QuerySelector(Classes) is not null;

    public static PaperForm Read(HtmlPage page)
    {
        var root = page.Document.QuerySelector("#modgov") ?? page.Body;
        var heading = Text(root.QuerySelector(".mgMainTitleTxt") ?? root.QuerySelector("h1"));
        var folded = PrintedText.Fold(heading);
        if (Unreadable(root, heading, folded) is { } reason)
            return new PaperForm.Unreadable(reason);
        var title = Text(root.QuerySelector(".mgSubTitleTxt") ?? root.QuerySelector("h2"));
        var form = root.QuerySelector(ModernGovMeeting.Table) is not null && !folded.StartsWith("issue", StringComparison.Ordinal)
            ? ModernGovMeeting.Read(root, title)
            : new PaperForm.Readable(ModernGovItem.Read(root, KindOf(root, folded), title));
        return form is PaperForm.Readable(var text) ? new PaperForm.Readable(text with { Site = page.Site, Frame = page.Frame, Url = page.Url }) : form;
    }

    private static PaperKind? KindOf(IElement root, string heading) => heading switch
    {
        _ when heading.StartsWith("agenda item", StringComparison.Ordinal) => PaperKind.AgendaItem,
        _ when heading.StartsWith("issue - decision", StringComparison.Ordinal) || heading.Contains("decision", StringComparison.Ordinal) => PaperKind.Decision,
        _ when heading.StartsWith("issue", StringComparison.Ordinal) => PaperKind.Issue,
        _ => KindOf(root),
    };

    // Without the heading, which a skin may have changed.
    private static PaperKind? KindOf(IElement root)
    {
        var lines = root.QuerySelectorAll("p, h2, h3, div.mgSubTitle").Select(Text).Where(line => line.Length is > 0 and < 300).ToList();
        return lines.Exists(line => MeetingWords.OfIssue(line) is not null) ? PaperKind.Issue
            : lines.Exists(line => MeetingWords.OfItem(line) is { Item: not null }) ? PaperKind.AgendaItem
            : lines.Exists(line => DecisionLabel().IsMatch(line)) ? PaperKind.Decision
            : null;
    }

    private static string? Unreadable(IElement root, string heading, string folded) => folded switch
    {
        _ when root.QuerySelector(".mgErrorTxt") is { } error && root.QuerySelector(".mgWordPara") is null => $"Modern.gov says “{Text(error)}”",
        _ when folded.StartsWith("search", StringComparison.Ordinal) => "a search page of Modern.gov",
        _ when root.QuerySelector("[class*=mgCalendar]") is not null || folded.Contains("calendar", StringComparison.Ordinal) => "a calendar of meetings",
        _ when root.QuerySelector(".mgMeetingTableLnk") is not null || folded.StartsWith("browse meetings", StringComparison.Ordinal) => "a list of meetings",
        _ when folded.Contains("attendance", StringComparison.Ordinal) || (root.QuerySelector("table[summary*=attendance]") is not null && root.QuerySelector(".mgWordPara") is null) => "a table of attendance",
        _ when root.QuerySelector("table.mgTabTable") is not null && root.QuerySelector($"{ModernGovMeeting.Table}, .mgWordPara") is null => "a list of decisions or other entries",
        _ when folded.Contains("error", StringComparison.Ordinal) => $"an error page of Modern.gov (“{heading}”)",
        _ when root.QuerySelector($"{ModernGovMeeting.Table}, .mgWordPara") is null && KindOf(root, folded) is null => $"a page of Modern.gov that holds no paper (“{heading}”)",
        _ => null,
    };

    internal static string Text(IElement? element)
    {
        if (element is null)
            return "";
        var blocks = new BlockList();
        HtmlBlocks.Read(element, blocks, inner => inner.ClassList.Contains("mgFileSize"));
        return string.Join(' ', blocks.Blocks.Select(block => block.Label is null ? block.Text : $"{block.Label} {block.Text}"));
    }

    [GeneratedRegex(@"^(decision (status|maker)|is key decision\??|date of decision|decided at meeting)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionLabel();
}
