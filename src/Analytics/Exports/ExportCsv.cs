using System.Globalization;

namespace Analytics.Exports;

/// <summary>How exports and the API write comma-separated values (RFC 4180): ISO dates, no culture, and no text that a spreadsheet would run.</summary>
public static class ExportCsv
{
    /// <summary>One record with its line end; null is an empty field.</summary>
    public static string Line(IEnumerable<object?> values) => string.Join(',', values.Select(Field)) + "\r\n";

    private static string Field(object? value)
    {
        var text = value switch
        {
            null => "",
            string given => Harmless(given),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet would run a report's text that begins like a formula; an apostrophe makes it text (OWASP, CSV injection).
    private static string Harmless(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
