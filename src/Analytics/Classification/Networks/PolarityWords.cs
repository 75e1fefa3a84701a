using Analytics.Classification.Features;

namespace Analytics.Classification.Networks;

/// <summary>
/// What the words of praise and criticism in a passage amount to: how many of each there are before and after a turn ("but",
/// "although"), which of them are negated, and words that tell of plans, of the past, of numbers.
/// </summary>
internal sealed class PolarityWords
{
    public const int Count = 19;

    // A word counts to three: more would drown the rest.
    private const int Most = 3;
    // "not always consistently strong": so many words after a negation are negated.
    private const int NegatedWords = 5;
    private const int ShortPassage = 9;
    private const int LongPassage = 30;

    private const int ShortestBeginning = 3;

    private readonly Dictionary<string, WordClasses> _words = [];
    private readonly Dictionary<string, WordClasses> _beginnings = [];
    private readonly HashSet<string> _heads = [];
    private readonly Dictionary<string, WordClasses>.AlternateLookup<ReadOnlySpan<char>> _wordOf;
    private readonly Dictionary<string, WordClasses>.AlternateLookup<ReadOnlySpan<char>> _beginningOf;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _headOf;

    /// <exception cref="InvalidDataException">A beginning is too short.</exception>
    /// <param name="words">By class, in the order of <see cref="WordClasses"/>; a trailing <c>*</c> stands for the rest of a word.</param>
    public PolarityWords(IReadOnlyList<IReadOnlyList<string>> words)
    {
        _wordOf = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _beginningOf = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        _headOf = _heads.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var place = 0; place < words.Count; place++)
        {
            foreach (var word in words[place])
            {
                var known = word.EndsWith('*') ? _beginnings : _words;
                var key = word.EndsWith('*') ? word[..^1] : Stem(word);
                if (word.EndsWith('*'))
                    _heads.Add(HeadOf(key));
                known[key] = known.GetValueOrDefault(key) | (WordClasses)(1 << place);
            }
        }
    }

    /// <summary>Fills the first <see cref="Count"/> places.</summary>
    public void Read(string text, Span<float> signals)
    {
        signals[..Count].Clear();
        Span<char> letters = stackalloc char[WordReader.LongestWord];
        var reader = new WordReader(text, letters);
        reader.Next(); // the start of the text
        var (words, negated, turned, last) = (0, 0, 0, 0);
        for (; words < Featuriser.MostFeatures && reader.Next() is { Length: > 0 } word; words++)
        {
            if (reader.StartsClause)
                negated = 0;
            var classes = ClassesOf(word);
            if (classes.HasFlag(WordClasses.Turn))
            {
                signals[words < 2 ? 0 : 1] = Most;
                turned = words < 2 ? 0 : 4;
            }
            if (classes.HasFlag(WordClasses.Negation))
            {
                signals[2]++;
                negated = NegatedWords;
            }
            else if (negated > 0)
            {
                negated--;
            }
            var isNegated = negated > 0 && !classes.HasFlag(WordClasses.Negation);
            if (classes.HasFlag(WordClasses.Praise))
                (signals[3 + turned + (isNegated ? 1 : 0)], last) = (signals[3 + turned + (isNegated ? 1 : 0)] + 1, isNegated ? -1 : 1);
            if (classes.HasFlag(WordClasses.Criticism))
                (signals[5 + turned + (isNegated ? 1 : 0)], last) = (signals[5 + turned + (isNegated ? 1 : 0)] + 1, isNegated ? 1 : -1);
            for (var other = 0; other < 5; other++)
                signals[11 + other] += classes.HasFlag((WordClasses)((int)WordClasses.Hedge << other)) ? 1 : 0;
        }
        signals[16] = last * Most;
        signals[17] = words < ShortPassage ? Most : 0;
        signals[18] = words > LongPassage ? Most : 0;
        foreach (ref var signal in signals[..Count])
            signal = Math.Clamp(signal, -Most, Most) / Most;
    }

    private static string HeadOf(string beginning) => beginning.Length >= ShortestBeginning
        ? beginning[..ShortestBeginning]
        : throw new InvalidDataException($"The word of polarity '{beginning}*' is too short: it needs {ShortestBeginning} characters.");

    private WordClasses ClassesOf(ReadOnlySpan<char> word)
    {
        _wordOf.TryGetValue(word, out var classes);
        if (word.Length < ShortestBeginning || !_headOf.Contains(word[..ShortestBeginning]))
            return classes;
        for (var length = ShortestBeginning; length <= word.Length; length++)
            classes |= _beginningOf.TryGetValue(word[..length], out var begun) ? begun : 0;
        return classes;
    }

    private static string Stem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, WordStem.Length(letters, letters.Length));
    }
}

/// <summary>What a word does to the polarity of a passage. The order is that of the file of words.</summary>
[Flags]
internal enum WordClasses
{
    Praise = 1,
    Criticism = 2,
    Negation = 4,
    Turn = 8,
    Hedge = 16,
    Plan = 32,
    Past = 64,
    Recognition = 128,
    Figure = 256,
}
