using System.Globalization;

namespace Analytics.Search;

/// <summary>A day, or all days of a year or month that was written alone.</summary>
public readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>Reads 2023, 2023-04 or 2023-04-30.</summary>
    public static bool TryParse(string text, out DaySpan span)
    {
        if (TryRead(text, "yyyy-MM-dd", out var day))
            span = new DaySpan(day, day);
        else if (TryRead(text, "yyyy-MM", out var month))
            span = new DaySpan(month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        else if (TryRead(text, "yyyy", out var year))
            span = new DaySpan(year, new DateOnly(year.Year, 12, 31));
        else
        {
            span = default;
            return false;
        }
        return true;
    }

    private static bool TryRead(string text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
