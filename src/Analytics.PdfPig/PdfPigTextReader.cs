using System.Collections.Concurrent;
using Analytics.Parsing;
using Analytics.Reports;
using UglyToad.PdfPig;

namespace Analytics.PdfPig;

/// <summary>
/// PdfPig, in processes of their own so that a hostile file can neither take our memory nor our time nor end us. They are started
/// when needed, one for each core, and read file after file. Safe for use by several threads at once.
/// </summary>
internal sealed class PdfPigTextReader(PdfTextOptions options) : IPdfTextReader, IDisposable
{
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);
    private readonly ConcurrentBag<ReadingProcess> _idle = [];
    private volatile bool _isDisposed;

    public EngineVersion Engine { get; } = new("pdfpig", typeof(PdfDocument).Assembly.GetName().Version?.ToString(3) ?? "unknown");

    /// <summary>Of the processes that wait for a file.</summary>
    public IReadOnlyList<int> IdleProcesses => [.. _idle.Select(process => process.Id)];

    /// <exception cref="UnreadablePdfException">The file is no PDF, damaged, encrypted, too large, or took too long.</exception>
    /// <exception cref="InvalidOperationException">No process could be started.</exception>
    public async Task<PdfText> ReadAsync(string path, CancellationToken cancel) => Answer.ReadText(await AskInTurnAsync(path, rulesOf: null, cancel));

    /// <exception cref="UnreadablePdfException">As for <see cref="ReadAsync"/>, or the file has no such page.</exception>
    /// <exception cref="InvalidOperationException">No process could be started.</exception>
    public async Task<IReadOnlyList<PageRules>> ReadRulesAsync(string path, IReadOnlyList<int> pages, CancellationToken cancel) =>
        Answer.ReadRules(await AskInTurnAsync(path, pages, cancel));

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var process))
            process.Dispose();
    }

    private async Task<byte[]> AskInTurnAsync(string path, IReadOnlyList<int>? rulesOf, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        PdfDamage.Check(path);
        await _places.WaitAsync(cancel);
        try
        {
            return await AskTwiceAsync(new Request(Path.GetFullPath(path), rulesOf), cancel);
        }
        finally
        {
            _places.Release();
        }
    }

    // A waiting process may end for reasons of its own, or the system's; only when a fresh one ends, too, the file did it.
    // Both share the file's time.
    private async Task<byte[]> AskTwiceAsync(Request request, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(TimeSpan.FromSeconds(options.TimeLimit));
        try
        {
            return await AskAsync(TakeIdle() ?? await ReadingProcess.StartAsync(options, cancel), request, time.Token, cancel);
        }
        catch (IOException)
        {
            return await AskFreshAsync(request, time.Token, cancel);
        }
    }

    private async Task<byte[]> AskFreshAsync(Request request, CancellationToken time, CancellationToken cancel)
    {
        var process = await ReadingProcess.StartAsync(options, cancel);
        try
        {
            return await AskAsync(process, request, time, cancel);
        }
        catch (IOException)
        {
            throw new UnreadablePdfException("damaged or hostile PDF: reading it broke the memory or stack limit");
        }
    }

    private async Task<byte[]> AskAsync(ReadingProcess process, Request request, CancellationToken time, CancellationToken cancel)
    {
        var answer = (byte[]?)null;
        try
        {
            return answer = await process.AskAsync(request, time);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new UnreadablePdfException($"took longer than {options.TimeLimit} s to read");
        }
        finally
        {
            Return(process, isWell: answer is not null);
        }
    }

    private ReadingProcess? TakeIdle()
    {
        while (_idle.TryTake(out var process))
        {
            if (!process.HasEnded)
                return process;
            process.Dispose();
        }
        return null;
    }

    private void Return(ReadingProcess process, bool isWell)
    {
        if (isWell)
            _idle.Add(process);
        else
            process.Dispose();
        if (_isDisposed)
            Dispose();
    }
}
