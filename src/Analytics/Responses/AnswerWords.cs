using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Classification;
using Analytics.Classification.Features;
using Analytics.Comparison;
using Analytics.Search.Vocabulary;

namespace Analytics.Responses;

/// <summary>
/// Reads a passage as a row of meanings: stems, and in place of terms that are used for each other what they mean
/// (<c>data/responses/words.json</c> and, where that is silent, the search vocabulary).
/// </summary>
public sealed class AnswerWords
{
    private static readonly JsonSerializerOptions FileFormat = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, IReadOnlyList<Meaning>> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inCapitals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passedOver;
    private readonly HashSet<string> _whose;
    private readonly HashSet<string> _aspects;
    private readonly HashSet<string> _faint;
    private readonly int _longestTerm;

    private AnswerWords(AnswerWordsFile file, SearchVocabulary vocabulary)
    {
        _passedOver = [.. file.PassedOver.Select(KeyOf)];
        foreach (var meaning in file.Meanings)
        {
            foreach (var key in meaning.Words.Select(KeyOf).Distinct())
                _terms[key] = [.. _terms.GetValueOrDefault(key, []), new Meaning(meaning.Of, 1)];
        }
        foreach (var entry in vocabulary.Entries)
            Add(entry);
        _whose = [.. file.Whose];
        _aspects = [.. file.Aspects];
        _faint = [.. file.Faint];
        _longestTerm = _terms.Keys.Concat(_passedOver).Max(key => key.Count(c => c == ' ') + 1);
    }

    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static AnswerWords Load(string path, SearchVocabulary vocabulary)
    {
        using var file = File.OpenRead(path);
        try
        {
            return new AnswerWords(JsonSerializer.Deserialize<AnswerWordsFile>(file, FileFormat) ?? throw new JsonException("it is empty."), vocabulary);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path} holds no words of answers: {wrong.Message}", wrong);
        }
    }

    internal MeaningKind KindOf(string meaning) => _whose.Contains(meaning) ? MeaningKind.Whose : _aspects.Contains(meaning) ? MeaningKind.Aspect : MeaningKind.Thing;

    internal bool IsFaint(string meaning) => _faint.Contains(meaning);

    /// <summary>In the order of the text; a term with several meanings gives all of them.</summary>
    internal IReadOnlyList<Meaning> Read(string text)
    {
        var words = WordsOf(PassageText.Strip(text));
        var stems = words.ConvertAll(StemOf);
        var meanings = new List<Meaning>(words.Count);
        for (var place = 0; place < words.Count;)
        {
            var length = Math.Min(_longestTerm, words.Count - place);
            while (length > 0 && !ReadTerm(words, stems, place, length, meanings))
                length--;
            if (length == 0)
                meanings.Add(new Meaning(stems[place], 1));
            place += Math.Max(1, length);
        }
        return meanings;
    }

    private bool ReadTerm(List<string> words, List<string> stems, int place, int length, List<Meaning> meanings)
    {
        var key = length == 1 ? stems[place] : string.Join(' ', stems.GetRange(place, length));
        if (_passedOver.Contains(key) && !(length == 1 && IsInCapitals(words[place])))
            return true;
        if (!_terms.TryGetValue(key, out var found) || (_inCapitals.Contains(key) && !IsInCapitals(words[place])))
            return false;
        meanings.AddRange(found);
        return true;
    }

    /// <summary>A term of the vocabulary stands for its entry, and half as much for the words of its first term, which others may share.</summary>
    private void Add(VocabularyEntry entry)
    {
        var first = entry.Terms[0];
        IReadOnlyList<Meaning> meanings =
        [
            new Meaning(first, 1),
            .. WordsOf(first).Select(StemOf).Where(stem => !_passedOver.Contains(stem)).SelectMany(stem => _terms.GetValueOrDefault(stem, [new Meaning(stem, 1)])).Select(meaning => meaning with { Share = 0.5 }),
        ];
        foreach (var term in entry.Typed)
        {
            if (_terms.TryAdd(KeyOf(term), meanings) && (entry.Capitals.Contains(term) || term.Length == 2))
                _inCapitals.Add(KeyOf(term));
        }
    }

    private static bool IsInCapitals(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);

    private static string KeyOf(string term) => string.Join(' ', WordsOf(term).Select(StemOf));

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        for (var place = 0; place < text.Length;)
        {
            var end = place;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' && end > place)))
                end++;
            if (end > place)
                words.Add(WithoutPossessive(text[place..end].Replace('’', '\'')));
            place = Math.Max(end, place + 1);
        }
        return words;
    }

    private static string WithoutPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.Trim('\'').Replace("'", "", StringComparison.Ordinal);

    /// <summary>Beyond the endings of <see cref="MatterWords"/>: "supervision" and "supervise", "planning" and "plan".</summary>
    private static string StemOf(string word)
    {
        if (word is [.., not 's', 's'] && word[..^1].All(char.IsUpper))
            word = word[..^1];
        Span<char> lower = stackalloc char[word.Length];
        word.AsSpan().ToLowerInvariant(lower);
        var stem = MatterWords.StemOf(lower[..WordStem.Length(lower, lower.Length)].ToString());
        if (stem is [_, _, _, _, _, .., 'i', 'o', 'n'])
            stem = stem[..^3];
        return stem.Length > 4 && stem[^1] == stem[^2] ? stem[..^1] : stem;
    }
}

/// <summary>Something that a text says. <paramref name="Share"/> is what it counts, 1 as a rule.</summary>
internal readonly record struct Meaning(string Of, double Share);

internal enum MeaningKind
{
    /// <summary>What a passage is about.</summary>
    Thing,

    /// <summary>What is the matter with it.</summary>
    Aspect,

    /// <summary>Whose it is.</summary>
    Whose,
}
