using System.Text;
using static Analytics.Tests.Parsing.Papers.Forms.Word.SmallWord;

namespace Analytics.Tests.Parsing.Papers.Forms.Word;

public sealed class WordPaperTests
{
    private const string Lists = """
        <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
        """;

    private const string Styles = """
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Council heading"/><w:basedOn w:val="H2"/></w:style>
        <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
        """;

    [Fact]
    public void Lists_are_counted_as_word_counts_them()
    {
        var text = Read(
            Paragraph("The areas were:") + Item("one", 1) + Item("a within", 1, 1) + Item("b within", 1, 1) + Item("deepest", 1, 2) + Item("two", 1) + Item("a again", 1, 1)
            + Paragraph("The actions were:") + Item("begins anew", 3) + Item("goes on", 3) + Item("a bullet", 2));

        Assert.Equal(
            ["The areas were:", "0 1. one", "1 (a) a within", "1 (b) b within", "2 i. deepest", "0 2. two", "1 (a) a again", "The actions were:", "0 1. begins anew", "0 2. goes on", "1 • a bullet"],
            FormReading.Show(text));
    }

    [Fact]
    public void Headings_are_known_by_their_style_and_numbered_with_their_paragraphs()
    {
        var text = Read(
            Paragraph("Contents 1", "<w:pStyle w:val=\"TOC1\"/>") + Paragraph("Purpose", "<w:pStyle w:val=\"Heading1\"/>") + Item("To tell.", 4, 1) + Paragraph("Background", "<w:pStyle w:val=\"Heading1\"/>") + Item("It began.", 4, 1) + Item("It ended.", 4, 1)
            + Paragraph("Ours", "<w:pStyle w:val=\"Ours\"/>") + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>In bold</w:t></w:r></w:p>");

        Assert.Equal(["# 1. Purpose", "1.1 To tell.", "# 2. Background", "2.1 It began.", "2.2 It ended.", "# Ours", "# In bold"], FormReading.Show(text));
        Assert.Equal([1, 0, 1, 0, 0, 2, 5], text.Blocks.Select(block => block.Level));
    }

    [Fact]
    public void What_was_inserted_is_kept_and_what_was_deleted_or_hidden_is_not()
    {
        var text = Read("""
            <w:p><w:r><w:t xml:space="preserve">The plan </w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t xml:space="preserve">as agreed </w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>as drafted </w:delText></w:r></w:del>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>stands</w:t><w:footnoteReference w:id="1"/><w:noBreakHyphen/><w:t>by.</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="3" w:author="x"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Joined </w:t></w:r></w:p><w:p><w:r><w:t>paragraph.</w:t></w:r></w:p>
            <w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
            """);

        Assert.Equal(["The plan as agreed stands-by.", "Joined paragraph."], FormReading.Show(text));
    }

    [Fact]
    public void Merged_cells_stand_in_each_of_their_places()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

        var text = Read($"""
            <w:tbl><w:tr>{Cell("Area")}{Cell("Action")}{Cell("Owner")}</w:tr><w:tr>{Cell("Plans", "<w:vMerge w:val=\"restart\"/>")}{Cell("Train")}{Cell("Head")}</w:tr>
            <w:tr>{Cell("", "<w:vMerge/>")}{Cell("Audit", "<w:gridSpan w:val=\"2\"/>")}</w:tr><w:tr><w:trPr><w:del w:id="1" w:author="x"/></w:trPr>{Cell("gone")}{Cell("x")}{Cell("y")}</w:tr></w:tbl>
            <w:tbl><w:tr>{Cell("A frame round text.")}</w:tr></w:tbl>
            """);

        Assert.Equal(["|Area|Action|Owner|", "|Plans|Train|Head|", "|Plans|Audit|Audit|", "A frame round text."], FormReading.Show(text));
    }

    [Fact]
    public void A_text_box_is_read_once_behind_its_paragraph()
    {
        var text = Read($"""
            <w:p><w:r><w:t>Host.</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>{Paragraph("In the box.")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:textbox><w:txbxContent>{Paragraph("In the box.")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """);

        Assert.Equal(["Host.", "In the box."], FormReading.Show(text));
    }

    [Theory]
    [InlineData("Inspection of children's services: action plan", "Inspection of children's services: action plan")]
    [InlineData("Microsoft Word - Document1", null)]
    [InlineData("Committee report template", null)]
    public void The_title_is_that_of_the_file_if_somebody_gave_it_one(string property, string? expected) => Assert.Equal(expected, FormReading.Read(Write(Paragraph("x"), title: property)).Title);

    [Fact]
    public void A_file_with_macros_is_not_opened() => Assert.Equal("Word document with macros, which is not opened", FormReading.ReasonOf(Write(Paragraph("x"), extra: "word/vbaProject.bin")));

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.99)]
    public void A_file_that_breaks_off_says_so(double share)
    {
        var whole = Write(string.Concat(Enumerable.Range(0, 500).Select(i => Paragraph($"Paragraph {i} of many {i * 7919 % 1000}"))));

        Assert.StartsWith("damaged Word document: ", FormReading.ReasonOf([.. whole.Take((int)(whole.Length * share)), .. "word/"u8]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_text_is_no_xml_says_so() => Assert.StartsWith("damaged Word document: ", FormReading.ReasonOf(Write("<w:p>")), StringComparison.Ordinal);

    [Fact]
    public void An_encrypted_file_is_told_by_its_stream() =>
        Assert.Equal("encrypted Office document, which needs a password", Analytics.Parsing.FileFormat.Detect([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Description);

    private static Analytics.Parsing.Papers.PaperText Read(string body) => FormReading.Read(Write(body, Styles, Lists));
}
