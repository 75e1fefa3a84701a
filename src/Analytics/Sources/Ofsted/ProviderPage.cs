using System.Text.RegularExpressions;
using Analytics.Sources.Fetching;
using AngleSharp.Dom;

namespace Analytics.Sources.Ofsted;

/// <summary>The page of an authority: everything that was published of it, of every kind, in whatever order.</summary>
public static partial class ProviderPage
{
    /// <exception cref="SourceChangedException">Landmarks are missing, or the page is another authority's.</exception>
    public static IReadOnlyList<ListedReport> Read(OfstedSite site, FetchedPage page)
    {
        var (document, selectors) = (SourcePage.Parse(page), site.Selectors);
        var urn = document.Require(selectors.ProviderUrn, page.Url).TextContent;
        if (!Digits().Matches(urn).Any(number => page.Url.Segments[^1].Trim('/') == number.Value))
            throw new SourceChangedException(selectors.ProviderUrn, page.Url, $"'{SourcePage.Clean(urn)}' is not the number of this page");
        document.Require(selectors.Timeline, page.Url);
        return [.. document.QuerySelectorAll(selectors.ReportLink).Select(link => ReadReport(link, page.Url, selectors))];
    }

    private static ListedReport ReadReport(IElement link, Uri page, OfstedSelectors selectors)
    {
        if (!Uri.TryCreate(page, link.GetAttribute("href")?.Trim(), out var url) || url.Segments.Length < 2)
            throw new SourceChangedException(selectors.ReportLink, page, $"the address '{link.GetAttribute("href")}' leads to no file");
        var hidden = link.QuerySelector(selectors.HiddenTitle) is { } span ? SourcePage.TextOf(span) : "";
        var visible = SourcePage.Clean(string.Concat(link.ChildNodes.Where(node => node is not IElement element || !element.Matches(selectors.HiddenTitle)).Select(node => node.TextContent)));
        var published = (link.Closest(selectors.Entry) ?? link.ParentElement)?.QuerySelector(selectors.Published);
        return new ListedReport(
            new UriBuilder(url) { Fragment = "" }.Uri,
            visible.Length > 0 ? visible : TitleEnd().Replace(hidden, ""),
            DateOf(published) ?? ListedDate.Find(hidden));
    }

    // The element says when it was published; the text for screen readers says so too, after the last dash. The other date of an entry is that of the inspection.
    private static DateOnly? DateOf(IElement? time) =>
        time is null ? null : ListedDate.Find(SourcePage.TextOf(time)) ?? ListedDate.Find(time.GetAttribute("datetime") ?? "");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    /// <summary>What screen readers are told beyond the title: "…, pdf - 29 January 2025", "… as pdf - …".</summary>
    [GeneratedRegex(@"(,|\s+as)\s+pdf\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleEnd();
}

/// <summary>A report as an authority's page lists it.</summary>
public sealed record ListedReport(Uri Url, string Title, DateOnly? PublishedOn);
