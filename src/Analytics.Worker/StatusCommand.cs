using System.CommandLine;
using Analytics.Classification;
using Analytics.Parsing;
using Analytics.Storage;
using Analytics.Storage.Working;

namespace Analytics.Worker;

/// <summary><c>status</c>: what is held, what was rejected and why, and by which versions.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", "Show what is held, what was rejected and why, warnings and versions.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        var corpus = host.Corpora.Real;
        await corpus.Store.MigrateAsync(cancel);
        var status = await corpus.Store.ReadStatusAsync(cancel);
        await corpus.Follower.AttachAsync(cancel);
        var change = await corpus.Store.ReadLastChangeAsync(cancel);
        var queue = await corpus.OpenQueue(worker: "").ReadStatusAsync(host.Get<TimeProvider>().GetUtcNow(), cancel);
        var engines = new { PdfText = host.Get<IPdfTextReader>().Engine.ToString(), Index = corpus.Index.Engine.ToString(), ThemeModel = host.Get<IThemeModel>().Version };

        if (parsed.WantsJson())
        {
            ConsoleOutput.WriteJson(new { DataFolder = host.Corpora.Folder.Path, Engines = engines, Store = status, Queue = queue, LastChange = change, IndexedUpTo = corpus.Index.Sequence });
            return ExitStatus.Done;
        }
        Console.Out.WriteLine($"Data folder: {host.Corpora.Folder.Path}");
        Console.Out.WriteLine($"Engines in use: PDF text {engines.PdfText}; index {engines.Index}; theme model {engines.ThemeModel}");
        foreach (var source in status.Collected)
            CollectCommand.Print(source, "not asked for yet");
        Print(queue);
        Print(status, change, corpus.Index.Sequence);
        return ExitStatus.Done;
    }

    private static void Print(QueueStatus queue)
    {
        ConsoleOutput.WriteCountUnlessZero(queue.Waiting, "documents wait for a worker");
        ConsoleOutput.WriteCountUnlessZero(queue.InWork, "documents are in work");
        ConsoleOutput.WriteCountUnlessZero(queue.GivenUp.Count, "documents were given up; try them again with: work --again");
        foreach (var document in queue.GivenUp)
            Console.Out.WriteLine($"            {document.FileName}: {document.Attempts:N0} attempts, {document.GivenUpAt:yyyy-MM-dd HH:mm}: {document.Error}");
    }

    private static void Print(StoreStatus status, long change, long indexed)
    {
        if (status.Documents == 0)
        {
            Console.Out.WriteLine("Nothing is held yet. Load reports with: ingest PATH...");
            return;
        }
        ConsoleOutput.WriteCount(status.Files, $"files given ({status.Documents:N0} different documents)");
        ConsoleOutput.WriteCount(status.Inspections, "inspections");
        PrintCounts(status.InspectionsByFramework);
        ConsoleOutput.WriteCountUnlessZero(status.Superseded, "earlier versions of these reports, kept and not counted");
        ConsoleOutput.WriteCount(status.Findings, "findings");
        ConsoleOutput.WriteCountUnlessZero(status.Corrections, "findings with labels corrected by a reader");
        ConsoleOutput.WriteCountUnlessZero(status.CorrectionsOfLostPassages, "of these are of passages that are read no longer; they are kept, and learnt from");
        ConsoleOutput.WriteCountUnlessZero(status.Papers, "council papers");
        PrintCounts(status.PapersByKind);
        ConsoleOutput.WriteCount(status.Rejections, "documents kept, not read");
        PrintCounts(status.RejectionsByReason);
        ConsoleOutput.WriteCountUnlessZero(status.Unopened.Count, "files could not be opened when they were last given");
        foreach (var file in status.Unopened)
            Console.Out.WriteLine($"            {file.FileName}: {file.Reason}");
        PrintMissing(status);
        ConsoleOutput.WriteCount(status.Warnings.Count, $"warnings{(status.Warnings.Count > 0 ? "; all of them with: status --json" : "")}");
        foreach (var same in status.WarningsByWording)
            Console.Out.WriteLine($"            {same.Count,6:N0}  {same.Wording} ({string.Join(", ", same.Examples)}{(same.Count > same.Examples.Count ? ", …" : "")})");
        PrintPaperWarnings(status);
        PrintVersions("Read by parser", status.ParserVersions);
        PrintVersions("Classified by", status.ModelVersions);
        Console.Out.WriteLine(indexed == change ? "Index: up to date" : $"Index: at change {indexed} of {change}; it catches up by itself, or with: reindex");
    }

    private static void PrintMissing(StoreStatus status)
    {
        ConsoleOutput.WriteCountUnlessZero(status.Incomplete, "inspections are incomplete");
        foreach (var inspection in status.Missing.GroupBy(missing => (missing.InspectionId, missing.FileName)))
            Console.Out.WriteLine($"            {inspection.Key.FileName}: {string.Join("; ", inspection.Select(missing => missing.Message))}");
    }

    private static void PrintPaperWarnings(StoreStatus status)
    {
        ConsoleOutput.WriteCountUnlessZero(status.PaperWarnings.Count, "warnings about council papers");
        foreach (var paper in status.PaperWarnings.GroupBy(warning => (warning.PaperId, warning.FileName)))
            Console.Out.WriteLine($"            {paper.Key.FileName}: {string.Join("; ", paper.Select(warning => warning.Message))}");
    }

    private static void PrintCounts(IReadOnlyList<NamedCount> counts)
    {
        foreach (var count in counts)
            Console.Out.WriteLine($"            {count.Count,6:N0}  {count.Name}");
    }

    private static void PrintVersions(string what, IReadOnlyList<NamedCount> versions)
    {
        if (versions.Count > 0)
            Console.Out.WriteLine($"{what}: {string.Join("; ", versions.Select(version => $"{version.Name} ({version.Count:N0} documents)"))}");
    }
}
