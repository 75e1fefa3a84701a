using System.Globalization;

namespace Analytics.Responses;

/// <summary>Days in words for people: "4 June 2018", "4–22 June 2018", "27 February – 14 March 2023".</summary>
internal static class PrintedDays
{
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(DateOnly start, DateOnly end)
    {
        if (start == end)
            return Of(start);
        if (start.Year != end.Year)
            return $"{Of(start)} – {Of(end)}";
        return start.Month == end.Month
            ? $"{start.Day.ToString(CultureInfo.InvariantCulture)}–{Of(end)}"
            : $"{start.ToString("d MMMM", CultureInfo.InvariantCulture)} – {Of(end)}";
    }

    public static string Count(int count, string thing) => count == 1 ? $"one {thing}" : $"{count.ToString(CultureInfo.InvariantCulture)} {thing}s";
}
