using System.Collections.Concurrent;

namespace Analytics.Search.Columns;

/// <summary>
/// Keeps what an engine has told of words: a word that most findings have takes an engine tens of milliseconds, and people's searches share
/// their words. A query's score is the sum of its words' scores, so that nothing is lost by asking one by one.
/// When it is half full, what was asked for since stays and the rest goes.
/// </summary>
internal sealed class TermCache<TKey, T>(long maxBytes, Func<T, long> bytesOf)
    where TKey : notnull
{
    private readonly Lock _turning = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    public T Get(TKey key, Func<T> read)
    {
        var young = _young;
        var mine = new Lazy<T>(() => _old.Known.TryGetValue(key, out var kept) ? kept.Value : read());
        var shared = young.Known.GetOrAdd(key, mine);
        try
        {
            var known = shared.Value;
            if (ReferenceEquals(shared, mine))
                Charge(young, known);
            return known;
        }
        catch
        {
            // A failed read must not be remembered as the answer.
            young.Known.TryRemove(new(key, shared));
            throw;
        }
    }

    private void Charge(Generation generation, T known)
    {
        if (Interlocked.Add(ref generation.Bytes, bytesOf(known)) <= maxBytes / 2)
            return;
        lock (_turning)
        {
            if (_young == generation)
                (_old, _young) = (generation, new Generation());
        }
    }

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<TKey, Lazy<T>> Known = new();
        public long Bytes;
    }
}
