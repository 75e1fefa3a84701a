using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>Text that its writer broke into lines by hand.</summary>
internal static partial class ParagraphLines
{
    /// <summary>A line in bold up to this length is a heading.</summary>
    private const int LongestHeading = 120;

    /// <summary>Of a heading that is only set in bold.</summary>
    public const int BoldLevel = 5;

    /// <summary>A paragraph of its own from each line on that begins with a mark or stands behind an empty one; other lines are joined.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var paragraph = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var isEmpty = string.IsNullOrWhiteSpace(line);
            if (paragraph.Length > 0 && (isEmpty || PrintedLabel.Take(line) is not null))
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }
            if (!isEmpty)
                paragraph.Append(paragraph.Length > 0 ? " " : "").Append(line);
        }
        if (paragraph.Length > 0)
            yield return paragraph.ToString();
    }

    /// <summary>Whether a text in bold is a heading: short, no sentence, no item of a list, and nothing that leads to what follows, such as "Resolved that:".</summary>
    public static bool IsHeading(string text) =>
        FormText.Clean(text) is { Length: > 1 and <= LongestHeading } clean
        && clean[^1] is not ('.' or ';' or ',')
        && !LeadIn().IsMatch(clean)
        && PrintedLabel.Take(text) is not ({ Kind: LabelKind.Bullet or LabelKind.Letter or LabelKind.Roman }, _);

    [GeneratedRegex(@"\b(that|to|were|are|is|was|following|as follows)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();
}
