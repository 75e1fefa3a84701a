using System.Collections.Frozen;

namespace Analytics.Parsing.Wording;

/// <summary>Where a sentence stands in a text.</summary>
internal readonly record struct SentenceSpan(int Start, int Length);

/// <summary>Divides running English text into sentences, neither inside quotations nor behind abbreviations.</summary>
internal static class SentenceSplitter
{
    /// <summary>A quotation mark that isn't closed within this many characters is taken for something else.</summary>
    private const int LongestQuotation = 400;

    private const int LongestNote = 60;

    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["e.g", "i.e", "eg", "ie", "etc", "cf", "vs", "viz", "mr", "mrs", "ms", "dr", "st", "prof", "rev", "hon", "no", "nos", "para", "paras", "p", "pp", "fig", "approx", "dept", "ch", "vol", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"],
        StringComparer.OrdinalIgnoreCase);

    public static List<SentenceSpan> Split(string text)
    {
        var sentences = new List<SentenceSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (OpensQuotation(text, i))
                i = ClosingQuote(text, i) is > 0 and var close ? close : i;
            if (EndsSentence(text, i, start) is { } end && BehindNote(text, end) is { } next)
            {
                sentences.Add(Trimmed(text, start, next));
                start = next;
                i = next - 1;
            }
        }
        if (Trimmed(text, start, text.Length) is { Length: > 0 } rest)
            sentences.Add(rest);
        return sentences;
    }

    // The offset at which the next sentence begins, when one ends with the character at i.
    private static int? EndsSentence(string text, int i, int start)
    {
        var stop = i;
        while (stop > start && IsCloser(text[stop]))
            stop--;
        if (text[stop] is not ('.' or '!' or '?') || i + 1 >= text.Length || text[i + 1] != ' ')
            return null;
        var next = i + 2;
        if (next >= text.Length || !CanStartSentence(text, next))
            return null;
        return text[stop] == '.' && IsAbbreviation(text, stop, start) ? null : next;
    }

    // "(Recommendation)", "(Recommendations 2 and 3)": a note in brackets belongs to the sentence before it; null where no other sentence follows it.
    private static int? BehindNote(string text, int at)
    {
        var close = text[at] == '(' ? text.IndexOf(')', at, Math.Min(LongestNote, text.Length - at)) : -1;
        if (close < 0 || text[close - 1] is '.' or '!' or '?')
            return at;
        var next = close + 2;
        return next < text.Length && text[close + 1] == ' ' && CanStartSentence(text, next) ? next : null;
    }

    private static bool CanStartSentence(string text, int at)
    {
        while (at < text.Length && text[at] is '‘' or '“' or '"' or '\'' or '(' or '[')
            at++;
        return at < text.Length && (char.IsUpper(text[at]) || char.IsDigit(text[at]));
    }

    private static bool IsAbbreviation(string text, int stop, int start)
    {
        var from = stop;
        while (from > start && text[from - 1] is not (' ' or '(' or '‘' or '“' or '"' or '/'))
            from--;
        var word = text[from..stop];
        // A single capital is an initial ("J. Smith"), but not at the end of a name such as "Service B".
        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && word != "I" && NextWordLooksLikeAName(text, stop + 2) && (from == start || char.IsUpper(WordBefore(text, from)));
        return isInitial || (Abbreviations.Contains(word) && !(word.Equals("no", StringComparison.OrdinalIgnoreCase) && !char.IsDigit(text[stop + 2])) && !(IsEtc(word) && char.IsUpper(text[stop + 2])));
    }

    private static bool IsEtc(string word) => word.Equals("etc", StringComparison.OrdinalIgnoreCase);

    private static bool NextWordLooksLikeAName(string text, int at) => at + 1 < text.Length && char.IsUpper(text[at]) && char.IsLower(text[at + 1]);

    private static char WordBefore(string text, int at)
    {
        var space = text.LastIndexOf(' ', Math.Max(0, at - 2));
        return text[space + 1];
    }

    private static bool OpensQuotation(string text, int i) =>
        text[i] is '‘' or '“' || (text[i] is '"' or '\'' && (i == 0 || text[i - 1] is ' ' or '(') && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]));

    private static int ClosingQuote(string text, int open)
    {
        var close = text[open] switch { '‘' => '’', '“' => '”', var straight => straight };
        var limit = Math.Min(text.Length, open + LongestQuotation);
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] == close && !IsApostrophe(text, i))
                return i;
        }
        return -1;
    }

    // Between letters ("don’t"), or a possessive plural before a word ("parents’ views").
    private static bool IsApostrophe(string text, int i)
    {
        if (text[i] is '”' or '"' || i + 1 >= text.Length)
            return false;
        var between = char.IsLetterOrDigit(text[i + 1]);
        var possessive = text[i - 1] == 's' && text[i + 1] == ' ' && i + 2 < text.Length && char.IsLower(text[i + 2]);
        return between || (possessive && HasLaterClose(text, i));
    }

    private static bool HasLaterClose(string text, int i)
    {
        var later = text.IndexOf(text[i], i + 1);
        return later > 0 && later - i < LongestQuotation && !(later + 1 < text.Length && char.IsLetterOrDigit(text[later + 1])) && text.AsSpan(i, later - i).IndexOfAny('‘', '.') < 0;
    }

    private static bool IsCloser(char c) => c is '’' or '”' or '"' or '\'' or ')' or ']';

    private static SentenceSpan Trimmed(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
            start++;
        while (end > start && text[end - 1] == ' ')
            end--;
        return new SentenceSpan(start, end - start);
    }
}
