using Analytics.Reports;

namespace Analytics.Search;

/// <summary>Where to look for passages that are like one.</summary>
public enum SimilarWhere
{
    /// <summary>At other authorities.</summary>
    Elsewhere,

    /// <summary>At the same authority, in other inspections.</summary>
    SameAuthority,

    /// <summary>In any other inspection.</summary>
    Anywhere,
}

/// <summary>A passage that others may be like.</summary>
/// <param name="Inspections">Its own, and that of a later version of the same report.</param>
/// <param name="Authorities">GSS codes; none while its authority is not known.</param>
public sealed record LikenessSource(
    string Text, IReadOnlyList<string> Inspections, IReadOnlyList<string> Authorities, string AuthorityName, IReadOnlyList<string> Themes, Polarity Polarity, PassageKind Kind);

/// <summary>A passage like another. <paramref name="Likeness"/> is the share of the score that the other one has itself: 1 for the same words and labels.</summary>
public sealed record SimilarHit(FindingHit Hit, double Likeness);

/// <summary>
/// Looks for the passages most like one: those that share its most telling words, which it has and few others have, and rather
/// those with its themes, polarity and kind. Its own inspection is left out.
/// </summary>
public static class SimilarFindings
{
    private const int MostWords = 12, ShortestWord = 3;

    /// <summary>A word of more than one finding in twelve tells little of any.</summary>
    private const int TellingShare = 12;

    private static readonly string[] Endings = ["", "e", "s", "es", "ed", "ing", "ly", "ment"];

    /// <summary>How much each shared label counts.</summary>
    private const float ForTheme = 1.15f, ForPolarity = 1.1f, ForKind = 1.1f;

    /// <summary>Less is not called similar.</summary>
    private const double LeastLikeness = 0.2;

    /// <summary>The most alike first; none when it has no telling words.</summary>
    public static IReadOnlyList<SimilarHit> Find(IFindingIndex index, LikenessSource source, SimilarWhere where, int take)
    {
        if (QueryFor(source, where, index.ReadWords()) is not { } query)
            return [];
        // Nothing in its own inspection is more like it than itself.
        var own = index.Search(query with { Filter = new FindingFilter { Inspections = source.Inspections }, Take = 1 }).Hits;
        var hits = index.Search(query with { Take = take }).Hits;
        var full = own.Concat(hits).Select(hit => hit.Score).DefaultIfEmpty(0).First();
        return [.. hits.Select(hit => new SimilarHit(hit, Math.Min(1, hit.Score / full))).Where(similar => similar.Likeness >= LeastLikeness)];
    }

    /// <summary>Its words by how often it says them and how few findings do, the most telling first; the authority's own name is none.</summary>
    public static IReadOnlyList<string> TellingWords(LikenessSource source, CorpusWords known)
    {
        var names = WordsOf(source.AuthorityName).ToHashSet();
        return [.. WordsOf(source.Text)
            .Where(word => word.Length >= ShortestWord && !names.Contains(word))
            .CountBy(word => word)
            .Select(word => (Text: word.Key, Times: word.Value, Findings: FindingsWithForms(word.Key, known)))
            .Where(word => word.Findings > 1 && word.Findings <= known.Findings / TellingShare)
            .OrderByDescending(word => word.Times * Math.Log((double)known.Findings / word.Findings))
            .ThenBy(word => word.Text, StringComparer.Ordinal)
            .Take(MostWords)
            .Select(word => word.Text)];
    }

    private static FindingQuery? QueryFor(LikenessSource source, SimilarWhere where, CorpusWords known)
    {
        var words = TellingWords(source, known);
        if (words.Count == 0 || (where == SimilarWhere.SameAuthority && source.Authorities.Count == 0))
            return null;
        return new FindingQuery
        {
            Words = new QueryNode.Or([.. words.Select(word => new QueryNode.Word(word))]),
            Filter = new FindingFilter
            {
                ExceptInspections = source.Inspections,
                Authorities = where == SimilarWhere.SameAuthority ? source.Authorities : [],
                ExceptAuthorities = where == SimilarWhere.Elsewhere ? source.Authorities : [],
            },
            Raised =
            [
                .. source.Themes.Select(theme => new RaisedValue(Facet.Theme, theme, ForTheme)),
                new(Facet.Polarity, Slug.Of(source.Polarity), ForPolarity),
                new(Facet.Kind, Slug.Of(source.Kind), ForKind),
            ],
            WithFacets = false,
        };
    }

    /// <summary>Of the word in whichever ending is the most frequent, since it is matched by its stem: "having" tells as little as "have".</summary>
    private static int FindingsWithForms(string word, CorpusWords known)
    {
        var stems = Endings.Where(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= ShortestWord).Select(ending => word[..^ending.Length]);
        return stems.SelectMany(stem => Endings.Select(ending => stem + ending)).Append(word).Max(known.FindingsWith);
    }

    /// <summary>The runs of letters and digits, as an index writes them.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        for (var (start, at) = (0, 0); at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
                continue;
            if (at > start)
                yield return CorpusWords.Plain(text[start..at]);
            start = at + 1;
        }
    }
}
