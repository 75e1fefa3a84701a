using System.Net;
using System.Text.Json.Nodes;
using Analytics.Search;
using Analytics.Web.Findings;

namespace Analytics.Web.Tests;

/// <summary>All passages of a query as files.</summary>
public sealed class FindingFilesTests(TestSite site)
{
    private async Task<IReadOnlyList<JsonNode>> LinesAsync(string query)
    {
        using var response = await site.GetAsync($"/api/v1/findings?format=jsonl&{query}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    [Theory]
    [InlineData("q=supervision")]
    [InlineData("q=supervision&sort=oldest")]
    [InlineData("sort=authority")]
    [InlineData("theme=neglect&polarity=strength")]
    public async Task Json_lines_hold_what_the_list_holds_in_its_order(string query)
    {
        var lines = await LinesAsync(query);

        var answer = await site.JsonAsync($"/api/v1/findings?{query}&take=200");
        Assert.Equal((int)answer["total"]!, lines.Count);
        Assert.Equal(answer["hits"]!.AsArray().Select(hit => (string?)hit!["finding_id"]), lines.Select(line => (string?)line["finding_id"]));
    }

    [Fact]
    public async Task A_line_has_the_members_of_a_passage_but_no_snippet()
    {
        var line = Assert.Single(await LinesAsync("q=irregular"));

        Assert.Equal("Supervision of social workers is irregular.", (string?)line["text"]);
        Assert.Equal("supervision", (string?)line["themes"]![0]!["slug"]);
        Assert.DoesNotContain(line.AsObject(), member => member.Key is "snippet" or "snippet_html" or "matched_words");
    }

    [Theory]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/jsonl", "application/jsonl")]
    [InlineData("application/json;q=0.5, application/jsonl", "application/jsonl")]
    [InlineData("application/json, application/jsonl;q=0.5", "application/json")]
    [InlineData("text/csv;q=0.9, application/x-ndjson;q=0.8", "text/csv")]
    public async Task The_accept_header_chooses_the_form(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/findings?q=supervision");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_file_begins_at_a_cursor_and_ends_after_take()
    {
        var all = await LinesAsync("theme=neglect");
        var next = (string)(await site.JsonAsync("/api/v1/findings?theme=neglect&take=10"))["next"]!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];

        var part = await LinesAsync($"theme=neglect&take=20&cursor={cursor}");

        Assert.Equal(57, all.Count);
        Assert.Equal(all.Skip(10).Take(20).Select(line => (string?)line["finding_id"]), part.Select(line => (string?)line["finding_id"]));
    }

    [Fact]
    public async Task A_file_of_part_of_the_list_announces_the_rest()
    {
        using var response = await site.GetAsync("/api/v1/findings?theme=neglect&format=jsonl&take=20");
        using var whole = await site.GetAsync("/api/v1/findings?theme=neglect&format=csv");

        Assert.Contains("format=jsonl>; rel=\"next\"", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.False(whole.Headers.Contains("Link"));
    }

    [Fact]
    public async Task A_query_that_finds_nothing_gives_an_empty_file() => Assert.Empty(await LinesAsync("q=nowhere-to-be-found"));

    [Fact]
    public async Task Context_adds_what_stands_before_and_after_in_the_section()
    {
        var hit = (await site.JsonAsync("/api/v1/findings?q=irregular&context=1"))["hits"]![0]!;
        var plain = (await site.JsonAsync("/api/v1/findings?q=irregular"))["hits"]![0]!;
        var line = Assert.Single(await LinesAsync("q=irregular&context=1"));

        Assert.Null(hit["before"]);
        Assert.Equal("Foster carers speak well of their training.", (string?)hit["after"]);
        Assert.Equal((string?)hit["after"], (string?)line["after"]);
        Assert.Null(plain["after"]);
    }

    [Fact]
    public async Task What_was_listed_is_given_once_even_when_the_index_changes_meanwhile()
    {
        var corpora = site.Services.GetRequiredService<Corpora>();
        var search = site.Services.GetRequiredService<FindingSearch>();
        var request = new FindingRequest { Filter = new FindingFilter { Themes = ["neglect"] } };
        await using var rows = search.ListAsync(corpora.Sample, request, 0, int.MaxValue, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await rows.MoveNextAsync();
        var first = rows.Current.FindingId;

        await corpora.Sample.Follower.RebuildAsync(TestContext.Current.CancellationToken);
        var rest = await RestAsync(rows).Select(row => row.FindingId).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(57, rest.Prepend(first).Distinct().Count());
        Assert.Equal(56, rest.Count);
    }

    private static async IAsyncEnumerable<FindingAnswer> RestAsync(IAsyncEnumerator<FindingAnswer> rows)
    {
        while (await rows.MoveNextAsync())
            yield return rows.Current;
    }
}
