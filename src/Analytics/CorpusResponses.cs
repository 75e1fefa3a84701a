using System.Collections.Concurrent;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Responses;
using Analytics.Storage;

namespace Analytics;

/// <summary>
/// Which inspection each council paper answers, and which findings: worked out from what is held when it is first asked for, and kept with that
/// state of the store. Nothing of it is stored, so that a report that comes in later is linked to by itself. Safe for several threads.
/// </summary>
/// <param name="inspections">Of several versions of a report the newest.</param>
public sealed class CorpusResponses(
    ReportStore store, AuthorityDirectory authorities, PaperMatching matching, IReadOnlyList<HeldInspection> inspections, IReadOnlyDictionary<string, HeldPaper> papers)
{
    /// <summary>Papers and inspections whose reading is kept; when there are more, they are read anew as they are asked for.</summary>
    private const int MostKept = 2_000;

    private readonly KeptReadings<AnsweringPaper> _answering = new(MostKept);
    private readonly KeptReadings<Candidate> _candidates = new(MostKept);
    private readonly ILookup<string, HeldPaper> _papersOf = papers.Values.ToLookup(held => held.Paper.Authority?.Value ?? "");
    private readonly ILookup<string, HeldInspection> _inspectionsOf = inspections
        .SelectMany(held => held.Inspection.Authorities.Select(code => (code.Value, held)))
        .ToLookup(pair => pair.Value, pair => pair.held);

    /// <summary>A paper that is held, with what it answers.</summary>
    public Task<AnsweringPaper> ReadAsync(string paperId, CancellationToken cancel) => _answering.ReadAsync(paperId, stop => JoinAsync(papers[paperId], stop), cancel);

    /// <summary>The papers that answer an inspection, in order of their day.</summary>
    public async Task<IReadOnlyList<AnsweringPaper>> OfInspectionAsync(Inspection inspection, CancellationToken cancel)
    {
        var answering = new List<AnsweringPaper>();
        // A paper whose council nobody knows may be of any.
        foreach (var held in CodesNear(inspection.Authorities).Append("").SelectMany(code => _papersOf[code]).DistinctBy(held => held.Paper.Id))
        {
            var paper = await ReadAsync(held.Paper.Id, cancel);
            if (paper.Link.InspectionId == inspection.Id)
                answering.Add(paper);
        }
        return [.. answering.OrderBy(paper => paper.Held.SortedBy).ThenBy(paper => paper.Held.Paper.Id, StringComparer.Ordinal)];
    }

    /// <summary>What became of an item; null when the inspection does not have it.</summary>
    public async Task<FindingTrail?> TrailOfAsync(Inspection inspection, string findingId, CancellationToken cancel)
    {
        var candidate = await PrepareAsync(inspection, cancel);
        if (candidate.Items.Concat(candidate.Sentences).FirstOrDefault(prepared => prepared.Themed.Finding.Id == findingId) is not { } finding)
            return null;
        var papers = await OfInspectionAsync(inspection, cancel);
        var later = new List<Candidate>();
        foreach (var next in InspectionsNear(inspection.Authorities).Where(held => held.Inspection.Start > inspection.End))
            later.Add(await PrepareAsync(next.Inspection, cancel));
        return FindingTrail.Of(inspection, finding, [.. papers.Select(paper => new TrailPaper(paper.Paper, paper.Responses) { SortsOn = paper.Held.SortedBy })], later);
    }

    private async Task<AnsweringPaper> JoinAsync(HeldPaper held, CancellationToken cancel)
    {
        var answering = new AnsweringPaper(held, [.. (await store.ListPassagesAsync([held.Paper.Id], cancel))[held.Paper.Id]]);
        var candidates = new List<Candidate>();
        foreach (var inspection in held.Paper.Authority is { } code ? InspectionsNear([code]) : inspections.Where(one => PaperLinks.MayBeAbout(held.Paper, one.Inspection)))
            candidates.Add(await PrepareAsync(inspection.Inspection, cancel));
        var link = PaperLinks.Of(answering.Paper, candidates);
        return candidates.FirstOrDefault(candidate => candidate.Inspection.Id == link.InspectionId) is { } linked
            ? answering with { Link = link, Responses = PaperResponses.Of(answering.Paper.Passages, linked, matching.Matcher) }
            : answering with { Link = link };
    }

    private IEnumerable<HeldInspection> InspectionsNear(IEnumerable<GssCode> codes) => CodesNear(codes).SelectMany(code => _inspectionsOf[code]).DistinctBy(held => held.Inspection.Id);

    /// <summary>An authority's own code, those of the authorities that it came out of, and those of what it became.</summary>
    private IEnumerable<string> CodesNear(IEnumerable<GssCode> codes) => codes
        .SelectMany(code => authorities.PredecessorsOf(code).Concat(authorities.SuccessorsOf(code)).Select(near => near.Gss).Prepend(code))
        .Select(code => (authorities.CountedAs(code)?.Gss ?? code).Value)
        .Distinct();

    private Task<Candidate> PrepareAsync(Inspection inspection, CancellationToken cancel) => _candidates.ReadAsync(
        inspection.Id,
        async stop => Candidate.Of(inspection, await store.ListFindingsAsync(inspection.Id, stop), matching.Matcher),
        cancel);
}

/// <summary>A paper, the inspection that it answers if any, and the findings that its passages answer.</summary>
public sealed record AnsweringPaper(HeldPaper Held, IReadOnlyList<ThemedPassage> Passages)
{
    /// <summary>The paper with its passages.</summary>
    public Paper Paper { get; } = Held.Paper with { Passages = [.. Passages.Select(themed => themed.Passage)] };

    public PaperLink Link { get; init; } = new() { PaperId = Held.Paper.Id, Score = 0, Reasons = [] };

    /// <summary>In the order of the paper.</summary>
    public IReadOnlyList<PaperResponse> Responses { get; init; } = [];
}

/// <summary>Readings by id, up to so many; when there are more, all are read anew as they are asked for.</summary>
internal sealed class KeptReadings<T>(int most)
{
    private readonly ConcurrentDictionary<string, KeptReading<T>> _kept = new(StringComparer.Ordinal);

    public Task<T> ReadAsync(string id, Func<CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        if (_kept.Count >= most && !_kept.ContainsKey(id))
            _kept.Clear();
        return _kept.GetOrAdd(id, _ => new KeptReading<T>(read)).ReadAsync(cancel);
    }
}
