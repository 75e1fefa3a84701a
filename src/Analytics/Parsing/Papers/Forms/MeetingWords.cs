using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>Which body met when, and as which item, as committee systems print it.</summary>
internal sealed partial record MeetingWords(string? Committee, DateOnly? Date, string? Item)
{
    /// <summary>"Cabinet - Thursday, 3rd February, 2022 9.00 am", or the body alone.</summary>
    public static MeetingWords OfTitle(string title)
    {
        var clean = Marker().Replace(title, " ");
        return BodyAndDay().Match(clean) is { Success: true } match && PrintedDates.FindDate(match.Groups["date"].Value) is { } date
            ? new MeetingWords(Name(match.Groups["committee"].Value), date, null)
            : new MeetingWords(Name(clean), null, null);
    }

    /// <summary>"Meeting of Cabinet, Monday 13th October 2025 9.30 am (Item 47.)"; null for anything else.</summary>
    public static MeetingWords? OfItem(string line) => Of(MeetingOf().Match(Marker().Replace(line, " ")));

    /// <summary>"Meeting: 15/06/2023 - Cabinet (Item 8)"; null for anything else.</summary>
    public static MeetingWords? OfIssue(string line) => Of(Meeting().Match(Marker().Replace(line, " ")));

    /// <summary>"19/10/2015 - Policy Committee"; null for anything else.</summary>
    public static MeetingWords? OfDecision(string line) => Of(DayAndBody().Match(line));

    /// <summary>"Cabinet, 18 October 2016, Item 9", as it runs at the head of pages; null for anything else.</summary>
    public static MeetingWords? OfRunningLine(string line) => Running().Match(FormText.Clean(line)) is { Success: true } match && Of(match) is { Date: not null } meeting ? meeting : null;

    private static MeetingWords? Of(Match match) => match.Success
        ? new MeetingWords(Name(match.Groups["committee"].Value), PrintedDates.FindDate(match.Groups["date"].Value), Number(match.Groups["item"].Value))
        : null;

    private static string? Name(string text) => FormText.Clean(text).Trim(' ', ',', '-', '–', '—', ':') is { Length: > 0 } name ? name : null;

    public static string? ItemNumber(string text) => Number(FormText.Clean(text));

    private static string? Number(string text) => text.Trim().TrimEnd('.', ':').Trim() is { Length: > 0 and <= 20 } item ? item : null;

    [GeneratedRegex(
        @"[\s(*\[]*\b(CANCELLED|POSTPONED|WITHDRAWN|MOVED|RESCHEDULED|INQUORATE)\b[\s)*\]!:]*|^\s*(cancelled|postponed)\s*[-:]"
        + @"|\((cancelled|postponed|rescheduled|moved)\)")]
    private static partial Regex Marker();

    // Names of bodies may have dashes in them: the last one before a weekday counts.
    [GeneratedRegex(@"^(?<committee>.+)(?:\s[-–—]\s|,\s*)(?<date>(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex BodyAndDay();

    [GeneratedRegex(
        @"^\s*meeting of (the )?(?<committee>.+?)(,?\s+[-–—]?\s*(?<date>(mon|tues|wednes|thurs|fri|satur"
        + @"|sun)day\b.*?))?\s*(\(item\s+(?<item>[^)]{1,20})\))?\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex MeetingOf();

    [GeneratedRegex(@"^\s*meeting:\s*(?<date>\d{1,2}/\d{1,2}/\d{4})(,?\s*\d{1,2}[.:]\d\d\s*([ap]m)?)?\s*[-–—]\s*(?<committee>.+?)\s*(\(item\s+(?<item>[^)]{1,20})\))?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Meeting();

    [GeneratedRegex(
        @"^(?<committee>\p{Lu}[^,]{2,80}?)\s*[,–—-]\s*(?<date>((mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(st|nd|rd|th)? [a-z]+,? \d{4}"
        + @"|\d{1,2}/\d{1,2}/\d{4})\s*[,–—-]\s*(agenda )?item( no\.?)?:?\s*(?<item>[a-z0-9./]{1,10})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Running();

    [GeneratedRegex(@"^\s*(?<date>\d{1,2}/\d{1,2}/\d{4})\s*[-–—]\s*(?<committee>.+?)\s*$", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex DayAndBody();
}
