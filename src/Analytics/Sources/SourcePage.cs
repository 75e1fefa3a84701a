using System.Text.RegularExpressions;
using Analytics.Sources.Fetching;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Sources;

/// <summary>Pages of sources as elements, however carelessly they are written.</summary>
internal static partial class SourcePage
{
    public static IHtmlDocument Parse(FetchedPage page) => new HtmlParser().ParseDocument(page.Text);

    /// <exception cref="SourceChangedException">There is no such element.</exception>
    public static IElement Require(this IParentNode parent, string selector, Uri page) => parent.QuerySelector(selector) ?? throw new SourceChangedException(selector, page, "nothing there");

    /// <summary>Where a link leads, null where that is no address. Breaks of lines within one are left out, as browsers do.</summary>
    public static Uri? AddressOf(IElement link, Uri page) => Uri.TryCreate(page, LineBreak().Replace(link.GetAttribute("href") ?? "", "").Trim(), out var url) ? url : null;

    public static string TextOf(IElement element) => Clean(element.TextContent);

    public static string Clean(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\r\n\t]")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Space();
}
