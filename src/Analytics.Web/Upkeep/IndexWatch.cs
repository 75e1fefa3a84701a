using Analytics.Search;

namespace Analytics.Web.Upkeep;

/// <summary>
/// Keeps the full-text index of the active corpus caught up with its store, whoever writes to that, and asks it and the comparison first: what they hold in
/// memory of a new state is then there before most readers ask.
/// </summary>
internal sealed partial class IndexWatch(Corpora corpora, FirstVisits visits, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<IndexWatch> log) : BackgroundService
{
    private static readonly FindingQuery s_everything = new() { Take = 0 };

    /// <summary>How often a store is asked that tells of nothing.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>How often one is asked that tells of its changes: to be sure.</summary>
    private static readonly TimeSpan s_longPause = TimeSpan.FromSeconds(5);

    /// <summary>Between two rounds, however many changes come.</summary>
    private static readonly TimeSpan s_shortPause = TimeSpan.FromMilliseconds(200);

    private (Corpus? Corpus, long Sequence) _asked;

    /// <summary>Asks for what every search and comparison needs and waits while it is loaded; gives the sequence up to which the index that answers is complete.</summary>
    public static async Task<long> AskAsync(Corpus corpus, CancellationToken cancel)
    {
        await corpus.ViewAsync(cancel);
        corpus.Index.ReadWords();
        return corpus.Index.Search(s_everything).Sequence;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The site that is visited first is there only then.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        while (true)
        {
            var pause = s_pause;
            try
            {
                var corpus = await corpora.ActiveAsync(stoppingToken);
                await CatchUpAsync(corpus, stoppingToken);
                if (corpus.Store.TellsOfChanges)
                {
                    await corpus.Store.WaitForChangeAsync(corpus.Index.Sequence, s_longPause, stoppingToken);
                    pause = s_shortPause;
                }
            }
            catch (Exception behind) when (behind is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
            {
                // A store that is away for a moment comes back, one that is being put back is whole in a while; searches go on with the index as it is.
                LogBehind(behind.Message);
            }
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    private async Task CatchUpAsync(Corpus corpus, CancellationToken cancel)
    {
        var reached = await corpus.Follower.CatchUpAsync(cancel);
        if (_asked == (corpus, reached))
            return;
        await AskAsync(corpus, cancel);
        await visits.MakeAsync(await corpus.ViewAsync(cancel), cancel);
        _asked = (corpus, reached);
    }

    [LoggerMessage(LogLevel.Warning, "The index could not be brought up to date; trying again: {Reason}")]
    private partial void LogBehind(string reason);
}
