namespace Analytics.Search.Columns;

/// <summary>Where a word, prefix or phrase stands: the places of its first word in ascending order, and of how many words it is.</summary>
internal sealed record TermPlaces(long[] Starts, int Words)
{
    /// <summary>
    /// The number of a place: places of one finding lie together, and those of its section so far behind those of its passage that
    /// nothing is near both.
    /// </summary>
    /// <param name="word">Words before it in the passage or in the section.</param>
    public static long At(int ordinal, bool isInSection, int word) => ((long)ordinal << 32) | (isInSection ? 1L << 31 : 0) | (long)word;

    public static int OrdinalOf(long place) => (int)(place >> 32);

    public static bool IsInSection(long place) => (place & (1L << 31)) != 0;

    public static int WordOf(long place) => (int)(place & int.MaxValue);

    public static long FirstOf(int ordinal) => (long)ordinal << 32;

    public static TermPlaces Read(LeafTerm term, IIndexSnapshot snapshot)
    {
        var words = snapshot.ReadIndexed(term);
        var starts = words.Count == 0 ? [] : PlacesOf(0);
        for (var i = 1; i < words.Count && starts.Length > 0; i++)
            starts = Followed(starts, PlacesOf(i), by: i);
        return new TermPlaces(starts, words.Count);

        long[] PlacesOf(int at) => term.IsPrefix && at == words.Count - 1 ? Beginning(words[at], snapshot) : Keep(term.IsStemmed, words[at], snapshot).Unpack();
    }

    /// <summary>Read once, and kept for as long as the columns.</summary>
    public static PackedPlaces Keep(bool isStemmed, string word, IIndexSnapshot snapshot) =>
        snapshot.Columns.Places.Get((isStemmed, word), () => PackedPlaces.Of(snapshot.ReadPlaces(isStemmed, word)));

    private static long[] Beginning(string letters, IIndexSnapshot snapshot)
    {
        var places = new List<long>();
        foreach (var word in snapshot.Columns.Words(snapshot).Beginning(letters))
            places.AddRange(Keep(isStemmed: false, word, snapshot).Unpack());
        places.Sort();
        return [.. places];
    }

    private static long[] Followed(long[] starts, long[] next, int by)
    {
        var (kept, at) = (new List<long>(), 0);
        foreach (var start in starts)
        {
            while (at < next.Length && next[at] < start + by)
                at++;
            if (at < next.Length && next[at] == start + by)
                kept.Add(start);
        }
        return [.. kept];
    }
}
