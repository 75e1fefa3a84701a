using Analytics.Search;

namespace Analytics.Web.Findings;

/// <summary>Passages like one, the most alike first.</summary>
public sealed record SimilarAnswer
{
    public required string FindingId { get; init; }
    public required SimilarWhere Where { get; init; }

    /// <summary>The words of the passage by which others were looked for, the most telling first: it has them and few others have.</summary>
    public required IReadOnlyList<string> TellingWords { get; init; }

    public required IReadOnlyList<SimilarFinding> Hits { get; init; }

    public static async Task<SimilarAnswer> FindAsync(Corpus corpus, FoundFinding found, SimilarWhere where, int take, CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        var source = SourceOf(found);
        var similar = SimilarFindings.Find(corpus.Index, source, where, take).ToDictionary(hit => hit.Hit.FindingId);
        var held = await corpus.Store.FindFindingsAsync([.. similar.Keys], cancel);
        return new SimilarAnswer
        {
            FindingId = found.Answer.FindingId,
            Where = where,
            TellingWords = SimilarFindings.TellingWords(source, corpus.Index.ReadWords()),
            Hits = [.. held
                .Where(finding => view.InspectionsById.ContainsKey(finding.InspectionId))
                .OrderByDescending(finding => similar[finding.Themed.Finding.Id].Hit.Score)
                .Select(finding => SimilarFinding.Of(
                    source, FindingSearch.Describe(corpus.Authorities, view.InspectionsById[finding.InspectionId], finding.Themed), similar[finding.Themed.Finding.Id]))],
        };
    }

    private static LikenessSource SourceOf(FoundFinding found) => new(
        found.Answer.Text,
        [found.Inspection.Inspection.Id, .. found.Answer.SupersededBy is { } newer ? [newer] : Array.Empty<string>()],
        found.Answer.Authorities,
        string.Join(' ', found.Answer.AuthorityNames),
        [.. found.Answer.Themes.Select(theme => theme.Slug)],
        found.Answer.Polarity,
        found.Answer.Kind);
}

/// <summary>A passage like another, and why.</summary>
public sealed record SimilarFinding
{
    public required FindingAnswer Finding { get; init; }

    /// <summary>0 to 1; 1 where words and labels are the same.</summary>
    public required double Likeness { get; init; }

    /// <summary>Words of this passage that are, by their stems, telling words of the other; in lower case.</summary>
    public required IReadOnlyList<string> SharedWords { get; init; }

    public required IReadOnlyList<string> SharedThemes { get; init; }
    public required bool IsSamePolarity { get; init; }
    public required bool IsSameKind { get; init; }

    public static SimilarFinding Of(LikenessSource source, FindingAnswer finding, SimilarHit hit)
    {
        var shown = FindingSearch.WithSnippet(finding, hit.Hit.Snippet);
        return new SimilarFinding
        {
            Finding = shown,
            Likeness = Math.Round(hit.Likeness, 3),
            SharedWords = shown.MatchedWords,
            SharedThemes = [.. finding.Themes.Select(theme => theme.Slug).Intersect(source.Themes)],
            IsSamePolarity = finding.Polarity == source.Polarity,
            IsSameKind = finding.Kind == source.Kind,
        };
    }
}
