using Analytics.Benchmarks.Relevance;
using Analytics.Tests.Search;

namespace Analytics.Web.Tests;

/// <summary>The whole way over the real reports: every file accounted for, and every compared figure counted again from the export in another language.</summary>
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
        Assert.All(site.Summary.Refused, file => Assert.Matches("^(not read yet: [a-z-]+|HTML page .*: .+)$", file.Reason));
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

    [Fact]
    public async Task Every_figure_of_twenty_authorities_with_all_groups_in_three_periods_equals_a_recount_from_the_export()
    {
        string[] reorganised = ["E08000038", "E08000039", "E06000060", "E06000062", "E06000063"];
        var compared = site.Corpus.Authorities.Current.Select(authority => authority.Gss.Value).Order(StringComparer.Ordinal).Chunk(10).Select(some => some[0])
            .Except(reorganised).Take(15).Concat(reorganised);
        var questions = Recount.Questions(compared, ["statistical", "bordering", "region", "england", "type", "E08000039,E06000066,E06000052"], "London");

        var answers = await Recount.AskAsync(site.Client, questions, TestContext.Current.CancellationToken);
        var lines = await Recount.RunAsync(site.Corpus, ShippedData.Reference, answers, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', lines));
        Assert.Matches("^[0-9]{3} answers, [0-9]{7,} figures counted again, 0 differ$", Assert.Single(lines));
        Assert.InRange(answers.SelectMany(one => one.Answer["themes"]?.AsArray() ?? []).Count(theme => theme!["items"]?["corrected_pooled"]?["rate"] is not null), 100, int.MaxValue);
    }

    [Fact]
    public async Task Ten_thousand_hostile_queries_are_answered_with_200_or_400_and_a_message_within_a_tenth_of_a_second()
    {
        var answers = await HostileRequests.AskAsync(site.Client, [.. HostileQueries.All, .. HostileQueries.Random(10_000)], TestContext.Current.CancellationToken);
        var alwaysSlow = await HostileRequests.AskSlowOnesAgainAsync(site.Client, answers, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(answers, answer => !answer.IsTold);
        // Other tests run beside this one; what is slow by itself is slow each time.
        Assert.InRange(answers.Count(answer => answer.Took > HostileRequests.Limit), 0, answers.Count / 20);
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
}
