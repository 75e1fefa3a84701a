using Analytics.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Analytics.Lucene;

/// <summary>Counts the findings of every word as written, over the fields that hold it: a finding that has it in several counts once.</summary>
internal sealed class WordReader(IndexReader reader)
{
    private readonly IBits? _live = MultiFields.GetLiveDocs(reader);

    /// <summary>The number of the word that was last found in each row.</summary>
    private readonly int[] _lastWord = new int[reader.MaxDoc];

    private DocsEnum? _rows;

    public IEnumerable<CorpusWord> Read()
    {
        var fields = FindingFields.Searched(isStemmed: false).Select(field => MultiFields.GetTerms(reader, field)).OfType<Terms>().ToList();
        var words = fields.SelectMany(Texts).Distinct(StringComparer.Ordinal).ToList();
        var places = fields.ConvertAll(field => field.GetEnumerator());
        for (var i = 0; i < words.Count; i++)
        {
            var (word, findings) = (new BytesRef(words[i]), 0);
            foreach (var place in places.Where(place => place.SeekExact(word)))
                findings += CountNew(place, i + 1);
            if (findings > 0)
                yield return new CorpusWord(words[i], findings);
        }
    }

    private static IEnumerable<string> Texts(Terms field)
    {
        var all = field.GetEnumerator();
        while (all.MoveNext())
            yield return all.Term.Utf8ToString();
    }

    private int CountNew(TermsEnum place, int word)
    {
        var findings = 0;
        _rows = place.Docs(_live, _rows, DocsFlags.NONE);
        for (var row = _rows.NextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = _rows.NextDoc())
        {
            if (_lastWord[row] != word)
                findings++;
            _lastWord[row] = word;
        }
        return findings;
    }
}
