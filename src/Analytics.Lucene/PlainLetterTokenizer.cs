using Analytics.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Analytics.Lucene;

/// <summary>Words are runs of letters and numbers, made plain; a mark belongs to the word that it follows.</summary>
internal sealed class PlainLetterTokenizer(TextReader input) : CharTokenizer(LuceneVersion.LUCENE_48, input)
{
    private bool _isInWord;

    public override void Reset()
    {
        base.Reset();
        _isInWord = false;
    }

    /// <summary>Asked once for every character, in their order.</summary>
    protected override bool IsTokenChar(int c) => _isInWord = PlainLetters.IsPartOfWord(c) || (_isInWord && PlainLetters.IsMark(c));

    protected override int Normalize(int c) => PlainLetters.Of(c);
}

/// <summary>Leaves out the marks that the tokenizer kept within words.</summary>
internal sealed class MarkFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public MarkFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var (letters, kept) = (_term.Buffer, 0);
        for (var i = 0; i < _term.Length; i++)
        {
            if (!PlainLetters.IsMark(letters[i]))
                letters[kept++] = letters[i];
        }
        _term.Length = kept;
        return true;
    }
}
