namespace Analytics.Search.Columns;

/// <summary>Where every word of one state of an index stands.</summary>
internal sealed class WordPlaces
{
    private readonly string[] _words;
    private readonly PackedPlaces[] _places;

    /// <param name="words">Each once, in any order.</param>
    public WordPlaces(IEnumerable<(string Word, PackedPlaces Places)> words)
    {
        var sorted = words.OrderBy(word => word.Word, StringComparer.Ordinal).ToList();
        (_words, _places) = ([.. sorted.Select(word => word.Word)], [.. sorted.Select(word => word.Places)]);
    }

    /// <summary>In ascending order.</summary>
    /// <param name="isPrefix">Those of all words that begin so.</param>
    public long[] Of(string word, bool isPrefix)
    {
        var at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        if (!isPrefix)
            return at < 0 ? [] : _places[at].Unpack();
        var places = new List<long>();
        for (at = at < 0 ? ~at : at; at < _words.Length && _words[at].StartsWith(word, StringComparison.Ordinal); at++)
            places.AddRange(_places[at].Unpack());
        places.Sort();
        return [.. places];
    }
}
