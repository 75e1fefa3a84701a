using Analytics.Search.Columns;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Analytics.Lucene;

/// <summary>A word, prefix or phrase in Lucene's terms: queries over one field, each for other occurrences.</summary>
internal static class TermQueries
{
    public static IEnumerable<Query> Of(LeafTerm term, string field, IndexReader reader)
    {
        var words = FindingAnalyzer.Shared.Words(field, term.Text).Select(word => new Term(field, word.Text)).ToList();
        if (words.Count == 0)
            return [];
        if (!term.IsPrefix)
            return [words.Count == 1 ? new TermQuery(words[0]) : Phrase(words)];
        var endings = Beginning(words[^1], reader);
        return words.Count == 1 ? endings.Select(ending => new TermQuery(ending)) : endings.Count == 0 ? [] : [Phrase(words[..^1], endings)];
    }

    private static PhraseQuery Phrase(List<Term> words)
    {
        var phrase = new PhraseQuery();
        words.ForEach(phrase.Add);
        return phrase;
    }

    private static MultiPhraseQuery Phrase(List<Term> words, List<Term> endings)
    {
        var phrase = new MultiPhraseQuery();
        words.ForEach(phrase.Add);
        phrase.Add([.. endings]);
        return phrase;
    }

    /// <summary>The terms of the index that begin with these letters.</summary>
    public static List<Term> Beginning(Term letters, IndexReader reader)
    {
        var terms = new List<Term>();
        if (MultiFields.GetTerms(reader, letters.Field)?.GetEnumerator() is not { } all || all.SeekCeil(letters.Bytes) == TermsEnum.SeekStatus.END)
            return terms;
        do
        {
            if (!StringHelper.StartsWith(all.Term, letters.Bytes))
                break;
            terms.Add(new Term(letters.Field, BytesRef.DeepCopyOf(all.Term)));
        }
        while (all.MoveNext());
        return terms;
    }
}
