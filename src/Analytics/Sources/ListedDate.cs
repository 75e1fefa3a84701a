using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Sources;

/// <summary>Dates as lists of publications write them: the one that counts stands last, and one that is wrong is none. Texts of reports have windows of days and count the first.</summary>
public static partial class ListedDate
{
    private static readonly string[] Formats = ["d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d", "d/M/yy"];

    /// <summary>The last whole date in a text; null when there is none, or one that no calendar has.</summary>
    public static DateOnly? Find(string text) =>
        Written().Matches(text).LastOrDefault() is { } match && DateOnly.TryParseExact(Plain(match.Value), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string Plain(string written) => Sept().Replace(Ordinal().Replace(Gaps().Replace(written, " "), "$1"), "Sep ");

    [GeneratedRegex(@"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.\-]\d{1,2}[/.\-](\d{4}|\d{2})|\d{1,2}(st|nd|rd|th)?[\s\u00A0]+[a-z]{3,9}\.?,?[\s\u00A0]+\d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex(@"[\s\u00A0,]+|(?<=[a-z])\.[\s\u00A0]*", RegexOptions.IgnoreCase)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^(\d+)(st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\bsept\s", RegexOptions.IgnoreCase)]
    private static partial Regex Sept();
}
