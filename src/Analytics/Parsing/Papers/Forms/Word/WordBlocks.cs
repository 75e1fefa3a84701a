using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Parsing.Papers.Forms.Word;

/// <summary>Makes blocks of the paragraphs and tables of a document, in their order.</summary>
internal sealed class WordBlocks(BlockList blocks, WordStyles styles, WordNumbering numbering)
{
    // Of a paragraph whose end was deleted: it goes on with the next one.
    private string _open = "";

    /// <summary>What is set in the style for titles, or null.</summary>
    public string? Title { get; private set; }

    public void Add(OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph:
                AddParagraph(paragraph);
                break;
            case Table table:
                AddTable(table);
                break;
            case SectionProperties or DeletedRun or MoveFromRun or SdtProperties or SdtEndCharProperties:
                break;
            default:
                // Content controls and custom elements hold what they are put round.
                foreach (var child in element.ChildElements)
                    Add(child);
                break;
        }
    }

    /// <summary>Adds what is left open.</summary>
    public void End()
    {
        blocks.AddText(_open);
        _open = "";
    }

    private void AddParagraph(Paragraph paragraph)
    {
        if (styles.IsContents(paragraph))
            return;
        var runs = WordRuns.Of(paragraph, styles.IsBold(paragraph));
        var text = _open + runs.Text;
        _open = "";
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.Deleted is not null)
            _open = text;
        else if (!string.IsNullOrWhiteSpace(text))
            AddText(paragraph, text, runs.IsBold);
        foreach (var box in runs.Boxes)
        {
            foreach (var child in box.ChildElements)
                Add(child);
        }
    }

    private void AddText(Paragraph paragraph, string text, bool isBold)
    {
        if (styles.IsTitle(paragraph))
            Title ??= FormText.Clean(text);
        // Counted also where it is not printed as a list item, since those behind count on from it.
        var label = numbering.Next(paragraph);
        var level = styles.IsTitle(paragraph) ? 1 : styles.HeadingLevel(paragraph);
        if (level is null && isBold && label is null or { Kind: LabelKind.Number or LabelKind.Decimal } && ParagraphLines.IsHeading(text))
            level = isBold ? ParagraphLines.BoldLevel : null;
        if (level is { } heading)
            AddHeading(label, text, heading);
        else if (label is not null)
            blocks.AddLabelled(label, text.Replace('\n', ' '), indent: paragraph.ParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val?.Value ?? 0);
        else
            ParagraphLines.Split(text).ToList().ForEach(line => blocks.AddText(line));
    }

    private void AddHeading(PrintedLabel? label, string text, int level)
    {
        if (label is null or { Kind: LabelKind.Bullet })
            blocks.AddHeading(text, level);
        else
            blocks.AddHeading(label.Text, text, level);
    }

    private void AddTable(Table table)
    {
        var rows = table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table && row.TableRowProperties?.GetFirstChild<Deleted>() is null).ToList();
        if (rows.TrueForAll(row => Cells(row).Count() <= 1))
        {
            // A frame round some text.
            rows.SelectMany(Cells).SelectMany(cell => cell.ChildElements).Where(child => child is not TableCellProperties).ToList().ForEach(Add);
            return;
        }
        var number = blocks.StartTable();
        var above = new List<string>();
        foreach (var row in rows)
            blocks.AddRow(number, above = Read(row, above));
    }

    private List<string> Read(TableRow row, List<string> above)
    {
        var before = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        List<string> cells = [.. Enumerable.Repeat("", Math.Clamp(before, 0, 60))];
        foreach (var cell in Cells(row))
        {
            var goesOn = cell.TableCellProperties?.VerticalMerge is { } merge && (merge.Val?.Value ?? MergedCellValues.Continue) == MergedCellValues.Continue;
            var text = goesOn && cells.Count < above.Count ? above[cells.Count] : Read(cell);
            cells.AddRange(Enumerable.Repeat(text, Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 60)));
        }
        return cells;
    }

    private static IEnumerable<TableCell> Cells(TableRow row) => row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row);

    private string Read(TableCell cell)
    {
        var inner = new BlockList();
        var reader = new WordBlocks(inner, styles, numbering);
        foreach (var child in cell.ChildElements.Where(child => child is not TableCellProperties))
            reader.Add(child);
        reader.End();
        return string.Join(' ', inner.Blocks.Select(block => block.Label is null ? block.Text : $"{block.Label} {block.Text}"));
    }
}
