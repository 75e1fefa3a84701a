using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Search.Vocabulary;

/// <summary>The field's words: which of them mean the same. Applied to a query, never to what is indexed.</summary>
public sealed class SearchVocabulary
{
    private static readonly JsonSerializerOptions FileFormat = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, VocabularyTerm> _terms;
    private readonly HashSet<string> _words;

    private SearchVocabulary(VocabularyFile file)
    {
        Entries = file.Entries;
        var owners = file.Entries.SelectMany(entry => entry.Typed.Select(term => (Key: KeyOf(term), entry))).ToDictionary(pair => pair.Key, pair => pair.entry);
        _terms = file.Entries
            .SelectMany(entry => entry.Typed.Select(term => new VocabularyTerm(KeyOf(term), entry.Capitals.Contains(term), Others(entry, KeyOf(term), owners))))
            .ToDictionary(term => term.Key);
        _words = [.. file.Entries.SelectMany(entry => entry.Typed.Concat(entry.Narrower)).SelectMany(PlainWords.Of)];
        LongestTerm = _terms.Keys.Max(key => key.Count(c => c == ' ') + 1);
    }

    public IReadOnlyList<VocabularyEntry> Entries { get; }

    /// <summary>In words.</summary>
    internal int LongestTerm { get; }

    /// <exception cref="InvalidDataException">The file is no vocabulary, or breaks a rule of one.</exception>
    public static SearchVocabulary Load(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            return Of(JsonSerializer.Deserialize<VocabularyFile>(file, FileFormat) ?? throw new JsonException("it is empty."));
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} holds no vocabulary: {e.Message}", e);
        }
    }

    /// <exception cref="InvalidDataException">It breaks a rule.</exception>
    public static SearchVocabulary Of(VocabularyFile file)
    {
        var breaches = new VocabularyRules(file).Breaches().ToList();
        return breaches.Count == 0 && file.Entries.Count > 0
            ? new SearchVocabulary(file)
            : throw new InvalidDataException(breaches.Count == 0 ? "it has no entries." : $"{string.Join("; ", breaches)}.");
    }

    /// <summary>The query with what else means the same put beside what was typed.</summary>
    public VocabularyReading Apply(QueryNode? words) => new AlternativesWriter(this).Read(words);

    /// <summary>Whether a word belongs to a term of the field: it is no misspelling, even where no report uses it.</summary>
    public bool Knows(string word) => _words.Contains(PlainWords.Plain(word));

    internal VocabularyTerm? Find(string key) => _terms.GetValueOrDefault(key);

    private static string KeyOf(string term) => PlainWords.KeyOf(PlainWords.Of(term));

    private static IReadOnlyList<string> Others(VocabularyEntry entry, string typed, Dictionary<string, VocabularyEntry> owners) =>
        [.. Meanings(entry, owners).DistinctBy(KeyOf).Where(term => KeyOf(term) != typed)];

    private static IEnumerable<string> Meanings(VocabularyEntry entry, Dictionary<string, VocabularyEntry> owners) =>
        entry.Terms.Concat(entry.Narrower.SelectMany(term => owners.TryGetValue(KeyOf(term), out var narrower) ? Meanings(narrower, owners).Prepend(term) : [term]));
}

/// <summary>A term as it may be typed.</summary>
/// <param name="Others">What is searched for too.</param>
internal sealed record VocabularyTerm(string Key, bool IsOnlyInCapitals, IReadOnlyList<string> Others);
