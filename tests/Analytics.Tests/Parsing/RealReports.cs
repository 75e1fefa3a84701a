using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Analytics.Authorities;
using Analytics.Parsing;
using Analytics.Reports;
using CsvHelper;

namespace Analytics.Tests.Parsing;

/// <summary>Every real document, parsed once with one PDF engine for all the tests that measure on them. Empty where the shared folder isn't there.</summary>
public abstract class RealReports(IPdfTextReader reader) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, ParseOutcome> _outcomes = new();

    /// <summary>By file name.</summary>
    public IReadOnlyDictionary<string, ParseOutcome> Outcomes => _outcomes;

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Manifest { get; private set; } = [];
    public IReadOnlyList<IReadOnlyDictionary<string, string>> GoldInspections { get; private set; } = [];
    public IReadOnlyList<GoldItem> GoldItems { get; private set; } = [];
    public TimeSpan Elapsed { get; private set; }

    public Report ReportOf(string file) => ((ParseOutcome.Parsed)Outcomes[file]).Report;

    public IEnumerable<(string File, Report Report)> Reports =>
        Outcomes.Where(pair => pair.Value is ParseOutcome.Parsed).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, ((ParseOutcome.Parsed)pair.Value).Report));

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(SharedFolder.Path, "corpus", "pdf");
        if (!Directory.Exists(folder))
            return;
        Manifest = ReadCsv("corpus/manifest.csv");
        GoldInspections = ReadCsv("gold/metadata.csv");
        GoldItems = Parsing.GoldItems.Load(Path.Combine(SharedFolder.Path, "gold/items.jsonl"));
        var parser = new ReportParser(reader, AuthorityDirectory.Load(Path.Combine(SharedFolder.RepositoryRoot, "data", "reference")));
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Directory.GetFiles(folder, "*.pdf"), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (path, cancel) =>
            _outcomes[Path.GetFileName(path)] = await parser.ParseAsync(Describe(path), path, cancel));
        Elapsed = clock.Elapsed;
    }

    public ValueTask DisposeAsync()
    {
        (reader as IDisposable)?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>A document as an ingest would describe it, under a name that gives nothing away.</summary>
    public static Document Describe(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new Document { Sha256 = sha256, FileName = $"{sha256[..8]}.pdf", Length = bytes.Length, MediaType = "application/pdf", FetchedAt = DateTimeOffset.UnixEpoch };
    }

    private static List<IReadOnlyDictionary<string, string>> ReadCsv(string relative)
    {
        using var csv = CsvReader.FromFile(Path.Combine(SharedFolder.Path, relative), new CsvReaderOptions());
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(column => column, column => csv.GetString(column)));
        return rows;
    }
}
