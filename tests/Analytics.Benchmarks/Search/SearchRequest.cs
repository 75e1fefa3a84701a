using Analytics.Search;

namespace Analytics.Benchmarks.Search;

/// <summary>What a person asks for: the text as typed, and the filters as chosen.</summary>
public sealed record SearchRequest(string Text, FindingFilter Filter)
{
    /// <summary>The query that the search page and the API make of it.</summary>
    public FindingQuery Read(Corpus corpus, IFindingIndex index) => new()
    {
        Words = QueryReading.Of(Text, corpus.QueryFields, corpus.Vocabulary, index, isExact: false).Words,
        Filter = Filter,
        Enough = FindingQuery.UsualEnough,
    };
}
