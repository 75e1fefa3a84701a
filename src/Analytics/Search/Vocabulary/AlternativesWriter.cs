namespace Analytics.Search.Vocabulary;

/// <summary>
/// Finds the field's terms among words typed side by side. Not in exact phrases and prefixes, which mean the letters as they are;
/// and not under NOT, where more words would take away what nobody named.
/// </summary>
internal sealed class AlternativesWriter(SearchVocabulary vocabulary)
{
    private readonly List<AlsoSearchedFor> _also = [];
    private readonly List<string> _passedOver = [];

    public VocabularyReading Read(QueryNode? query)
    {
        var words = query is null ? null : Write(query);
        return new VocabularyReading(_also.Count + _passedOver.Count == 0 ? query : words, [.. _also.DistinctBy(also => also.Typed.ToLowerInvariant())], [.. _passedOver.Distinct()]);
    }

    private QueryNode Write(QueryNode node) => node switch
    {
        QueryNode.And { IsSideBySide: true } words => Join(WithoutLittleWords(WriteRun(words.Parts)), isSideBySide: true),
        QueryNode.And and => Join(WriteRun(and.Parts)),
        QueryNode.Or or => new QueryNode.Or([.. or.Parts.Select(Write)]),
        QueryNode.Near near => near with { Parts = [.. near.Parts.Select(Write)] },
        _ when WordsOf(node).Count > 0 => Join(WriteRun([node])),
        _ => node,
    };

    /// <summary>A question's little words ("how often do …") say nothing of a passage; they are looked for when there is nothing else.</summary>
    private List<QueryNode> WithoutLittleWords(List<QueryNode> parts)
    {
        var little = parts.Where(part => part is QueryNode.Word { IsPrefix: false } word && vocabulary.PassesOver(word.Text)).ToList();
        if (!parts.Except(little).Any(part => part is not QueryNode.Not))
            return parts;
        _passedOver.AddRange(little.Select(part => ((QueryNode.Word)part).Text.ToLowerInvariant()));
        return [.. parts.Except(little)];
    }

    /// <summary>The longest term that begins at each place; what is no term, or in brackets, stays where it is.</summary>
    private List<QueryNode> WriteRun(IReadOnlyList<QueryNode> parts)
    {
        var written = new List<QueryNode>(parts.Count);
        for (var at = 0; at < parts.Count;)
        {
            var (term, length) = LongestAt(parts, at);
            if (term is null)
                written.Add(WordsOf(parts[at]).Count > 0 ? parts[at] : Write(parts[at]));
            else
                written.AddRange(WithOthers([.. parts.Skip(at).Take(length)], term));
            at += length;
        }
        return written;
    }

    private (VocabularyTerm? Term, int Parts) LongestAt(IReadOnlyList<QueryNode> parts, int start)
    {
        var (words, found) = (new List<string>(), ((VocabularyTerm?)null, 1));
        for (var at = start; at < parts.Count && words.Count < vocabulary.LongestTerm && WordsOf(parts[at]) is { Count: > 0 } more; at++)
        {
            words.AddRange(more);
            if (vocabulary.Find(PlainWords.KeyOf(words.Select(PlainWords.Plain))) is { } term && !(term.IsOnlyInCapitals && words.Any(IsNotInCapitals)))
                found = (term, at - start + 1);
        }
        return found;
    }

    /// <summary>Words that are matched by their stems; none of anything else.</summary>
    private static IReadOnlyList<string> WordsOf(QueryNode node) => node switch
    {
        QueryNode.Word { IsPrefix: false } word => [word.Text],
        QueryNode.Phrase { IsExact: false } hyphenated => hyphenated.Words,
        _ => [],
    };

    /// <summary>"SEND" and "PAs" are in capitals.</summary>
    private static bool IsNotInCapitals(string word) => word.TrimEnd('s').Any(char.IsLower);

    private IReadOnlyList<QueryNode> WithOthers(IReadOnlyList<QueryNode> parts, VocabularyTerm term)
    {
        // Where words may stand anywhere, a term that has all of them and more finds nothing else.
        var typed = parts.All(part => part is QueryNode.Word) ? term.Key.Split(' ') : null;
        var others = term.Others.Where(other => typed is null || typed.Except(PlainWords.Of(other)).Any()).ToList();
        if (others.Count == 0)
            return parts;
        _also.Add(new AlsoSearchedFor(string.Join(' ', parts.Select(part => string.Join('-', WordsOf(part)))), others));
        return [new QueryNode.Alternatives(Join(parts), [.. others.Select(ToNode)])];
    }

    private static QueryNode ToNode(string term) => PlainWords.Cut(term) switch
    {
        [var word] => new QueryNode.Word(word),
        var words => new QueryNode.Phrase(words, IsExact: false),
    };

    private static QueryNode Join(IReadOnlyList<QueryNode> parts, bool isSideBySide = false) => parts.Count == 1 ? parts[0] : new QueryNode.And(parts, isSideBySide);
}
