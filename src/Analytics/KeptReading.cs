namespace Analytics;

/// <summary>A value that is read once, by whoever asks first, and then kept; a reading that failed is tried again by the next.</summary>
internal sealed class KeptReading<T>(Func<CancellationToken, Task<T>> read)
{
    private readonly Lock _gate = new();
    private Task<T>? _reading;

    /// <summary>Waits until <paramref name="cancel"/>; the reading itself goes on for those who still wait.</summary>
    public Task<T> ReadAsync(CancellationToken cancel)
    {
        lock (_gate)
        {
            if (_reading is null or { IsFaulted: true } or { IsCanceled: true })
                _reading = Task.Run(() => read(CancellationToken.None), CancellationToken.None);
            return _reading.WaitAsync(cancel);
        }
    }
}
