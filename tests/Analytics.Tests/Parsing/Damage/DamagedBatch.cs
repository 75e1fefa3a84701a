using System.Diagnostics;
using Analytics.Parsing;
using Analytics.Sources.LocalFolder;
using Analytics.Storage;
using Analytics.Tests.Fixtures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>The damaged files with reports of the sample among them, put through the whole pipeline once with one PDF engine.</summary>
public abstract class DamagedBatch(Func<PdfTextOptions, IPdfTextReader> create) : IAsyncLifetime
{
    public static readonly PdfTextOptions Limits = new() { TimeLimit = 6, MemoryLimit = 768 };

    /// <summary>Megabytes that the run may hold, four times what it is known to do with.</summary>
    private const int HeapAllowed = 256;

    private readonly TemporaryFolder _folder = new();

    internal IReadOnlyList<DamagedInput> Inputs { get; private set; } = [];

    /// <summary>What the store holds of the sample ingested alone.</summary>
    internal HeldBatch Alone { get; private set; } = HeldBatch.Empty;

    /// <summary>What it holds of the whole batch.</summary>
    internal HeldBatch Together { get; private set; } = HeldBatch.Empty;

    internal IngestSummary Summary { get; private set; } = null!;
    internal TimeSpan Elapsed { get; private set; }
    internal ProcessWatch Processes { get; } = new();
    internal TimedReader Reader { get; private set; } = null!;
    internal IReadOnlyList<int> ProcessesLeft { get; private set; } = [];

    /// <summary>The names that the sample's reports have in the batch, by their own.</summary>
    internal IReadOnlyDictionary<string, string> Sound { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        var sample = Directory.GetFiles(RepositoryFolder.File("data/sample"), "*.pdf").Order(StringComparer.Ordinal).ToList();
        Inputs = DamagedInputs.Generate([.. sample.Select(path => new SamplePdf(path))]);
        Sound = sample.Where((_, i) => i % 3 == 0).Select((path, i) => (path, i)).ToDictionary(pair => Path.GetFileName(pair.path), pair => $"{60 + 120 * pair.i:D3}{Path.GetFileName(pair.path)}");
        var files = WriteAll(sample);
        var before = ChildProcesses.CanBeSeen ? ChildProcesses.List().Keys.ToHashSet() : [];

        (Alone, _) = await IngestAsync("alone", sample);
        var clock = Stopwatch.StartNew();
        await using (Processes.Watch())
        using (new HeapLimit(HeapAllowed))
            (Together, Summary) = await IngestAsync("together", [files]);
        Elapsed = clock.Elapsed;
        // Those that were ended at last need a moment for it.
        await Task.Delay(TimeSpan.FromSeconds(2));
        ProcessesLeft = ChildProcesses.CanBeSeen ? [.. ChildProcesses.List().Keys.Except(before)] : [];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private string WriteAll(IEnumerable<string> sample)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "files")).FullName;
        foreach (var input in Inputs)
        {
            using var file = File.Create(Path.Combine(folder, input.Name));
            input.Write(file);
        }
        foreach (var path in sample.Where(path => Sound.ContainsKey(Path.GetFileName(path))))
            File.Copy(path, Path.Combine(folder, Sound[Path.GetFileName(path)]));
        return folder;
    }

    private async Task<(HeldBatch, IngestSummary)> IngestAsync(string name, IReadOnlyList<string> paths)
    {
        using var engine = new EngineInUse(create(Limits));
        Reader = new TimedReader(engine.Reader);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Folder", (string?)Path.Combine(_folder.Path, name))]).Build();
        await using var services = new ServiceCollection().AddLogging().AddAnalytics(settings).AddSingleton<IPdfTextReader>(Reader).BuildServiceProvider();
        var corpus = services.GetRequiredService<Corpora>().Sample;
        var summary = await services.GetRequiredService<Func<Corpus, IngestRun>>()(corpus).RunAsync(new LocalFolderSource(paths).Files, progress: null, CancellationToken.None);
        return (await HeldBatch.ReadAsync(corpus.Store), summary);
    }

    private sealed class EngineInUse(IPdfTextReader reader) : IDisposable
    {
        public IPdfTextReader Reader => reader;

        public void Dispose() => (reader as IDisposable)?.Dispose();
    }
}

/// <summary>All that a store holds.</summary>
internal sealed record HeldBatch(StoreStatus? Status, IReadOnlyDictionary<string, HeldReport> Reports, IReadOnlyDictionary<string, HeldPaper> Papers, IReadOnlyDictionary<string, string> Rejections)
{
    public static HeldBatch Empty { get; } = new(null, new Dictionary<string, HeldReport>(), new Dictionary<string, HeldPaper>(), new Dictionary<string, string>());

    public static async Task<HeldBatch> ReadAsync(ReportStore store)
    {
        var reports = await store.StreamReportsAsync(withBoxes: true, CancellationToken.None).ToListAsync();
        var papers = await store.ListPapersAsync(CancellationToken.None);
        var rejections = await store.ListRejectionsAsync(CancellationToken.None);
        return new HeldBatch(
            await store.ReadStatusAsync(CancellationToken.None),
            reports.ToDictionary(report => report.Inspection.Document.FileName),
            papers.ToDictionary(held => held.Document.FileName),
            rejections.ToDictionary(rejection => rejection.FileName, rejection => rejection.Reason));
    }
}
