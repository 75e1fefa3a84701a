namespace Analytics.Search.Columns;

/// <summary>The findings that one word, prefix or phrase matches, each with its BM25 score (higher is better).</summary>
internal sealed class Leaf
{
    /// <summary>A set has a bit for every finding, an ordinal takes 32.</summary>
    private const int BitsOfOrdinal = 32;

    private readonly int _findings;
    private readonly int[] _ordinals;
    private readonly float[] _scores;
    private readonly Bitset? _set;

    /// <summary>Most words are in few findings: those have no set of their own, else the sets would fill the cache.</summary>
    /// <param name="findings">How many there are in all.</param>
    /// <param name="ordinals">Those that match, each once, in ascending order; they become this object's, as the scores do.</param>
    /// <param name="scores">As many; or none where a match adds nothing to a score.</param>
    public Leaf(int findings, int[] ordinals, float[] scores)
    {
        (_findings, _ordinals, _scores) = (findings, ordinals, scores);
        if ((long)ordinals.Length * BitsOfOrdinal >= findings)
            _set = AddTo(new Bitset(findings));
    }

    /// <summary>What is looked for in the heading only adds no score.</summary>
    public static Leaf Read(LeafTerm term, IIndexSnapshot snapshot)
    {
        var (ordinals, frequencies) = (new List<int>(), new List<double>());
        foreach (var place in TermPlaces.Read(term, snapshot).Starts)
        {
            var isInSection = TermPlaces.IsInSection(place);
            if (term.IsInSection && !isInSection)
                continue;
            var ordinal = TermPlaces.OrdinalOf(place);
            if (ordinals.Count == 0 || ordinals[^1] != ordinal)
            {
                ordinals.Add(ordinal);
                frequencies.Add(0);
            }
            frequencies[^1] += isInSection ? Bm25.SectionWeight : 1;
        }
        var score = snapshot.Bm25.Of(ordinals.Count);
        return new Leaf(snapshot.Columns.Count, [.. ordinals], term.IsInSection ? [] : [.. ordinals.Select((ordinal, i) => score(frequencies[i], ordinal))]);
    }

    public long Bytes => 100 + ((_ordinals.Length + _scores.Length) * 4L) + (_set is null ? 0 : _findings / 8);

    public bool Contains(int ordinal) => _set?.Contains(ordinal) ?? Array.BinarySearch(_ordinals, ordinal) >= 0;

    /// <summary>A set of the caller's own.</summary>
    public Bitset Findings() => _set?.Copy() ?? AddTo(new Bitset(_findings));

    public void AddScores(float[] scores)
    {
        for (var i = 0; i < _scores.Length; i++)
            scores[_ordinals[i]] += _scores[i];
    }

    /// <summary>Puts the score in place of a lower one.</summary>
    public void RaiseScores(float[] scores)
    {
        for (var i = 0; i < _scores.Length; i++)
            scores[_ordinals[i]] = Math.Max(scores[_ordinals[i]], _scores[i]);
    }

    private Bitset AddTo(Bitset set)
    {
        foreach (var ordinal in _ordinals)
            set.Add(ordinal);
        return set;
    }
}
