using System.Net;
using System.Xml;
using System.Xml.Linq;
using Analytics.Sources.Fetching;

namespace Analytics.Sources.ModernGov;

/// <summary>Answers of the web service. Empty elements have white space in them, counts a space before, and texts are encoded twice.</summary>
public static class MeetingService
{
    /// <exception cref="SourceChangedException">The answer is no list of committees.</exception>
    public static IReadOnlyList<ListedCommittee> ReadCommittees(FetchedPage page) =>
        [.. Read(page, "committees").Elements("committee").Where(committee => Text(committee, "committeedeleted") != "True").Select(committee => new ListedCommittee(Required(page, committee, "committeeid"), Text(committee, "committeetitle")))];

    /// <summary>The meetings that take place.</summary>
    /// <exception cref="SourceChangedException">The answer is no list of meetings.</exception>
    public static IReadOnlyList<MeetingInList> ReadMeetings(FetchedPage page) =>
        [.. Read(page, "getmeetings").Descendants("meeting").Where(meeting => Text(meeting, "meetingstatus") != "Cancelled").Select(meeting => new MeetingInList(Required(page, meeting, "meetingid"), ListedDate.Find(Text(meeting, "meetingdate"))))];

    /// <summary>What is on the agenda, restricted items left out.</summary>
    /// <exception cref="SourceChangedException">The answer is no meeting.</exception>
    public static ListedMeeting ReadMeeting(FetchedPage page)
    {
        var meeting = Read(page, "meeting");
        return new ListedMeeting(
            ListedDate.Find(Required(page, meeting, "meetingdate")),
            [
                .. meeting.Descendants("agendaitem").Where(item => Text(item, "isrestricted") != "True").Select(item => new ListedItem(
                    Required(page, item, "agendaitemid"),
                    Text(item, "agendaitemtitle"),
                    [.. item.Descendants("linkeddoc").Where(document => Text(document, "isrestricted") != "True" && Text(document, "url").Length > 0).Select(document => ReadAttachment(page, document))])),
            ]);
    }

    private static ListedAttachment ReadAttachment(FetchedPage page, XElement document) =>
        Uri.TryCreate(page.Url, Text(document, "url"), out var url)
            ? new ListedAttachment(ModernGovSite.Canonical(url), Text(document, "title"), ListedDate.Find(Text(document, "publicationdate")))
            : throw new SourceChangedException("linkeddoc/url", page.Url, $"'{Text(document, "url")}' is no address");

    private static XElement Read(FetchedPage page, string root)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(page.Body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var element = XElement.Load(reader);
            return element.Name.LocalName == root ? element : throw new SourceChangedException(root, page.Url, $"<{element.Name.LocalName}>");
        }
        catch (XmlException wrong)
        {
            throw new SourceChangedException(root, page.Url, $"no XML ({wrong.Message})");
        }
    }

    private static string Required(FetchedPage page, XElement parent, string name) => Text(parent, name) is { Length: > 0 } text ? text : throw new SourceChangedException($"{parent.Name.LocalName}/{name}", page.Url, "nothing there");

    private static string Text(XElement parent, string name) => SourcePage.Clean(WebUtility.HtmlDecode(parent.Element(name)?.Value ?? ""));
}

public sealed record ListedCommittee(string Id, string Title);

public sealed record MeetingInList(string Id, DateOnly? Date);

public sealed record ListedMeeting(DateOnly? Date, IReadOnlyList<ListedItem> Items);

public sealed record ListedItem(string Id, string Title, IReadOnlyList<ListedAttachment> Attachments);

public sealed record ListedAttachment(Uri Url, string Title, DateOnly? PublishedOn);
