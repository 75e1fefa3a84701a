using System.Globalization;
using Analytics.Sources.Fetching;
using AngleSharp.Dom;

namespace Analytics.Sources.Ofsted;

/// <summary>One page of the search results: the authorities on it, and how many there are in all.</summary>
public sealed record SearchPage(int Total, IReadOnlyList<ListedProvider> Providers)
{
    /// <param name="start">How many results the pages before it have.</param>
    /// <exception cref="SourceChangedException">Landmarks are missing, or there are fewer or more authorities than there can be.</exception>
    public static SearchPage Read(OfstedSite site, FetchedPage page, int start)
    {
        var (document, selectors) = (SourcePage.Parse(page), site.Selectors);
        document.Require(selectors.Results, page.Url);
        var count = document.Require(selectors.ResultsCount, page.Url).TextContent;
        if (!int.TryParse(count.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var total) || total < site.FewestAuthorities || total > site.MostAuthorities)
            throw new SourceChangedException(selectors.ResultsCount, page.Url, $"'{count.Trim()}' authorities in all, expected {site.FewestAuthorities} to {site.MostAuthorities}");

        // A name may be linked more than once, such as around a picture.
        var providers = document.QuerySelectorAll(selectors.ProviderLink).Select(link => ReadProvider(link, page.Url, selectors)).DistinctBy(provider => provider.Urn).ToList();
        var expected = Math.Min(site.RowsPerPage, total - start);
        return providers.Count == expected ? new SearchPage(total, providers) : throw new SourceChangedException(selectors.ProviderLink, page.Url, $"{providers.Count} authorities on this page, expected {expected}");
    }

    private static ListedProvider ReadProvider(IElement link, Uri page, OfstedSelectors selectors) =>
        Uri.TryCreate(page, link.GetAttribute("href")?.Trim(), out var url) && long.TryParse(url.Segments[^1].Trim('/'), NumberStyles.None, CultureInfo.InvariantCulture, out var urn)
            ? new ListedProvider(urn, SourcePage.TextOf(link), new UriBuilder(url) { Fragment = "" }.Uri)
            : throw new SourceChangedException(selectors.ProviderLink, page, $"the address '{link.GetAttribute("href")}' does not end in a number");
}

/// <summary>An authority as the search lists it. Names are written in many ways; only the number is sure.</summary>
public sealed record ListedProvider(long Urn, string Name, Uri Url);
