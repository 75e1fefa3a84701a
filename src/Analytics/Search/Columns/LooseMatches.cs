namespace Analytics.Search.Columns;

/// <summary>
/// Words side by side of which hardly any finding has all: found is then what has most of them, as many as it takes until there are
/// enough. What must or must not be there (NOT, fields, phrases in quotation marks, NEAR) holds all the same.
/// </summary>
internal sealed class LooseMatches
{
    private readonly byte[] _counts;

    private LooseMatches(byte[] counts, FilteredFindings found, LooseReading reading) => (_counts, Found, Reading) = (counts, found, reading);

    public FilteredFindings Found { get; }

    public LooseReading Reading { get; }

    /// <summary>Null where fewer words find nothing more.</summary>
    /// <param name="withAll">How many findings have all the words.</param>
    public static LooseMatches? Of(QueryNode.And words, int withAll, int enough, FindingColumns columns, Func<QueryNode, Bitset> evaluate, Func<Bitset, FilteredFindings> filter)
    {
        var loose = words.Parts.Where(IsLoose).ToList();
        if (loose.Count < 2)
            return null;
        var firm = words.Parts.Where(part => !IsLoose(part)).Select(evaluate).Aggregate(new Bitset(columns.Count).Invert(), (set, part) => set.And(part));
        var counts = new byte[columns.Count];
        foreach (var ordinal in loose.SelectMany(part => evaluate(part).Ordinals()))
            counts[ordinal]++;
        // A single word would bury the passages that have all.
        var fewest = withAll > 0 ? 2 : 1;
        for (var atLeast = loose.Count - 1; atLeast >= fewest; atLeast--)
        {
            var found = filter(AtLeast(atLeast, counts, columns.Count).And(firm));
            var total = found.All.Count();
            if (total >= enough || (atLeast == fewest && total > withAll))
                return new LooseMatches(counts, found, new LooseReading(loose.Count, atLeast, withAll));
        }
        return null;
    }

    /// <summary>A finding with few of the words falls behind one with more.</summary>
    public void Weigh(float[] scores)
    {
        for (var ordinal = 0; ordinal < _counts.Length; ordinal++)
            scores[ordinal] *= (float)_counts[ordinal] / Reading.Words;
    }

    private static bool IsLoose(QueryNode part) => part is QueryNode.Word or QueryNode.Alternatives or QueryNode.Phrase { IsExact: false };

    private static Bitset AtLeast(int least, byte[] counts, int length)
    {
        var set = new Bitset(length);
        for (var ordinal = 0; ordinal < length; ordinal++)
        {
            if (counts[ordinal] >= least)
                set.Add(ordinal);
        }
        return set;
    }
}
