using System.Globalization;
using System.Text;
using Analytics.Parsing.Poppler;
using Analytics.Reports;

namespace Analytics.Web.Findings;

/// <summary>The page of a passage as a drawing that needs nothing else: the page's picture, and over it the lines of the passage.</summary>
internal static class MarkedPage
{
    /// <summary>Points by which a mark goes beyond the letters.</summary>
    private const double Margin = 2;

    /// <summary>An empty page with these words.</summary>
    public static string Without(string words) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842"><text x="297" y="421" font-family="sans-serif" font-size="24" fill="#505a5f" text-anchor="middle">{words}</text></svg>""";

    public static string Draw(PagePicture picture, IEnumerable<PassageBox> lines)
    {
        var svg = new StringBuilder();
        var (width, height) = (picture.Width, picture.Height);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0.#} {height:0.#}" width="{width:0.#}" height="{height:0.#}">""")
            .Append(CultureInfo.InvariantCulture, $"""<image width="{width:0.#}" height="{height:0.#}" href="data:image/png;base64,{Convert.ToBase64String(picture.Png.Span)}"/>""")
            .Append("""<g fill="#ffd54a" style="mix-blend-mode: multiply">""");
        foreach (var line in lines)
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{line.Left - Margin:0.#}" y="{line.Top:0.#}" width="{line.Right - line.Left + (2 * Margin):0.#}" height="{line.Bottom - line.Top:0.#}"/>""");
        return svg.Append("</g></svg>").ToString();
    }
}
