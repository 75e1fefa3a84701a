using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>Pages that a server gives in place of the one asked for.</summary>
internal static partial class StandIn
{
    /// <summary>Characters; what has more to say is a page, whatever stands in its title.</summary>
    private const int LongestNotice = 2500;

    /// <summary>What it is; null for a page with something to say.</summary>
    public static string? Of(HtmlPage page)
    {
        var text = HtmlBlocks.ReadText(page.Body);
        if (text.Length > LongestNotice)
            return null;
        var opening = $"{page.Title}\n{FormText.Clean(page.Document.QuerySelector("h1")?.TextContent ?? "")}\n{text}";
        if (Challenge().IsMatch(opening) || page.Document.QuerySelector("#challenge-form, #challenge-running, #challenge-error-text, #cf-wrapper") is not null)
            return "a page that checks whether the visitor is a robot stands in place of the paper";
        var asksForPassword = page.Document.QuerySelectorAll("input").Any(input => "password".Equals(input.GetAttribute("type"), StringComparison.OrdinalIgnoreCase));
        return asksForPassword || (text.Length > 0 && SignIn().IsMatch(opening)) ? "a page that asks to sign in stands in place of the paper" : null;
    }

    [GeneratedRegex(
        @"\A\s*(just a moment\b|attention required!|one moment,? please|checking your browser|pardon our interruption|ddos-guard|security check\b"
        + @"|are you a (robot|human)|human verification|bot verification)|\bverify(ing)? (that )?you are (a )?human\b"
        + @"|\benable javascript and cookies to continue\b|\bincapsula incident\b|\bperforming security verification\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Challenge();

    [GeneratedRegex(@"^\s*((please )?(sign|log)[- ]?in\b|log[- ]?on\b|account login|authentication required)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex SignIn();
}
