using Analytics.Classification;
using Analytics.Parsing;
using Analytics.Reports;
using Analytics.Storage;
using Microsoft.Extensions.Logging;

namespace Analytics;

/// <summary>Everything that is held of one document, made from its kept bytes: parse, classify, store.</summary>
public sealed partial class DocumentDerivation(Corpus corpus, ReportParser parser, ThemeClassifier classifier, ILogger<DocumentDerivation> log)
{
    /// <summary>Whether this parser and this model made what is held.</summary>
    public bool IsUpToDate(HeldDocument held) => held.ParserVersion == parser.ParserVersion && IsClassified(held);

    /// <summary>Whether this model classified the findings, if there are any.</summary>
    public bool IsClassified(HeldDocument held) => held.ModelVersion is null || held.ModelVersion == classifier.Version;

    /// <summary>Finds out now, rather than at the first document, whether parser and model can work here.</summary>
    public void RequireEngines() => LogEngines(parser.ParserVersion, classifier.Version);

    /// <summary>Reads the bytes at <paramref name="path"/> and stores what they are.</summary>
    public async Task<DerivedDocument> DeriveAsync(Document document, string path, CancellationToken cancel)
    {
        switch (await parser.ParseAsync(document, path, cancel))
        {
            case ParseOutcome.Parsed(var report):
                var isChanged = await SaveAsync(document with { Licence = report.Licence }, report, cancel);
                foreach (var warning in report.Inspection.Missing.Concat(report.Inspection.Warnings))
                    LogWarned(document.FileName, warning);
                return new DerivedDocument(DocumentKind.Report, isChanged);
            case ParseOutcome.ParsedPaper(var paper, var licence):
                var isPaperChanged = await SaveAsync(document with { Licence = licence }, paper, cancel);
                foreach (var warning in paper.Warnings)
                    LogWarned(document.FileName, warning);
                return new DerivedDocument(DocumentKind.Paper, isPaperChanged);
            case ParseOutcome.Rejected(var reason):
                return new DerivedDocument(DocumentKind.Rejected, await RejectAsync(document, reason, cancel), reason);
            case var unknown:
                throw new InvalidOperationException($"{unknown} is an outcome that nobody thought of.");
        }
    }

    /// <summary>Keeps a document as one that was not read.</summary>
    /// <returns>Whether anything but the version has changed.</returns>
    public Task<bool> RejectAsync(Document document, string reason, CancellationToken cancel)
    {
        LogRejected(document.FileName, reason);
        return corpus.Store.SaveRejectionAsync(document with { Licence = null }, reason, parser.ParserVersion, cancel);
    }

    /// <summary>Classifies what is held of a report or a paper, as it was read; null where neither is held (any more).</summary>
    public async Task<DerivedDocument?> ReclassifyAsync(Document document, CancellationToken cancel)
    {
        if (await corpus.Store.FindReportAsync(document.Sha256, cancel) is { } report)
            return new DerivedDocument(DocumentKind.Report, await SaveAsync(document, report, cancel));
        if (await corpus.Store.FindPaperAsync(document.Sha256, cancel) is { } read)
            return new DerivedDocument(DocumentKind.Paper, await SaveAsync(document, read.Paper, cancel));
        return null;
    }

    private Task<bool> SaveAsync(Document document, Report report, CancellationToken cancel) =>
        corpus.Store.SaveAsync(document, report, classifier.Classify(report.Findings), cancel);

    private Task<bool> SaveAsync(Document document, Paper paper, CancellationToken cancel) =>
        corpus.Store.SaveAsync(document, paper, classifier.Classify(paper.Passages), cancel);

    [LoggerMessage(LogLevel.Information, "Parser {Parser}, model {Model}")]
    private partial void LogEngines(string parser, string model);

    [LoggerMessage(LogLevel.Information, "Rejected {File}: {Reason}")]
    private partial void LogRejected(string file, string reason);

    [LoggerMessage(LogLevel.Information, "{File}: {Warning}")]
    private partial void LogWarned(string file, string warning);
}

/// <summary>What a document turned out to be.</summary>
public enum DocumentKind
{
    Report,
    Paper,
    Rejected,
}

/// <summary>What deriving a document came to: whether anything but versions is other than before, and the reason why it was not read, if so.</summary>
public sealed record DerivedDocument(DocumentKind Kind, bool IsChanged, string? Rejection = null);
