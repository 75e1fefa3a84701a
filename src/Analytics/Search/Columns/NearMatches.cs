namespace Analytics.Search.Columns;

/// <summary>
/// Finds where parts stand near each other: one place of each, none over another, and in the order in which they stand at most
/// so many words from the end of each to the beginning of the next.
/// </summary>
internal sealed class NearMatches
{
    private readonly Cursor[][] _parts;
    private readonly int _distance;
    private readonly int _longest;
    private readonly List<Occurrence> _here = [];

    private NearMatches(IReadOnlyList<IReadOnlyList<TermPlaces>> parts, int distance)
    {
        _parts = [.. parts.Select(terms => terms.Select(term => new Cursor(term)).ToArray())];
        _distance = distance;
        _longest = parts.Max(terms => terms.Max(term => term.Words));
    }

    /// <summary>Kept for the next time: the set is not the caller's own.</summary>
    public static Bitset Find(IIndexSnapshot snapshot, QueryNode.Near near)
    {
        IReadOnlyList<IReadOnlyList<LeafTerm>> parts = [.. near.Parts.Select(part => LeafTerm.Positive(part).Distinct().ToList())];
        var key = $"{near.Distance}: {string.Join(" near ", parts.Select(terms => string.Join(" or ", terms)))}";
        return snapshot.Columns.Nears.Get(key, () => Find(snapshot, parts, near.Distance));
    }

    private static Bitset Find(IIndexSnapshot snapshot, IReadOnlyList<IReadOnlyList<LeafTerm>> parts, int distance)
    {
        var found = new Bitset(snapshot.Columns.Count);
        if (parts.Count is < 2 or > QueryParser.MaxNear || parts.Any(terms => terms.Count == 0))
            return found;
        new NearMatches([.. parts.Select(terms => terms.Select(term => TermPlaces.Read(term, snapshot)).ToList())], distance).AddTo(found);
        return found;
    }

    private void AddTo(Bitset found)
    {
        for (var ordinal = 0; NextWithAll(ordinal) is { } next; ordinal = next + 1)
        {
            ReadHere(next);
            if (IsNear())
                found.Add(next);
        }
    }

    /// <summary>The first finding from here on that has every part somewhere.</summary>
    private int? NextWithAll(int ordinal)
    {
        for (var agreeing = 0; agreeing < _parts.Length;)
        {
            agreeing = 0;
            foreach (var part in _parts)
            {
                var next = int.MaxValue;
                foreach (var cursor in part)
                    next = Math.Min(next, cursor.SkipTo(ordinal));
                if (next == int.MaxValue)
                    return null;
                agreeing += next == ordinal ? 1 : 0;
                ordinal = next;
            }
        }
        return ordinal;
    }

    private void ReadHere(int ordinal)
    {
        _here.Clear();
        for (var part = 0; part < _parts.Length; part++)
        {
            foreach (var cursor in _parts[part])
                cursor.Read(ordinal, part, _here);
        }
        _here.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>
    /// For every place the sets of parts that a chain of places ending there may have: bit s of a number stands for the set whose
    /// members are the bits of s.
    /// </summary>
    private bool IsNear()
    {
        Span<uint> chains = _here.Count <= 256 ? stackalloc uint[_here.Count] : new uint[_here.Count];
        var all = 1u << ((1 << _parts.Length) - 1);
        for (var i = 0; i < _here.Count; i++)
        {
            var (start, part) = (_here[i].Start, _here[i].Part);
            var before = 1u;
            for (var j = i - 1; j >= 0 && start - _here[j].Start <= _distance + _longest; j--)
            {
                if (_here[j].End <= start && start - _here[j].End <= _distance)
                    before |= chains[j];
            }
            chains[i] = (before & SetsWithout(part)) << (1 << part);
            if ((chains[i] & all) != 0)
                return true;
        }
        return false;
    }

    private static uint SetsWithout(int part) => part switch { 0 => 0x55555555, 1 => 0x33333333, 2 => 0x0F0F0F0F, 3 => 0x00FF00FF, _ => 0x0000FFFF };

    private readonly record struct Occurrence(long Start, long End, int Part);

    /// <summary>Goes through the places of a term.</summary>
    private sealed class Cursor(TermPlaces term)
    {
        private int _at;

        /// <summary>The finding of the first place in this one or a later one; the largest number when there is none.</summary>
        public int SkipTo(int ordinal)
        {
            var (starts, first) = (term.Starts, TermPlaces.FirstOf(ordinal));
            if (_at < starts.Length && starts[_at] < first)
            {
                var step = 1;
                while (_at + step < starts.Length && starts[_at + step] < first)
                    (_at, step) = (_at + step, step * 2);
                var found = Array.BinarySearch(starts, _at, Math.Min(step, starts.Length - _at), first);
                _at = found < 0 ? ~found : found;
            }
            return _at < starts.Length ? TermPlaces.OrdinalOf(starts[_at]) : int.MaxValue;
        }

        public void Read(int ordinal, int part, List<Occurrence> here)
        {
            for (; _at < term.Starts.Length && TermPlaces.OrdinalOf(term.Starts[_at]) == ordinal; _at++)
                here.Add(new Occurrence(term.Starts[_at], term.Starts[_at] + term.Words, part));
        }
    }
}
