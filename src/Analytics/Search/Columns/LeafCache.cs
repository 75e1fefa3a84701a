using System.Collections.Concurrent;

namespace Analytics.Search.Columns;

/// <summary>The findings that one word, prefix or phrase matches, each with its BM25 score (higher is better).</summary>
internal sealed record Leaf(Bitset Findings, int[] Ordinals, float[] Scores)
{
    public long Bytes => (Ordinals.Length * 8L) + (Findings.Length / 8);
}

/// <summary>
/// Keeps what words matched: BM25 over a word that most findings have takes an engine 20 to 40 ms, and people's searches share
/// their words. A query's score is the sum of its words' scores, so that nothing is lost by asking one by one.
/// </summary>
internal sealed class LeafCache
{
    private const long MaxBytes = 48 << 20;

    private readonly ConcurrentDictionary<LeafTerm, Lazy<Leaf>> _leaves = new();
    private long _bytes;

    public Leaf Get(LeafTerm term, Func<Leaf> read)
    {
        var mine = new Lazy<Leaf>(read);
        var shared = _leaves.GetOrAdd(term, mine);
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
            _leaves.TryRemove(new(term, shared));
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
