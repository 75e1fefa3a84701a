using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace Analytics.Lucene;

/// <summary>A word as it is indexed, and where it stands in its text.</summary>
internal readonly record struct IndexedWord(string Text, int Start, int End);

/// <summary>Cuts texts and queries into the words that SQLite's tokenizer <c>porter unicode61 remove_diacritics 2</c> makes of them.</summary>
internal sealed class FindingAnalyzer : Analyzer
{
    private FindingAnalyzer()
        : base(PER_FIELD_REUSE_STRATEGY)
    {
    }

    public static FindingAnalyzer Shared { get; } = new();

    public IReadOnlyList<IndexedWord> Words(string field, string text)
    {
        var words = new List<IndexedWord>();
        using var stream = GetTokenStream(field, text);
        var (term, offset) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>());
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(new IndexedWord(term.ToString()!, offset.StartOffset, offset.EndOffset));
        stream.End();
        return words;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new PlainLetterTokenizer(reader);
        TokenStream words = new MarkFilter(tokenizer);
        return new TokenStreamComponents(tokenizer, FindingFields.IsStemmed(fieldName) ? new PorterStemFilter(words) : words);
    }
}
