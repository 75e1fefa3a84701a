using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics.Search.Columns;

/// <summary>
/// A set of ordinals that mostly lie close together, as those of an authority do: only the words of the bitset that are not empty.
/// </summary>
internal sealed class SparseSet
{
    private readonly List<int> _places = [];
    private readonly List<ulong> _words = [];

    /// <summary>Ordinals never fall from one to the next.</summary>
    public void Add(int ordinal)
    {
        if (_places.Count == 0 || _places[^1] != ordinal >> 6)
        {
            _places.Add(ordinal >> 6);
            _words.Add(0);
        }
        _words[^1] |= 1UL << ordinal;
    }

    public void AddTo(Bitset set)
    {
        for (var i = 0; i < _places.Count; i++)
            set.Words[_places[i]] |= _words[i];
    }

    /// <summary>How many of them are in the other set too.</summary>
    public int CountIn(Bitset set)
    {
        var places = CollectionsMarshal.AsSpan(_places);
        var words = CollectionsMarshal.AsSpan(_words);
        var others = set.Words;
        var count = 0;
        for (var i = 0; i < places.Length; i++)
            count += BitOperations.PopCount(words[i] & others[places[i]]);
        return count;
    }
}
