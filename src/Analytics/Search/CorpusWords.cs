using System.Collections.Frozen;
using System.Numerics;
using System.Text;
using Analytics.Search.Columns;
using Analytics.Search.Spelling;

namespace Analytics.Search;

/// <summary>A word as reports print it, in lower case without accents, and the number of findings that have it in passage or section.</summary>
public readonly record struct CorpusWord(string Text, int Findings);

/// <summary>The words of everything that an index holds, by how many findings have them.</summary>
public sealed class CorpusWords
{
    private readonly FrozenDictionary<string, int> _counts;
    private readonly string[] _sorted;
    private readonly ILookup<int, SpelledWord> _byLength;
    private readonly ILookup<string, SpelledWord> _bySound;
    private readonly TermCache<(string, int), NearestWord> _nearest = new(NearestBytes, _ => BytesOfWord);

    public CorpusWords(int findings, IEnumerable<CorpusWord> words)
    {
        Findings = findings;
        _counts = words.ToFrozenDictionary(word => word.Text, word => word.Findings);
        _sorted = [.. _counts.Keys.Order(StringComparer.Ordinal)];
        _byLength = _counts
            .Where(word => word.Value >= LeastFindings && word.Key.All(char.IsLetter))
            .Select(word => new SpelledWord(word.Key, LettersOf(word.Key), word.Value))
            .ToLookup(word => word.Text.Length);
        _bySound = _byLength.SelectMany(words => words).ToLookup(word => WordSound.Of(word.Text));
    }

    /// <summary>Findings that a word must stand in to be offered for another: misspellings are printed too.</summary>
    public const int LeastFindings = 3;

    /// <summary>About what it takes to remember the answer for a word.</summary>
    private const long BytesOfWord = 256, NearestBytes = 8 << 20;

    /// <summary>The words of an index that is absent.</summary>
    public static CorpusWords None { get; } = new(0, []);

    public int Findings { get; }

    public int Count => _counts.Count;

    public int FindingsWith(string word) => _counts.GetValueOrDefault(Plain(word));

    /// <summary>Of the words within the distance, the nearest, and where two letters may differ one that sounds the same before those that do: of equals one that begins with the same letter, then what most findings have.</summary>
    public CorpusWord? Nearest(string word, int distance)
    {
        var plain = Plain(word);
        return _nearest.Get((plain, distance), () => new NearestWord(FindNearest(plain, distance))).Word;
    }

    /// <summary>Every word that begins so, in no order that means anything.</summary>
    internal IEnumerable<string> Beginning(string letters)
    {
        var at = Array.BinarySearch(_sorted, letters, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _sorted.Length && _sorted[at].StartsWith(letters, StringComparison.Ordinal); at++)
            yield return _sorted[at];
    }

    /// <summary>The commonest words first.</summary>
    internal IEnumerable<string> ByFrequency() => _counts.OrderByDescending(word => word.Value).Select(word => word.Key);

    private CorpusWord? FindNearest(string plain, int distance) =>
        distance < 2 ? FindWithin(plain, distance) : FindWithin(plain, 1) ?? FindHeard(plain) ?? FindWithin(plain, distance);

    private CorpusWord? FindHeard(string plain) => _bySound[WordSound.Of(plain)]
        .Where(other => other.Text != plain && other.Text[0] == plain[0])
        .OrderByDescending(other => other.Findings).Select(other => (CorpusWord?)new CorpusWord(other.Text, other.Findings)).FirstOrDefault();

    private CorpusWord? FindWithin(string plain, int distance)
    {
        var best = (Distance: distance + 1, OtherLetter: true, Word: default(CorpusWord));
        var letters = LettersOf(plain);
        for (var length = plain.Length - distance; length <= plain.Length + distance; length++)
        {
            foreach (var other in _byLength[length])
            {
                // A letter more, less or another changes one or two of the letters that a word has.
                if (BitCount(letters ^ other.Letters) > 2 * distance || other.Text == plain)
                    continue;
                var found = EditDistance.Between(plain, other.Text, Math.Min(distance, best.Distance));
                var candidate = (found, other.Text[0] != plain[0], new CorpusWord(other.Text, other.Findings));
                if (found <= distance && IsBetter(candidate, best))
                    best = candidate;
            }
        }
        return best.Distance <= distance ? best.Word : null;
    }

    /// <summary>As an index writes words: lower case, letters without their accents.</summary>
    public static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.EnumerateRunes().Where(letter => !PlainLetters.IsMark(letter.Value)))
            plain.Append(new Rune(PlainLetters.Of(letter.Value)));
        return plain.ToString();
    }

    private static bool IsBetter((int Distance, bool OtherLetter, CorpusWord Word) one, (int Distance, bool OtherLetter, CorpusWord Word) other) =>
        (one.Distance, one.OtherLetter, -one.Word.Findings).CompareTo((other.Distance, other.OtherLetter, -other.Word.Findings)) < 0;

    /// <summary>A bit for each letter that occurs; letters that share one only make the sieve coarser.</summary>
    private static uint LettersOf(string word) => word.Aggregate(0u, (set, letter) => set | (1u << (letter & 31)));

    private static int BitCount(uint set) => BitOperations.PopCount(set);

    private sealed record NearestWord(CorpusWord? Word);

    private readonly record struct SpelledWord(string Text, uint Letters, int Findings);
}
