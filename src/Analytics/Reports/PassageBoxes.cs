using System.Globalization;

namespace Analytics.Reports;

/// <summary>The boxes of a passage as one short text, to a tenth of a point: <c>page:left,top,right,bottom;…</c>.</summary>
public static class PassageBoxes
{
    /// <summary>Null for no boxes.</summary>
    public static string? Write(IReadOnlyList<PassageBox> boxes) => boxes.Count == 0 ? null : string.Join(';', boxes.Select(box =>
        string.Create(CultureInfo.InvariantCulture, $"{box.Page}:{box.Left:0.0},{box.Top:0.0},{box.Right:0.0},{box.Bottom:0.0}")));

    /// <exception cref="FormatException">It is no such text.</exception>
    public static IReadOnlyList<PassageBox> Read(string? text) => text is null ? [] : [.. text.Split(';').Select(ReadOne)];

    private static PassageBox ReadOne(string text)
    {
        var parts = text.Split(':', ',');
        return parts.Length == 5
            ? new PassageBox(int.Parse(parts[0], CultureInfo.InvariantCulture), Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4]))
            : throw new FormatException($"'{text}' is no box: expected page:left,top,right,bottom.");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
