using System.Diagnostics;
using Analytics.Parsing;
using Analytics.Reports;
using Analytics.Sources.LocalFolder;
using Analytics.Tests.Parsing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks;

/// <summary>How fast each PDF engine reads the reports, and how well the improvement items come out.</summary>
internal static class PdfEngineBenchmark
{
    /// <summary>The data folder of the first engine's ingest, which later measurements read.</summary>
    public static string DataFolderOf(string engine) => $"ingest-{engine}";

    public static async Task<IReadOnlyList<MeasuredEngine>> RunAsync(string shared, WorkFolder work, CancellationToken cancel)
    {
        var folder = Path.Combine(shared, "corpus", "pdf");
        var measured = new List<MeasuredEngine>();
        foreach (var engine in WorkFolder.Offers<IPdfTextReader>())
        {
            Console.Error.WriteLine($"PDF text: {engine} …");
            await using var services = work.OpenData(DataFolderOf(engine), ("Engines:PdfText", engine));
            var reader = services.GetRequiredService<IPdfTextReader>();
            var (pages, reading) = await ReadAllAsync(reader, Directory.GetFiles(folder, "*.pdf"), cancel);
            var ingest = await IngestAsync(services, folder, cancel);
            var items = await CompareItemsAsync(services, shared, cancel);
            measured.Add(new MeasuredEngine(reader.Engine.ToString(),
            [
                new("pages a second, text alone, two files at a time", $"{pages / reading.TotalSeconds:N0}"),
                new("ingest of the folder with this PDF engine", $"{ingest.TotalSeconds:N1} s"),
                new("improvement items (ILACS): precision", $"{items.Precision:0.0000}"),
                new("improvement items (ILACS): recall", $"{items.Recall:0.0000}"),
            ]));
        }
        return measured;
    }

    private static async Task<(int Pages, TimeSpan Elapsed)> ReadAllAsync(IPdfTextReader reader, string[] files, CancellationToken cancel)
    {
        var pages = 0;
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel }, async (file, stop) =>
            Interlocked.Add(ref pages, (await reader.ReadAsync(file, stop)).Pages.Count));
        return (pages, clock.Elapsed);
    }

    private static async Task<TimeSpan> IngestAsync(ServiceProvider services, string folder, CancellationToken cancel)
    {
        var run = services.GetRequiredService<Func<Corpus, IngestRun>>()(services.GetRequiredService<Corpora>().Real);
        var source = new LocalFolderSource([folder]);
        var clock = Stopwatch.StartNew();
        await run.RunAsync(source.Files, progress: null, cancel);
        return clock.Elapsed;
    }

    private static async Task<(double Precision, double Recall)> CompareItemsAsync(ServiceProvider services, string shared, CancellationToken cancel)
    {
        var store = services.GetRequiredService<Corpora>().Real.Store;
        var files = (await store.ListInspectionsAsync(cancel)).ToDictionary(held => held.Inspection.Id, held => held.Document.FileName);
        var read = new List<GoldItems.Item>();
        await foreach (var report in store.StreamReportsAsync(withBoxes: false, cancel))
        {
            read.AddRange(report.Findings.Where(themed => themed.Finding.Kind != FindingKind.Narrative)
                .Select(themed => new GoldItems.Item(files[report.Inspection.Inspection.Id], themed.Finding.Text)));
        }
        var gold = GoldItems.Load(Path.Combine(shared, "gold", "items.jsonl")).Where(item => item.Kind.StartsWith("ilacs", StringComparison.Ordinal)).Select(item => new GoldItems.Item(item.File, item.Text));
        return GoldItems.Compare([.. gold], read);
    }
}
