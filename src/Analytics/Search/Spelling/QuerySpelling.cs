using System.Text;
using Analytics.Search.Vocabulary;

namespace Analytics.Search.Spelling;

/// <summary>
/// Offers another spelling of a query's words, from the words of the reports themselves: of those that no finding has, and of
/// those that hardly any has while a word one letter away is very frequent.
/// </summary>
public sealed class QuerySpelling(SearchVocabulary vocabulary)
{
    /// <summary>Shorter words have too many neighbours; a longer one may differ by two letters.</summary>
    private const int ShortestWord = 4, LongWord = 6;

    /// <summary>Of so few letters only two that are swapped are mended, and only into a word that one finding in so many has.</summary>
    private const int SwappedWord = 3, VeryCommon = 20;

    /// <summary>Words of one query that are looked at: each takes a scan over all words of its length.</summary>
    private const int MostWords = 8;

    /// <summary>In how many times as many findings a word must stand to be offered for one that is printed.</summary>
    private const int MuchMore = 100;

    /// <summary>The text with its misspelt words replaced and everything else as typed; null when there is nothing to offer.</summary>
    public string? Correct(string text, QueryNode? words, IFindingIndex index)
    {
        var known = index.ReadWords();
        text = QueryLetters.Of(text);
        var corrected = text;
        foreach (var word in TypedWords(words).Distinct(StringComparer.OrdinalIgnoreCase).Where(word => IsDoubtful(word, known)).Take(MostWords))
        {
            if (Better(word, known, index) is { } better)
                corrected = Replace(corrected, word, better.Text);
        }
        return corrected == text ? null : corrected;
    }

    /// <summary>The query with the nearest word of the reports beside each that no finding has in any form.</summary>
    public (QueryNode? Words, IReadOnlyList<AlsoSearchedFor> Also) Mend(QueryNode? words, IFindingIndex index)
    {
        var (known, also) = (index.ReadWords(), new List<AlsoSearchedFor>());
        return (words is null ? null : Mend(words), also);

        QueryNode Mend(QueryNode node) => node switch
        {
            QueryNode.And and => and with { Parts = [.. and.Parts.Select(Mend)] },
            QueryNode.Or or => or with { Parts = [.. or.Parts.Select(Mend)] },
            QueryNode.Near near => near with { Parts = [.. near.Parts.Select(Mend)] },
            QueryNode.Word { IsPrefix: false } word when also.Count < MostWords && IsDoubtful(word.Text, known)
                && Better(word.Text, known, index) is { Found: 0 } better => WithOther(word, better.Text),
            _ => node,
        };

        QueryNode.Alternatives WithOther(QueryNode.Word word, string better)
        {
            also.Add(new AlsoSearchedFor(word.Text, [better]));
            return new QueryNode.Alternatives(word, [new QueryNode.Word(better)]);
        }
    }

    private static IEnumerable<string> TypedWords(QueryNode? node) => node switch
    {
        QueryNode.Word { IsPrefix: false } word => [word.Text],
        QueryNode.Phrase phrase => phrase.Words,
        QueryNode.And and => and.Parts.SelectMany(TypedWords),
        QueryNode.Or or => or.Parts.SelectMany(TypedWords),
        QueryNode.Near near => near.Parts.SelectMany(TypedWords),
        QueryNode.InSection section => TypedWords(section.Term),
        _ => [],
    };

    private bool IsDoubtful(string word, CorpusWords known) =>
        word.Length >= SwappedWord && (word.Length >= ShortestWord || !word.All(char.IsUpper)) && word.All(char.IsLetter) && known.FindingsWith(word) <= CorpusWords.LeastFindings && !vocabulary.Knows(word);

    /// <summary>What may be meant, and how many findings the word itself finds.</summary>
    private static (string Text, int Found)? Better(string word, CorpusWords known, IFindingIndex index)
    {
        if (word.Length < ShortestWord)
            return known.FindingsWith(word) == 0 && Swapped(word).FirstOrDefault(other => known.FindingsWith(other) >= Math.Max(known.Findings / VeryCommon, CorpusWords.LeastFindings)) is { } common ? (common, 0) : null;
        // Other forms of it may be printed: words are found by their stems.
        var found = index.Search(new FindingQuery { Words = new QueryNode.Word(word), Take = 0, WithFacets = false }).Total;
        var distance = found == 0 && word.Length >= LongWord ? 2 : 1;
        return found <= CorpusWords.LeastFindings && known.Nearest(word, distance) is { } near && near.Findings >= found * MuchMore ? (near.Text, found) : null;
    }

    private static IEnumerable<string> Swapped(string word) =>
        Enumerable.Range(0, word.Length - 1).Select(at => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}".ToLowerInvariant());

    private static string Replace(string text, string word, string better)
    {
        var written = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            var run = text.AsSpan(at, end - at);
            written.Append(run.Equals(word, StringComparison.OrdinalIgnoreCase) ? better : run);
            if (end < text.Length)
                written.Append(text[end++]);
            at = end;
        }
        return written.ToString();
    }
}
