using AngleSharp.Dom;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>A page of a council's own: news, a report set as a page. Only its main content is read.</summary>
internal static class OtherPage
{
    /// <summary>Characters; a shorter part is not taken for the main content.</summary>
    private const int LeastContent = 200;

    private static readonly string[] Contents =
        ["main", "[role=main]", "article", "#main-content, #maincontent, #mainContent", "#content, .main-content, .page-content", "[itemprop=articleBody], .entry-content, .post-content"];

    private static readonly HashSet<string> Frames = ["nav", "footer", "aside", "form", "dialog"];

    private static readonly HashSet<string> FrameRoles = ["navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu"];

    private static readonly string[] FrameWords = ["breadcrumb", "cookie", "skip-link", "skiplink", "share", "social-", "pagination", "site-header", "site-footer", "related-", "feedback", "sidebar"];

    public static PaperText Read(HtmlPage page)
    {
        var content = Content(page);
        var heading = content.QuerySelectorAll("h1").Concat(page.Document.QuerySelectorAll("h1")).FirstOrDefault(found => !Visibility.IsHidden(found));
        var blocks = new BlockList();
        HtmlBlocks.Read(content, blocks, element => element == heading || IsFrame(element, content));
        return new PaperText
        {
            Blocks = blocks.Blocks,
            Title = FormText.Clean(heading?.TextContent ?? "") is { Length: > 0 } title ? title : page.Title,
            Site = page.Site,
            Frame = page.Frame,
            Url = page.Url,
            IsCut = blocks.IsCut,
        };
    }

    private static IElement Content(HtmlPage page) =>
        Contents.SelectMany(selector => page.Document.QuerySelectorAll(selector).Take(1)).FirstOrDefault(found => found.TextContent.AsSpan().Trim().Length >= LeastContent) ?? page.Body;

    // The header of an article holds its title and date, that of the page its menu. A form round everything is how ASP.NET makes pages.
    private static bool IsFrame(IElement element, IElement content) =>
        (Frames.Contains(element.LocalName) && !(element.LocalName == "form" && element.TextContent.Length * 2 > content.TextContent.Length))
        || (element.LocalName == "header" && element.ParentElement?.LocalName == "body")
        || (element.GetAttribute("role") is { } role && FrameRoles.Contains(role))
        || (element != content && $"{element.Id} {element.ClassName}" is { Length: > 1 } names && FrameWords.Any(word => names.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
