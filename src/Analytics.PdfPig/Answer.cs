using System.Buffers.Binary;
using Analytics.Parsing;

namespace Analytics.PdfPig;

/// <summary>What the reading process answers: its length, then the pages with their runs, or why there are none.</summary>
internal static class Answer
{
    public const int LengthSize = sizeof(int);

    /// <summary>An answer before the first request, of no length: the process has started.</summary>
    public static ReadOnlySpan<byte> Ready => [0, 0, 0, 0];

    /// <param name="textLimit">MiB.</param>
    public static ReadOnlySpan<byte> Write(Func<IEnumerable<PdfPage>> read, int textLimit)
    {
        try
        {
            return Write(answer => WritePages(answer, read(), textLimit * 1024L * 1024L));
        }
        catch (UnreadablePdfException unreadable)
        {
            return Write(answer => WriteReason(answer, unreadable.Message));
        }
    }

    /// <exception cref="UnreadablePdfException">That is the answer.</exception>
    public static PdfText Read(byte[] content)
    {
        using var answer = new BinaryReader(new MemoryStream(content));
        if (answer.ReadString() is { Length: > 0 } reason)
            throw new UnreadablePdfException(reason);
        var pages = new List<PdfPage>();
        while (answer.ReadInt32() is > 0 and var number)
            pages.Add(new PdfPage(number, answer.ReadSingle(), answer.ReadSingle(), ReadRuns(answer)));
        return new PdfText(pages);
    }

    private static ReadOnlySpan<byte> Write(Action<BinaryWriter> content)
    {
        var bytes = new MemoryStream(256 * 1024);
        using var answer = new BinaryWriter(bytes);
        answer.Write(0);
        content(answer);
        answer.Flush();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.GetBuffer(), (int)bytes.Length - LengthSize);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    private static void WriteReason(BinaryWriter answer, string reason) => answer.Write(reason);

    private static void WritePages(BinaryWriter answer, IEnumerable<PdfPage> pages, long limit)
    {
        WriteReason(answer, "");
        foreach (var page in pages)
        {
            answer.Write(page.Number);
            answer.Write((float)page.Width);
            answer.Write((float)page.Height);
            WriteRuns(answer, page.Runs);
            if (answer.BaseStream.Length > limit)
                throw new UnreadablePdfException($"too large: more than {limit / 1024 / 1024} MiB of text with its positions");
        }
        answer.Write(0);
    }

    private static void WriteRuns(BinaryWriter answer, IReadOnlyList<TextRun> runs)
    {
        answer.Write(runs.Count);
        foreach (var run in runs)
        {
            answer.Write((float)run.Left);
            answer.Write((float)run.Top);
            answer.Write((float)run.Width);
            answer.Write((float)run.Height);
            answer.Write((float)run.FontSize);
            answer.Write(run.Bold);
            answer.Write(run.Text);
        }
    }

    private static TextRun[] ReadRuns(BinaryReader answer)
    {
        var runs = new TextRun[answer.ReadInt32()];
        for (var i = 0; i < runs.Length; i++)
            runs[i] = new TextRun(answer.ReadSingle(), answer.ReadSingle(), answer.ReadSingle(), answer.ReadSingle(), answer.ReadSingle(), answer.ReadBoolean(), answer.ReadString());
        return runs;
    }
}
