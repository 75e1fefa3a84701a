using System.Text;
using Analytics.Parsing;
using Analytics.Parsing.Papers;
using Analytics.Parsing.Papers.Forms;

namespace Analytics.Tests.Parsing.Papers.Forms;

/// <summary>How tests read bytes and say what blocks came of them, one line each.</summary>
internal static class FormReading
{
    public static PaperText Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static PaperText Read(byte[] bytes) => Assert.IsType<PaperForm.Readable>(Form(bytes)).Text;

    public static string ReasonOf(string text) => ReasonOf(Encoding.UTF8.GetBytes(text));

    public static string ReasonOf(byte[] bytes) => Assert.IsType<PaperForm.Unreadable>(Form(bytes)).Reason;

    public static PaperForm Form(byte[] bytes) => PaperForms.Read(FileFormat.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, FileFormat.HeadLength))), bytes);

    /// <summary>Headings as <c># text</c>, list items as <c>0 a. text</c> with their depth, rows as <c>|cell|cell|</c>, paragraphs as they are.</summary>
    public static string[] Show(PaperText text) => [.. text.Blocks.Select(Show)];

    private static string Show(PaperBlock block)
    {
        var labelled = block.Label is null ? block.Text : $"{block.Label} {block.Text}";
        return block.Kind switch
        {
            PaperBlockKind.Heading => $"# {labelled}",
            PaperBlockKind.ListItem => $"{block.Level} {labelled}",
            PaperBlockKind.TableRow => $"|{string.Join('|', block.Cells)}|",
            _ => labelled,
        };
    }
}
