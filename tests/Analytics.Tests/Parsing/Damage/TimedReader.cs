using System.Collections.Concurrent;
using System.Diagnostics;
using Analytics.Parsing;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>An engine whose work on each file is timed.</summary>
internal sealed class TimedReader(IPdfTextReader reader) : IPdfTextReader
{
    private readonly ConcurrentBag<TimeSpan> _times = [];

    public EngineVersion Engine => reader.Engine;

    public TimeSpan Longest => _times.Max();

    public Task<IReadOnlyList<PageRules>> ReadRulesAsync(string path, IReadOnlyList<int> pages, CancellationToken cancel) => reader.ReadRulesAsync(path, pages, cancel);

    public async Task<PdfText> ReadAsync(string path, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            return await reader.ReadAsync(path, cancel);
        }
        finally
        {
            _times.Add(clock.Elapsed);
        }
    }
}
