using System.Buffers.Binary;
using Analytics.Parsing;

namespace Analytics.PdfPig;

/// <summary>What the reading process answers: its length, then the pages with their runs or rules, or why there are none.</summary>
internal static class Answer
{
    public const int LengthSize = sizeof(int);

    /// <summary>An answer before the first request, of no length: the process has started.</summary>
    public static ReadOnlySpan<byte> Ready => [0, 0, 0, 0];

    /// <param name="textLimit">MiB.</param>
    public static ReadOnlySpan<byte> Write(Func<IEnumerable<PdfPage>> read, int textLimit) => WriteOrRefuse(read, WritePage, textLimit);

    /// <inheritdoc cref="Write(Func{IEnumerable{PdfPage}}, int)"/>
    public static ReadOnlySpan<byte> Write(Func<IEnumerable<PageRules>> read, int textLimit) => WriteOrRefuse(read, WriteRules, textLimit);

    /// <exception cref="UnreadablePdfException">That is the answer.</exception>
    public static PdfText ReadText(byte[] content) =>
        new(Read(content, (number, answer) => new PdfPage(number, answer.ReadSingle(), answer.ReadSingle(), ReadRuns(answer))));

    /// <inheritdoc cref="ReadText"/>
    public static IReadOnlyList<PageRules> ReadRules(byte[] content) => Read(content, (number, answer) => new PageRules(number, ReadLines(answer)));

    private static List<T> Read<T>(byte[] content, Func<int, BinaryReader, T> readPage)
    {
        using var answer = new BinaryReader(new MemoryStream(content));
        if (answer.ReadString() is { Length: > 0 } reason)
            throw new UnreadablePdfException(reason);
        var pages = new List<T>();
        while (answer.ReadInt32() is > 0 and var number)
            pages.Add(readPage(number, answer));
        return pages;
    }

    private static ReadOnlySpan<byte> WriteOrRefuse<T>(Func<IEnumerable<T>> read, Action<BinaryWriter, T> writePage, int textLimit)
    {
        try
        {
            return Write(answer => WritePages(answer, read(), writePage, textLimit));
        }
        catch (UnreadablePdfException unreadable)
        {
            return Write(answer => WriteReason(answer, unreadable.Message));
        }
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

    private static void WritePages<T>(BinaryWriter answer, IEnumerable<T> pages, Action<BinaryWriter, T> writePage, int limit)
    {
        WriteReason(answer, "");
        foreach (var page in pages)
        {
            writePage(answer, page);
            if (answer.BaseStream.Length > limit * 1024L * 1024L)
                throw new UnreadablePdfException($"too large: more than {limit} MiB of text with its positions");
        }
        answer.Write(0);
    }

    private static void WritePage(BinaryWriter answer, PdfPage page)
    {
        answer.Write(page.Number);
        answer.Write((float)page.Width);
        answer.Write((float)page.Height);
        WriteRuns(answer, page.Runs);
    }

    private static void WriteRules(BinaryWriter answer, PageRules page)
    {
        answer.Write(page.Page);
        answer.Write(page.Lines.Count);
        foreach (var line in page.Lines)
        {
            answer.Write((float)line.Left);
            answer.Write((float)line.Top);
            answer.Write((float)line.Right);
            answer.Write((float)line.Bottom);
        }
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

    private static RuledLine[] ReadLines(BinaryReader answer)
    {
        var lines = new RuledLine[answer.ReadInt32()];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = new RuledLine(answer.ReadSingle(), answer.ReadSingle(), answer.ReadSingle(), answer.ReadSingle());
        return lines;
    }
}
