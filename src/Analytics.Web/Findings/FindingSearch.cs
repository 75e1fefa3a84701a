using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Storage;
using Analytics.Web.Api;
using Analytics.Web.Papers;
using Analytics.Web.Site;

namespace Analytics.Web.Findings;

/// <summary>One passage, as it is held and as it is shown.</summary>
public sealed record FoundFinding(HeldInspection Inspection, ThemedFinding Themed, FindingAnswer Answer);

/// <summary>Answers findings queries from the index and the store; the API and the pages both ask it.</summary>
public sealed class FindingSearch
{
    /// <summary>Rows of a long list that are read before the first goes out.</summary>
    private const int FirstPortion = 50;

    private const int Portion = 250;

    /// <summary>False while there is no index of what the store holds: it is being built, and a search would find nothing.</summary>
    public static async ValueTask<bool> IsReadyAsync(Corpus corpus, CancellationToken cancel)
    {
        // The view ties the index to its store; until then the index answers nothing.
        var view = await corpus.ViewAsync(cancel);
        return corpus.Index.Sequence > 0 || view.Sequence == 0;
    }

    public async Task<FindingsAnswer> SearchAsync(Corpus corpus, FindingRequest request, int skip, int take, bool withFacets, CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        var reading = corpus.Read(request.Text, request.IsExact);
        var query = QueryOf(corpus, view, request, reading.Words) with { Skip = skip, Take = take, WithFacets = withFacets };
        var answer = request.Per == ListEntry.Inspection
            ? await SearchInspectionsAsync(corpus, view, query, request.HasContext, cancel)
            : await SearchPassagesAsync(corpus, view, query, request.HasContext, cancel);
        return answer with
        {
            Messages = MessagesOf(request, reading.Typed, answer.Loose),
            AlsoSearchedFor = reading.Also,
            PassedOver = reading.PassedOver,
            DidYouMean = SpellingOffer.Of(corpus, view, request, reading.Typed, answer.Loose?.WithAll ?? answer.Total),
        };
    }

    /// <summary>
    /// The passages from <paramref name="skip"/> on, at most <paramref name="take"/>, without snippets. Which ones they are, and their order, is
    /// settled at once; their rows are read as they are asked for, and those of documents replaced since are left out.
    /// </summary>
    public async IAsyncEnumerable<FindingAnswer> ListAsync(Corpus corpus, FindingRequest request, int skip, int take, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var portion in Turns.TakeAsync(ReadPortionsAsync(corpus, request, skip, take, cancel), cancel))
        {
            foreach (var finding in portion)
                yield return finding;
        }
    }

    /// <summary>Every passage that matches, in order, as of one state of the index.</summary>
    public static IReadOnlyList<ListedFinding> List(Corpus corpus, CorpusView view, FindingRequest request)
    {
        var list = corpus.Index.List(QueryOf(corpus, view, request, corpus.Read(request.Text, request.IsExact).Words));
        ThrowIfAway(list.Sequence, view);
        return list.Findings;
    }

    /// <summary>The passages with these ids, in that order; those that are no longer held are left out.</summary>
    public static async Task<IReadOnlyList<FindingAnswer>> ReadAsync(Corpus corpus, CorpusView view, IReadOnlyCollection<string> ids, bool withContext, CancellationToken cancel)
    {
        var held = (await corpus.Store.FindFindingsAsync(ids, cancel)).ToDictionary(finding => finding.Themed.Finding.Id);
        var passages = held.Count < ids.Count ? await PaperPassages.ReadAsync(corpus, view, ids, cancel) : FrozenDictionary<string, FindingAnswer>.Empty;
        var context = withContext ? await corpus.Store.ReadContextAsync(ids, cancel) : null;
        var answers = new List<FindingAnswer>(ids.Count);
        foreach (var id in ids)
        {
            // A document replaced since the index was last brought up to date is left out: its passages no longer exist.
            if (passages.TryGetValue(id, out var passage))
                answers.Add(passage);
            if (!held.TryGetValue(id, out var finding) || !view.InspectionsById.TryGetValue(finding.InspectionId, out var inspection))
                continue;
            var around = context?.GetValueOrDefault(id);
            answers.Add(Describe(corpus.Authorities, inspection, finding.Themed) with { Before = around?.Before, After = around?.After });
        }
        return answers;
    }

    public static async Task<FoundFinding?> FindAsync(Corpus corpus, string id, CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        var held = await corpus.Store.FindFindingsAsync([id], cancel);
        return held.Count == 1 && view.InspectionsById.TryGetValue(held[0].InspectionId, out var inspection)
            ? new FoundFinding(inspection, held[0].Themed, Describe(corpus.Authorities, inspection, held[0].Themed))
            : null;
    }

    public static FindingAnswer Describe(AuthorityDirectory authorities, HeldInspection held, ThemedFinding themed) => new()
    {
        FindingId = themed.Finding.Id,
        InspectionId = held.Inspection.Id,
        DocumentSha256 = held.Document.Sha256,
        FileName = held.Document.FileName,
        AuthorityGss = held.Inspection.Authorities.Count > 0 ? held.Inspection.Authorities[0].Value : null,
        Authorities = [.. held.Inspection.Authorities.Select(gss => gss.Value)],
        AuthorityNames = Wording.AuthorityNames(authorities, held.Inspection),
        Framework = held.Inspection.Framework,
        InspectionStart = held.Inspection.Start,
        InspectionEnd = held.Inspection.End,
        PublishedOn = held.Inspection.PublishedOn,
        Body = themed.Finding.Body,
        Kind = PassageKinds.Of(themed.Finding.Kind),
        Ordinal = themed.Finding.Ordinal,
        Section = themed.Finding.Section,
        Subsection = themed.Finding.Subsection,
        Deadline = themed.Finding.Deadline,
        Paragraph = themed.Finding.Paragraph,
        Page = themed.Finding.Page,
        Text = themed.Finding.Text,
        Boxes = themed.Finding.Boxes,
        FrameworkTag = themed.Finding.FrameworkTag,
        Polarity = themed.Polarity,
        Themes = themed.Themes,
        LabelSource = themed.LabelSource,
        Correction = CorrectionNote.Of(themed.Correction),
        ModelVersion = themed.ModelVersion,
        OriginalUrl = Links.Original(held.Document.Sha256, themed.Finding.Page),
        InspectionUrl = $"/inspections/{held.Inspection.Id}",
        Licence = held.Document.Licence,
        SupersededBy = held.SupersededBy,
    };

    internal static FindingQuery QueryOf(Corpus corpus, CorpusView view, FindingRequest request, QueryNode? words) => new()
    {
        Words = words,
        Filter = FindingScope.Resolve(corpus, view, request) with { WithPapers = request.Per != ListEntry.Inspection && words?.Names(Facet.Kind) == true },
        Sort = request.Sort ?? (words is null ? FindingSort.Newest : FindingSort.Relevance),
        Enough = request.IsExact ? 0 : FindingQuery.UsualEnough,
    };

    /// <param name="sequence">The state that was searched; 0 where there was none.</param>
    private static void ThrowIfAway(long sequence, CorpusView view)
    {
        if (sequence == 0 && view.Sequence > 0)
            throw new IndexAwayException();
    }

    private static IReadOnlyList<string> MessagesOf(FindingRequest request, ParsedQuery words, LooseReading? loose)
    {
        IReadOnlyList<string> messages = [.. words.Messages.Select(message => message.ToString()), .. loose is null ? [] : new[] { Wording.Of(loose) }];
        var isNothing = request.IsTextUnreadable || (request.Text is not null && words.Words is null);
        return isNothing && messages.Count == 0 ? ["There is no word in the text, so it was left out."] : messages;
    }

    private static async IAsyncEnumerable<IReadOnlyList<FindingAnswer>> ReadPortionsAsync(
        Corpus corpus, FindingRequest request, int skip, int take, [EnumeratorCancellation] CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        var wanted = List(corpus, view, request).Skip(skip).Take(take).Select(listed => listed.FindingId);
        // The first rows soon, the rest in larger portions.
        foreach (var ids in wanted.Take(FirstPortion).Chunk(FirstPortion).Concat(wanted.Skip(FirstPortion).Chunk(Portion)))
            yield return await ReadAsync(corpus, view, ids, request.HasContext, cancel);
    }

    private static async Task<FindingsAnswer> SearchPassagesAsync(Corpus corpus, CorpusView view, FindingQuery query, bool withContext, CancellationToken cancel)
    {
        var found = corpus.Index.Search(query);
        ThrowIfAway(found.Sequence, view);
        return new FindingsAnswer
        {
            Total = found.Total,
            Hits = await ReadAsync(corpus, view, found.Hits, withContext, cancel),
            PaperPassages = LeftOut(query.Filter, found.Facets),
            Facets = Named(corpus, found.Facets),
            Loose = found.Loose,
            Messages = [],
        };
    }

    private static int LeftOut(FindingFilter filter, IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> facets) =>
        filter.WithPapers || filter.Kinds.Contains(PassageKind.Paper) || !facets.TryGetValue(Facet.Kind, out var kinds)
            ? 0
            : kinds.FirstOrDefault(kind => kind.Value == Slug.Of(PassageKind.Paper))?.Count ?? 0;

    private static async Task<FindingsAnswer> SearchInspectionsAsync(Corpus corpus, CorpusView view, FindingQuery query, bool withContext, CancellationToken cancel)
    {
        var found = corpus.Index.SearchInspections(query);
        ThrowIfAway(found.Sequence, view);
        var passages = new List<FindingAnswer>();
        foreach (var hits in found.Hits.SelectMany(hit => hit.Best).Chunk(ReportStore.MaxIds))
            passages.AddRange(await ReadAsync(corpus, view, hits, withContext, cancel));
        var byInspection = passages.ToLookup(passage => passage.InspectionId);
        return new FindingsAnswer
        {
            Total = found.Total,
            Hits = [],
            InspectionTotal = found.Inspections,
            Inspections = [.. found.Hits.Where(hit => view.InspectionsById.ContainsKey(hit.InspectionId))
                .Select(hit => Describe(corpus.Authorities, view.InspectionsById[hit.InspectionId], hit.Count, [.. byInspection[hit.InspectionId]]))],
            Facets = Named(corpus, found.Facets),
            Loose = found.Loose,
            Messages = [],
        };
    }

    private static InspectionPassages Describe(AuthorityDirectory authorities, HeldInspection held, int count, IReadOnlyList<FindingAnswer> best) => new()
    {
        InspectionId = held.Inspection.Id,
        Authorities = [.. held.Inspection.Authorities.Select(gss => gss.Value)],
        AuthorityNames = Wording.AuthorityNames(authorities, held.Inspection),
        Framework = held.Inspection.Framework,
        InspectionStart = held.Inspection.Start,
        InspectionEnd = held.Inspection.End,
        PublishedOn = held.Inspection.PublishedOn,
        Judgement = held.Inspection.GradeOf(JudgementName.OverallEffectiveness),
        InspectionUrl = $"/inspections/{held.Inspection.Id}",
        Count = count,
        Hits = best,
    };

    private static async Task<IReadOnlyList<FindingAnswer>> ReadAsync(Corpus corpus, CorpusView view, IReadOnlyList<FindingHit> hits, bool withContext, CancellationToken cancel)
    {
        var snippets = hits.ToDictionary(hit => hit.FindingId, hit => hit.Snippet);
        var answers = await ReadAsync(corpus, view, snippets.Keys, withContext, cancel);
        return [.. answers.Select(answer => WithSnippet(answer, snippets[answer.FindingId]))];
    }

    internal static FindingAnswer WithSnippet(FindingAnswer answer, IReadOnlyList<SnippetPart> snippet)
    {
        var html = new StringBuilder();
        foreach (var part in snippet)
        {
            var text = HtmlEncoder.Default.Encode(part.Text);
            html.Append(part.IsMatch ? $"<mark>{text}</mark>" : text);
        }
        return answer with
        {
            Snippet = snippet,
            SnippetHtml = html.ToString(),
            MatchedWords = [.. snippet.Where(part => part.IsMatch).Select(part => part.Text.ToLowerInvariant()).Distinct()],
        };
    }

    private static Dictionary<string, IReadOnlyList<FacetValue>> Named(Corpus corpus, IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> facets) =>
        facets.ToDictionary(pair => FindingParameters.NameOf(pair.Key), pair => Named(corpus, pair.Key, pair.Value));

    private static IReadOnlyList<FacetValue> Named(Corpus corpus, Facet facet, IReadOnlyList<FacetCount> counts) =>
        [.. (facet == Facet.Authority ? AsCounted(corpus.Authorities, counts) : counts).Select(count => new FacetValue(count.Value, Wording.Of(corpus, facet, count.Value), count.Count))];

    /// <summary>Codes under which one authority's inspections are held are one value: no report names two of them.</summary>
    private static IEnumerable<FacetCount> AsCounted(AuthorityDirectory authorities, IReadOnlyList<FacetCount> counts) => counts
        .GroupBy(count => GssCode.TryParse(count.Value, out var code) ? authorities.CountedAs(code)?.Gss.Value ?? count.Value : count.Value)
        .Select(same => new FacetCount(same.Key, same.Sum(count => count.Count)))
        .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal);
}
