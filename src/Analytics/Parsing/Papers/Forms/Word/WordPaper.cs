using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Parsing.Papers.Forms.Word;

/// <summary>Reads a Word document as it would be printed: numbers counted, deletions left out, text boxes behind the paragraph that they hang on.</summary>
internal static partial class WordPaper
{
    /// <exception cref="UnreadableFormException">It is damaged, encrypted, too large, hostile, or has macros.</exception>
    public static PaperText Read(byte[] bytes)
    {
        using var package = WordPackage.Unpack(bytes);
        try
        {
            using var document = WordprocessingDocument.Open(package, isEditable: false);
            var main = document.MainDocumentPart ?? throw new UnreadableFormException("damaged Word document: it has no text");
            var blocks = new BlockList();
            var styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
            var reader = new WordBlocks(blocks, styles, new WordNumbering(main.NumberingDefinitionsPart?.Numbering, styles));
            foreach (var element in Body(main))
                reader.Add(element);
            reader.End();
            var headers = main.HeaderParts.Select(header => header.Header).OfType<Header>().SelectMany(header => header.Descendants<Paragraph>()).Select(paragraph => paragraph.InnerText).ToList();
            var footers = main.FooterParts.Select(footer => footer.Footer).OfType<Footer>().SelectMany(footer => footer.Descendants<Paragraph>()).Select(paragraph => paragraph.InnerText);
            var meeting = headers.Select(MeetingWords.OfRunningLine).FirstOrDefault(words => words is not null);
            return MeetingItems.Choose(new PaperText
            {
                Blocks = blocks.Blocks,
                Committee = meeting?.Committee,
                MeetingDate = meeting?.Date,
                Item = meeting?.Item,
                Title = reader.Title ?? TitleOf(document.PackageProperties.Title),
                Site = Council(document.ExtendedFilePropertiesPart?.Properties?.Company?.Text) ?? headers.Select(Council).FirstOrDefault(name => name is not null),
                Frame = [.. headers.Concat(footers).Select(FormText.Clean).Where(line => line.Length is > 3 and < 200).Distinct()],
                IsCut = blocks.IsCut,
            });
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or InvalidOperationException or IOException or FormatException or ArgumentException or NotSupportedException)
        {
            // The library says in many ways that a package is broken; nothing of it is kept.
            throw new UnreadableFormException($"damaged Word document: {damaged.Message}");
        }
    }

    // One at a time, so that a long document is never in memory as a whole.
    private static IEnumerable<OpenXmlElement> Body(MainDocumentPart main)
    {
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read() && reader.ElementType != typeof(Body))
        {
        }
        if (!reader.ReadFirstChild())
            yield break;
        do
        {
            if (reader.LoadCurrentElement() is { } element)
                yield return element;
        }
        while (reader.ReadNextSibling());
    }

    // What programs put there by themselves is no title.
    private static string? TitleOf(string? property) =>
        FormText.Clean(property ?? "") is { Length: > 3 } title && !OfProgram().IsMatch(title) ? title : null;

    private static string? Council(string? text) => FormText.Clean(text ?? "") is { Length: < 100 } name && CouncilName().IsMatch(name) ? name : null;

    [GeneratedRegex(@"^microsoft word\b|\btemplate\b|\.docx?$|^(untitled|document ?\d*|report|title)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfProgram();

    [GeneratedRegex(@"\b(council|borough|children.s trust)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CouncilName();
}
