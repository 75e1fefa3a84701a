using System.Globalization;
using Analytics.Authorities;

namespace Analytics.Responses;

/// <summary>Monday to Friday without the bank holidays of England (<c>data/reference/bank-holidays.csv</c>).</summary>
public sealed class WorkingDays
{
    private const string FileName = "bank-holidays.csv";

    private static readonly Lazy<WorkingDays> FromShipped = new(() => Load(ShippedData.Reference));

    private readonly HashSet<DateOnly> _holidays;

    private WorkingDays(HashSet<DateOnly> holidays)
    {
        _holidays = holidays;
        First = new DateOnly(holidays.Min().Year, 1, 1);
        Last = new DateOnly(holidays.Max().Year, 12, 31);
    }

    /// <summary>The holidays are known from this day on.</summary>
    public DateOnly First { get; }

    /// <summary>The holidays are known until this day.</summary>
    public DateOnly Last { get; }

    /// <summary>As they come with the program.</summary>
    public static WorkingDays Shipped => FromShipped.Value;

    /// <exception cref="InvalidDataException">Something in the file does not add up; the message names file, line and value.</exception>
    public static WorkingDays Load(string folder)
    {
        var holidays = new HashSet<DateOnly>();
        foreach (var row in ReferenceTable.Read(folder, FileName, "date", "name"))
        {
            if (!DateOnly.TryParseExact(row.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                throw row.Wrong("date", "a date such as 2026-12-25");
            if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                throw row.Wrong("date", "a day from Monday to Friday: a holiday at the weekend is kept on another day");
            if (!holidays.Add(date))
                throw row.Wrong("date", "each day once");
        }
        return holidays.Count > 0 ? new WorkingDays(holidays) : throw new InvalidDataException($"{Path.Combine(folder, FileName)} holds no row.");
    }

    public bool Contains(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(date);

    /// <summary>The last of so many working days, the first of which is the one after <paramref name="date"/>; null beyond the days of which the holidays are known.</summary>
    public DateOnly? After(DateOnly date, int days)
    {
        while (days > 0 && date >= First && date < Last)
        {
            date = date.AddDays(1);
            days -= Contains(date) ? 1 : 0;
        }
        return days == 0 ? date : null;
    }

    /// <summary>How many working days <paramref name="later"/> is after <paramref name="earlier"/>; below 0 when it is before.</summary>
    public int Between(DateOnly earlier, DateOnly later)
    {
        if (later < earlier)
            return -Between(later, earlier);
        var days = 0;
        for (var date = earlier.AddDays(1); date <= later; date = date.AddDays(1))
            days += Contains(date) ? 1 : 0;
        return days;
    }
}
