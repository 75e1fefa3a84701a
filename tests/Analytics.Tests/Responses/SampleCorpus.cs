using System.Collections.Concurrent;
using Analytics.Authorities;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Reports;
using Analytics.Responses;
using Analytics.Sources.LocalFolder;
using Analytics.Tests.Parsing.Papers;

namespace Analytics.Tests.Responses;

/// <summary>The invented reports and papers, read from their bytes, the findings with their themes.</summary>
public sealed class SampleCorpus : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, ParseOutcome> _outcomes = new(StringComparer.Ordinal);

    internal IReadOnlyList<ReadReport> Reports { get; private set; } = [];

    internal IReadOnlyDictionary<string, Paper> Papers { get; private set; } = new Dictionary<string, Paper>();

    public async ValueTask InitializeAsync()
    {
        var listing = Listing.Load(Path.Combine(ExpectedPaper.Folder, Listing.FileName));
        var parser = new ReportParser(new PopplerTextReader(new PdfTextOptions()), AuthorityDirectory.Load(RepositoryFolder.File("data/sample/reference")));
        var files = Directory.GetFiles(RepositoryFolder.File("data/sample"), "*.pdf").Concat(ExpectedPaper.All.Select(paper => paper.FilePath));
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (path, cancel) =>
            _outcomes[Path.GetFileName(path)] = await parser.ParseAsync(Describe(path, listing.Find(path)?.Url), path, cancel));
        Reports = [.. _outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => pair.Value is ParseOutcome.Parsed)
            .Select(pair => ReadReport.Of(pair.Key, ((ParseOutcome.Parsed)pair.Value).Report))];
        Papers = _outcomes.Where(pair => pair.Value is ParseOutcome.ParsedPaper).ToDictionary(pair => pair.Key, pair => ((ParseOutcome.ParsedPaper)pair.Value).Paper);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static Document Describe(string path, Uri? url)
    {
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        return new Document { Sha256 = sha256, FileName = Path.GetFileName(path), Length = new FileInfo(path).Length, MediaType = "", Url = url, FetchedAt = DateTimeOffset.UnixEpoch };
    }
}

/// <summary>A report with its findings' themes, prepared for matching.</summary>
internal sealed record ReadReport(string FileName, Inspection Inspection, IReadOnlyList<PreparedFinding> Findings)
{
    public Candidate Candidate { get; } = Candidate.Of(Inspection, [.. Findings.Select(finding => finding.Themed)], ShippedMatcher.Matcher);

    public IReadOnlyList<ThemedFinding> Themed => [.. Findings.Select(finding => finding.Themed)];

    public static ReadReport Of(string fileName, Report report)
    {
        var matcher = ShippedMatcher.Matcher;
        return new ReadReport(fileName, report.Inspection, [.. ShippedMatcher.Classifier.Classify(report.Findings).Select(matcher.Prepare)]);
    }
}
