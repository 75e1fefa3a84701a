using System.Web;
using Analytics.Sources.Fetching;
using AngleSharp.Dom;

namespace Analytics.Sources.ModernGov;

/// <summary>A page of a search: what it found, each as the page of the item or issue that it leads to.</summary>
public sealed record SearchResults(IReadOnlyList<SearchHit> Hits, bool HasNext)
{
    /// <exception cref="SourceChangedException">There are neither hits nor the words that there are none.</exception>
    public static SearchResults Read(ModernGovSite site, FetchedPage page)
    {
        var (document, selectors) = (SourcePage.Parse(page), ModernGovSite.Pattern.Selectors);
        var hits = document.QuerySelectorAll(selectors.Hit).Select(line => line.QuerySelector(selectors.HitLink)).OfType<IElement>().ToList();
        if (hits.Count == 0 && document.QuerySelector(selectors.NoHits) is null)
            throw new SourceChangedException($"{selectors.Hit} {selectors.HitLink}", page.Url, "neither hits nor the words that there are none");
        return new SearchResults([.. hits.Select(link => ReadHit(site, page.Url, link, selectors)).OfType<SearchHit>().DistinctBy(hit => hit.Url)], document.QuerySelector(selectors.NextPage) is not null);
    }

    /// <summary>Hits lead to an issue, to a decision, to a meeting, or to an item of a meeting by its anchor; a meeting as a whole is no paper.</summary>
    private static SearchHit? ReadHit(ModernGovSite site, Uri page, IElement link, ModernGovSelectors selectors)
    {
        if (SourcePage.AddressOf(link, page) is not { } url)
            return null;
        var snippet = Following(link, selectors.Snippet) is { } text ? SourcePage.TextOf(text) : "";
        var title = SourcePage.TextOf(link);
        if (url.Fragment.StartsWith("#AI", StringComparison.OrdinalIgnoreCase) && url.Fragment[3..].All(char.IsAsciiDigit))
            return new SearchHit(site.Item(url.Fragment[3..]), title, snippet);
        if (url.AbsolutePath.EndsWith("DecisionDetails.aspx", StringComparison.OrdinalIgnoreCase))
            return new SearchHit(ModernGovSite.Canonical(url), title, snippet);
        return HttpUtility.ParseQueryString(url.Query)["IId"] is { Length: > 0 } issue && issue.All(char.IsAsciiDigit) ? new SearchHit(site.Issue(issue), title, snippet) : null;
    }

    // The snippet of a hit stands after its lines and before the rule that ends it.
    private static IElement? Following(IElement link, string selector)
    {
        for (var next = (link.Closest("p") ?? link).NextElementSibling; next is not null && next.LocalName != "hr"; next = next.NextElementSibling)
        {
            if (next.Matches(selector))
                return next;
        }
        return null;
    }
}

public sealed record SearchHit(Uri Url, string Title, string Snippet);
