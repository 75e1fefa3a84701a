using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>A window in a text, and where it stands.</summary>
internal readonly record struct DateRange(ToldWindow Window, int Start, int End);

/// <summary>
/// Reads spans of days as councils tell them: "between 20 and 31 January 2020", "29 April 2019 to 3 May 2019", "27 February - 14 March",
/// "the two weeks commencing 5 June 2023", "on 6 and 7 March", "12/09/2016 to 06/10/2016", "began on … and ended on …".
/// </summary>
internal static partial class DateRanges
{
    private const string Weekday = @"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,?\s+)?";
    private const string Link = @"(?:,?\s*)(?<link>to|until|till|through(?:\s+to)?|up\s+to|-|–|—|−|─|and|&|ending(?:\s+on)?)(?:\s*(?:and|to)\s+including)?\s*(?:on\s+)?(?:the\s+)?" + Weekday + @"(?:the\s+)?";
    private const string Month = ToldDates.MonthName;
    private const string Day = @"(?:the\s+)?" + Weekday + @"(?:the\s+)?[0-9]{1,2}" + ToldDates.Ordinal + @"(?:\s+of)?\s*(?:" + Month + @")\b(?:,?\s*20[0-9]{2})?";
    private const string Length = @"\b(?:(?<n>a|one|single|two|three|four|five|[1-6])[\s-]+weeks?|(?<n>fortnight))\b";

    /// <summary>A week on site is Monday to Friday.</summary>
    private const int DaysAfterMonday = 4;

    public static IReadOnlyList<DateRange> Find(string text)
    {
        var toldBoth = BeginningAndEnd().Matches(text).Select(ReadBeginningAndEnd).OfType<DateRange>().ToList();
        // "over four weeks beginning on 8 May and ending on 1 June": a day that is told goes before one that is counted.
        var counted = Weeks().Matches(text).SelectMany(ReadWeeks).Concat(WeeksUpTo().Matches(text).Select(ReadWeeksUpTo)).OfType<DateRange>()
            .Where(weeks => !toldBoth.Exists(told => told.Start < weeks.End && weeks.Start < told.End));
        var ranges = Spans().Matches(text).Select(Read).Concat(WithoutMonth().Matches(text).Select(Read)).OfType<DateRange>()
            .Concat(counted)
            .Concat(toldBoth)
            .OrderBy(range => range.Start)
            .ToList();
        var apart = new List<DateRange>();
        foreach (var range in ranges.Where(range => apart.Count == 0 || range.Start >= apart[^1].End))
            apart.Add(range);
        return WithYears(apart, text);
    }

    // "20 to 24 January and 27 to 31 January 2020": the year at the end is told for both.
    private static List<DateRange> WithYears(List<DateRange> ranges, string text)
    {
        for (var i = ranges.Count - 2; i >= 0; i--)
        {
            var (here, next) = (ranges[i], ranges[i + 1]);
            if (here.Window.Start.Year is null && next.Window.Start is { Year: { } year } start && next.Start - here.End < 40 && !text[here.End..next.Start].Contains(". ", StringComparison.Ordinal))
                ranges[i] = here with { Window = new ToldWindow(here.Window.Start.In(year - (here.Window.Start.Month > start.Month ? 1 : 0)), here.Window.End.In(year - (here.Window.End.Month > start.Month ? 1 : 0))) };
        }
        return ranges;
    }

    private static DateRange? Read(Match match)
    {
        if (match.Groups["m2"] is { Success: true } name && !char.IsUpper(name.ValueSpan[0]))
            return null;
        var endMonth = ToldDates.Number(match.Groups["nm2"]) ?? ToldDates.MonthNumber(match.Groups["m2"]) ?? ToldDates.MonthNumber(match.Groups["m1"]);
        var startMonth = ToldDates.Number(match.Groups["nm1"]) ?? ToldDates.MonthNumber(match.Groups["m1"]) ?? endMonth;
        var overNewYear = startMonth > endMonth;
        var endYear = ToldDates.Year(match.Groups["y2"]) ?? (ToldDates.Year(match.Groups["y1"]) is { } first ? first + (overNewYear ? 1 : 0) : null);
        var startYear = ToldDates.Year(match.Groups["y1"]) ?? (endYear is { } last ? last - (overNewYear ? 1 : 0) : null);
        var startDay = ToldDates.Number(match.Groups["d0"]) ?? ToldDates.Number(match.Groups["d1"]);
        if (ToldDates.Valid(startYear, startMonth, startDay) is not { } start || ToldDates.Valid(endYear, endMonth, ToldDates.Number(match.Groups["d2"])) is not { } end)
            return null;
        var isPair = match.Groups["link"].Value is "and" or "&" && !match.Groups["between"].Success;
        if (isPair && !(start.Month == end.Month && end.Day - start.Day is >= 1 and <= 3))
            return null;
        var isBackwards = startYear is not null && start.Full > end.Full;
        return isBackwards || (startYear is null && startMonth == endMonth && start.Day > end.Day) ? null : new DateRange(new ToldWindow(start, end), match.Index, match.Index + match.Length);
    }

    private static IEnumerable<DateRange?> ReadWeeks(Match match)
    {
        var weeks = Count(match.Groups["n"]) ?? Count(match.Groups["after"]) ?? 1;
        if (weeks is < 1 or > 6)
            yield break;
        var mentions = ToldDates.Find(match.Value).Where(mention => mention.Date.Day is not null).ToList();
        // "the weeks commencing 5 and 12 June 2023"
        if (mentions is [var only] && match.Groups["d0"].Success && ToldDates.Valid(only.Date.Year, only.Date.Month, ToldDates.Number(match.Groups["d0"])) is { } earlier)
            mentions.Insert(0, only with { Date = earlier });
        foreach (var mention in mentions)
        {
            var start = mention.Date.Year is null ? mention.Date with { Year = mentions[^1].Date.Year } : mention.Date;
            yield return new DateRange(new ToldWindow(start, After(start, mentions.Count > 1 ? DaysAfterMonday : ((weeks - 1) * 7) + DaysAfterMonday)), match.Index, mentions.Count > 1 && mention != mentions[^1] ? match.Index : match.Index + match.Length);
        }
    }

    // "the fortnight ending on 20 January 2023"
    private static DateRange? ReadWeeksUpTo(Match match) =>
        Count(match.Groups["n"]) is { } weeks && ToldDates.Find(match.Value) is [{ Date: { Day: not null } end }]
            ? new DateRange(new ToldWindow(After(end, -(((weeks - 1) * 7) + DaysAfterMonday)), end), match.Index, match.Index + match.Length)
            : null;

    private static DateRange? ReadBeginningAndEnd(Match match)
    {
        var mentions = ToldDates.Find(match.Value).Where(mention => mention.Date.Day is not null).ToList();
        if (mentions is not [{ Date: var start }, { Date: var end }])
            return null;
        start = end.Year is { } year ? start.In(year - (start.Month > end.Month ? 1 : 0)) : start;
        end = start.Year is { } first ? end.In(first + (start.Month > end.Month ? 1 : 0)) : end;
        return new DateRange(new ToldWindow(start, end), match.Index, match.Index + match.Length);
    }

    // Without a year the days are counted in a year without 29 February; a year that is told for two dates may not have it either.
    private static ToldDate After(ToldDate start, int days)
    {
        var (year, month) = (start.Year ?? 2001, start.Month!.Value);
        var day = new DateOnly(year, month, Math.Min(start.Day!.Value, DateTime.DaysInMonth(year, month))).AddDays(days);
        return new ToldDate(start.Year is null ? null : day.Year, day.Month, day.Day);
    }

    private static int? Count(Group group) => !group.Success ? null : group.Value.ToLowerInvariant() switch
    {
        "a" or "one" or "single" => 1,
        "two" or "fortnight" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    [GeneratedRegex(
        @"(?<between>\bbetween\s+)?(?:the\s+)?" + Weekday + @"(?:the\s+)?(?:(?<![0-9./])(?<d0>[0-9]{1,2})" + ToldDates.Ordinal + @",\s*)?(?<![0-9./])(?<d1>[0-9]{1,2})" + ToldDates.Ordinal
        + @"(?:(?:\s+of)?\s*(?<m1>" + Month + @")\b\.?(?:,?\s*(?<y1>20[0-9]{2}))?)?" + Link + @"(?<d2>[0-9]{1,2})" + ToldDates.Ordinal
        + @"(?:\s+of)?\s*(?<m2>" + Month + @")\b\.?(?:,?\s*['’]?(?<y2>20[0-9]{2}|[0-9]{2}(?=[.,;)]|$)))?"
        + @"|(?<between>\bbetween\s+)?(?<![0-9./])(?<d1>[0-9]{1,2})[/.](?<nm1>[0-9]{1,2})(?:[/.](?<y1>20[0-9]{2}|[0-9]{2}))?" + Link + @"(?<d2>[0-9]{1,2})[/.](?<nm2>[0-9]{1,2})[/.](?<y2>20[0-9]{2}|[0-9]{2})(?![0-9])"
        + @"|\b(?<m1>" + Month + @")\s+(?<d1>[0-9]{1,2})" + ToldDates.Ordinal + @"\s*(?<link>to|-|–|—)\s*(?:(?<m2>" + Month + @")\s+)?(?<d2>[0-9]{1,2})" + ToldDates.Ordinal + @",?\s+(?<y2>20[0-9]{2})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spans();

    // "12-16 and 19-23 June 2023"
    [GeneratedRegex(@"(?<![0-9./])(?<d1>[0-9]{1,2})" + ToldDates.Ordinal + @"\s*(?<link>to|-|–)\s*(?<d2>[0-9]{1,2})" + ToldDates.Ordinal + @"(?=,?\s*(?:and|&|,)\s*(?:from\s+)?[0-9]{1,2}" + ToldDates.Ordinal + @"\s*(?:to|-|–)\s*[0-9]{1,2}" + ToldDates.Ordinal + @"(?:\s+of)?\s+(?<m2>" + Month + @")\b(?:,?\s*(?<y2>20[0-9]{2}))?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithoutMonth();

    [GeneratedRegex(
        "(?:" + Length + @"[^.;0-9]{0,50}?)?(?:\b(?:weeks?|fortnight|period)\s+)?(?:\b(?:commencing|beginning)|\bw/?c\b\.?:?|\bweeks?\s+of)\s+(?:on\s+)?(?:the\s+)?" + Weekday + @"(?:the\s+)?(?:(?<d0>[0-9]{1,2})" + ToldDates.Ordinal + @"\s*(?:,|and|&)\s*)?[0-9]{1,2}" + ToldDates.Ordinal + @"(?:\s+of)?\s*(?:" + Month + @")\b(?:,?\s*20[0-9]{2})?"
        + @"(?:\s*(?:,|and|&)\s*(?:the\s+)?(?:weeks?\s+)?(?:(?:commencing|beginning|w/?c)\s+)?" + Day + @")?(?:,?\s*for\s+(?:a\s+)?(?<after>two|three|four|fortnight|[2-5])(?:[\s-]+weeks?)?)?"
        + "|" + Length + @"[^.;0-9]{0,60}?\b(?:from|starting|started|began|commenced)\s+(?:on\s+)?" + Day + @"(?!\s*(?:to|until|-|–|and)\s+(?:\w+\s+)?[0-9])"
        + @"|\b(?:from|starting|started|began|commenced|arrived|came)\s+(?:on\s+)?" + Day + @",?\s+(?:and\s+)?(?:lasted\s+|ran\s+|lasting\s+|stayed\s+)?(?:for|over)\s+(?:a\s+)?(?<after>one|two|three|four|fortnight|[1-5])(?:[\s-]+weeks?)?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Weeks();

    [GeneratedRegex(Length + @"[^.;0-9]{0,30}?\b(?:to|until|up\s+to|ending|ended|(?:that|which)\s+ended)\s+(?:on\s+)?" + Day, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WeeksUpTo();

    [GeneratedRegex(
        @"\b(?:began|begun|beginning|starting|started|commenced|commencing|arrived|arriving|came|opened|from)\b[^.;0-9]{0,30}[0-9]{1,2}" + ToldDates.Ordinal + @"(?:\s+of)?\s*(?:" + Month + @")\b(?:,?\s*20[0-9]{2})?[^.;0-9]{0,50}"
        + @"\b(?:ended|ending|concluded|concluding|finish\w*|completed|completing|closed|closing|left|leaving|departed|stayed|remained|end|until)\b[^.;0-9]{0,25}[0-9]{1,2}" + ToldDates.Ordinal + @"(?:\s+of)?\s*(?:" + Month + @")\b(?:,?\s*20[0-9]{2})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BeginningAndEnd();
}
