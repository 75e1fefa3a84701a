using System.Globalization;
using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>The days on site that a council tells, as days between which they must lie.</summary>
/// <param name="YearFrom">Why the year is what it is, where none is told; null otherwise.</param>
internal sealed record ToldDays(ToldWindow Told, DateOnly Start, DateOnly End, string? YearFrom)
{
    private const string OfReport = "no year is told; by the report it is";

    /// <summary>Null when what is told is no time at all, or no year can be inferred.</summary>
    /// <param name="written">About when the council says it: its meeting. A year that is not told is the last that is not after it.</param>
    /// <param name="report">Whose year is taken where neither of the two tells one.</param>
    public static ToldDays? Of(ToldWindow told, ToldDate? written, Inspection report)
    {
        var year = told.End.Year ?? told.Start.Year;
        var yearFrom = year is null ? "" : null;
        if (year is null && told.End.Month is { } month)
        {
            (year, yearFrom) = written is { Year: { } met } day
                ? (month > (day.Month ?? 12) ? met - 1 : met, $"no year is told; by its meeting it is")
                : (report.Start.Year, OfReport);
        }
        if (year is not { } known || LastOf(told.End.In(known)) is not { } end || told.Start.In(known).First is not { } start)
            return null;
        // "12 December to 5 January 2024" and "from 27 November" begin the year before.
        if (start > end && told.Start.Year is null)
            start = start.AddYears(-1);
        return start <= end ? new ToldDays(told, start, end, yearFrom is { Length: > 0 } ? $"{yearFrom} {known.ToString(CultureInfo.InvariantCulture)}" : null) : null;
    }

    /// <summary>Whether the year is borrowed from the report, so that the days say nothing of which year they are of.</summary>
    public bool IsOfAnyYear => YearFrom?.StartsWith(OfReport, StringComparison.Ordinal) == true;

    public bool IsToTheDay => Told.Start.Day is not null && Told.End.Day is not null;

    /// <summary>Whether they overlap with days on site, or end so few days before them.</summary>
    public bool IsNear(OnSiteWindow window, int daysBefore) => Start <= window.End && End.AddDays(daysBefore) >= window.Start;

    private static DateOnly? LastOf(ToldDate date) => date switch
    {
        ({ } year, null, _) => new DateOnly(year, 12, 31),
        ({ } year, { } month, null) => new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
        _ => date.Full,
    };
}
