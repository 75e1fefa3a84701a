using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>A line of a plain text with what its marks say.</summary>
/// <param name="Text">Without label and marks of Markdown.</param>
/// <param name="Width">Of the line as it stands, to tell a wrapped line from one that ends.</param>
internal sealed record PlainLine(string Text, int Page, int Indent, int Width, bool GapBefore)
{
    public string? Label { get; init; }
    public int? HeadingLevel { get; init; }

    /// <summary>The whole line is in bold.</summary>
    public bool IsBold { get; init; }

    public IReadOnlyList<string>? Cells { get; init; }
}

/// <summary>Divides a plain text into lines, reads their labels, headings and cells, and leaves out rulers and page numbers.</summary>
internal static partial class PlainTextLines
{
    private const int SpacesPerTab = 4;

    public static IReadOnlyList<PlainLine> Of(string text)
    {
        var lines = new List<PlainLine>();
        var page = 1;
        var gap = true;
        string? loneLabel = null;
        var raws = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\f", "\n\f", StringComparison.Ordinal).Split('\n');
        var running = RunningLines.Find(raws);
        var aligned = AlignedColumns.Find([.. raws.Select((raw, i) => running.Contains(i) ? "" : raw)]);
        foreach (var (i, raw) in raws.Index())
        {
            page += raw.StartsWith('\f') && lines.Count > 0 ? 1 : 0;
            var printed = Breaks().Replace(raw, " ");
            if (PrintedText.Clean(printed).Trim().Length == 0 || running.Contains(i))
            {
                gap = true;
                continue;
            }
            if (Ruler().IsMatch(printed) || PageNumber().IsMatch(PrintedText.Clean(printed)))
            {
                gap = true;
                continue;
            }
            var isRow = aligned.TryGetValue(i, out var cells);
            if (isRow && cells!.Count == 0)
                continue;
            var line = isRow ? new PlainLine("", page, 0, printed.Length, gap) { Cells = [.. cells!.Select(cell => PrintedText.Clean(Unmarked(cell)).Trim())] } : Line(printed, page, gap);
            if (loneLabel is not null && line.Label is null)
                line = line with { Label = loneLabel };
            // A label alone on its line belongs to the text on the next.
            loneLabel = line is { Text.Length: 0, Cells: null, Label: { } label } ? label : null;
            if (loneLabel is null && (line.Text.Length > 0 || line.Cells is not null))
                lines.Add(line);
            gap = false;
        }
        return lines;
    }

    private static PlainLine Line(string raw, int page, bool gap)
    {
        var expanded = raw.TrimEnd();
        var indent = expanded.TakeWhile(char.IsWhiteSpace).Sum(c => c == '\t' ? SpacesPerTab : 1);
        var width = PrintedText.Clean(expanded).Length;
        var body = expanded.Trim();
        int? level = null;
        if (HeadingMark().Match(body) is { Success: true } heading)
        {
            level = heading.Groups["marks"].Length;
            body = body[heading.Length..];
        }
        if (level is null && CellsOf(body, expanded) is { } cells)
            return new PlainLine("", page, indent, width, gap) { Cells = cells };
        var isBold = level is null && Bold().IsMatch(body);
        var bare = Unmarked(body);
        var (label, rest) = Labelled(bare);
        return new PlainLine(PrintedText.Clean(rest).Trim(), page, indent, width, gap) { Label = label, HeadingLevel = level, IsBold = isBold && rest.Length > 0 };
    }

    // "| a | b |" and cells parted by tabs; a tab behind a label parts no cells.
    private static List<string>? CellsOf(string body, string line)
    {
        if (body.Length > 1 && body[0] == '|' && body.LastIndexOf('|') > 0)
            return TableRuler().IsMatch(body) ? [] : [.. Edges().Replace(body, "").Split('|').Select(cell => PrintedText.Clean(Unmarked(cell.Trim())).Trim())];
        if (!body.Contains('\t', StringComparison.Ordinal) || TabBehindLabel().IsMatch(body))
            return null;
        var cells = line.Split('\t').Select(cell => PrintedText.Clean(Unmarked(cell.Trim())).Trim()).ToList();
        return cells.Count(cell => cell.Length > 0) > 1 ? cells : null;
    }

    private static (string? Label, string Text) Labelled(string text)
    {
        var label = Label().Match(text);
        if (!label.Success)
            return (null, text);
        var mark = label.Groups["mark"].Value;
        var rest = text[label.Length..];
        // "- 1. The inspection": the number is the label, the bullet the program's.
        return IsBullet(mark) && Label().Match(rest) is { Success: true } inner && !IsBullet(inner.Groups["mark"].Value)
            ? (inner.Groups["mark"].Value, rest[inner.Length..])
            : (mark, rest);
    }

    private static bool IsBullet(string mark) => mark.Length == 1 && !char.IsLetterOrDigit(mark[0]);

    // Emphasis, tags and backslashes are the program's; what they enclose stays.
    private static string Unmarked(string text) => Escape().Replace(Emphasis().Replace(Emphasis().Replace(Tag().Replace(text, ""), "${inside}"), "${inside}"), "${mark}").Replace("**", "", StringComparison.Ordinal);

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"^\s*(?:[-_*=–—]\s*){3,}$")]
    private static partial Regex Ruler();

    [GeneratedRegex(@"^\s*(?:[-–]\s*\d{1,3}\s*[-–]|page\s+\d{1,3}(?:\s+of\s+\d{1,3})?|\d{1,3}\s+of\s+\d{1,3}|\d{1,3})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+")]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^(?:\*\*[^*]+\*\*|__[^_]+__)\s*:?$")]
    private static partial Regex Bold();

    [GeneratedRegex(@"^[\s|:-]+$")]
    private static partial Regex TableRuler();

    // One stroke at each end is the table's edge; a second one there encloses an empty cell.
    [GeneratedRegex(@"^\||\|$")]
    private static partial Regex Edges();

    [GeneratedRegex(@"^(?:[-–•·▪●◦○■□‣⁃*§o\uE000-\uF8FF]|\(?[0-9A-Za-z]{1,4}[.)]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?|[0-9]{1,2})\t[^\t]+$")]
    private static partial Regex TabBehindLabel();

    [GeneratedRegex(
        @"^(?:(?<mark>[-–—•·▪●◦○■□‣⁃*§➢➤✓\uE000-\uF8FF])[\s ]+|(?<mark>[•●▪■\uE000-\uF8FF])(?=\p{L})|(?<mark>o)[\s ]{1,}(?=\p{L})(?=.{12})"
        + @"|(?<mark>\([0-9]{1,3}\)|\([a-z]\)|\([ivxIVX]{1,6}\)|\([A-H]\))[\s ]*|(?<mark>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?)(?:[\s ]+|$)"
        + @"|(?<mark>[0-9]{1,3}[.)]|[a-z][.)]|[ivx]{1,6}[.)]|[IVX]{2,6}[.)]|[A-H]\))(?:[\s ]+|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\*\*(?<inside>[^*]+?)\*\*|(?<![\w*])\*(?<inside>[^*\s][^*]*?)\*(?![\w*])|(?<!\w)__(?<inside>[^_]+?)__(?!\w)|(?<!\w)_(?<inside>[^_\s][^_]*?)_(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"</?(?:u|b|i|em|strong|sup|sub|span|p|div)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+.!|-])")]
    private static partial Regex Escape();
}
