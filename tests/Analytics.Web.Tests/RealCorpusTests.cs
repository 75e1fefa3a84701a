using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Authorities;
using Analytics.Benchmarks.Relevance;
using Analytics.Tests.Search;

namespace Analytics.Web.Tests;

/// <summary>The whole way over the real reports: every file accounted for, and every compared figure counted again from the export.</summary>
[Collection<RealCorpus>]
public sealed class RealCorpusTests(RealCorpusSite site)
{
    [Fact]
    public async Task Every_file_is_an_inspection_or_a_rejection_and_the_status_adds_up()
    {
        var status = await site.Corpus.Store.ReadStatusAsync(TestContext.Current.CancellationToken);

        Assert.Equal(387, site.Summary.Files);
        Assert.Equal(site.Summary.Files, site.Summary.Inspections + site.Summary.Rejections);
        Assert.Equal((status.Files, status.Documents), (site.Summary.Files, status.Inspections + status.Rejections));
        Assert.Equal(status.Inspections, status.InspectionsByFramework.Sum(framework => framework.Count));
        Assert.Equal(status.Rejections, status.RejectionsByReason.Sum(reason => reason.Count));
        Assert.Equal(4, site.Summary.Refused.Count(file => file.Reason.StartsWith("HTML page ", StringComparison.Ordinal)));
        Assert.All(site.Summary.Refused, file => Assert.Matches("^(not read yet: [a-z-]+|HTML page .*, not a PDF)$", file.Reason));
    }

    [Fact]
    public async Task A_search_answers_with_passages_that_open_at_their_page()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=supervision&take=5");

        var hits = answer["hits"]!.AsArray();
        Assert.Equal(5, hits.Count);
        Assert.All(hits, hit => Assert.Contains("<mark>", (string)hit!["snippet_html"]!, StringComparison.Ordinal));
        Assert.All(hits, hit => Assert.EndsWith($"/original#page={hit!["page"]}", (string)hit["original_url"]!, StringComparison.Ordinal));
        using var original = await site.Client.GetAsync(new Uri((string)hits[0]!["original_url"]!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", original.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_search_answers_the_graded_topics_better_than_plain_word_search()
    {
        var run = await RelevanceRun.RunAsync(site.Corpus, HitsAsync, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', run.Lines()));
        Assert.Equal((40, 0), (run.Scores.Count, run.Missing));
        Assert.InRange(run.Search, 0.8, 1);
        Assert.InRange(run.Search - run.Plain, 0.05, 1);
        Assert.InRange(run.Probability, 0, 0.01);

        async Task<IReadOnlyList<string>> HitsAsync(string text)
        {
            var answer = await site.JsonAsync($"/api/v1/findings?take=10&q={Uri.EscapeDataString(text)}");
            return [.. answer["hits"]!.AsArray().Select(hit => (string)hit!["finding_id"]!)];
        }
    }

    [Theory]
    [InlineData("statistical")]
    [InlineData("bordering")]
    [InlineData("region")]
    [InlineData("england")]
    public async Task Compared_figures_equal_a_recount_from_the_export(string group)
    {
        var authorities = site.Corpus.Authorities;
        var compared = site.Inspections.SelectMany(Codes).Distinct().Select(code => authorities.Find(GssCode.Parse(code))!)
            .Where(authority => Members(authorities, authority, group).Count > 0)
            .OrderBy(authority => authority.Gss.Value, StringComparer.Ordinal).Chunk(8).Select(some => some[0]).ToList();

        foreach (var authority in compared)
        {
            var answer = await site.JsonAsync($"/api/v1/compare?authority={authority.Gss}&group={group}");

            var own = Inspected([authority.Gss.Value]);
            var pool = Inspected(Members(authorities, authority, group));
            Assert.All(answer["themes"]!.AsArray(), theme => Assert.Equal(Recount((string)theme!["slug"]!, own, pool), Told(theme)));
        }
    }

    [Fact]
    public async Task Ten_thousand_hostile_queries_are_answered_with_200_or_400_and_a_message_within_a_tenth_of_a_second()
    {
        var answers = await HostileRequests.AskAsync(site.Client, [.. HostileQueries.All, .. HostileQueries.Random(10_000)], TestContext.Current.CancellationToken);
        var alwaysSlow = await HostileRequests.AskSlowOnesAgainAsync(site.Client, answers, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(answers, answer => !answer.IsTold);
        Assert.InRange(answers.Count(answer => answer.Took > HostileRequests.Limit), 0, answers.Count / 1000);
        Assert.Empty(alwaysSlow);
    }

    [Theory]
    [InlineData("/search?q=supervision")]
    [InlineData("/authorities/E06000047")]
    [InlineData("/compare?authority=E06000047&group=statistical")]
    public async Task A_page_answers_from_the_real_reports(string url)
    {
        var page = await site.Client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("invented", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/inspections/", page, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Members(AuthorityDirectory directory, Authority authority, string group) => [.. (group switch
    {
        "statistical" => directory.StatisticalNeighbours(authority.Gss).Neighbours.Select(neighbour => neighbour.Authority),
        "bordering" => directory.Bordering(authority.Gss).Select(neighbour => neighbour.Authority),
        "region" => directory.All.Where(other => other.Region == authority.Region),
        _ => directory.All,
    }).Where(other => other.Gss != authority.Gss).Select(other => other.Gss.Value)];

    private HashSet<string> Inspected(IReadOnlyCollection<string> codes) =>
        [.. site.Inspections.Where(row => row.GetProperty("framework").GetString() != "lscb-review" && Codes(row).Intersect(codes).Any()).Select(row => row.GetProperty("inspection_id").GetString()!)];

    private string Recount(string theme, HashSet<string> own, HashSet<string> pool)
    {
        var items = site.Having(theme, "items");
        var strengths = site.Having(theme, "strengths");
        return $"items {items.Count(own.Contains)}/{own.Count} {items.Count(pool.Contains)}/{pool.Count}, "
            + $"strengths {strengths.Count(own.Contains)}/{own.Count} {strengths.Count(pool.Contains)}/{pool.Count}";
    }

    private static string Told(JsonNode theme) => $"items {Share(theme["items"]!)}, strengths {Share(theme["strengths"]!)}";

    private static string Share(JsonNode measure) =>
        $"{measure["own"]!["numerator"]}/{measure["own"]!["denominator"]} {measure["pooled"]!["numerator"]}/{measure["pooled"]!["denominator"]}";

    private static IEnumerable<string> Codes(JsonElement inspection) => inspection.GetProperty("authorities").EnumerateArray().Select(code => code.GetString()!);
}
