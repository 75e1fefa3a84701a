using Analytics.Search.Spelling;
using Analytics.Search.Vocabulary;

namespace Analytics.Search;

/// <summary>What a text was understood as, and what is searched for: with the field's other words, and without misspellings that nobody prints.</summary>
/// <param name="PassedOver">Little words of a question that were not looked for.</param>
public sealed record QueryReading(ParsedQuery Typed, QueryNode? Words, IReadOnlyList<AlsoSearchedFor> Also, IReadOnlyList<string> PassedOver)
{
    /// <param name="isExact">Only the words as they were typed are looked for.</param>
    public static QueryReading Of(string? text, QueryFields fields, SearchVocabulary vocabulary, IFindingIndex index, bool isExact)
    {
        var typed = QueryParser.Parse(text, fields);
        if (isExact)
            return new QueryReading(typed, typed.Words, [], []);
        var (words, also, passedOver) = vocabulary.Apply(typed.Words);
        var spelt = new QuerySpelling(vocabulary).Mend(words, index);
        return new QueryReading(typed, spelt.Words, [.. also, .. spelt.Also], passedOver);
    }
}
