using Analytics.Search;
using Analytics.Search.Spelling;

namespace Analytics.Web.Findings;

/// <summary>A query text whose words reports have, and the number of passages that it finds under the same filters.</summary>
public sealed record SpellingOffer(string Text, int Total)
{
    /// <summary>Null where every word is known, or nothing more would be found.</summary>
    /// <param name="found">What the text as typed finds.</param>
    public static SpellingOffer? Of(Corpus corpus, CorpusView view, FindingRequest request, ParsedQuery words, int found)
    {
        if (request.Text is not { } typed || new QuerySpelling(corpus.Vocabulary).Correct(typed, words.Words, corpus.Index) is not { } text)
            return null;
        var query = FindingSearch.QueryOf(corpus, view, request with { Text = text }, QueryParser.Parse(text));
        var total = corpus.Index.Search(query with { Take = 0, WithFacets = false }).Total;
        return total > found ? new SpellingOffer(text, total) : null;
    }
}
