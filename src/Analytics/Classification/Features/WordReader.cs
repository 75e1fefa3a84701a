namespace Analytics.Classification.Features;

/// <summary>
/// Reads a text word by word, after <see cref="StartOfText"/>: lower case, possessives and plurals taken off, hyphens
/// parting words. Allocates nothing.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer words are cut: no word of the trade is longer, a hostile text may be.</summary>
    public const int LongestWord = 32;

    /// <summary>Read before the first word: how a passage begins ("However", "Ensure that") says much of its polarity.</summary>
    public const string StartOfText = "^";

    // "not always consistently strong": so many words after a negation are negated.
    private const int NegatedWords = 4;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations = new HashSet<string>
    {
        "not", "no", "nor", "never", "none", "neither", "cannot", "without", "few", "little", "hardly", "barely", "rarely", "seldom", "lack", "lacking", "insufficient",
        "isnt", "arent", "dont", "doesnt", "didnt", "wasnt", "werent", "cant", "wont", "hasnt", "havent",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _position = -1;
    private int _negated;

    /// <summary>Whether a clause ended between the last word and the one before it: no pair goes across.</summary>
    public bool StartsClause { get; private set; }

    /// <summary>Whether a negation stands a few words before in the same clause.</summary>
    public bool IsNegated { get; private set; }

    /// <summary>The next word, valid until the next call; empty at the end of the text.</summary>
    public ReadOnlySpan<char> Next()
    {
        if (_position < 0)
        {
            _position = 0;
            return StartOfText;
        }
        StartsClause = false;
        var atStart = _position == 0;
        while (_position < _text.Length && !char.IsLetterOrDigit(_text[_position]))
            StartsClause |= IsClauseEnd(_text[_position++]) && !atStart;

        var length = 0;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c is '\'' or '’')
            {
                // "children's" is read as "children"; "don't" as "dont".
                if (EndsPossessive())
                {
                    _position += 2;
                    break;
                }
            }
            else if (!char.IsLetterOrDigit(c))
            {
                break;
            }
            else if (length < LongestWord)
            {
                _buffer[length++] = char.ToLowerInvariant(c);
            }
            _position++;
        }
        var word = _buffer[..WordStem.Length(_buffer, length)];
        NoteNegation(word);
        return word;
    }

    private void NoteNegation(ReadOnlySpan<char> word)
    {
        if (StartsClause)
            _negated = 0;
        IsNegated = _negated > 0;
        _negated = Negations.Contains(word) ? NegatedWords : Math.Max(0, _negated - 1);
    }

    private static bool IsClauseEnd(char c) => c is '.' or ';' or ':' or '!' or '?' or '(' or ')' or '•';

    private readonly bool EndsPossessive() =>
        _position + 1 < _text.Length
        && _text[_position + 1] is 's' or 'S'
        && (_position + 2 >= _text.Length || !char.IsLetterOrDigit(_text[_position + 2]));
}
