using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Parsing.Poppler;

/// <summary>
/// Where the visible part of a page lies on the whole of it, from what <c>pdfinfo -box</c> prints of one page: <c>pdftohtml</c> counts from
/// the corner of the whole page (MediaBox), <c>pdftocairo</c> from that of its visible part (CropBox).
/// </summary>
internal static partial class PopplerBoxes
{
    /// <summary>The upper left corner of what is visible, in points from that of the whole page as it is shown, turned.</summary>
    public static (double Left, double Top) VisibleCorner(ReadOnlySpan<byte> printed)
    {
        var text = Encoding.UTF8.GetString(printed);
        if (Box(text, "MediaBox") is not [var mediaLeft, var mediaBottom, var mediaRight, var mediaTop]
            || Box(text, "CropBox") is not [var left, var bottom, var right, var top])
            return (0, 0);
        return Rotation().Match(text).Groups[1].Value switch
        {
            "90" => (bottom - mediaBottom, left - mediaLeft),
            "180" => (mediaRight - right, bottom - mediaBottom),
            "270" => (mediaTop - top, mediaRight - right),
            _ => (left - mediaLeft, mediaTop - top),
        };
    }

    // Left, bottom, right, top, counted upwards.
    private static double[] Box(string text, string name) =>
        [.. Boxes().Matches(text).Where(box => box.Groups[1].Value == name).Take(1).SelectMany(box => box.Groups[2].Captures).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))];

    // The title of a document is printed above, and may say anything; only what pdfinfo says of a page begins like this.
    [GeneratedRegex(@"^Page +\d+ (MediaBox|CropBox): +(?:(-?[0-9.]+)\s+){4}", RegexOptions.Multiline)]
    private static partial Regex Boxes();

    [GeneratedRegex(@"^Page +\d+ rot: +(\d+)", RegexOptions.Multiline)]
    private static partial Regex Rotation();
}
