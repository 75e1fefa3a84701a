namespace Analytics.Classification.Features;

/// <summary>Chooses the words, beginnings and pairs that occur in more than one passage.</summary>
internal static class VocabularyBuilder
{
    private const int FewestPassages = 2;

    public static Vocabulary Build(IReadOnlyList<string> texts)
    {
        var passages = texts.Select(ReadWords).ToList();
        var words = Kept(passages.SelectMany(read => read.SelectMany(WithBeginning).Distinct()), StringComparer.Ordinal);
        var numbers = words.Select((word, number) => (word.Key, number)).ToDictionary(word => word.Key, word => word.number);
        var pairs = Kept(passages.SelectMany(read => PairsOf(read, numbers).Distinct()), Comparer<(int, int)>.Default);
        return new Vocabulary(new VocabularyCounts(texts.Count, words, pairs));
    }

    private static List<(string Text, bool StartsClause)> ReadWords(string text)
    {
        Span<char> letters = stackalloc char[WordReader.LongestWord];
        var reader = new WordReader(text, letters);
        var words = new List<(string, bool)>();
        while (words.Count < Featuriser.MostFeatures && reader.Next() is { Length: > 0 } word)
            words.Add((word.ToString(), reader.StartsClause));
        return words;
    }

    private static IEnumerable<string> WithBeginning((string Text, bool StartsClause) word)
    {
        var beginning = Vocabulary.BeginningOf(word.Text, stackalloc char[WordReader.LongestWord]);
        return beginning.IsEmpty ? [word.Text] : [word.Text, beginning.ToString()];
    }

    private static IEnumerable<(int, int)> PairsOf(List<(string Text, bool StartsClause)> words, Dictionary<string, int> numbers)
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
}
