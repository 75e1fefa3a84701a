using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>
/// Reads plain text as a paper: text as saved from a page or a document, also with the marks of Markdown, as programs make it of a PDF.
/// What only a page of a committee system says (its kind, committee, date, item) is read from the lines that such pages begin with.
/// </summary>
internal static partial class PlainTextPaper
{
    private const int ShortestWrap = 50, LongestWrap = 130, LongestHeading = 90, MostHeadingWords = 12;

    public static PaperForm Read(string text)
    {
        var lines = PlainTextLines.Of(text);
        var blocks = Blocks(lines);
        if (blocks.Count == 0)
            return new PaperForm.Unreadable("a text without words");
        return new PaperForm.Readable(MeetingItems.Choose(CommitteePageText.Read(blocks)));
    }

    private static List<PaperBlock> Blocks(IReadOnlyList<PlainLine> lines)
    {
        var wrap = lines.Select(line => line.Text.Length).DefaultIfEmpty().Max() is >= ShortestWrap and <= LongestWrap and var width ? width : (int?)null;
        var blocks = new List<PaperBlock>();
        var table = 0;
        PlainLine? last = null;
        foreach (var (line, next) in lines.Zip(lines.Skip(1).Cast<PlainLine?>().Append(null)))
        {
            if (line.Cells is { } cells)
            {
                table += last?.Cells is null || IsApart(last, line) ? 1 : 0;
                blocks.Add(new PaperBlock { Kind = PaperBlockKind.TableRow, Text = string.Join(" | ", cells), Cells = cells, Table = table, Page = line.Page });
            }
            else if (blocks.Count > 0 && last is { Cells: null } && GoesOn(blocks[^1], last, line, wrap))
            {
                blocks[^1] = blocks[^1] with { Text = Join(blocks[^1].Text, line.Text) };
            }
            else
            {
                blocks.Add(Block(line, next, blocks.Count > 0 ? blocks[^1] : null));
            }
            last = line;
        }
        return blocks;
    }

    // A table of another width, or behind a paragraph's space and a row of heads of its own, is another table.
    private static bool IsApart(PlainLine last, PlainLine line) => line.GapBefore && last.Cells!.Count != line.Cells!.Count;

    private static PaperBlock Block(PlainLine line, PlainLine? next, PaperBlock? before)
    {
        var block = new PaperBlock { Kind = PaperBlockKind.Paragraph, Text = line.Text, Page = line.Page, Label = line.Label };
        if (line.HeadingLevel is { } level)
            return block with { Kind = PaperBlockKind.Heading, Level = level };
        if (IsHeading(line, next, before))
            return block with { Kind = PaperBlockKind.Heading, Level = line.Label is { } label && label.Trim('.').Contains('.', StringComparison.Ordinal) ? 2 : 1 };
        return line.Label is null ? block : block with { Kind = PaperBlockKind.ListItem, Level = line.Indent / 2 };
    }

    // A short line by itself that ends no sentence and belongs to no list.
    private static bool IsHeading(PlainLine line, PlainLine? next, PaperBlock? before)
    {
        if (line.IsBold && line.Text.Length <= LongestHeading && line.Text is not [.., '.'] && !Lead().IsMatch(line.Text))
            return true;
        if (line.Text.Length > LongestHeading || !line.GapBefore || next is null || !(next.GapBefore || line.Text.EndsWith(':') || IsLonger(next, line)))
            return false;
        if (line.Text.EndsWith(':') && next.Label is not null)
            return false;
        if (line.Text.Count(c => c == ' ') + 1 > MostHeadingWords || !(char.IsUpper(line.Text[0]) || char.IsDigit(line.Text[0])) || line.Text[^1] is '.' or ';' or ',' or '-' or '–')
            return false;
        if (line.Text.Contains('@', StringComparison.Ordinal))
            return false;
        if (line.Label is not null && !HeadingNumber().IsMatch(line.Label))
            return false;
        // "The areas for improvement were:" leads a list; what stands behind it is no heading either, nor a wrapped cell.
        if (line.Text.EndsWith(':') ? Lead().IsMatch(line.Text) || line.Text.Count(c => c == ' ') > 5 : line.Label is not null && line.Text.Count(c => c == ' ') > 8)
            return false;
        if (OpenEnd().IsMatch(line.Text) || (before is not null && OpenEnd().IsMatch(before.Text)))
            return false;
        return before is null || !before.Text.TrimEnd().EndsWith(':') || before.Kind == PaperBlockKind.Heading;
    }

    // "What happens next" with its paragraph in the next line.
    private static bool IsLonger(PlainLine next, PlainLine line) =>
        line.Text.Length < 45 && next is { Label: null, HeadingLevel: null, Cells: null } && next.Text.Length > 60 && char.IsUpper(next.Text[0]);

    private static bool GoesOn(PaperBlock block, PlainLine last, PlainLine line, int? wrap)
    {
        if (line.Label is not null || line.HeadingLevel is not null || last.HeadingLevel is not null || line.IsBold || line.Text.Length == 0 || block.Text.Length > PaperText.MostLettersOfBlock)
            return false;
        // Behind a page break or a blank line a paragraph goes on where its sentence is not at its end.
        var isUnfinished = block.Text is [.., not ('.' or '!' or '?' or ':' or ';')] && char.IsLower(line.Text[0]);
        if (line.GapBefore)
            return isUnfinished && (block.Text.Length > 20 || block.Text[^1] == '-') && (block.Kind != PaperBlockKind.Heading || wrap is null || block.Text.Length > 60);
        if (isUnfinished)
            return true;
        var firstWord = line.Text.Split(' ', 2)[0].Length;
        return wrap is { } width && block.Text[^1] != ':' && last.Width + 1 + firstWord > width;
    }

    // "co-" at the end of a line and "produced" on the next are one word, whose hyphen stays.
    private static string Join(string text, string more) => text is [.., var letter, '-'] && char.IsLetter(letter) ? text + more : $"{text} {more}";

    [GeneratedRegex(
        @"\b(?:is|are|was|were|that|to|includ(?:e|es|ed|ing)|following|resolved|below|will|asked|recommended|agreed|around|noted)\b[^:]{0,30}:\s*$"
        + @"|^(?:resolved|agreed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // Between the entries of a list, or in the middle of a sentence.
    [GeneratedRegex(@"(?:[;,]|\b(?:and|or|of|the|to|for|with|by|in|a))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"^\(?[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}[.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNumber();
}
