using System.Runtime.CompilerServices;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Search;

/// <summary>Brings an index up to what the store holds. Several followers, also of several processes, may be at it at once.</summary>
public sealed class IndexFollower(ReportStore store, IFindingIndex index, AuthorityDirectory authorities)
{
    private const int DocumentsAtOnce = 50;

    /// <summary>How often to go on when the store has moved on meanwhile, or another process was faster.</summary>
    private const int MaxRounds = 10;

    /// <summary>For a process that is just writing to the index.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Changes of more than half of what is held are cheaper read as a whole.</summary>
    private const int RebuildShare = 2;

    /// <summary>Tells the index which store it is for, so that it answers if it was built from this one.</summary>
    public async Task<StoreId> AttachAsync(CancellationToken cancel)
    {
        var id = await store.ReadIdAsync(cancel);
        index.Attach(id);
        return id;
    }

    /// <summary>Applies what has changed since the index's sequence, or rebuilds an index that is absent or of another store; gives the sequence reached.</summary>
    public async Task<long> CatchUpAsync(CancellationToken cancel)
    {
        await AttachAsync(cancel);
        for (var round = 0; round < MaxRounds; round++)
        {
            var (reached, last) = (index.Sequence, await store.ReadLastChangeAsync(cancel));
            if (reached == last)
                return reached;
            // A standby that is behind will know in a moment.
            if (reached > last && reached <= await store.ReadNewestChangeAsync(cancel))
                return reached;
            // Ahead of its own store: that was put back to an older state.
            var changes = reached == 0 || reached > last ? null : await store.ListChangesAsync(reached, cancel);
            var inspections = changes is null ? [] : await store.ListInspectionsAsync(cancel);
            if (changes is null || changes.Count > Math.Max(DocumentsAtOnce, inspections.Count / RebuildShare))
                await BuildAsync(cancel);
            else if (!await ApplyAsync(changes, inspections.ToDictionary(held => held.Inspection.DocumentSha256), reached, cancel))
                await Task.Delay(Pause, cancel);
        }
        return index.Sequence;
    }

    /// <summary>Builds the index anew from everything held. What changes meanwhile is caught up later.</summary>
    public async Task RebuildAsync(CancellationToken cancel)
    {
        await AttachAsync(cancel);
        await BuildAsync(cancel);
    }

    /// <summary>Everything held, as an index is built of it.</summary>
    public async IAsyncEnumerable<DocumentFindings> ReadAllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var report in store.StreamReportsAsync(withBoxes: false, cancel).Where(report => report.Inspection.SupersededBy is null))
            yield return new DocumentFindings(report.Inspection.Inspection.DocumentSha256, ToIndex(report.Inspection.Inspection, report.Findings));
        foreach (var papers in (await store.ListPapersAsync(cancel)).Chunk(DocumentsAtOnce))
        {
            var passages = await store.ListPassagesAsync([.. papers.Select(held => held.Paper.Id)], cancel);
            foreach (var held in papers)
                yield return new DocumentFindings(held.Paper.DocumentSha256, ToIndex(held, passages[held.Paper.Id]));
        }
    }

    private async Task BuildAsync(CancellationToken cancel) => await index.RebuildAsync(ReadAllAsync(cancel), await store.ReadLastChangeAsync(cancel), cancel);

    /// <summary>In the order of changes, so that the index is complete up to some sequence wherever this ends. False where another process was in the way.</summary>
    private async Task<bool> ApplyAsync(IReadOnlyList<DocumentChange> changes, Dictionary<string, HeldInspection> inspections, long from, CancellationToken cancel)
    {
        foreach (var batch in changes.Chunk(DocumentsAtOnce))
        {
            var changed = new List<DocumentFindings>(batch.Length);
            foreach (var change in batch)
                changed.Add(await ReadAsync(change.DocumentSha256, inspections.GetValueOrDefault(change.DocumentSha256), cancel));
            if (!index.Apply(changed, from, batch[^1].Sequence))
                return false;
            from = batch[^1].Sequence;
        }
        return true;
    }

    private async Task<DocumentFindings> ReadAsync(string document, HeldInspection? held, CancellationToken cancel)
    {
        if (held is null)
            return new DocumentFindings(document, await store.FindPaperAsync(document, cancel) is { } read ? ToIndex(read.Held, read.Passages) : []);
        // An earlier version of a report is still read by its address, and found no more.
        return new DocumentFindings(document, held.SupersededBy is not null ? [] : ToIndex(held.Inspection, await store.ListFindingsAsync(held.Inspection.Id, cancel)));
    }

    private IReadOnlyList<IndexedFinding> ToIndex(Inspection inspection, IReadOnlyList<ThemedFinding> findings)
    {
        var known = inspection.Authorities.Select(authorities.Find).OfType<Authority>().ToList();
        var name = known.Count > 0 ? string.Join(" and ", known.Select(authority => authority.Name)) : inspection.AuthorityName;
        IReadOnlyList<string> codes = [.. inspection.Authorities.Select(code => code.Value)];
        IReadOnlyList<string> regions = [.. known.Select(authority => authority.Region).Distinct(StringComparer.OrdinalIgnoreCase)];
        return [.. findings.Select(themed => new IndexedFinding
        {
            FindingId = themed.Finding.Id,
            InspectionId = inspection.Id,
            Text = themed.Finding.Text,
            Section = themed.Finding.Section,
            Kind = PassageKinds.Of(themed.Finding.Kind),
            Body = themed.Finding.Body,
            Polarity = themed.Polarity,
            Themes = [.. themed.Themes.Select(theme => theme.Slug)],
            Authorities = codes,
            AuthorityName = name,
            Regions = regions,
            Framework = inspection.Framework,
            InspectedOn = inspection.End,
            Overall = inspection.GradeOf(JudgementName.OverallEffectiveness),
            FrameworkTag = themed.Finding.FrameworkTag,
        })];
    }

    private IReadOnlyList<IndexedFinding> ToIndex(HeldPaper held, IEnumerable<ThemedPassage> passages)
    {
        var council = held.Paper.Authority is { } code ? authorities.CountedAs(code) : null;
        return [.. passages.Select(themed => new IndexedFinding
        {
            FindingId = themed.Passage.Id,
            InspectionId = held.Paper.Id,
            Text = themed.Passage.Text,
            Section = themed.Passage.Section.Length > 0 ? themed.Passage.Section : held.Paper.Title,
            Kind = PassageKind.Paper,
            Body = Body.Authority,
            Polarity = themed.Polarity,
            Themes = [.. themed.Themes.Select(theme => theme.Slug)],
            Authorities = council is null ? [] : [council.Gss.Value],
            AuthorityName = council?.Name ?? "",
            Regions = council is null ? [] : [council.Region],
            Framework = held.Paper.ToldFramework,
            InspectedOn = held.SortedBy,
        })];
    }
}
