using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>A parsed page and what its frame says of it. Nothing in it is run or fetched.</summary>
internal sealed partial class HtmlPage(IHtmlDocument document)
{
    /// <summary>The longest real pages have a tenth of it.</summary>
    private const int MostElements = 200_000;

    /// <summary>Deeper elements become siblings, as in browsers; what walks the tree may so call itself.</summary>
    private const int MostLevels = 256;

    /// <summary>Elements left open within each other, whose number each later one costs.</summary>
    private const int MostOpen = 1000;

    private const int MostFrameLines = 40, LongestFrameLine = 200;

    private const string Content = "main, article, [role=main], #modgov, [id$=ContentPane]";

    // Left open as a matter of course, or never closed.
    private static readonly HashSet<string> ClosedByOthers =
    [
        "p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "html", "head", "body", "form",
        "area", "base", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "id", "class", "style", "hidden", "role", "aria-hidden", "href", "name", "property", "content", "rel", "type", "start", "value",
        "colspan", "rowspan", "alt", "summary", "action",
    ];

    public IHtmlDocument Document => document;

    public IElement Body => document.Body ?? document.DocumentElement;

    public string Title { get; } = FormText.Clean(document.Title ?? "");

    /// <exception cref="UnreadableFormException">It has too many elements, or too many within each other.</exception>
    public static HtmlPage Parse(string html)
    {
        var (elements, open) = (0, 0);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            MaximumDepth = MostLevels,
            SkipComments = true,
            SkipScriptText = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = static (ref _, name) => Attributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.Span),
            OnToken = (token, _) => open = Open(token, open),
            OnCreated = (_, _) => elements = elements < MostElements ? elements + 1 : throw new UnreadableFormException($"too large: more than {MostElements} elements"),
        });
        return new HtmlPage(parser.ParseDocument(html));
    }

    private static int Open(HtmlToken token, int open) => token switch
    {
        { Type: HtmlTokenType.StartTag } when ClosedByOthers.Contains(token.Name) => open,
        { Type: HtmlTokenType.StartTag } when open == MostOpen => throw new UnreadableFormException($"hostile page: more than {MostOpen} elements within each other"),
        { Type: HtmlTokenType.StartTag } => open + 1,
        { Type: HtmlTokenType.EndTag } when open > 0 && !ClosedByOthers.Contains(token.Name) => open - 1,
        _ => open,
    };

    /// <summary>The address that the page gives as its own.</summary>
    public Uri? Url => Addresses().Select(WebAddress).FirstOrDefault(address => address is not null);

    /// <summary>The council's name in the page's frame: what it says of its site, its title, its logo, its small print.</summary>
    public string? Site => SiteNames().Select(FormText.Clean).FirstOrDefault(name => name.Length is > 0 and < 100);

    /// <summary>What else of the frame may name the council or its host: links to a front page, addresses of style sheets and mail, small print.</summary>
    public IReadOnlyList<string> Frame => [.. FrontPages().Concat(Addressed()).Concat(SmallPrint()).Select(FormText.Clean).Where(line => line.Length is > 3 and < LongestFrameLine).Distinct().Take(MostFrameLines)];

    public string? Meta(string name) => document.QuerySelectorAll("meta")
        .FirstOrDefault(meta => name.Equals(meta.GetAttribute("name") ?? meta.GetAttribute("property"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");

    private IEnumerable<string?> Addresses() =>
    [
        document.QuerySelectorAll("link[href]").FirstOrDefault(link => "canonical".Equals(link.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("href"),
        Meta("og:url"),
    ];

    private IEnumerable<string> FrontPages() =>
        document.QuerySelectorAll("a[href]").Where(link => FrontPage().IsMatch(link.GetAttribute("href") ?? "") && link.Closest(Content) is null).Take(MostFrameLines)
            .SelectMany(link => link.QuerySelectorAll("img[alt]").Select(image => image.GetAttribute("alt")).Append(link.TextContent).Append(link.GetAttribute("href"))).OfType<string>();

    private IEnumerable<string> Addressed() =>
        document.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href"))
            .Concat(document.QuerySelectorAll("form[action]").Select(form => form.GetAttribute("action")))
            .Concat(document.QuerySelectorAll("a[href^='mailto:']").Where(link => link.Closest(Content) is null).Select(link => link.GetAttribute("href")))
            .OfType<string>().Where(address => Absolute().IsMatch(address)).Take(MostFrameLines);

    // In a footer, or at the end of a page that marks none.
    private IEnumerable<string> SmallPrint() =>
        document.QuerySelectorAll("footer, [id*=footer], [class*=footer]").SelectMany(footer => footer.QuerySelectorAll("p, li, address, small, span").Prepend(footer))
            .Concat(Body.Children.Reverse().Take(2).Where(last => last.LocalName is "p" or "div" or "address" or "small"))
            .Take(MostFrameLines).Select(line => line.TextContent).Where(line => line.Length < LongestFrameLine && CouncilName().IsMatch(line));

    private static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private IEnumerable<string> SiteNames()
    {
        string?[] named = [Meta("og:site_name"), Meta("application-name"), Meta("DC.publisher"), Meta("DCTERMS.publisher"), Meta("author")];
        var logos = document.QuerySelectorAll("header img[alt], #header img[alt], [class*=logo] img[alt], img[class*=logo]").Select(logo => logo.GetAttribute("alt"))
            .Concat(document.QuerySelectorAll("[id*=logo], [id*=Logo], [id*=LOGO], header [class*=logo]").Select(logo => logo.TextContent));
        // What the page is about may also end in the name of a body.
        var headings = string.Join('\n', document.QuerySelectorAll("h1, h2").Select(heading => FormText.Clean(heading.TextContent)));
        var ends = TitleSeparator().Split(Title).Reverse().Where(end => !headings.Contains(end, StringComparison.OrdinalIgnoreCase));
        var notices = document.QuerySelectorAll("footer, #footer, [class*=footer]").Select(footer => Copyright().Match(FormText.Clean(footer.TextContent)).Groups["name"].Value);
        return named.Concat(ends).Concat(logos).Concat(notices).OfType<string>().Where(name => CouncilName().IsMatch(name)).Select(name => LogoWord().Replace(name, ""));
    }

    [GeneratedRegex(@"\s+[|–—:-]\s+|\s*\|\s*")]
    private static partial Regex TitleSeparator();

    // Some systems serve each council under a folder of its own.
    [GeneratedRegex(@"^\s*(?:https?://[^/?#]+)?/?(?:[\w-]+/)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex FrontPage();

    [GeneratedRegex(@"^\s*(?:https?:|mailto:)", RegexOptions.IgnoreCase)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"\b(council|borough|(county|city|corporation|isles?) of|children.s trust)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CouncilName();

    [GeneratedRegex(@"(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}\s*)?(?:[-–]\s*\d{4}\s*)?,?\s*(?<name>\p{Lu}[^.|©]{0,70}?\bCouncil)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"\s*\b(logo|home ?page|crest|coat of arms|website)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex LogoWord();
}
