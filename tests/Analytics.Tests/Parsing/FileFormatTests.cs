using System.Text;
using Analytics.Parsing;

namespace Analytics.Tests.Parsing;

public sealed class FileFormatTests
{
    [Theory]
    [InlineData("%PDF-1.7\n…", "PDF")]
    [InlineData("rubbish\n%PDF-1.4", "PDF")]
    [InlineData("", "empty file")]
    [InlineData("  \n", "empty file: white space only")]
    [InlineData("<!DOCTYPE html><html><head><title>\n  Page not found &amp; lost </title>", "HTML page \"Page not found & lost\"")]
    [InlineData("<html><body>%PDF-1.4</body></html>", "HTML page without a title")]
    [InlineData("<!-- one --> <!-- two --><html><title>Under comments</title>", "HTML page \"Under comments\"")]
    [InlineData("<html><title>A&#0;B&#7;</title>", "HTML page \"A B\"")]
    [InlineData("<?xml version=\"1.0\"?><feed/>", "XML document")]
    [InlineData("Minutes of the meeting", "plain text")]
    [InlineData("GIF89a", "GIF picture")]
    [InlineData("PK\u0003\u0004 word/document.xml", "Word document")]
    [InlineData("PK\u0003\u0004 other", "zip archive")]
    [InlineData("{\\rtf1", "RTF document")]
    [InlineData("\u0001\0\u0002", "file of an unknown format")]
    public void Says_what_bytes_are(string head, string expected) => Assert.Equal(expected, FileFormat.Detect(Encoding.UTF8.GetBytes(head)).Description);

    [Fact]
    public async Task Is_not_held_up_by_many_comments()
    {
        var head = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<!-- -->", 8000)));

        var format = await Task.Run(() => FileFormat.Detect(head), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal("plain text", format.Description);
    }

    [Fact]
    public void Cuts_a_long_title_between_letters()
    {
        var format = FileFormat.Detect(Encoding.UTF8.GetBytes($"<html><title>{new string('x', 119)}\U0001F600 and more</title>"));

        Assert.EndsWith("x\U0001F600…\"", format.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Sees_pictures_by_their_signature()
    {
        Assert.Equal("image/png", FileFormat.Detect([0x89, 0x50, 0x4E, 0x47, 0x0D]).MediaType);
        Assert.Equal("image/jpeg", FileFormat.Detect([0xFF, 0xD8, 0xFF, 0xE0]).MediaType);
    }

    [Fact]
    public void Names_the_web_pages_that_were_found_as_pdf_files()
    {
        var files = Directory.GetFiles(SharedFolder.RequireFile("corpus/bad"));

        Assert.Equal(4, files.Length);
        Assert.All(files, file => Assert.StartsWith("HTML page \"", FileFormat.Detect(File.ReadAllBytes(file)).Description, StringComparison.Ordinal));
    }
}
