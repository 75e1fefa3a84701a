using Analytics.Search.Columns;

namespace Analytics.Lucene;

/// <summary>Finds where in a passage the terms of a query match, by the words that the passage is indexed under.</summary>
internal sealed class MatchMarker(IEnumerable<LeafTerm> terms)
{
    private readonly ILookup<string, Pattern> _patterns = terms.Distinct().Select(ToPattern).Where(pattern => pattern.Words.Count > 0).ToLookup(pattern => pattern.Field);

    /// <summary>For each character, whether a match covers it.</summary>
    public bool[] Mark(string text)
    {
        var isMatch = new bool[text.Length];
        foreach (var patterns in _patterns)
        {
            var words = FindingAnalyzer.Shared.Words(patterns.Key, text);
            foreach (var pattern in patterns)
            {
                for (var first = 0; first + pattern.Words.Count <= words.Count; first++)
                {
                    if (pattern.IsAt(first, words))
                        isMatch.AsSpan(words[first].Start..words[first + pattern.Words.Count - 1].End).Fill(true);
                }
            }
        }
        return isMatch;
    }

    private static Pattern ToPattern(LeafTerm term)
    {
        var field = FindingFields.Searched(term.IsStemmed)[0];
        return new Pattern(field, [.. FindingAnalyzer.Shared.Words(field, term.Text).Select(word => word.Text)], term.IsPrefix);
    }

    private sealed record Pattern(string Field, IReadOnlyList<string> Words, bool IsPrefix)
    {
        public bool IsAt(int first, IReadOnlyList<IndexedWord> words)
        {
            var last = Words.Count - 1;
            for (var i = 0; i < last; i++)
            {
                if (words[first + i].Text != Words[i])
                    return false;
            }
            var ending = words[first + last].Text;
            return IsPrefix ? ending.StartsWith(Words[last], StringComparison.Ordinal) : ending == Words[last];
        }
    }
}
