using Analytics.Parsing;
using Analytics.Reports;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>Reads no PDF: what is collected is of interest here, not what it says.</summary>
internal sealed class UnreadPdf : IPdfTextReader
{
    public EngineVersion Engine { get; } = new("unread", "1");

    public Task<PdfText> ReadAsync(string path, CancellationToken cancel) => throw new UnreadablePdfException("not read in this test");

    public Task<IReadOnlyList<PageRules>> ReadRulesAsync(string path, IReadOnlyList<int> pages, CancellationToken cancel) => throw new UnreadablePdfException("not read in this test");
}
