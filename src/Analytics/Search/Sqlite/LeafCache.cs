using System.Collections.Concurrent;

namespace Analytics.Search.Sqlite;

/// <summary>The findings that one word, prefix or phrase matches, each with its BM25 score (higher is better).</summary>
internal sealed record Leaf(Bitset Findings, int[] Ordinals, float[] Scores)
{
    public long Bytes => (Ordinals.Length * 8L) + (Findings.Length / 8);
}

/// <summary>
/// Keeps what words matched: BM25 over a word that most findings have takes the engine 20 to 40 ms, and people's searches share
/// their words. A query's score is the sum of its words' scores, as in FTS5 itself, so that nothing is lost by asking one by one.
/// </summary>
internal sealed class LeafCache
{
    private const long MaxBytes = 48 << 20;

    private readonly ConcurrentDictionary<string, Lazy<Leaf>> _leaves = new(StringComparer.Ordinal);
    private long _bytes;

    public Leaf Get(string key, Func<Leaf> read)
    {
        var mine = new Lazy<Leaf>(read);
        var shared = _leaves.GetOrAdd(key, mine);
        try
        {
            var leaf = shared.Value;
            if (ReferenceEquals(shared, mine))
                Charge(leaf);
            return leaf;
        }
        catch
        {
            // A failed read must not be remembered as the answer.
            _leaves.TryRemove(new(key, shared));
            throw;
        }
    }

    private void Charge(Leaf leaf)
    {
        if (Interlocked.Add(ref _bytes, leaf.Bytes) <= MaxBytes)
            return;
        _leaves.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }
}
