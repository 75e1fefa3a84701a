using Analytics.Sources;
using Analytics.Sources.Fetching;
using Analytics.Storage.Captures;
using Analytics.Storage.Collecting;
using Microsoft.Extensions.Logging;

namespace Analytics;

/// <summary>One collection: asks for what is due, host by host in turn, keeps what comes, follows what pages lead to, and has the documents read.</summary>
public sealed partial class CollectRun(Corpus corpus, IngestRun ingest, PageFetcher fetcher, Manners manners, RetryPlan retries, CollectOptions options, TimeProvider clock, ILogger<CollectRun> log)
{
    /// <summary>What is due later than this is left to the next run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>A host that could be asked is looked for so often, even where it seems that there will be none for longer: another worker may end early.</summary>
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ShortestNap = TimeSpan.FromMilliseconds(20);

    private const int DocumentsPerReading = 40;

    /// <summary>
    /// A run that was cut off is continued by the same call. Where several workers share a store, each calls this, and they share the run.
    /// </summary>
    /// <exception cref="IOException">Another process collects into the same SQLite store.</exception>
    public async Task<CollectSummary> RunAsync(IReadOnlyList<IReportSource> sources, CollectWishes wishes, IProgress<CollectProgress>? progress, CancellationToken cancel)
    {
        await corpus.Store.MigrateAsync(cancel);
        using var alone = corpus.HoldForCollecting();
        var frontier = corpus.OpenFrontier($"{Environment.MachineName}-{Guid.NewGuid():N}");
        if (alone is not null)
            await frontier.FreeHostsAsync(clock.GetUtcNow(), cancel);
        using var captures = CaptureArchive.Open(corpus.Folder.Captures, manners.UserAgent, clock);

        var state = new CollectState(options, wishes, progress);
        foreach (var source in sources)
        {
            var run = await frontier.BeginAsync(source.Name, source.Scope, clock.GetUtcNow(), cancel);
            await frontier.AddAsync(run, source.Start, wishes.Recheck, clock.GetUtcNow(), cancel);
            state.Open(source, run);
        }
        var visit = new HostVisit(frontier, fetcher, captures, corpus.Archive, manners, retries, state, clock);
        using var reading = new SemaphoreSlim(1, 1);
        await Task.WhenAll(Enumerable.Range(0, options.HostsAtOnce).Select(_ => WorkAsync(frontier, visit, state, reading, cancel)));

        var read = await ReadDocumentsAsync(frontier, state, reading, atLeast: 1, cancel);
        await FinishAsync(frontier, state, cancel);
        return await SummaryAsync(frontier, state, read, cancel);
    }

    private async Task WorkAsync(Frontier frontier, HostVisit visit, CollectState state, SemaphoreSlim reading, CancellationToken cancel)
    {
        while (!File.Exists(corpus.Folder.CollectStop) && state.Wanted() is { Runs.Count: > 0 } wanted)
        {
            var now = clock.GetUtcNow();
            if (await frontier.TakeTurnAsync(wanted, now, manners.LeastDelayOf, visit.Lease, cancel) is { } turn)
            {
                await visit.MakeAsync(turn, cancel);
                if (!state.Wishes.DryRun)
                    await ReadDocumentsAsync(frontier, state, reading, DocumentsPerReading, cancel);
                continue;
            }
            if (await frontier.NextTurnAsync(wanted, now + Patience, cancel) is not { } next)
                return;
            var nap = next - now;
            await Task.Delay(nap < ShortestNap ? ShortestNap : nap > LongestNap ? LongestNap : nap, clock, cancel);
        }
        state.NoteStopSwitch(File.Exists(corpus.Folder.CollectStop));
    }

    /// <summary>Has what came read (or queued for workers), by one worker of this process at a time, once there is enough of it to be worth it.</summary>
    private async Task<IngestSummary?> ReadDocumentsAsync(Frontier frontier, CollectState state, SemaphoreSlim reading, int atLeast, CancellationToken cancel)
    {
        if (state.Unread < atLeast && atLeast > 1)
            return null;
        await reading.WaitAsync(cancel);
        try
        {
            state.Unread = 0;
            var entries = await frontier.ListUningestedAsync(state.AllRuns, cancel);
            if (entries.Count == 0)
                return null;
            SourceFile[] files = [.. entries.Select(AsFile)];
            var summary = state.Wishes.Queue ? await ingest.QueueAsync(files, progress: null, cancel) : await ingest.RunAsync(files, progress: null, cancel);
            await frontier.NoteIngestedAsync(entries, cancel);
            return summary;
        }
        finally
        {
            reading.Release();
        }
    }

    private SourceFile AsFile(FrontierEntry entry) => new()
    {
        Path = corpus.Archive.PathOf(entry.Sha256 ?? throw new InvalidOperationException($"{entry.Link.Url} has no bytes to read.")),
        Name = entry.Link.FileName ?? Path.GetFileName(entry.Link.Url.AbsolutePath),
        Url = entry.Link.Url,
        Title = entry.Link.Title,
        PublishedOn = entry.Link.PublishedOn,
        FetchedAt = entry.FetchedAt,
    };

    private async Task FinishAsync(Frontier frontier, CollectState state, CancellationToken cancel)
    {
        foreach (var (source, run) in state.StillOpen)
        {
            var stopped = await MissingAsync(frontier, run, state, cancel);
            if (stopped is not null)
                LogStopped(source.Name, stopped);
            // What other workers still hold, or what waits for a later hour, does not keep a run open: the next one takes it up.
            if (!state.IsStoppedBySwitch)
                await frontier.FinishAsync(run, stopped, clock.GetUtcNow(), cancel);
        }
    }

    /// <summary>Pages that each look whole may still not add up to what they say there is.</summary>
    private static async Task<string?> MissingAsync(Frontier frontier, CollectRunId run, CollectState state, CancellationToken cancel)
    {
        if (state.ExpectedOf(run) is not var (page, expected) || state.IsStoppedBySwitch)
            return null;
        var found = await frontier.CountAsync(run, expected.Kind, cancel);
        return found == expected.Count ? null : new SourceChangedException(expected.Selector, page, $"{expected.Count} of kind {expected.Kind} in all, but its pages lead to {found}").Message;
    }

    private static async Task<CollectSummary> SummaryAsync(Frontier frontier, CollectState state, IngestSummary? read, CancellationToken cancel)
    {
        var (sources, came) = (new List<CollectedSource>(), new List<CollectedDocument>());
        foreach (var run in state.AllRuns)
        {
            sources.Add(await frontier.ReadRunAsync(run, cancel));
            came.AddRange(await frontier.ListCameAsync(run, cancel));
        }
        return new CollectSummary { Requests = state.Requests, Sources = sources, Came = came, IsStoppedBySwitch = state.IsStoppedBySwitch, Refused = read?.Refused ?? [] };
    }

    [LoggerMessage(LogLevel.Error, "{Source} stopped: {Reason}")]
    private partial void LogStopped(string source, string reason);
}
