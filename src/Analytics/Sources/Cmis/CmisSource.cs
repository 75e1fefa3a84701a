using System.Globalization;
using Analytics.Authorities;
using Analytics.Sources.Fetching;
using AngleSharp.Dom;

namespace Analytics.Sources.Cmis;

/// <summary>
/// One council's papers on a CMIS site: its calendar and lists lead to meetings, a meeting to its documents. The site's search wants a form with hidden fields
/// posted, which we do not do.
/// </summary>
public sealed class CmisSource : IReportSource
{
    private const string Calendar = "calendar";
    private const string Meeting = "meeting";
    private const string Document = "document";

    private static readonly CmisPattern Pattern = ShippedJson.Load<CmisPattern>(typeof(CmisSource), "source.json");
    private static readonly CmisSelectors Selectors = Pattern.Selectors;

    private readonly WantedPapers _wanted;
    private readonly DateOnly? _since;

    /// <param name="address">Of the site; its pages are below.</param>
    public CmisSource(Authority authority, Uri address, WantedPapers wanted, DateOnly? since)
    {
        (_wanted, _since) = (wanted, since);
        Name = $"cmis {authority.Gss}";
        Scope = since is { } day ? $"since {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        Hosts = new AllowedHosts([address.Authority]);
        Start = [new PageLink(Calendar, new Uri($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{Pattern.Calendar}"))];
    }

    public string Name { get; }

    public string Scope { get; }

    public AllowedHosts Hosts { get; }

    public IReadOnlyList<PageLink> Start { get; }

    public PageReading Read(PageLink link, FetchedPage page) => new(link.Kind switch
    {
        Calendar => ReadCalendar(link, page),
        Meeting => ReadMeeting(link, page),
        _ => throw new ArgumentException($"A {link.Kind} leads to nothing.", nameof(link)),
    });

    public string? WhyNoDocument(PageLink link, FetchedPage page) => page.IsHtml ? "a web page in place of the paper" : null;

    private List<PageLink> ReadCalendar(PageLink link, FetchedPage page)
    {
        var document = SourcePage.Parse(page);
        document.Require(Selectors.Calendar, page.Url);
        var lists = Addresses(document, Selectors.ListLink, page.Url).Select(found => new PageLink(Calendar, found.Url) { Via = link.Url });
        // "9 Jul 2026 11:00 - Cabinet": a day without a year is left to the meeting's own page.
        var meetings = Addresses(document, Selectors.MeetingLink, page.Url)
            .Where(found => _wanted.AreOf(found.Text) && (_since is null || ListedDate.Find(found.Text) is not { } day || day >= _since))
            .Select(found => new PageLink(Meeting, found.Url) { Title = found.Text, PublishedOn = ListedDate.Find(found.Text), Via = link.Url });
        return [.. lists, .. meetings];
    }

    private List<PageLink> ReadMeeting(PageLink link, FetchedPage page)
    {
        var document = SourcePage.Parse(page);
        document.Require(Selectors.Documents, page.Url);
        return
        [
            .. Addresses(document, Selectors.Document, page.Url)
                .Where(found => _wanted.Have(found.Text))
                .Select(found => new PageLink(Document, found.Url) { IsDocument = true, FileName = $"{FileName(found.Text)}.pdf", Title = found.Text, PublishedOn = link.PublishedOn, Via = link.Url }),
        ];
    }

    private static IEnumerable<(Uri Url, string Text)> Addresses(IParentNode document, string selector, Uri page) =>
        document.QuerySelectorAll(selector)
            .Select(element => (Url: Uri.TryCreate(page, element.GetAttribute("href")?.Trim(), out var url) ? new UriBuilder(url) { Fragment = "" }.Uri : page, Text: SourcePage.TextOf(element)))
            .Where(found => found.Url != page)
            .DistinctBy(found => found.Url);

    // The address of a document says nothing but a long number.
    private static string FileName(string title) => string.Concat(title.Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '.' ? letter : '-'));

    /// <param name="Calendar">The page that shows the meetings.</param>
    private sealed record CmisPattern(string Calendar, CmisSelectors Selectors);
}

/// <summary>Where on the pages what is; CSS selectors.</summary>
internal sealed record CmisSelectors
{
    public required string Calendar { get; init; }
    public required string MeetingLink { get; init; }
    public required string ListLink { get; init; }
    public required string Documents { get; init; }
    public required string Document { get; init; }
}
