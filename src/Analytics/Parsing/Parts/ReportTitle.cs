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
    /// <summary>Pages of a letter or a report on which it may say when it was made.</summary>
    private const int OpeningPages = 6;

    /// <summary>Words of the longest name of an authority.</summary>
    private const int LongestName = 8;

    /// <summary>Characters; a title has fewer, whatever a damaged file may have.</summary>
    private const int LongestTitle = 20_000;

    /// <summary>What was found although it didn't stand where this kind of report has it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <param name="title">The lines above the table of judgements, or those of the first two pages.</param>
    public static ReportTitle Read(IReadOnlyList<TextLine> title, IReadOnlyList<TextLine> all, FactPatterns facts, AuthorityMatcher matcher)
    {
        var text = Joined(title);
        var warnings = new List<string>();
        var (name, authorities) = Authority(text, facts, matcher, warnings);
        var published = facts.Published is { } pattern ? PrintedDates.FindDate(pattern.Match(text).Groups["published"].Value) : null;
        var windows = WindowsIn(text, facts.Dates, published) is { Count: > 0 } found ? found : WindowsElsewhere(text, all, facts, published, warnings);
        return new ReportTitle(name, authorities, windows, published, LeadInspectorsOf(text, all, facts)) { Warnings = warnings };
    }

    private static string Joined(IReadOnlyList<TextLine> lines)
    {
        var text = LineJoin.Join(lines).Text;
        return Apostrophe().Replace(text.Length > LongestTitle ? text[..LongestTitle] : text, "’");
    }

    private static (string Name, IReadOnlyList<Authority> Authorities) Authority(string text, FactPatterns facts, AuthorityMatcher matcher, List<string> warnings)
    {
        var printed = facts.Authority.Select(pattern => pattern.Match(text)).Where(match => match.Success).Select(match => match.Groups["authority"].Value.Trim()).Where(name => name.Length > 0).ToList();
        var known = printed.Select(name => (name, Authorities: matcher.Match(name).Authorities)).FirstOrDefault(found => found.Authorities.Count > 0);
        if (known.Authorities is { } authorities)
            return (known.name, authorities);
        var within = printed.Select(name => NamedWithin(name, matcher)).FirstOrDefault(found => found.Authorities.Count > 0);
        if (within.Authorities is null)
            return (printed.FirstOrDefault() ?? "", []);
        warnings.Add($"The authority '{within.Name}' is named among other words.");
        return within;
    }

    // A logo or a slogan may stand before the name, the subject of the inspection may be told with it: the longest name, the last of equally long ones.
    private static (string Name, IReadOnlyList<Authority> Authorities) NamedWithin(string printed, AuthorityMatcher matcher)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(LongestTitle / 100).ToList();
        for (var count = Math.Min(LongestName, words.Count); count > 0; count--)
        {
            for (var start = words.Count - count; start >= 0; start--)
            {
                var name = string.Join(' ', words.Skip(start).Take(count));
                if (char.IsUpper(name[0]) && matcher.Match(name).Authorities is { Count: > 0 } found)
                    return (name, found);
            }
        }
        return ("", []);
    }

    // Not rejected for a label in other words: the first days from … to … that are printed.
    private static IReadOnlyList<OnSiteWindow> WindowsElsewhere(string title, IReadOnlyList<TextLine> all, FactPatterns facts, DateOnly? published, List<string> warnings)
    {
        var opening = Joined([.. all.TakeWhile(line => line.Page <= OpeningPages)]);
        IReadOnlyList<IReadOnlyList<OnSiteWindow>> tries = [WindowsIn(title, [AnyRange()], published), WindowsIn(opening, facts.Dates, published), WindowsIn(opening, [AnyRange()], published)];
        if (tries.FirstOrDefault(windows => windows.Count > 0) is not { } found)
            return [];
        warnings.Add("The inspection dates do not stand where such a report has them.");
        return found;
    }

    private static IReadOnlyList<OnSiteWindow> WindowsIn(string text, IReadOnlyList<Regex> patterns, DateOnly? published) =>
        patterns.SelectMany(pattern => pattern.Matches(text)).Select(match => WindowsOf(match, published)).FirstOrDefault(windows => windows.Count > 0) ?? [];

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

    [GeneratedRegex($"{DatePatterns.First}{DatePatterns.To}{DatePatterns.Last}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AnyRange();

    // Of any shape, and apart from its word where it is set in another font.
    [GeneratedRegex(@"(?<=\p{L})\s?['’‘ʼ´`]\s?(?=s\b)|['‘ʼ´`]")]
    private static partial Regex Apostrophe();
}
