using System.Text.RegularExpressions;
using Analytics.Sources.Fetching;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>Pages that a server gives in place of the one asked for.</summary>
internal static partial class StandIn
{
    /// <summary>Characters; what has more to say is a page, whatever stands in its title.</summary>
    private const int LongestNotice = 2500;

    private static readonly ProtectionPages Guards = ProtectionPages.Load();

    /// <summary>What it is; null for a page with something to say.</summary>
    public static string? Of(HtmlPage page)
    {
        var text = HtmlBlocks.ReadText(page.Body);
        if (text.Length > LongestNotice)
            return null;
        if (Guards.Find(page.Document, text) is not null)
            return "a page that checks whether the visitor is a robot stands in place of the paper";
        var asksForPassword = page.Document.QuerySelectorAll("input").Any(input => "password".Equals(input.GetAttribute("type"), StringComparison.OrdinalIgnoreCase));
        var opening = $"{page.Title}\n{FormText.Clean(page.Document.QuerySelector("h1")?.TextContent ?? "")}\n{text}";
        return asksForPassword || (text.Length > 0 && SignIn().IsMatch(opening)) ? "a page that asks to sign in stands in place of the paper" : null;
    }

    [GeneratedRegex(@"^\s*((please )?(sign|log)[- ]?in\b|log[- ]?on\b|account login|authentication required)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex SignIn();
}
