using System.Numerics;

namespace Analytics.Search.Columns;

/// <summary>A set of findings by their ordinals, 0 to <see cref="Length"/> - 1. Sets that are combined have the same length.</summary>
internal sealed class Bitset(int length)
{
    private readonly ulong[] _words = new ulong[(length + 63) / 64];

    public int Length => length;

    /// <summary>64 ordinals to a word, the lowest in its lowest bit.</summary>
    public Span<ulong> Words => _words;

    public void Add(int ordinal) => _words[ordinal >> 6] |= 1UL << ordinal;

    public bool Contains(int ordinal) => (_words[ordinal >> 6] & (1UL << ordinal)) != 0;

    public Bitset Copy()
    {
        var copy = new Bitset(length);
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    public Bitset AddRange(int start, int end)
    {
        for (var i = start; i < end; i++)
            Add(i);
        return this;
    }

    public Bitset And(Bitset other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] &= other._words[i];
        return this;
    }

    public Bitset Or(Bitset other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] |= other._words[i];
        return this;
    }

    public Bitset Invert()
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] = ~_words[i];
        if (length % 64 != 0)
            _words[^1] &= (1UL << length) - 1;
        return this;
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The ordinals in ascending order.</summary>
    public IEnumerable<int> Ordinals()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
        }
    }
}
