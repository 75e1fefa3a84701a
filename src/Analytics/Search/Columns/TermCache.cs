using System.Collections.Concurrent;

namespace Analytics.Search.Columns;

/// <summary>
/// Keeps what an engine has told of words: BM25 over a word that most findings have takes an engine 20 to 40 ms, and people's searches share
/// their words. A query's score is the sum of its words' scores, so that nothing is lost by asking one by one. What came first
/// goes first when it becomes too much.
/// </summary>
internal sealed class TermCache<TKey, T>(Func<T, long> bytesOf)
    where TKey : notnull
{
    private const long MaxBytes = 48 << 20;

    private readonly ConcurrentDictionary<TKey, Lazy<T>> _known = new();
    private readonly ConcurrentQueue<KeyValuePair<TKey, Lazy<T>>> _oldestFirst = new();
    private long _bytes;

    public T Get(TKey key, Func<T> read)
    {
        var mine = new Lazy<T>(read);
        var shared = _known.GetOrAdd(key, mine);
        try
        {
            var known = shared.Value;
            if (ReferenceEquals(shared, mine))
                Charge(new(key, mine));
            return known;
        }
        catch
        {
            // A failed read must not be remembered as the answer.
            _known.TryRemove(new(key, shared));
            throw;
        }
    }

    private void Charge(KeyValuePair<TKey, Lazy<T>> entry)
    {
        _oldestFirst.Enqueue(entry);
        Interlocked.Add(ref _bytes, bytesOf(entry.Value.Value));
        while (Interlocked.Read(ref _bytes) > MaxBytes && _oldestFirst.TryDequeue(out var oldest))
        {
            _known.TryRemove(oldest);
            Interlocked.Add(ref _bytes, -bytesOf(oldest.Value.Value));
        }
    }
}
