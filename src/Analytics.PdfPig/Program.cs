using System.Collections.Concurrent;
using System.Globalization;
using Analytics.Parsing;

namespace Analytics.PdfPig;

/// <summary>
/// The process in which files are opened, one after the other: it takes requests from standard input and answers on standard
/// output. A file that breaks a limit takes this process with it and nothing else.
/// </summary>
internal static class Program
{
    /// <summary>Deep nesting is refused by PdfPig before it comes near this; what it misses ends the process.</summary>
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>How long to wait for the next file: what is not needed should not hold memory.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Main(string[] arguments)
    {
        var limits = new PdfTextOptions
        {
            PageLimit = int.Parse(arguments[0], CultureInfo.InvariantCulture),
            TextLimit = int.Parse(arguments[1], CultureInfo.InvariantCulture),
        };
        // PdfPig goes on without what does not fit into memory, which would lose text silently.
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            if (thrown.Exception is OutOfMemoryException)
                Environment.FailFast("A file broke the memory limit.");
        };
        using var requests = new BlockingCollection<Request>();
        new Thread(() => AnswerAll(requests, limits), StackSize) { IsBackground = true }.Start();

        // Listening goes on while a file is read: when whoever asks is gone, this method ends, and with it whatever the file is up to.
        using var input = new BinaryReader(Console.OpenStandardInput());
        while (Next(input) is { } request)
            requests.Add(request);
    }

    private static Request? Next(BinaryReader input)
    {
        try
        {
            return Request.Read(input);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static void AnswerAll(BlockingCollection<Request> requests, PdfTextOptions limits)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Answer.Ready);
        output.Flush();
        while (requests.TryTake(out var request, Patience))
        {
            output.Write(AnswerTo(request, limits));
            output.Flush();
        }
        Environment.Exit(0);
    }

    private static ReadOnlySpan<byte> AnswerTo(Request request, PdfTextOptions limits) => request.RulesOf is { } pages
        ? Answer.Write(() => PdfFile.ReadRules(request.Path, pages, limits), limits.TextLimit)
        : Answer.Write(() => PdfFile.Read(request.Path, limits), limits.TextLimit);
}
