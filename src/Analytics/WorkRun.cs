using Analytics.Storage.Working;
using Microsoft.Extensions.Logging;

namespace Analytics;

/// <summary>One worker: takes documents from the queue and does what is to be done, several at a time, until it is told to stop.</summary>
public sealed partial class WorkRun(Corpus corpus, FileReading reading, DocumentDerivation derivation, WorkOptions options, TimeProvider clock, ILogger<WorkRun> log)
{
    /// <summary>How often the queue is looked at when nobody says that there is anything: what a dead worker held, or what waits for another attempt, is told by nobody.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    /// <summary>For giving back what is held; what cannot be given back in that time is due again when its lease has run out.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly WorkQueue _queue = corpus.OpenQueue($"{Environment.MachineName}-{Guid.NewGuid():N}");
    private readonly StorePatience _patience = new(clock, log);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CancellationTokenSource> _held = new(StringComparer.Ordinal);

    /// <summary>A store that cannot be reached for a while is waited for. What is held when <paramref name="stop"/> comes is given back.</summary>
    /// <exception cref="IOException">This worker cannot open the documents.</exception>
    public async Task<WorkSummary> RunAsync(WorkWishes wishes, IProgress<IngestProgress>? progress, CancellationToken stop)
    {
        derivation.RequireEngines();
        await corpus.Store.MigrateAsync(stop);
        if (wishes.Again)
            await _queue.PutBackAsync(clock.GetUtcNow(), stop);

        var tally = new WorkTally(progress);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var renewing = new CancellationTokenSource();
        var renewals = RenewAsync(renewing.Token);
        try
        {
            await TakeAllAsync(wishes, tally, ending);
        }
        finally
        {
            await renewing.CancelAsync();
            await renewals;
        }
        return tally.Summary();
    }

    private async Task TakeAllAsync(WorkWishes wishes, WorkTally tally, CancellationTokenSource ending)
    {
        var turn = new WorkTurn(corpus, _queue, reading, derivation, _patience, options, clock, log);
        var turns = new List<Task>();
        try
        {
            while (true)
            {
                await EndedAsync(turns);
                if (tally.IsCountedBefore(clock.GetUtcNow() - Poll))
                    tally.NoteLeft(await CountAsync(ending.Token), clock.GetUtcNow());
                if (turns.Count < wishes.AtOnce && await _patience.AskAsync(cancel => _queue.TakeAsync(clock.GetUtcNow(), options.Lease, cancel), ending.Token) is { } document)
                    turns.Add(MakeAsync(turn, document, tally, ending.Token));
                else if (turns.Count == 0 && wishes.UntilEmpty && await CountAsync(ending.Token) == 0)
                    return;
                else
                    await WaitAsync(turns, isFull: turns.Count >= wishes.AtOnce, ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Told to stop: the turns give back what they have.
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(turns);
        }
    }

    /// <summary>Takes out the turns that have ended; one that says that this worker cannot work ends the others.</summary>
    private static async Task EndedAsync(List<Task> turns)
    {
        foreach (var ended in turns.Where(turn => turn.IsCompleted).ToList())
        {
            turns.Remove(ended);
            await ended;
        }
    }

    private async Task MakeAsync(WorkTurn turn, QueuedDocument document, WorkTally tally, CancellationToken stop)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        lock (_gate)
            _held[document.File.Sha256] = lost;
        try
        {
            tally.Count(await turn.MakeAsync(document, lost.Token), document.File.Name);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            tally.Count(stop.IsCancellationRequested && await TryGiveBackAsync(document) ? WorkOutcome.GivenBack : WorkOutcome.Lost, document.File.Name);
        }
        finally
        {
            lock (_gate)
                _held.Remove(document.File.Sha256);
        }
    }

    private Task<int> CountAsync(CancellationToken cancel) => _patience.AskAsync(_queue.CountAsync, cancel);

    private async Task<bool> TryGiveBackAsync(QueuedDocument document)
    {
        using var time = new CancellationTokenSource(Farewell);
        try
        {
            await _patience.AskAsync(cancel => _queue.GiveBackAsync(document, cancel), time.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            LogNotGivenBack(document.File.Name);
            return false;
        }
    }

    /// <summary>Until a turn ends or, where there is room for another one, something may be due.</summary>
    private async Task WaitAsync(List<Task> turns, bool isFull, CancellationToken stop)
    {
        if (isFull)
        {
            await Task.WhenAny(turns);
            return;
        }
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var word = _patience.AskAsync(cancel => _queue.WaitAsync(Poll, cancel), enough.Token);
        await Task.WhenAny([word, .. turns]);
        await enough.CancelAsync();
        try
        {
            await word;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A turn ended first.
        }
    }

    /// <summary>Tells the store that this worker lives and is at what it holds; what another has taken meanwhile is left to it.</summary>
    private async Task RenewAsync(CancellationToken cancel)
    {
        try
        {
            IReadOnlyList<string> missed = [];
            while (true)
            {
                await Task.Delay(options.Lease / 3, clock, cancel);
                var held = Held();
                var still = held.Count == 0 ? [] : await _patience.AskAsync(stop => _queue.RenewAsync(held, clock.GetUtcNow(), options.Lease, stop), cancel);
                // One that was just finished is missed once, one that another worker has taken again and again.
                IReadOnlyList<string> missing = [.. held.Except(still, StringComparer.Ordinal)];
                foreach (var document in missing.Intersect(missed, StringComparer.Ordinal))
                    Lose(document);
                missed = missing;
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Nothing is held any more.
        }
    }

    private List<string> Held()
    {
        lock (_gate)
            return [.. _held.Keys];
    }

    private void Lose(string document)
    {
        LogLost(document);
        lock (_gate)
        {
            if (_held.TryGetValue(document, out var lost))
                lost.CancelAfter(TimeSpan.Zero);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{File} could not be given back; it is due again when its lease has run out")]
    private partial void LogNotGivenBack(string file);

    [LoggerMessage(LogLevel.Warning, "The lease of {Document} ran out; another worker has it")]
    private partial void LogLost(string document);
}
