using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Web.Tests;

/// <summary>People search while another application on the same folder builds the index again, reports come in and labels are corrected.</summary>
public sealed partial class ReindexUnderLoadTests
{
    private const int Clients = 8, Rounds = 12, PassagesOfReport = 20;

    private int _answered;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_request_is_lost_and_no_half_built_result_is_shown()
    {
        await using var site = await ReviewSite.OpenAsync();
        await using var worker = await ReviewSite.OpenAsync(after: site);
        var (first, ids) = (await TotalAsync(site), await IdsAsync(site));
        using var done = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(() => AskUntilAsync(site, isPage: client % 4 == 3, done.Token), Cancel)).ToList();
        var rebuilds = Task.Run(() => RebuildUntilAsync(worker, done.Token), Cancel);

        var corrections = new List<HttpStatusCode>();
        foreach (var round in Enumerable.Range(0, Rounds))
        {
            await SaveAsync(worker, Incoming(round));
            using var corrected = await site.CorrectAsync(ids[round], new { themes = new[] { "adoption" }, polarity = "improvement", author = "Rae Reader", reason = "Adopters are meant." });
            corrections.Add(corrected.StatusCode);
        }
        // However busy the machine is: only many answers tell that none is wrong.
        while (_answered <= 10 * Clients)
            await Task.Delay(50, Cancel);
        await done.CancelAsync();
        var answers = (await Task.WhenAll(clients)).SelectMany(answered => answered).ToList();
        var rebuilt = await rebuilds;
        await TestSite.CatchUpAsync(site.Services);

        Assert.All(corrections, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Subset(Enumerable.Range(0, Rounds + 1).Select(round => first + (round * PassagesOfReport)).ToHashSet(), answers.Select(answer => answer.Total).ToHashSet());
        Assert.All(answers, answer => Assert.All(answer.FacetSums, sum => Assert.Equal(answer.Total, sum)));
        Assert.Equal(first + (Rounds * PassagesOfReport), await TotalAsync(site));
        Assert.True(rebuilt > 1 && answers.Count > 10 * Clients, $"{rebuilt} rebuilds and {answers.Count} answers");
    }

    private static async Task<int> TotalAsync(ReviewSite site) => (int)(await site.JsonAsync("/api/v1/findings?q=neglect&take=1"))["total"]!;

    private static async Task<IReadOnlyList<string>> IdsAsync(ReviewSite site) =>
        [.. (await site.JsonAsync("/api/v1/findings?q=neglect&take=50"))["hits"]!.AsArray().Select(hit => (string)hit!["finding_id"]!)];

    private static InventedReport Incoming(int number) => InventedReports.Make(
        $"incoming-{number}.pdf", [InventedReports.Wexmere], Framework.IlacsStandard, new DateOnly(2025, 2, 3).AddDays(14 * number), new DateOnly(2025, 2, 7).AddDays(14 * number), Grade.Good, CareScope.Separate,
        [.. Enumerable.Range(1, PassagesOfReport).Select(sentence => InventedReports.Told($"Sentence {sentence} of report {number} tells of neglect.", Polarity.Neutral, "neglect"))]);

    private static async Task SaveAsync(ReviewSite worker, InventedReport report)
    {
        await worker.Services.GetRequiredService<Corpora>().Sample.Store.SaveAsync(report.Document, report.Report, report.Findings, Cancel);
        await TestSite.CatchUpAsync(worker.Services);
    }

    private static async Task<int> RebuildUntilAsync(ReviewSite worker, CancellationToken done)
    {
        var rebuilt = 0;
        for (; !done.IsCancellationRequested; rebuilt++)
            await worker.Services.GetRequiredService<Corpora>().Sample.Follower.RebuildAsync(Cancel);
        return rebuilt;
    }

    private async Task<IReadOnlyList<Answer>> AskUntilAsync(ReviewSite site, bool isPage, CancellationToken done)
    {
        var answers = new List<Answer>();
        while (!done.IsCancellationRequested)
        {
            answers.Add(await AskAsync(site, isPage));
            Interlocked.Increment(ref _answered);
        }
        return answers;
    }

    private static async Task<Answer> AskAsync(ReviewSite site, bool isPage)
    {
        using var response = await site.Client.GetAsync(new Uri($"{(isPage ? "/search" : "/api/v1/findings")}?q=neglect", UriKind.Relative), Cancel);
        var body = await response.Content.ReadAsStringAsync(Cancel);
        return !response.IsSuccessStatusCode ? new Answer(response.StatusCode, 0, [])
            : isPage ? new Answer(response.StatusCode, int.Parse(Found().Match(body).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), [])
            : OfJson(response.StatusCode, JsonNode.Parse(body)!);
    }

    /// <summary>Every passage has one kind, one polarity and one year.</summary>
    private static Answer OfJson(HttpStatusCode status, JsonNode json) => new(
        status,
        (int)json["total"]!,
        [.. new[] { "kind", "polarity", "year" }.Select(facet => json["facets"]![facet]!.AsArray().Sum(value => (int)value!["count"]!))]);

    [GeneratedRegex("id=\"found\">([0-9]+) ")]
    private static partial Regex Found();

    private sealed record Answer(HttpStatusCode Status, int Total, IReadOnlyList<int> FacetSums);
}
