using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Analytics.Sources.Fetching;

/// <summary>
/// How to tell a page that keeps robots out from one that says something, by the signs in <c>protection-pages.json</c>. Such a page says nothing of what is
/// behind it: taken for the page itself it would read as "no reports". Files that somebody saved are looked at by the same signs.
/// </summary>
public sealed class ProtectionPages
{
    /// <summary>A page that is nothing but a guard is small; the same words deep in a large page are about something else.</summary>
    private const int LargestGuard = 64 * 1024;

    /// <summary>Characters; what has more to say is a page, whatever stands in its title.</summary>
    private const int LongestNotice = 2500;

    private readonly Signs _signs;
    private readonly Regex _words;

    private ProtectionPages(Signs signs) => (_signs, _words) = (signs, new Regex(
        $@"\A\s*(?:{string.Join('|', signs.Beginnings)})|{string.Join('|', signs.Sentences)}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    public static ProtectionPages Load() => new(ShippedJson.Load<Signs>(typeof(ProtectionPages), "protection-pages.json"));

    /// <summary>The sign that gives it away; null for every other page.</summary>
    public string? Find(FetchedPage page)
    {
        if (_signs.Headers.FirstOrDefault(sign => page.Header(sign.Key)?.Contains(sign.Value, StringComparison.OrdinalIgnoreCase) == true) is { Key: not null } header)
            return $"{header.Key}: {header.Value}";
        if (page.Body.Length > LargestGuard || !page.IsHtml)
            return null;
        if (page.Status != 200 && _signs.MarkupOfRefusals.FirstOrDefault(sign => page.Text.Contains(sign, StringComparison.OrdinalIgnoreCase)) is { } refusal)
            return refusal;
        var document = SourcePage.Parse(page);
        foreach (var unseen in document.QuerySelectorAll("script, style").ToList())
            unseen.Remove();
        return Find(document, SourcePage.Clean(document.Body?.TextContent ?? ""));
    }

    /// <summary>The sign that gives a page away, without what the host said of it; null for every other page.</summary>
    /// <param name="text">What the page shows.</param>
    public string? Find(IHtmlDocument document, string text)
    {
        if (text.Length > LongestNotice)
            return null;
        var words = _words.Match($"{document.Title}\n{SourcePage.Clean(document.QuerySelector("h1")?.TextContent ?? "")}\n{text}");
        return words.Success ? words.Value.Trim() : document.QuerySelector(_signs.Elements)?.Id;
    }

    private sealed record Signs
    {
        public required IReadOnlyDictionary<string, string> Headers { get; init; }

        /// <summary>Patterns of what a title, or a page without one, begins with.</summary>
        public required IReadOnlyList<string> Beginnings { get; init; }

        /// <summary>Patterns of what stands anywhere on a page that says little.</summary>
        public required IReadOnlyList<string> Sentences { get; init; }

        public required string Elements { get; init; }

        /// <summary>What stands in the markup of a refusal.</summary>
        public required IReadOnlyList<string> MarkupOfRefusals { get; init; }
    }
}
