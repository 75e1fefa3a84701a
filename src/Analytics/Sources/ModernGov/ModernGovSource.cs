using System.Globalization;
using System.Web;
using Analytics.Authorities;
using Analytics.Sources.Fetching;
using AngleSharp.Html.Dom;

namespace Analytics.Sources.ModernGov;

/// <summary>
/// One council's papers on a ModernGov site. Its web service says what is on the agenda of each meeting; where it does not answer, the site's own search is
/// asked for the words wanted. What was decided without a meeting stands in a list of decisions. Each site is a source of its own: one that has changed stops alone.
/// </summary>
public sealed class ModernGovSource : IReportSource
{
    private const string Committees = "committees";
    private const string Meetings = "meetings";
    private const string Meeting = "meeting";
    private const string Decisions = "decisions";
    private const string Search = "search";
    private const string Item = "item";
    private const string Attachment = "attachment";

    private readonly ModernGovSite _site;
    private readonly WantedPapers _wanted;
    private readonly DateOnly? _since;
    private readonly DateOnly _today;

    public ModernGovSource(Authority authority, Uri address, WantedPapers wanted, DateOnly? since, DateOnly today)
    {
        (_site, _wanted, _since, _today) = (new ModernGovSite(address), wanted, since, today);
        Name = $"moderngov {authority.Gss}";
        Scope = since is { } day ? $"since {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        Hosts = new AllowedHosts([_site.Host]);
    }

    public string Name { get; }

    public string Scope { get; }

    public AllowedHosts Hosts { get; }

    public IReadOnlyList<PageLink> Start => [new PageLink(Committees, _site.Committees), new PageLink(Decisions, _site.Decisions(From, Until))];

    /// <summary>Agenda items, issues and decisions are papers, and lead to the papers attached to them.</summary>
    public bool LeadsOn(PageLink link) => link.Kind != Attachment;

    public PageReading Read(PageLink link, FetchedPage page) => new(link.Kind switch
    {
        Committees => [.. MeetingService.ReadCommittees(page).Where(committee => _wanted.AreOf(committee.Title)).Select(committee => new PageLink(Meetings, _site.Meetings(committee.Id, From, Until)) { Title = committee.Title, Via = link.Url })],
        Meetings => [.. MeetingService.ReadMeetings(page).Select(meeting => new PageLink(Meeting, _site.Meeting(meeting.Id)) { IsSettled = IsSettled(meeting.Date), Via = link.Url })],
        Meeting => ReadMeeting(link, page),
        Decisions => ReadDecisions(link, page),
        Search => ReadSearch(link, page),
        Item => ReadItem(link, page),
        _ => throw new ArgumentException($"An {link.Kind} leads to nothing.", nameof(link)),
    });

    /// <summary>Without the web service there is the search, once for each of the words wanted.</summary>
    public IReadOnlyList<PageLink> Instead(PageLink link) => link.Kind == Committees ? [.. _wanted.Searches.Select(words => new PageLink(Search, _site.Search(words, page: 1, _since, Until)) { Via = link.Url })] : [];

    public string? WhyNoDocument(PageLink link, FetchedPage page) => link.Kind == Attachment && page.IsHtml ? "a web page in place of the paper" : WhyNoPage(link, page);

    /// <summary>What a site does not have, or has switched off, it answers with a page of its own.</summary>
    public string? WhyNoPage(PageLink link, FetchedPage page) =>
        page.Url.AbsolutePath.EndsWith($"/{ModernGovSite.Pattern.ErrorPage}", StringComparison.OrdinalIgnoreCase) ? $"the site has no such page (it leads to {ModernGovSite.Pattern.ErrorPage})" : null;

    private static ModernGovSelectors Selectors => ModernGovSite.Pattern.Selectors;

    private DateOnly From => _since ?? new DateOnly(_today.Year - ModernGovSite.Pattern.YearsBack, 1, 1);

    // The same address until the year ends.
    private DateOnly Until => new(_today.Year + 1, 12, 31);

    private bool IsSettled(DateOnly? day) => day is null || day < _today.AddMonths(-ModernGovSite.Pattern.MonthsUntilSettled);

    private List<PageLink> ReadMeeting(PageLink link, FetchedPage page)
    {
        var meeting = MeetingService.ReadMeeting(page);
        return
        [
            .. meeting.Items.Where(item => _wanted.Have(item.Title) || item.Attachments.Any(attachment => _wanted.Have(attachment.Title))).SelectMany(item => item.Attachments
                .Select(attachment => Attached(attachment, link))
                .Prepend(Paper(_site.Item(item.Id), item.Title, link, meeting.Date))),
        ];
    }

    private List<PageLink> ReadSearch(PageLink link, FetchedPage page)
    {
        var results = SearchResults.Read(_site, page);
        var query = HttpUtility.ParseQueryString(link.Url.Query);
        var number = int.Parse(query["PG"] ?? "1", CultureInfo.InvariantCulture);
        var papers = results.Hits.Where(hit => _wanted.Have(hit.Title) || _wanted.Have(hit.Snippet)).Select(hit => Paper(hit.Url, hit.Title, link, day: null));
        return results.HasNext && number < ModernGovSite.Pattern.MostResultPages ? [.. papers, new PageLink(Search, _site.Search(query["SS"] ?? "", number + 1, _since, Until)) { Via = link.Url }] : [.. papers];
    }

    private List<PageLink> ReadDecisions(PageLink link, FetchedPage page)
    {
        var document = Visible(page);
        document.Require(Selectors.Decisions, page.Url);
        return [.. Addresses(document, Selectors.ListedDecision, page.Url).Where(found => _wanted.Have(found.Title)).Select(found => Paper(found.Url, found.Title, link, day: null))];
    }

    /// <summary>An item leads to the papers attached to it, and to what was decided of it.</summary>
    private List<PageLink> ReadItem(PageLink link, FetchedPage page)
    {
        var document = Visible(page);
        return
        [
            .. Addresses(document, Selectors.Attachment, page.Url).Select(attachment => Attached(attachment, link)),
            .. Addresses(document, Selectors.ItemDecision, page.Url).Where(decision => decision.Url != link.Url).Select(decision => Paper(decision.Url, link.Title ?? decision.Title, link, link.PublishedOn)),
        ];
    }

    private static IHtmlDocument Visible(FetchedPage page)
    {
        var document = SourcePage.Parse(page);
        foreach (var hidden in document.QuerySelectorAll(Selectors.Hidden).ToList())
            hidden.Remove();
        return document;
    }

    private static IEnumerable<ListedAttachment> Addresses(IHtmlDocument document, string selector, Uri page) =>
        document.QuerySelectorAll(selector)
            .Select(element => SourcePage.AddressOf(element, page) is { } url ? new ListedAttachment(ModernGovSite.Canonical(url), SourcePage.TextOf(element), PublishedOn: null) : null)
            .OfType<ListedAttachment>();

    private static PageLink Attached(ListedAttachment attachment, PageLink via) =>
        new(Attachment, attachment.Url) { Key = ModernGovSite.AttachmentNumber(attachment.Url) is { } number ? $"attachment {number}" : null, IsDocument = true, FileName = FileName(attachment.Url), Title = attachment.Title, PublishedOn = attachment.PublishedOn, Via = via.Url };

    // Of a file that is converted the address tells no name but that of the page that does it.
    private static string FileName(Uri url) => url.AbsolutePath.EndsWith(".aspx", StringComparison.OrdinalIgnoreCase) ? $"s{ModernGovSite.AttachmentNumber(url)}.pdf" : DocumentName.Of(url, ending: ".pdf");

    /// <param name="day">Of the meeting, whose minutes come only later.</param>
    private PageLink Paper(Uri url, string title, PageLink via, DateOnly? day) =>
        new(Item, url) { IsDocument = true, IsSettled = IsSettled(day), FileName = $"{Path.GetFileNameWithoutExtension(url.AbsolutePath)}-{string.Concat(url.Query.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit))}.html", Title = title, PublishedOn = day, Via = via.Url };
}
