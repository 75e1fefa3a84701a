using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers;

/// <summary>A block of a paper with what stands around it: the heading above, its mark read, its sentences.</summary>
internal sealed record PaperPart(int Index, PaperBlock Block, PrintedMark Mark, string Section, IReadOnlyList<string> Sentences)
{
    public string Text => Block.Text;
    public string Folded { get; } = PrintedText.Fold(Block.Text);
    public bool IsHeading => Block.Kind == PaperBlockKind.Heading;
    public bool IsRow => Block.Kind == PaperBlockKind.TableRow;
    public bool IsMarked => Mark.Kind != MarkKind.None && !IsHeading && !IsRow;
}

/// <summary>A sentence of a paper, and the sentence before it in the same block.</summary>
internal sealed record PaperSentence(string Text, string? Before, PaperPart Part)
{
    public string Folded { get; } = PrintedText.Fold(Text);
}

/// <summary>A paper's blocks, made ready for whatever reads facts out of them.</summary>
internal sealed partial class PaperOutline
{
    private const int LongestHeading = 160;

    /// <summary>What goes on longer without a full stop is no sentence, and rules that look at it whole would take their time.</summary>
    private const int LongestSentence = 2_000;

    private PaperOutline(IReadOnlyList<PaperPart> parts)
    {
        Parts = parts;
        Sentences = [.. parts.SelectMany(part => part.Sentences.Select((sentence, i) => new PaperSentence(sentence, i > 0 ? part.Sentences[i - 1] : null, part)))];
    }

    public IReadOnlyList<PaperPart> Parts { get; }

    /// <summary>Of all blocks, headings and rows too, in order.</summary>
    public IReadOnlyList<PaperSentence> Sentences { get; }

    public static PaperOutline Of(PaperText text)
    {
        var parts = new List<PaperPart>(text.Blocks.Count);
        var section = "";
        var mark = PrintedMark.None;
        var marks = new Dictionary<int, PrintedMark>();
        foreach (var block in text.Blocks)
        {
            var clean = Cleaned(block);
            if ((clean.Text.Length == 0 && clean.Cells.All(cell => cell.Length == 0)) || TimeAlone().IsMatch(clean.Text))
                continue;
            if (clean.Kind == PaperBlockKind.Heading)
                section = clean.Text.Length <= LongestHeading ? clean.Text.TrimEnd(':', ' ') : section;
            // Within a list of letters the numbers of another list do not make an "i" Roman.
            mark = PrintedMark.Read(clean.Label, Before(marks, clean, mark));
            if (mark.Kind is MarkKind.Letter or MarkKind.Roman)
                marks[clean.Level] = mark;
            else if (mark.Kind is MarkKind.None)
                marks.Clear();
            if (mark.Kind == MarkKind.None && clean.Kind == PaperBlockKind.ListItem)
                mark = new PrintedMark(MarkKind.Bullet, null);
            parts.Add(new PaperPart(parts.Count, clean, mark, section, Divide(clean)));
        }
        return new PaperOutline(parts);
    }

    private static PrintedMark Before(Dictionary<int, PrintedMark> marks, PaperBlock block, PrintedMark last) =>
        last.Kind is MarkKind.Letter or MarkKind.Roman ? last : marks.GetValueOrDefault(block.Level, PrintedMark.None);

    private static PaperBlock Cleaned(PaperBlock block) => block with
    {
        Text = PrintedText.Clean(block.Text).Trim(),
        Cells = [.. block.Cells.Select(cell => PrintedText.Clean(cell).Trim())],
    };

    private static string[] Divide(PaperBlock block)
    {
        var text = block.Kind == PaperBlockKind.TableRow ? string.Join(": ", block.Cells.Where(cell => cell.Length > 0).Distinct()) : block.Text;
        return [.. SentenceSplitter.Split(text).SelectMany(span => Cut(text.Substring(span.Start, span.Length)))];
    }

    private static IEnumerable<string> Cut(string sentence)
    {
        for (var rest = sentence; rest.Length > 0;)
        {
            var beginning = PrintedText.Beginning(rest, LongestSentence);
            yield return beginning;
            rest = rest[beginning.Length..].TrimStart();
        }
    }

    // Single inspections group their recommendations by when they are due; the list goes on from group to group.
    [GeneratedRegex(@"^(?:with )?(?:immediate(?:ly)?(?: effect)?|(?:with)?in (?:the next )?(?:\w+|[0-9]{1,2}) (?:weeks?|months?|days))\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeAlone();
}
