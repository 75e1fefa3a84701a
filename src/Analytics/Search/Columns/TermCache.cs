using System.Collections.Concurrent;

namespace Analytics.Search.Columns;

/// <summary>
/// Keeps what an engine has told of words: BM25 over a word that most findings have takes an engine 20 to 40 ms, and people's searches share
/// their words. A query's score is the sum of its words' scores, so that nothing is lost by asking one by one.
/// </summary>
internal sealed class TermCache<T>(Func<T, long> bytesOf)
{
    private const long MaxBytes = 48 << 20;

    private readonly ConcurrentDictionary<LeafTerm, Lazy<T>> _known = new();
    private long _bytes;

    public T Get(LeafTerm term, Func<T> read)
    {
        var mine = new Lazy<T>(read);
        var shared = _known.GetOrAdd(term, mine);
        try
        {
            var known = shared.Value;
            if (ReferenceEquals(shared, mine))
                Charge(known);
            return known;
        }
        catch
        {
            // A failed read must not be remembered as the answer.
            _known.TryRemove(new(term, shared));
            throw;
        }
    }

    private void Charge(T known)
    {
        if (Interlocked.Add(ref _bytes, bytesOf(known)) <= MaxBytes)
            return;
        _known.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }
}
