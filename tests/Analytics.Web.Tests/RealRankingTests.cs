using System.Globalization;
using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Web.Tests;

/// <summary>The ranking over the real reports, against BM25 reckoned a second time by other means.</summary>
[Collection<RealCorpus>]
public sealed class RealRankingTests(RealCorpusSite site)
{
    private const double Tie = 1e-4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_random_queries_are_ranked_as_plain_BM25_ranks_them_up_to_ties()
    {
        var passages = await ReadPassagesAsync();
        using var plain = new PlainBm25(passages);
        var queries = new AskedQueries([.. passages.Select(passage => passage.Text).Where(AskedQueries.CanAskOf)]).Random(200);

        var answers = queries.Select(query => (Query: query, Plain: plain.Rank(query), Found: site.Corpus.Index.Search(new FindingQuery { Words = query.ToNode(), Take = 50, WithFacets = false }))).ToList();

        Assert.All(answers, answer => Assert.Equal(answer.Plain.Count, answer.Found.Total));
        Assert.All(answers, answer => Assert.Equal("", FirstDifference(answer.Plain, answer.Found.Hits)));
        Assert.InRange(answers.Count(answer => answer.Found.Total >= 50), 100, 200);
    }

    /// <summary>Where a hit has another score than the passage that belongs there, or itself, by the plain reckoning; empty where none has.</summary>
    private static string FirstDifference(IReadOnlyList<(string Id, double Score)> plain, IReadOnlyList<FindingHit> hits)
    {
        var scores = plain.ToDictionary(passage => passage.Id, passage => passage.Score);
        return hits.Select((hit, at) => (hit, at, Own: scores.GetValueOrDefault(hit.FindingId), There: plain[at].Score))
            .Where(place => !IsTie(place.Own, place.There) || !IsTie(place.Own, place.hit.Score))
            .Select(place => string.Create(CultureInfo.InvariantCulture, $"place {place.at + 1}: {place.hit.Score} found, {place.Own} of the passage, {place.There} of this place"))
            .FirstOrDefault("");
    }

    private static bool IsTie(double one, double other) => Math.Abs(one - other) <= Tie * Math.Max(Math.Abs(one), Math.Abs(other));

    /// <summary>What is searched, as the store holds it, with the weights that the documentation names.</summary>
    private async Task<IReadOnlyList<RankedPassage>> ReadPassagesAsync()
    {
        var inspections = (await site.Corpus.Store.ListInspectionsAsync(Cancel)).Where(held => held.SupersededBy is null).Select(held => held.Inspection).ToList();
        var newest = inspections.Max(inspection => inspection.End).DayNumber;
        return await inspections.ToAsyncEnumerable().SelectMany(async (Inspection inspection, CancellationToken cancel) =>
            (await site.Corpus.Store.ListFindingsAsync(inspection.Id, cancel)).Select(themed => ToPassage(themed.Finding, newest - inspection.End.DayNumber))).ToListAsync(Cancel);
    }

    private static RankedPassage ToPassage(Finding finding, int daysOld) => new(
        finding.Id, finding.Text, finding.Section, (finding.Kind == FindingKind.Narrative ? 1 : 1.3) * (1 + (0.1 * Math.Pow(0.5, daysOld / (4 * 365.25)))));
}
