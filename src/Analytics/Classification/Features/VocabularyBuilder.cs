namespace Analytics.Classification.Features;

/// <summary>Chooses the words, beginnings and pairs that occur in more than one passage.</summary>
internal static class VocabularyBuilder
{
    private const int FewestPassages = 2;

    public static Vocabulary Build(IReadOnlyList<string> texts)
    {
        var passages = texts.Select(ReadWords).ToList();
        var words = Kept(passages.SelectMany(read => read.SelectMany(FormsOf).Distinct()), StringComparer.Ordinal);
        var numbers = words.Select((word, number) => (word.Key, number)).ToDictionary(word => word.Key, word => word.number);
        var pairs = Kept(passages.SelectMany(read => PairsOf(read, numbers).Distinct()), Comparer<(int, int)>.Default);
        return new Vocabulary(new VocabularyCounts(texts.Count, words, pairs));
    }

    private static List<Word> ReadWords(string text)
    {
        Span<char> letters = stackalloc char[WordReader.LongestWord];
        var reader = new WordReader(text, letters);
        var words = new List<Word>();
        while (words.Count < Featuriser.MostFeatures && reader.Next() is { Length: > 0 } word)
            words.Add(new Word(word.ToString(), reader.StartsClause, reader.IsNegated));
        return words;
    }

    private static IEnumerable<string> FormsOf(Word word)
    {
        Span<char> marked = stackalloc char[WordReader.LongestWord + 1];
        var beginning = Vocabulary.BeginningOf(word.Text, marked).ToString();
        List<string> forms = beginning.Length == 0 ? [word.Text] : [word.Text, beginning];
        if (word.IsNegated)
            forms.Add(Vocabulary.NegatedOf(word.Text, marked).ToString());
        return forms;
    }

    private static IEnumerable<(int, int)> PairsOf(List<Word> words, Dictionary<string, int> numbers)
    {
        for (var index = 1; index < words.Count; index++)
        {
            if (!words[index].StartsClause
                && numbers.TryGetValue(words[index - 1].Text, out var first)
                && numbers.TryGetValue(words[index].Text, out var second))
                yield return (first, second);
        }
    }

    private static List<KeyValuePair<T, int>> Kept<T>(IEnumerable<T> occurrences, IComparer<T> order) where T : notnull =>
        [.. occurrences.CountBy(feature => feature).Where(feature => feature.Value >= FewestPassages).OrderBy(feature => feature.Key, order)];

    private sealed record Word(string Text, bool StartsClause, bool IsNegated);
}
