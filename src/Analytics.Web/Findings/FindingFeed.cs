using System.Security.Cryptography;
using System.Text;
using Analytics.Search;

namespace Analytics.Web.Findings;

/// <summary>The newest passages that a query finds, by when they came in, for programs that look now and then what is new.</summary>
internal sealed record FindingFeed
{
    public const int UsualEntries = 50;

    /// <summary>The same wherever and whenever the same query is asked of the same store.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>When the newest passage came in; before that, when the newest report did.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The parameters of the query; the order is not one of them.</summary>
    public required IReadOnlyList<(string Name, string? Value)> Parameters { get; init; }

    public required ThemeNames Themes { get; init; }

    public static async Task<FindingFeed> ReadAsync(Corpus corpus, FindingRequest request, int take, CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        // Of passages that came in together, those of the latest inspection first.
        request = request with { Sort = FindingSort.Newest, Per = null, HasContext = false };
        var corrected = (await corpus.Store.ListCorrectionsAsync(cancel)).GroupBy(held => held.FindingId).ToDictionary(same => same.Key, same => same.Max(held => held.MadeAt));
        var fetched = view.InspectionsById.ToDictionary(pair => pair.Key, pair => pair.Value.Document.FetchedAt);
        foreach (var (id, held) in view.PapersById)
            fetched.TryAdd(id, held.Document.FetchedAt);
        var newest = FindingSearch.List(corpus, view, request)
            .Where(listed => fetched.ContainsKey(listed.InspectionId))
            .Select(listed => (listed.FindingId, Changed: ChangedAt(listed.FindingId, fetched[listed.InspectionId], corrected)))
            .OrderByDescending(listed => listed.Changed)
            .Take(take)
            .ToList();
        var passages = await FindingSearch.ReadAsync(corpus, view, [.. newest.Select(listed => listed.FindingId)], withContext: false, cancel);
        var changed = newest.ToDictionary(listed => listed.FindingId, listed => listed.Changed);
        var parameters = request.Parameters.Where(pair => pair.Name != "sort").ToList();
        return new FindingFeed
        {
            Id = Urn($"feed\n{view.Store.Value}\n{Api.Links.To("", parameters)}"),
            Title = TitleOf(corpus, request),
            Entries = [.. passages.Select(passage => new FeedEntry(
                Urn($"finding\n{passage.FindingId}"), passage, fetched[passage.InspectionId ?? passage.Paper?.PaperId ?? ""], changed[passage.FindingId]))],
            Updated = newest.Count > 0 ? newest[0].Changed : view.Inspections.Select(held => held.Document.FetchedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(),
            Parameters = parameters,
            Themes = slug => corpus.Scheme.Find(slug)?.Name ?? slug,
        };
    }

    private static DateTimeOffset ChangedAt(string findingId, DateTimeOffset fetched, Dictionary<string, DateTimeOffset> corrected)
    {
        return corrected.TryGetValue(findingId, out var made) && made > fetched ? made : fetched;
    }

    private static string TitleOf(Corpus corpus, FindingRequest request)
    {
        IEnumerable<string> parts = [.. request.Text is { } text ? new[] { $"“{text}”" } : [], .. new SearchModel(corpus, request, [], null, 1).Applied.Select(filter => $"{filter.Label}: {filter.Value}")];
        var title = string.Join("; ", parts);
        return title.Length == 0 ? "All findings" : $"Findings: {title}";
    }

    /// <summary>A UUID made of a name, by a rule of our own (RFC 9562, version 8).</summary>
    private static string Urn(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}

/// <summary>A passage, when its report came in, and when its labels were corrected since, if they were.</summary>
internal sealed record FeedEntry(string Id, FindingAnswer Passage, DateTimeOffset Published, DateTimeOffset Updated);

internal delegate string ThemeNames(string slug);
