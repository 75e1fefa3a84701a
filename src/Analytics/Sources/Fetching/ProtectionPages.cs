using System.Text.RegularExpressions;

namespace Analytics.Sources.Fetching;

/// <summary>
/// How to tell a page that keeps robots out from one that says something, by the signs in <c>protection-pages.json</c>. Such a page says nothing of what is
/// behind it: taken for the page itself it would read as "no reports".
/// </summary>
public sealed partial class ProtectionPages
{
    /// <summary>A page that is nothing but a guard is small; the same words deep in a large page are about something else.</summary>
    private const int LargestGuard = 64 * 1024;

    private readonly Signs _signs;

    private ProtectionPages(Signs signs) => _signs = signs;

    public static ProtectionPages Load() => new(ShippedJson.Load<Signs>(typeof(ProtectionPages), "protection-pages.json"));

    /// <summary>The sign that gives it away; null for every other page.</summary>
    public string? Find(FetchedPage page)
    {
        if (_signs.Headers.FirstOrDefault(sign => page.Header(sign.Key)?.Contains(sign.Value, StringComparison.OrdinalIgnoreCase) == true) is { Key: not null } header)
            return $"{header.Key}: {header.Value}";
        if (page.Body.Length > LargestGuard || !page.IsHtml)
            return null;
        var title = Title().Match(page.Text).Groups["title"].Value.Trim();
        return _signs.Titles.FirstOrDefault(sign => title.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            ?? (page.Status == 200 ? null : _signs.TextsOfRefusals.FirstOrDefault(sign => page.Text.Contains(sign, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex("<title[^>]*>(?<title>[^<]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    private sealed record Signs(IReadOnlyDictionary<string, string> Headers, IReadOnlyList<string> Titles, IReadOnlyList<string> TextsOfRefusals);
}
