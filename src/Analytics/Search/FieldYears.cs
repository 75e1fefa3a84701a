using System.Globalization;

namespace Analytics.Search;

/// <summary>Reads the years of a query: 2023, 2018..2022, 2018-2022, 2018 to 2022, 2018.., ..2022, &gt;=2020, &lt;2020.</summary>
internal static class FieldYears
{
    private const int Earliest = 1000, Latest = 9999;

    private static readonly string[] Between = ["..", "…", "–", "—", "-", "to"];

    /// <summary>Null when it is none of these; the first may be later than the last.</summary>
    public static QueryNode.InYears? Read(string text)
    {
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (compact.IndexOfAny(['<', '>', '=', '≥', '≤']) == 0)
            return ReadComparison(compact);
        if (Year(compact) is { } year)
            return new QueryNode.InYears(year, year);
        foreach (var sign in Between)
        {
            if (compact.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at)
                return ReadRange(compact[..at], compact[(at + sign.Length)..]);
        }
        return null;
    }

    private static QueryNode.InYears? ReadComparison(string text)
    {
        var sign = string.Concat(text.TakeWhile(c => !char.IsAsciiDigit(c)));
        return Year(text[sign.Length..]) is not { } year ? null : sign switch
        {
            ">=" or "=>" or "≥" => new QueryNode.InYears(year, null),
            "<=" or "=<" or "≤" => new QueryNode.InYears(null, year),
            ">" when year < Latest => new QueryNode.InYears(year + 1, null),
            "<" when year > Earliest => new QueryNode.InYears(null, year - 1),
            "=" => new QueryNode.InYears(year, year),
            _ => null,
        };
    }

    private static QueryNode.InYears? ReadRange(string first, string last)
    {
        var (from, to) = (Year(first), Year(last));
        var isReadable = (from is not null || first.Length == 0) && (to is not null || last.Length == 0) && (from ?? to) is not null;
        return isReadable ? new QueryNode.InYears(from, to) : null;
    }

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest ? year : null;
}
