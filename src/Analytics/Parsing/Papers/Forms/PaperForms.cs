using Analytics.Parsing.Papers.Forms.Html;
using Analytics.Parsing.Papers.Forms.Word;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>Reads the text of a possible paper out of the bytes of any form but PDF.</summary>
internal static class PaperForms
{
    /// <summary>Bytes of a page, an XML file or a plain text: fifty times what the longest real ones have.</summary>
    private const int MostTextBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of a Word file, most of which are pictures.</summary>
    private const int MostPackedBytes = 64 * 1024 * 1024;

    public static bool Has(FileFormat format) => format == FileFormat.Word || format.MediaType is "text/html" or "application/xml" or "text/plain";

    /// <summary>Never throws for what a file contains.</summary>
    public static async Task<PaperForm> ReadAsync(FileFormat format, string path, CancellationToken cancel)
    {
        var most = format == FileFormat.Word ? MostPackedBytes : MostTextBytes;
        if (new FileInfo(path).Length > most)
            return new PaperForm.Unreadable($"too large: more than {most / 1024 / 1024} MiB");
        return Read(format, await File.ReadAllBytesAsync(path, cancel));
    }

    public static PaperForm Read(FileFormat format, byte[] bytes)
    {
        try
        {
            return format.MediaType switch
            {
                "text/html" => HtmlPaper.Read(bytes),
                "application/xml" => MeetingXml.Read(bytes),
                "text/plain" => PlainTextPaper.Read(HtmlCharset.Decode(bytes)),
                _ when format == FileFormat.Word => new PaperForm.Readable(WordPaper.Read(bytes)),
                _ => throw new ArgumentException($"{format} is none of the forms that are read here.", nameof(format)),
            };
        }
        catch (UnreadableFormException unreadable)
        {
            return new PaperForm.Unreadable(unreadable.Message);
        }
    }
}
