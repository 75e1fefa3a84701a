namespace Analytics.Classification.Features;

/// <summary>
/// The features of a model, numbered: words and beginnings of long words first, then pairs of neighbouring words.
/// A beginning ("asses~") brings together what the plural does not: assess, assessed, assessments.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Letters of a beginning; shorter words are their own.</summary>
    private const int BeginningLength = 5;
    private const char BeginningMark = '~';
    private const char NegationMark = '!';

    // A pair repeats what its words say already; at full weight it would drown them in a short text.
    private const double PairWeight = 0.6;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordOf;
    private readonly Dictionary<long, int> _pairs = [];

    public Vocabulary(VocabularyCounts counts)
    {
        Counts = counts;
        Idf = new float[counts.Words.Count + counts.Pairs.Count];
        foreach (var (word, passages) in counts.Words)
        {
            Idf[_words.Count] = (float)InverseFrequency(passages);
            _words.Add(word, _words.Count);
        }
        foreach (var (pair, passages) in counts.Pairs)
        {
            var feature = _words.Count + _pairs.Count;
            Idf[feature] = (float)(PairWeight * InverseFrequency(passages));
            _pairs.Add(Key(pair.First, pair.Second), feature);
        }
        _wordOf = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public VocabularyCounts Counts { get; }

    /// <summary>By feature.</summary>
    public float[] Idf { get; }

    public int Features => Idf.Length;

    /// <summary>The beginning of a long word as it stands among the words, written to the buffer; empty for a short word.</summary>
    public static ReadOnlySpan<char> BeginningOf(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length <= BeginningLength)
            return [];
        word[..BeginningLength].CopyTo(buffer);
        buffer[BeginningLength] = BeginningMark;
        return buffer[..(BeginningLength + 1)];
    }

    /// <summary>A word after a negation as it stands among the words, written to the buffer.</summary>
    public static ReadOnlySpan<char> NegatedOf(ReadOnlySpan<char> word, Span<char> buffer)
    {
        buffer[0] = NegationMark;
        word.CopyTo(buffer[1..]);
        return buffer[..(word.Length + 1)];
    }

    /// <summary>Writes the text's features, one as often as it occurs, and returns how many; what exceeds the room is left out.</summary>
    public int Find(string text, Span<int> features)
    {
        Span<char> letters = stackalloc char[WordReader.LongestWord];
        Span<char> marked = stackalloc char[WordReader.LongestWord + 1];
        var reader = new WordReader(text, letters);
        var found = 0;
        var previous = -1;
        while (found + 4 <= features.Length && reader.Next() is { Length: > 0 } read)
        {
            if (_wordOf.TryGetValue(BeginningOf(read, marked), out var begun))
                features[found++] = begun;
            if (reader.IsNegated && _wordOf.TryGetValue(NegatedOf(read, marked), out var negated))
                features[found++] = negated;
            if (!_wordOf.TryGetValue(read, out var word))
            {
                previous = -1;
                continue;
            }
            features[found++] = word;
            if (previous >= 0 && !reader.StartsClause && _pairs.TryGetValue(Key(previous, word), out var pair))
                features[found++] = pair;
            previous = word;
        }
        return found;
    }

    private double InverseFrequency(int passages) => 1 + Math.Log((1.0 + Counts.Passages) / (1.0 + passages));

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;
}

/// <summary>In how many of the training passages each word and each pair (as numbers of words) occurs.</summary>
internal sealed record VocabularyCounts(
    int Passages,
    IReadOnlyList<KeyValuePair<string, int>> Words,
    IReadOnlyList<KeyValuePair<(int First, int Second), int>> Pairs);
