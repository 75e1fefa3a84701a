using System.IO.Compression;

namespace Analytics.Tests.Parsing.Papers.Forms.Word;

/// <summary>Writes the smallest Word files that show something, part by part.</summary>
internal static class SmallWord
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <param name="body">What stands in <c>w:body</c>.</param>
    /// <param name="numbering">What stands in <c>w:numbering</c>.</param>
    /// <param name="extra">The name of one part more.</param>
    public static byte[] Write(string body, string styles = "", string numbering = "", string title = "", string? extra = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, "[Content_Types].xml", $"""
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>
                <Override PartName="/word/document.xml" ContentType="{Word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Word}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="{Word}.numbering+xml"/>
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
                """);
            Add(zip, "_rels/.rels", $"""
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Types}/officeDocument" Target="word/document.xml"/>
                <Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
                """);
            Add(zip, "word/document.xml", $"<?xml version=\"1.0\"?><w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Add(zip, "word/_rels/document.xml.rels", $"""
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Types}/styles" Target="styles.xml"/><Relationship Id="r2" Type="{Types}/numbering" Target="numbering.xml"/></Relationships>
                """);
            Add(zip, "word/styles.xml", $"<?xml version=\"1.0\"?><w:styles {Namespaces}>{styles}</w:styles>");
            Add(zip, "word/numbering.xml", $"<?xml version=\"1.0\"?><w:numbering {Namespaces}>{numbering}</w:numbering>");
            Add(zip, "docProps/core.xml", $"<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title></cp:coreProperties>");
            if (extra is not null)
                Add(zip, extra, "x");
        }
        return bytes.ToArray();
    }

    public static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Item(string text, int list, int level = 0) => Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(content);
    }
}
