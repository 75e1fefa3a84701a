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

    /// <summary>Reads the bytes at <paramref name="path"/> and stores what they are.</summary>
    public async Task<DerivedDocument> DeriveAsync(Document document, string path, CancellationToken cancel)
    {
        switch (await parser.ParseAsync(document, path, cancel))
        {
            case ParseOutcome.Parsed(var report):
                var isChanged = await SaveAsync(document with { Licence = report.Licence }, report, cancel);
                foreach (var warning in report.Inspection.Missing.Concat(report.Inspection.Warnings))
                    LogWarned(document.FileName, warning);
                return new DerivedDocument(null, isChanged);
            case ParseOutcome.Rejected(var reason):
                LogRejected(document.FileName, reason);
                return new DerivedDocument(reason, await corpus.Store.SaveRejectionAsync(document with { Licence = null }, reason, parser.ParserVersion, cancel));
            case var unknown:
                throw new InvalidOperationException($"{unknown} is an outcome that nobody thought of.");
        }
    }

    /// <summary>Classifies the findings that are held of a report, as they were read.</summary>
    public async Task<DerivedDocument> ReclassifyAsync(Document document, Report report, CancellationToken cancel) =>
        new(null, await SaveAsync(document, report, cancel));

    private Task<bool> SaveAsync(Document document, Report report, CancellationToken cancel) =>
        corpus.Store.SaveAsync(document, report, classifier.Classify(report.Findings), cancel);

    [LoggerMessage(LogLevel.Information, "Rejected {File}: {Reason}")]
    private partial void LogRejected(string file, string reason);

    [LoggerMessage(LogLevel.Information, "{File}: {Warning}")]
    private partial void LogWarned(string file, string warning);
}

/// <summary>What deriving a document came to: the reason why it was not read, if so, and whether anything but versions is other than before.</summary>
public sealed record DerivedDocument(string? Rejection, bool IsChanged);
