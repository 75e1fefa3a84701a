using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Sources.Fetching;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Analytics.Sources.Cmis;

/// <summary>The search of a CMIS site: a form whose hidden fields go with each request, those of the page before with the one for the page after it.</summary>
internal static partial class CmisSearch
{
    private const string Target = "__EVENTTARGET", Argument = "__EVENTARGUMENT";

    /// <summary>What is posted to find some words.</summary>
    /// <exception cref="SourceChangedException">The page has no such form.</exception>
    public static PostedSearch ReadForm(FetchedPage page, string words)
    {
        var box = (IHtmlInputElement)SourcePage.Parse(page).Require(Selectors.SearchWords, page.Url);
        var form = FormAround(box, page.Url);
        var button = form.Require(Selectors.SearchButton, page.Url);
        return new PostedSearch(AddressOf(form, page.Url), PostedForm.Fields(form, (box.Name ?? "", words), (button.GetAttribute("name") ?? "", button.GetAttribute("value") ?? "")), Page: 1);
    }

    /// <exception cref="SourceChangedException">There are neither documents nor the words that there are none, or fewer than the page says.</exception>
    public static CmisFound ReadResults(FetchedPage page)
    {
        var document = SourcePage.Parse(page);
        if (document.QuerySelector(Selectors.NothingFound) is not null)
            return new CmisFound([], Next: null);
        var results = document.Require(Selectors.Found, page.Url);
        var rows = results.QuerySelectorAll(Selectors.FoundRow);
        if (rows.Length == 0)
            throw new SourceChangedException(Selectors.FoundRow, page.Url, "neither documents nor the words that there are none");
        return new CmisFound([.. rows.Select(row => ReadRow(row, page.Url)).OfType<FoundDocument>()], Next(results, page.Url));
    }

    private static CmisSelectors Selectors => CmisSource.Pattern.Selectors;

    /// <summary>Null for what is listed and not given out.</summary>
    private static FoundDocument? ReadRow(IElement row, Uri page)
    {
        var link = row.Require(Selectors.FoundDocument, page);
        return link.HasAttribute("href") && SourcePage.AddressOf(link, page) is { } url
            ? new FoundDocument(new UriBuilder(url) { Fragment = "" }.Uri, SourcePage.TextOf(link), row.QuerySelector(Selectors.FoundMeeting) is { } meeting ? DayOf(SourcePage.TextOf(meeting)) : null)
            : null;
    }

    // "Meeting: Cabinet - 01/Sep/2026"
    private static DateOnly? DayOf(string meeting) => ListedDate.Find(MonthBetweenStrokes().Replace(meeting, " $1 "));

    // A link to another page of results is a script that fills two of the hidden fields and posts the form.
    private static PostedSearch? Next(IElement results, Uri page)
    {
        var pager = results.QuerySelector(Selectors.FoundPager);
        var number = 1 + (int.TryParse(pager?.QuerySelector("span")?.TextContent, NumberStyles.None, CultureInfo.InvariantCulture, out var current) ? current : 1);
        var argument = $"Page${number.ToString(CultureInfo.InvariantCulture)}";
        var script = pager?.QuerySelectorAll("a[href]").Select(link => PostBack().Match(link.GetAttribute("href") ?? "")).FirstOrDefault(match => match.Groups["argument"].Value == argument);
        if (script is null)
            return null;
        var form = FormAround(results, page);
        return new PostedSearch(AddressOf(form, page), PostedForm.Fields(form, (Target, script.Groups["target"].Value), (Argument, argument)), number);
    }

    private static IHtmlFormElement FormAround(IElement element, Uri page) => element.Closest("form") as IHtmlFormElement ?? throw new SourceChangedException("form", page, "no form around the search");

    private static Uri AddressOf(IHtmlFormElement form, Uri page) => Uri.TryCreate(page, form.GetAttribute("action") ?? "", out var url) ? new UriBuilder(url) { Fragment = "" }.Uri : page;

    [GeneratedRegex("/([a-z]{3,9})/", RegexOptions.IgnoreCase)]
    private static partial Regex MonthBetweenStrokes();

    [GeneratedRegex(@"__doPostBack\('(?<target>[^']*)','(?<argument>[^']*)'\)")]
    private static partial Regex PostBack();
}

/// <param name="Next">What is posted for the next page; null on the last.</param>
internal sealed record CmisFound(IReadOnlyList<FoundDocument> Documents, PostedSearch? Next);

/// <param name="Day">Of the meeting that it belongs to.</param>
internal sealed record FoundDocument(Uri Url, string Title, DateOnly? Day);

/// <param name="Page">Of the results that it asks for.</param>
internal sealed record PostedSearch(Uri Url, string Form, int Page);
