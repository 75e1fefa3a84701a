using System.Text;
using System.Text.Encodings.Web;
using Analytics.Authorities;
using Analytics.Exports;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Storage;
using Analytics.Web.Site;

namespace Analytics.Web.Findings;

/// <summary>One passage, as it is held and as it is shown.</summary>
public sealed record FoundFinding(HeldInspection Inspection, ThemedFinding Themed, FindingAnswer Answer);

/// <summary>Answers findings queries from the index and the store; the API and the pages both ask it.</summary>
public sealed class FindingSearch
{
    private const int MostAtOnce = 200;

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
        var words = QueryParser.Parse(request.Text);
        var found = corpus.Index.Search(QueryOf(corpus, view, request, words) with { Skip = skip, Take = take, WithFacets = withFacets });
        return new FindingsAnswer
        {
            Total = found.Total,
            Hits = await ReadAsync(corpus, view, found.Hits, cancel),
            Facets = found.Facets.ToDictionary(pair => FindingParameters.NameOf(pair.Key), pair => Named(corpus, pair.Key, pair.Value)),
            Messages = MessagesOf(request, words),
            AlsoSearchedFor = request.IsExact ? [] : corpus.Vocabulary.Apply(words.Words).Also,
            DidYouMean = SpellingOffer.Of(corpus, view, request, words, found.Total),
        };
    }

    /// <summary>The passages from <paramref name="skip"/> on, at most <paramref name="take"/>, read in slices.</summary>
    public async IAsyncEnumerable<FindingAnswer> ListAsync(Corpus corpus, FindingRequest request, int skip, int take, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        var query = QueryOf(corpus, view, request, QueryParser.Parse(request.Text)) with { WithFacets = false };
        for (var read = 0; read < take; read += MostAtOnce)
        {
            var found = corpus.Index.Search(query with { Skip = skip + read, Take = Math.Min(MostAtOnce, take - read) });
            foreach (var finding in await ReadAsync(corpus, view, found.Hits, cancel))
                yield return finding;
            if (found.Sequence == 0 && view.Sequence > 0)
                throw new InvalidOperationException("The index went away while a list was read from it; a list that looks complete must not end here.");
            if (found.Hits.Count < MostAtOnce)
                yield break;
        }
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
        Kind = themed.Finding.Kind,
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
        LabelSource = themed.Correction is null ? LabelSource.Model : LabelSource.Review,
        Correction = CorrectionNote.Of(themed.Correction),
        ModelVersion = themed.ModelVersion,
        OriginalUrl = Api.Links.Original(held.Document.Sha256, themed.Finding.Page),
        InspectionUrl = $"/inspections/{held.Inspection.Id}",
        Licence = held.Document.Licence,
        SupersededBy = held.SupersededBy,
    };

    internal static FindingQuery QueryOf(Corpus corpus, CorpusView view, FindingRequest request, ParsedQuery words) => new()
    {
        Words = request.IsExact ? words.Words : corpus.Vocabulary.Apply(words.Words).Words,
        Filter = FindingScope.Resolve(corpus, view, request),
        Sort = request.Sort ?? (words.Words is null ? FindingSort.Newest : FindingSort.Relevance),
    };

    private static IReadOnlyList<string> MessagesOf(FindingRequest request, ParsedQuery words)
    {
        IReadOnlyList<string> messages = [.. words.Messages.Select(message => message.ToString())];
        var isNothing = request.IsTextUnreadable || (request.Text is not null && words.Words is null);
        return isNothing && messages.Count == 0 ? ["There is no word in the text, so it was left out."] : messages;
    }

    private static async Task<IReadOnlyList<FindingAnswer>> ReadAsync(Corpus corpus, CorpusView view, IReadOnlyList<FindingHit> hits, CancellationToken cancel)
    {
        var held = (await corpus.Store.FindFindingsAsync([.. hits.Select(hit => hit.FindingId)], cancel)).ToDictionary(finding => finding.Themed.Finding.Id);
        var answers = new List<FindingAnswer>(hits.Count);
        foreach (var hit in hits)
        {
            // A document replaced since the index was last brought up to date is left out: its passages no longer exist.
            if (held.TryGetValue(hit.FindingId, out var finding) && view.InspectionsById.TryGetValue(finding.InspectionId, out var inspection))
                answers.Add(WithSnippet(Describe(corpus.Authorities, inspection, finding.Themed), hit.Snippet));
        }
        return answers;
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

    private static IReadOnlyList<FacetValue> Named(Corpus corpus, Facet facet, IReadOnlyList<FacetCount> counts) =>
        [.. counts.Select(count => new FacetValue(count.Value, Wording.Of(corpus, facet, count.Value), count.Count))];
}
