using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>A date in a text, and where it stands.</summary>
internal readonly record struct DateMention(ToldDate Date, int Start, int End);

/// <summary>
/// Reads dates as councils tell them, as far as they tell them: "16th July 2020", "9 May", "April 2019", "15/06/2023", "in 2016", "Mar-24".
/// What is not told stays missing. The text must be clean (<see cref="Wording.PrintedText.Clean"/>).
/// </summary>
internal static partial class ToldDates
{
    internal const string MonthName = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    internal const string Ordinal = @"(?:\s?(?:st|nd|rd|th)\b)?";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>All dates in the order of the text; a month alone only where words such as "by" or "in" make it a date.</summary>
    public static IReadOnlyList<DateMention> Find(string text) =>
        Quarter().Match(text) is { Success: true } quarter ? [ReadQuarter(quarter)] : [.. Mention().Matches(text).Select(Read).OfType<DateMention>()];

    // The last month of the quarter of a financial year, which begins in April: "Q3 2023/24" ends in December 2023.
    private static DateMention ReadQuarter(Match told)
    {
        var (quarter, year) = (int.Parse(told.Groups["q"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(told.Groups["year"].ValueSpan, CultureInfo.InvariantCulture));
        return new DateMention(new ToldDate(quarter == 4 ? year + 1 : year, quarter == 4 ? 3 : (quarter * 3) + 3, null), told.Index, told.Index + told.Length);
    }

    /// <summary>The first date, preferring one with day and year.</summary>
    public static ToldDate? FindBest(string text)
    {
        var found = Find(text);
        return found.Count == 0 ? null : found.OrderByDescending(mention => Detail(mention.Date)).First().Date;
    }

    /// <summary>The date that is told to the day and with its year; null when none is.</summary>
    public static DateOnly? FindFull(string text) => Find(text).Select(mention => mention.Date.Full).FirstOrDefault(date => date is not null);

    /// <summary>How much of a date is told: the more, the higher.</summary>
    public static int Detail(ToldDate date) => (date.Day is null ? 0 : 2) + (date.Month is null ? 0 : 1) + (date.Year is null ? 0 : 2);

    /// <summary>Whether both can be the same day: no part that both tell differs.</summary>
    public static bool Agree(ToldDate one, ToldDate other) =>
        (one.Year is null || other.Year is null || one.Year == other.Year)
        && (one.Month is null || other.Month is null || one.Month == other.Month)
        && (one.Day is null || other.Day is null || one.Day == other.Day);

    public static int? MonthNumber(Group name) => name.Success ? Array.FindIndex(Months, month => name.ValueSpan.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1 : null;

    public static int? Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;

    public static int? Year(Group digits) => Number(digits) is { } year ? year < 100 ? year + 2000 : year : null;

    /// <summary>Null when there is no such day.</summary>
    public static ToldDate? Valid(int? year, int? month, int? day)
    {
        var isDate = year is null or (>= 1990 and <= 2100)
            && month is null or (>= 1 and <= 12)
            && (day is null || (month is not null && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month.Value)));
        return isDate && (year ?? month) is not null ? new ToldDate(year, month, day) : null;
    }

    private static DateMention? Read(Match match)
    {
        // "May" and "March" are words too: as months they have a capital.
        if (match.Groups["month"] is { Success: true } name && !char.IsUpper(name.ValueSpan[0]))
            return null;
        var month = Number(match.Groups["nm"]) ?? MonthNumber(match.Groups["month"]);
        var year = Year(match.Groups["year"]);
        return Valid(year, month, Number(match.Groups["day"])) is { } date
            ? new DateMention(date, match.Groups["all"].Index, match.Groups["all"].Index + match.Groups["all"].Length)
            : null;
    }

    [GeneratedRegex(@"\b(?:Q|[Qq]uarter )(?<q>[1-4]),?\s+(?:of\s+)?(?<year>20[0-9]{2})\s?[/–-]\s?(?:20)?[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(
        @"(?<all>(?<![0-9])(?<year>[12][0-9]{3})-(?<nm>[0-9]{2})-(?<day>[0-9]{2})(?![0-9]))"
        + @"|(?<all>(?<![0-9./])(?<day>[0-9]{1,2})(?:/|\.|-)(?<nm>[0-9]{1,2})(?:/|\.|-)(?<year>20[0-9]{2}|[0-9]{2})(?![0-9./]*[0-9]))"
        + @"|(?<all>(?<![0-9./])(?<day>[0-9]{1,2})" + Ordinal + @"(?:\s+(?:day\s+)?of)?[\s-]*\b(?<month>" + MonthName + @")\b\.?(?:(?:,?\s*(?:of\s+)?|-)(?<year>(?:19|20)[0-9]{2})(?![0-9])|(?:-|\s*['’])(?<year>[0-9]{2})(?![0-9:.]))?)"
        + @"|(?<all>\b(?<month>" + MonthName + @")\b\.?\s+(?<day>[0-9]{1,2})" + Ordinal + @",?\s+(?<year>20[0-9]{2})(?![0-9]))"
        + @"|(?<all>\b(?<month>" + MonthName + @")\b\.?(?:(?:,?\s+(?:of\s+)?|-|/)(?<year>(?:19|20)[0-9]{2})(?![0-9])|(?:-|/|\s*['’])(?<year>[0-9]{2})(?![0-9:.])))"
        + @"|(?:\b(?:in|by|of|since|until|till|from|to|during|before|after|late|early|mid|end|for)[\s-]+)(?<all>\b(?<month>" + MonthName + @")\b(?!\s+[0-9]))"
        + @"|(?<all>(?<![0-9/.£,-])(?<year>(?:19|20)[0-9]{2})(?![0-9]|[,.][0-9]|[/-][0-9]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();
}
