using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Authorities;
using Analytics.Sources.Fetching;
using AngleSharp.Dom;

namespace Analytics.Sources.Cmis;

/// <summary>
/// One council's papers on a CMIS site: its calendar and lists lead to meetings of the committees that matter, a meeting to its documents; its search finds those
/// of other committees and of meetings that no list shows.
/// </summary>
public sealed partial class CmisSource : IReportSource
{
    private const string Calendar = "calendar";
    private const string Meeting = "meeting";
    private const string SearchForm = "search form";
    private const string Search = "search";
    private const string Document = "document";

    internal static readonly CmisPattern Pattern = ShippedJson.Load<CmisPattern>(typeof(CmisSource), "source.json");
    private static readonly CmisSelectors Selectors = Pattern.Selectors;

    private readonly WantedPapers _wanted;
    private readonly DateOnly _from;
    private readonly DateOnly _today;

    /// <param name="address">Of the site; its pages are below.</param>
    public CmisSource(Authority authority, Uri address, WantedPapers wanted, DateOnly? since, DateOnly today)
    {
        (_wanted, _from, _today) = (wanted, since ?? new DateOnly(today.Year - Pattern.YearsBack, 1, 1), today);
        Name = $"cmis {authority.Gss}";
        Scope = since is { } day ? $"since {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        Hosts = new AllowedHosts([address.Authority]);
        Start = [new PageLink(Calendar, At(Pattern.Calendar)), new PageLink(SearchForm, At(Pattern.Search))];

        Uri At(string page) => new($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{page}");
    }

    public string Name { get; }

    public string Scope { get; }

    public AllowedHosts Hosts { get; }

    public IReadOnlyList<PageLink> Start { get; }

    public PageReading Read(PageLink link, FetchedPage page) => new(link.Kind switch
    {
        Calendar => ReadCalendar(link, page),
        Meeting => ReadMeeting(link, page),
        SearchForm => [.. _wanted.Searches.Select(words => Posted(CmisSearch.ReadForm(page, words), words, link))],
        Search => ReadSearch(link, page),
        _ => throw new ArgumentException($"A {link.Kind} leads to nothing.", nameof(link)),
    });

    public string? WhyNoDocument(PageLink link, FetchedPage page) => page.IsHtml ? "a web page in place of the paper" : null;

    private List<PageLink> ReadCalendar(PageLink link, FetchedPage page)
    {
        var document = SourcePage.Parse(page);
        document.Require(Selectors.Calendar, page.Url);
        var lists = Addresses(document, Selectors.ListLink, page.Url).Select(found => new PageLink(Calendar, found.Url) { Via = link.Url });
        // Each month leads to the one before and the one after it.
        var months = Addresses(document, Selectors.MonthLink, page.Url)
            .Where(found => MonthOf(found.Url) is { } month && month.AddMonths(1) > _from && month <= _today.AddMonths(Pattern.MonthsAhead))
            .Select(found => new PageLink(Calendar, found.Url) { IsSettled = IsSettled(MonthOf(found.Url)), Via = link.Url });
        var meetings = Addresses(document, Selectors.MeetingLink, page.Url)
            .Where(found => _wanted.AreOf(found.Text))
            .Select(found => (found.Url, found.Text, Day: DayOf(found.Element, found.Text, page.Url)))
            .Where(found => found.Day is not { } day || day >= _from)
            .Select(found => new PageLink(Meeting, found.Url) { Title = found.Text, PublishedOn = found.Day, IsSettled = IsSettled(found.Day), Via = link.Url });
        return [.. lists, .. months, .. meetings];
    }

    private List<PageLink> ReadMeeting(PageLink link, FetchedPage page)
    {
        var document = SourcePage.Parse(page);
        document.Require(Selectors.Documents, page.Url);
        var day = link.PublishedOn ?? document.QuerySelectorAll(Selectors.Fact).Select(SourcePage.TextOf).Where(fact => DateLabel().IsMatch(fact)).Select(ListedDate.Find).FirstOrDefault(date => date is not null);
        return
        [
            .. Addresses(document, Selectors.Document, page.Url)
                .Where(found => _wanted.Have(found.Text))
                .Select(found => Paper(found.Url, found.Text, day, link)),
        ];
    }

    private List<PageLink> ReadSearch(PageLink link, FetchedPage page)
    {
        var results = CmisSearch.ReadResults(page);
        var papers = results.Documents.Where(found => _wanted.Have(found.Title) && (found.Day is not { } day || day >= _from)).Select(found => Paper(found.Url, found.Title, found.Day, link));
        return results.Next is { } next && next.Page <= Pattern.MostResultPages ? [.. papers, Posted(next, link.Title ?? "", link)] : [.. papers];
    }

    // All that is posted goes to one address; what makes a search another one is what it looks for.
    private static PageLink Posted(PostedSearch search, string words, PageLink via) =>
        new(Search, search.Url) { Key = $"{search.Url} {words} {search.Page.ToString(CultureInfo.InvariantCulture)}", Form = search.Form, Title = words, Via = via.Url };

    private static PageLink Paper(Uri url, string title, DateOnly? day, PageLink via) =>
        new(Document, url) { IsDocument = true, FileName = $"{FileName(title)}.pdf", Title = title, PublishedOn = day, Via = via.Url };

    private bool IsSettled(DateOnly? day) => day < _today.AddMonths(-Pattern.MonthsUntilSettled);

    // "…/MeetingCalendarPublicNoJava/mid/397/Date/2026-06-01/Default.aspx"
    private static DateOnly? MonthOf(Uri url) => InAddress().Match(url.AbsoluteUri) is { Success: true } match && DateOnly.TryParseExact(match.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new DateOnly(date.Year, date.Month, 1) : null;

    // A list says "9 Jul 2026 11:00 - Cabinet", a month "Monday, 8 June" beside the link, without the year.
    private static DateOnly? DayOf(IElement link, string text, Uri page) =>
        ListedDate.Find(text) ?? (MonthOf(page) is { } month && link.Closest("tr")?.QuerySelector(Selectors.Day) is { } cell ? ListedDate.Find($"{SourcePage.TextOf(cell)} {month.Year.ToString(CultureInfo.InvariantCulture)}") : null);

    private static IEnumerable<(Uri Url, string Text, IElement Element)> Addresses(IParentNode document, string selector, Uri page) =>
        document.QuerySelectorAll(selector)
            .Select(element => (Url: SourcePage.AddressOf(element, page) is { } url ? new UriBuilder(url) { Fragment = "" }.Uri : page, Text: SourcePage.TextOf(element), element))
            .Where(found => found.Url != page)
            .DistinctBy(found => found.Url);

    // The address of a document says nothing but a long number.
    private static string FileName(string title) => string.Concat(title.Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '.' ? letter : '-'));

    [GeneratedRegex(@"/Date/(?<date>\d{4}-\d\d-\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex InAddress();

    [GeneratedRegex(@"^(?:meeting )?date\b", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    /// <param name="Calendar">The page that shows the meetings.</param>
    /// <param name="Search">The page with the form of the search.</param>
    /// <param name="MostResultPages">Pages of a search that are read: the best come first.</param>
    /// <param name="YearsBack">Whole years before this one whose meetings are looked at, unless a day is given.</param>
    /// <param name="MonthsAhead">Months of the calendar that are looked at beyond this one: papers are published a week or two before.</param>
    /// <param name="MonthsUntilSettled">Months after which a meeting hardly changes any more.</param>
    internal sealed record CmisPattern(string Calendar, string Search, int MostResultPages, int YearsBack, int MonthsAhead, int MonthsUntilSettled, CmisSelectors Selectors);
}

/// <summary>Where on the pages what is; CSS selectors.</summary>
internal sealed record CmisSelectors
{
    public required string Calendar { get; init; }
    public required string MeetingLink { get; init; }
    public required string MonthLink { get; init; }

    /// <summary>In a month, the day of the meetings beside it.</summary>
    public required string Day { get; init; }

    public required string ListLink { get; init; }
    public required string Documents { get; init; }

    /// <summary>Label and value.</summary>
    public required string Fact { get; init; }

    public required string Document { get; init; }

    /// <summary>On the form of the search, the box for the words.</summary>
    public required string SearchWords { get; init; }

    public required string SearchButton { get; init; }

    /// <summary>What a search found, and each document of it.</summary>
    public required string Found { get; init; }

    public required string FoundRow { get; init; }
    public required string FoundDocument { get; init; }
    public required string FoundMeeting { get; init; }

    /// <summary>The links to other pages of what it found; the number of this one is text.</summary>
    public required string FoundPager { get; init; }

    public required string NothingFound { get; init; }
}
