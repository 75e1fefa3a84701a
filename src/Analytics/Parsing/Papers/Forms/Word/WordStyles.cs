using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Parsing.Papers.Forms.Word;

/// <summary>What the styles of a document make of its paragraphs.</summary>
internal sealed partial class WordStyles(Styles? styles)
{
    /// <summary>Styles that are based on others that are based on others: a circle of them ends here.</summary>
    private const int LongestChain = 12;

    private readonly Dictionary<string, Style> _styles = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).GroupBy(style => style.StyleId?.Value ?? "").ToDictionary(same => same.Key, same => same.First());

    /// <summary>From 1; null when it is no heading.</summary>
    public int? HeadingLevel(Paragraph paragraph) =>
        OutlineLevel(paragraph.ParagraphProperties?.OutlineLevel) ?? Chain(paragraph).Select(HeadingLevel).FirstOrDefault(level => level is not null);

    public bool IsTitle(Paragraph paragraph) => Chain(paragraph).Any(style => Name(style) == "title");

    /// <summary>Made by the program, not written: tables of contents and figures.</summary>
    public bool IsContents(Paragraph paragraph) => Chain(paragraph).Any(style => Name(style).StartsWith("toc ", StringComparison.Ordinal));

    public bool IsBold(Paragraph paragraph) => Chain(paragraph).Select(style => style.StyleRunProperties?.Bold).FirstOrDefault(bold => bold is not null) is { } bold && (bold.Val?.Value ?? true);

    /// <summary>The list that the paragraph's style belongs to, and the style that says so.</summary>
    public (NumberingProperties Numbering, string StyleId)? NumberingOf(Paragraph paragraph)
    {
        var style = Chain(paragraph).FirstOrDefault(style => style.StyleParagraphProperties?.NumberingProperties is not null);
        return style?.StyleParagraphProperties?.NumberingProperties is { } numbering ? (numbering, style.StyleId?.Value ?? "") : null;
    }

    /// <summary>The list that a list style stands for.</summary>
    public int? NumberOf(string styleId) => _styles.GetValueOrDefault(styleId)?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value;

    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static int? HeadingLevel(Style style) =>
        HeadingName().Match(Name(style)) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : Name(style) == "subtitle" ? 2
        : OutlineLevel(style.StyleParagraphProperties?.OutlineLevel);

    private static int? OutlineLevel(OutlineLevel? level) => level?.Val?.Value is >= 0 and < 9 and var value ? value + 1 : null;

    private static string Name(Style style) => style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";

    [GeneratedRegex("^heading ([1-9])$")]
    private static partial Regex HeadingName();
}
