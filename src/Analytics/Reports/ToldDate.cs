using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Analytics.Reports;

/// <summary>
/// A date as far as somebody told it: a day, a month, a year, or a day without its year. Written like ISO 8601 as far as it goes:
/// <c>2019-11-05</c>, <c>2019-11</c>, <c>2019</c>, <c>--08-16</c>, <c>--08</c>.
/// </summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; null wherever <paramref name="Month"/> is.</param>
[JsonConverter(typeof(ToldDateJsonConverter))]
public readonly partial record struct ToldDate(int? Year, int? Month, int? Day)
{
    public static ToldDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The date, when it was told in full and there is such a day.</summary>
    public DateOnly? Full => this is ({ } year, { } month, { } day) && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The same with a year, where none was told.</summary>
    public ToldDate In(int year) => this with { Year = Year ?? year };

    /// <summary>The first day that it may be; null where no year was told.</summary>
    public DateOnly? First => this switch
    {
        ({ } year, null, _) => new DateOnly(year, 1, 1),
        ({ } year, { } month, null) => new DateOnly(year, month, 1),
        _ => Full,
    };

    /// <summary>For people, as far as told: "5 November 2019", "November 2019", "2019", "5 November".</summary>
    public string InWords => string.Join(' ', new[]
    {
        Day?.ToString(CultureInfo.InvariantCulture), Month is { } month ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : null, Year?.ToString(CultureInfo.InvariantCulture),
    }.OfType<string>());

    /// <exception cref="FormatException"><paramref name="text"/> is not as <see cref="ToString"/> writes it.</exception>
    public static ToldDate Parse(string text)
    {
        var match = Written().Match(text);
        return match.Success
            ? new ToldDate(Number(match.Groups["year"]), Number(match.Groups["month"]), Number(match.Groups["day"]))
            : throw new FormatException($"'{text}' is no date as far as told: expected a form such as 2019-11-05, 2019-11, 2019, --08-16 or --08.");
    }

    public override string ToString() => (Year, Month, Day) switch
    {
        ({ } year, null, _) => $"{year:0000}",
        ({ } year, { } month, null) => $"{year:0000}-{month:00}",
        ({ } year, { } month, { } day) => $"{year:0000}-{month:00}-{day:00}",
        (null, { } month, null) => $"--{month:00}",
        (null, { } month, { } day) => $"--{month:00}-{day:00}",
        _ => "",
    };

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)?|--(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
