using System.Text.RegularExpressions;
using Analytics.Authorities;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Parts;

/// <summary>What a report says of itself on its first pages.</summary>
/// <param name="AuthorityName">As printed; empty when none was found.</param>
internal sealed partial record ReportTitle(
    string AuthorityName, IReadOnlyList<Authority> Authorities, IReadOnlyList<OnSiteWindow> Windows, DateOnly? PublishedOn, IReadOnlyList<string> LeadInspectors)
{
    /// <param name="title">The lines above the table of judgements, or those of the first two pages.</param>
    public static ReportTitle Read(IReadOnlyList<TextLine> title, IReadOnlyList<TextLine> all, FactPatterns facts, AuthorityMatcher matcher)
    {
        var text = Apostrophe().Replace(LineJoin.Join(title).Text, "’");
        var (name, authorities) = Authority(text, facts, matcher);
        var published = facts.Published is { } pattern ? PrintedDates.FindDate(pattern.Match(text).Groups["published"].Value) : null;
        return new ReportTitle(name, authorities, WindowsIn(text, facts, published), published, LeadInspectorsOf(text, all, facts));
    }

    private static (string Name, IReadOnlyList<Authority> Authorities) Authority(string text, FactPatterns facts, AuthorityMatcher matcher)
    {
        var printed = facts.Authority.Select(pattern => pattern.Match(text)).Where(match => match.Success).Select(match => match.Groups["authority"].Value.Trim()).Where(name => name.Length > 0).ToList();
        var known = printed.Select(name => (name, Authorities: matcher.Match(name).Authorities)).FirstOrDefault(found => found.Authorities.Count > 0);
        return known.Authorities is { } authorities ? (known.name, authorities) : (printed.FirstOrDefault() ?? "", []);
    }

    private static IReadOnlyList<OnSiteWindow> WindowsIn(string text, FactPatterns facts, DateOnly? published) =>
        facts.Dates.SelectMany(pattern => pattern.Matches(text)).Select(match => WindowsOf(match, published)).FirstOrDefault(windows => windows.Count > 0) ?? [];

    // A letter may leave the year out that its own date has; at its latest the visit ended the day before.
    private static IReadOnlyList<OnSiteWindow> WindowsOf(Match match, DateOnly? published)
    {
        var dates = match.Groups["dates"] is { Success: true } together ? together.Value : $"{match.Groups["start"]} to {match.Groups["end"]}";
        if (PrintedDates.ReadWindows(dates) is { Count: > 0 } windows)
            return windows;
        if (published is not { } letter)
            return [];
        var completed = PrintedDates.ReadWindows($"{dates} {letter.Year}");
        return completed.Count > 0 && completed[^1].End < letter ? completed : PrintedDates.ReadWindows($"{dates} {letter.Year - 1}");
    }

    private static IReadOnlyList<string> LeadInspectorsOf(string title, IReadOnlyList<TextLine> all, FactPatterns facts)
    {
        var names = InspectorNames.Read(facts.LeadOnTitlePage?.Match(title).Groups["lead"].Value ?? "");
        if (names.Count > 0 || facts.LeadInText is not { } pattern)
            return names;
        var cells = string.Join('\n', all.SelectMany(line => line.Cells.Count > 0 ? line.Cells.Select(cell => cell.Text) : [line.Text]));
        return [.. pattern.Matches(cells).SelectMany(match => InspectorNames.Read(match.Groups["lead"].Value)).Distinct()];
    }

    // Of any shape, and apart from its word where it is set in another font.
    [GeneratedRegex(@"(?<=\p{L})\s?['’‘ʼ´`]\s?(?=s\b)|['‘ʼ´`]")]
    private static partial Regex Apostrophe();
}
