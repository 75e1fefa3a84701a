using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Web.Briefings;

/// <summary>A briefing as a Word document (Office Open XML, ISO/IEC 29500), A4, with styles that the reader can change.</summary>
internal sealed class BriefingDocx
{
    private readonly MainDocumentPart _main;
    private readonly Body _body = new();
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    private BriefingDocx(MainDocumentPart main) => _main = main;

    public static byte[] Write(Briefing briefing)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = briefing.Title;
            document.PackageProperties.Language = "en-GB";
            new BriefingDocx(document.AddMainDocumentPart()).Fill(briefing);
        }
        return stream.ToArray();
    }

    private void Fill(Briefing briefing)
    {
        _main.AddNewPart<StyleDefinitionsPart>().Styles = BriefingDocxStyles.Styles();
        _main.AddNewPart<NumberingDefinitionsPart>().Numbering = BriefingDocxStyles.Numbering();
        var footer = _main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(Styled("Footer", Run($"{briefing.Title} · page "), Field("PAGE"), Run(" of "), Field("NUMPAGES")));

        _body.Append(Styled("Title", Run(briefing.Title)), Styled("Subtitle", Run(briefing.Subtitle)));
        foreach (var section in briefing.Sections)
        {
            _body.Append(Styled("Heading1", Run(section.Title)));
            foreach (var (block, next) in section.Blocks.Zip(section.Blocks.Skip(1).Append(null)))
                _body.Append(Elements(block, isKept: next is BriefingBlock.Quote));
        }
        _body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = _main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1021, Right = 1021, Header = 567, Footer = 567, Gutter = 0 }));
        _main.Document = new Document(_body);
    }

    private IEnumerable<OpenXmlElement> Elements(BriefingBlock block, bool isKept) => block switch
    {
        BriefingBlock.Heading heading => [Styled("Heading2", Run(heading.Text))],
        BriefingBlock.Paragraph paragraph => [Styled(paragraph.IsSmall ? "Small" : isKept ? "Lead" : "Normal", Texts(paragraph.Texts))],
        BriefingBlock.Bullets bullets => bullets.Items.Select(item => Styled("ListBullet", Texts(item))),
        BriefingBlock.Quote quote => [Styled("Quote", [.. quote.Lead is { } lead ? [Run($"{lead}: ", isStrong: true)] : Array.Empty<OpenXmlElement>(), Run(quote.Text)]), Styled("Source", Texts(quote.Source))],
        BriefingBlock.Table table => [Styled("Caption", Run(table.Caption)), Table(table), Styled("Small")],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Table Table(BriefingBlock.Table table)
    {
        var written = new Table(
            new TableProperties(new TableStyle { Val = "Figures" }, new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" }, new TableLook { Val = "00A0" }),
            new TableGrid(table.Columns.Select<string, OpenXmlElement>((_, place) => new GridColumn { Width = WidthOf(place, table.Columns.Count) })),
            Row([new CantSplit(), new TableHeader()], [.. table.Columns.Select(BriefingCell.ToBriefingCell)], table.Columns.Count));
        foreach (var row in table.Rows)
            written.Append(Row([new CantSplit()], row, table.Columns.Count));
        return written;
    }

    private TableRow Row(IEnumerable<OpenXmlElement> properties, IReadOnlyList<BriefingCell> cells, int columns) => new(
    [
        new TableRowProperties(properties),
        .. cells.Select((cell, place) => new TableCell([Width(cells.Count, place, columns), .. cell.Lines.Select(line => Styled("Cell", Texts([line])))])),
    ]);

    private static TableCellProperties Width(int cells, int place, int columns) => cells == 1 && columns > 1
        ? new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{PageWidth}" }, new GridSpan { Val = columns })
        : new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = WidthOf(place, columns) });

    /// <summary>In twentieths of a point.</summary>
    private const int PageWidth = 9864;

    /// <summary>The first column has the headings of rows and is wider, as far as the words in the others leave room.</summary>
    private static string WidthOf(int column, int columns)
    {
        var first = columns > 5 ? 1.3 : 2;
        return $"{(int)(PageWidth / (columns - 1 + first) * (column == 0 ? first : 1))}";
    }

    private OpenXmlElement[] Texts(IReadOnlyList<BriefingText> texts) => [.. texts.Select(text => text.Url is { } url ? (OpenXmlElement)Link(text, url) : Run(text.Text, text.IsStrong))];

    private Hyperlink Link(BriefingText text, string url)
    {
        if (!_links.TryGetValue(url, out var id))
            _links.Add(url, id = _main.AddHyperlinkRelationship(new Uri(url), isExternal: true).Id);
        return new Hyperlink(new Run(new RunProperties([new RunStyle { Val = "Hyperlink" }, .. text.IsStrong ? [new Bold()] : Array.Empty<OpenXmlElement>()]), Words(text.Text))) { Id = id };
    }

    private static Run Run(string text, bool isStrong = false) => isStrong ? new Run(new RunProperties(new Bold()), Words(text)) : new Run(Words(text));

    /// <summary>Characters that XML has no place for are left out: a report's text may hold any.</summary>
    private static Text Words(string text) => new(string.Concat(text.EnumerateRunes().Where(IsXml))) { Space = SpaceProcessingModeValues.Preserve };

    private static bool IsXml(System.Text.Rune letter) => letter.Value is '\t' or >= 0x20 and not (0xFFFE or 0xFFFF);

    private static SimpleField Field(string instruction) => new(Run("1")) { Instruction = instruction };

    private static Paragraph Styled(string style, params OpenXmlElement[] content) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);
}
