using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Wording;

/// <summary>
/// Reads dates as reports print them: "10 to 14 June 2024", "29 April to 3 May 2024", "8 July 2019 to 19 July 2019", "11 – 22 July 2022",
/// "1/06/2015 – 25/06/2015", "18 Feb 2014", and several windows joined by "and".
/// </summary>
internal static partial class PrintedDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The windows in the order of time; empty when the text holds no full date.</summary>
    public static IReadOnlyList<OnSiteWindow> ReadWindows(string text)
    {
        var (dates, joints) = Tokenise(PrintedText.Fold(text));
        CompleteFromTheRight(dates);
        var windows = new List<OnSiteWindow>();
        for (var i = 0; i < dates.Count; i++)
        {
            var isRange = i + 1 < dates.Count && joints[i] == Joint.Range;
            if (dates[i].ToDate() is { } start && (isRange ? dates[i + 1].ToDate() : start) is { } end && start <= end)
                windows.Add(new OnSiteWindow(start, end));
            i += isRange ? 1 : 0;
        }
        return [.. windows.OrderBy(window => window.Start)];
    }

    /// <summary>The first full date in the text, ISO ("2021-01-12") or written out ("12 January 2021", "12_January_2021").</summary>
    public static DateOnly? FindDate(string text)
    {
        if (IsoDate().Match(text) is { Success: true } iso && ToDate(iso.Groups[3].Value, iso.Groups[2].Value, iso.Groups[1].Value) is { } date)
            return date;
        return Tokenise(PrintedText.Fold(text.Replace('_', ' ').Replace('-', ' '))).Dates
            .Where(found => found is { Month: not null, Year: not null })
            .Select(found => found.ToDate())
            .FirstOrDefault(found => found is not null);
    }

    private static (List<PartialDate> Dates, List<Joint> Joints) Tokenise(string folded)
    {
        var dates = new List<PartialDate>();
        var joints = new List<Joint>();
        var end = 0;
        foreach (Match match in Day().Matches(folded))
        {
            if (dates.Count > 0)
                joints.Add(IsRange(folded[end..match.Index]) ? Joint.Range : Joint.Other);
            dates.Add(PartialDate.Of(match));
            end = match.Index + match.Length;
        }
        joints.Add(Joint.Other);
        return (dates, joints);
    }

    private static bool IsRange(string between) => Weekday().Replace(between, "").Trim(' ', ',', '.') is "-" or "to" or "until" or "till" or "--" or "- to" or "to the" or "through";

    // "10 to 14 June 2024": the month and the year stand with the last day only. A window that runs over the new year
    // has an earlier year than the month behind it.
    private static void CompleteFromTheRight(List<PartialDate> dates)
    {
        for (var i = dates.Count - 2; i >= 0; i--)
        {
            var later = dates[i + 1];
            var month = dates[i].Month ?? later.Month;
            var year = dates[i].Year ?? later.Year - (month > later.Month ? 1 : 0);
            dates[i] = dates[i] with { Month = month, Year = year };
        }
        CompleteFromTheLeft(dates);
    }

    // "2 June 2024 to 13 June": the year stands with the first day only, and may have ended before the last one.
    private static void CompleteFromTheLeft(List<PartialDate> dates)
    {
        for (var i = 1; i < dates.Count; i++)
        {
            if (dates[i] is { Month: not null, Year: null } date && dates[i - 1] is { Month: not null, Year: not null } earlier)
                dates[i] = date with { Year = earlier.Year + (date.Month < earlier.Month ? 1 : 0) };
        }
    }

    private static DateOnly? ToDate(string day, string month, string year) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private enum Joint
    {
        Range,
        Other,
    }

    private sealed record PartialDate(int Day, int? Month, int? Year)
    {
        public static PartialDate Of(Match match)
        {
            var numeric = match.Groups["nm"].Success;
            int? month = numeric ? int.Parse(match.Groups["nm"].ValueSpan, CultureInfo.InvariantCulture)
                : match.Groups["month"].Success ? Array.FindIndex(Months, name => match.Groups["month"].ValueSpan.StartsWith(name, StringComparison.Ordinal)) + 1
                : null;
            int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
            return new PartialDate(int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture), month, year < 100 ? year + 2000 : year);
        }

        public DateOnly? ToDate() =>
            Month is >= 1 and <= 12 && Year is >= 1990 and <= 2100 && Day >= 1 && Day <= DateTime.DaysInMonth(Year.Value, Month.Value)
                ? new DateOnly(Year.Value, Month.Value, Day)
                : null;
    }

    [GeneratedRegex(@"(?<![0-9/.])(?<day>[0-9]{1,2})(?:\s?(?:st|nd|rd|th))?(?:[/.](?<nm>[0-9]{1,2})[/.](?<year>[0-9]{4}|[0-9]{2})|(?:\s+of)?\s*(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s*(?<year>[0-9]{4}))?)?(?![0-9/])", RegexOptions.ExplicitCapture)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b,?")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])")]
    private static partial Regex IsoDate();
}
