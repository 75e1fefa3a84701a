using System.Globalization;
using System.Web;
using Analytics.Sources.Fetching;

namespace Analytics.Sources.Ofsted;

/// <summary>The inspectorate's reports: the search lists the authorities, the page of each lists all that was published of it, the file host has the files.</summary>
/// <param name="urns">Whose reports; all authorities' when empty.</param>
/// <param name="since">Reports published before are left; those without a date are taken.</param>
public sealed class OfstedSource(OfstedSite site, IReadOnlyCollection<long> urns, DateOnly? since) : IReportSource
{
    private const string Search = "search";
    private const string Provider = "provider";
    private const string Report = "report";

    public string Name => "ofsted";

    public string Scope { get; } = string.Join("; ", new[]
    {
        urns.Count == 0 ? null : $"authorities {string.Join(", ", urns.Order().Select(urn => urn.ToString(CultureInfo.InvariantCulture)))}",
        since is { } day ? $"since {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
        site.SearchPage(0).IsLoopback ? $"at {site.SearchPage(0).Authority}" : null,
    }.OfType<string>());

    public AllowedHosts Hosts { get; } = new(site.Hosts);

    public IReadOnlyList<PageLink> Start => [new PageLink(Search, site.SearchPage(0))];

    public PageReading Read(PageLink link, FetchedPage page) => link.Kind switch
    {
        Search => ReadSearch(link, page),
        Provider => ReadProvider(link, page),
        _ => throw new ArgumentException($"A {link.Kind} leads to nothing.", nameof(link)),
    };

    public string? WhyNoDocument(PageLink link, FetchedPage page) =>
        page.IsPdf ? null : page.IsHtml ? "a web page in place of the report" : $"no PDF ({(page.MediaType.Length > 0 ? page.MediaType : "of no type")})";

    private PageReading ReadSearch(PageLink link, FetchedPage page)
    {
        var start = int.Parse(HttpUtility.ParseQueryString(link.Url.Query)["start"] ?? "0", CultureInfo.InvariantCulture);
        var listing = SearchPage.Read(site, page, start);
        var further = start > 0 ? [] : Enumerable.Range(1, (listing.Total - 1) / site.RowsPerPage).Select(i => new PageLink(Search, site.SearchPage(i * site.RowsPerPage)) { Via = link.Url });
        var providers = listing.Providers.Where(provider => urns.Count == 0 || urns.Contains(provider.Urn)).Select(provider => new PageLink(Provider, provider.Url) { Title = provider.Name, Via = link.Url });
        return new PageReading([.. further, .. providers], urns.Count > 0 ? new ExpectedLinks(Provider, urns.Count, site.Selectors.ProviderLink) : new ExpectedLinks(Provider, listing.Total, site.Selectors.ResultsCount));
    }

    private PageReading ReadProvider(PageLink link, FetchedPage page) => new(
    [
        .. ProviderPage.Read(site, page)
            .Where(report => since is null || report.PublishedOn is null || report.PublishedOn >= since)
            .Select(report => new PageLink(Report, report.Url) { IsDocument = true, FileName = DocumentName.Of(report.Url, ending: ".pdf"), Title = report.Title, PublishedOn = report.PublishedOn, Via = link.Url }),
    ]);
}
