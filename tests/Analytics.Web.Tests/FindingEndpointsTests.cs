using System.Net;
using System.Text.Json.Nodes;

namespace Analytics.Web.Tests;

public sealed class FindingEndpointsTests(TestSite site)
{
    [Fact]
    public async Task Finds_passages_by_a_word_with_snippet_page_and_links()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=irregular");

        Assert.Equal(1, (int)answer["total"]!);
        var hit = answer["hits"]![0]!;
        Assert.Equal(InventedReports.Ambleford2018.Id, (string?)hit["inspection_id"]);
        Assert.Equal("Supervision of social workers is irregular.", (string?)hit["text"]);
        Assert.Equal("ilacs-standard", (string?)hit["framework"]);
        Assert.Equal("Ambleford", (string?)hit["authority_names"]![0]);
        Assert.Equal("improvement", (string?)hit["polarity"]);
        Assert.Equal("2018-09-10", (string?)hit["inspection_start"]);
        Assert.Equal($"/api/v1/documents/{InventedReports.Ambleford2018.Sha256}/original#page=1", (string?)hit["original_url"]);
        Assert.Contains("<mark>irregular</mark>", (string?)hit["snippet_html"], StringComparison.Ordinal);
        Assert.Equal("irregular", (string?)hit["matched_words"]![0]);
        Assert.Equal("OGL-UK-3.0", (string?)hit["licence"]);
    }

    [Theory]
    [InlineData("theme=supervision&kind=improvement-item", 4)]
    [InlineData("theme=supervision&kind=improvement-item&authority=X99000001", 3)]
    [InlineData("theme=supervision&polarity=strength", 2)]
    [InlineData("theme=supervision,written-plans&kind=improvement-item", 6)]
    [InlineData("theme=supervision&theme=written-plans&kind=improvement-item", 6)]
    [InlineData("authority=X99000002", 5)]
    [InlineData("year=2018", 4)]
    [InlineData("from=2019&to=2019-12", 2)]
    [InlineData("judgement=outstanding", 1)]
    [InlineData("framework=ilacs-short", 2)]
    [InlineData("q=supervision&theme=&authority=", 7)]
    [InlineData("q=nowhere-to-be-found", 0)]
    public async Task Filters_count_what_the_reports_hold(string query, int expected)
    {
        var answer = await site.JsonAsync($"/api/v1/findings?{query}");

        Assert.Equal(expected, (int)answer["total"]!);
    }

    [Fact]
    public async Task Every_facet_count_is_the_total_that_choosing_it_gives()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=supervision");

        var themes = answer["facets"]!["theme"]!.AsArray();
        Assert.NotEmpty(themes);
        Assert.All(themes, theme => Assert.Equal((int)theme!["count"]!, TotalOf($"/api/v1/findings?q=supervision&theme={theme["value"]}")));
        Assert.All(answer["facets"]!["year"]!.AsArray(), year => Assert.Equal((int)year!["count"]!, TotalOf($"/api/v1/findings?q=supervision&year={year["value"]}")));
    }

    [Fact]
    public async Task Pages_hold_every_passage_once()
    {
        var all = await CollectAsync("/api/v1/findings?theme=neglect&take=10");

        Assert.Equal(57, all.Count);
        Assert.Equal(57, all.Distinct().Count());
    }

    [Fact]
    public async Task Announces_the_next_and_previous_slice_in_the_link_header()
    {
        using var first = await site.GetAsync("/api/v1/findings?theme=neglect&take=10");
        var next = JsonNode.Parse(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["next"]!.GetValue<string>();
        using var second = await site.GetAsync(next);

        Assert.Contains($"<{next}>; rel=\"next\"", first.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\"", second.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_query_is_refused()
    {
        var next = (string)(await site.JsonAsync("/api/v1/findings?theme=neglect&take=10"))["next"]!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];

        using var response = await site.GetAsync($"/api/v1/findings?theme=supervision&cursor={cursor}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Gives_all_passages_as_csv_for_spreadsheets()
    {
        using var response = await site.GetAsync("/api/v1/findings?authority=X99000001&format=csv");
        var csv = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("finding_id,", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(1 + 4 + 4 + 2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("'=1+1 is how", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_csv_when_the_accept_header_asks_for_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/findings?q=supervision");
        request.Headers.Accept.ParseAdd("text/csv");

        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_passage_keeps_hostile_text_as_text()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=leaders&theme=leadership");
        var hit = answer["hits"]![0]!;

        Assert.Contains(InventedReports.Hostile, (string)hit["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", (string)hit["snippet_html"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_passage_is_found_by_its_identifier()
    {
        var finding = InventedReports.Stannerby2019.Findings[0].Finding;

        var answer = await site.JsonAsync($"/api/v1/findings/{finding.Id}");

        Assert.Equal(finding.Text, (string?)answer["text"]);
        Assert.Null(answer["licence"]);
    }

    [Fact]
    public async Task Sorts_by_date_both_ways()
    {
        var newest = await site.JsonAsync("/api/v1/findings?theme=supervision&sort=newest");
        var oldest = await site.JsonAsync("/api/v1/findings?theme=supervision&sort=oldest");

        Assert.Equal("2023-06-09", (string?)newest["hits"]![0]!["inspection_end"]);
        Assert.Equal("2018-09-21", (string?)oldest["hits"]![0]!["inspection_end"]);
    }

    [Theory]
    [InlineData("q=plans&inspection={0}", "X99000003", "X99000003 X99000002")]
    [InlineData("q=irregular", "X99000001", "X99000001")]
    public async Task A_hit_names_its_authorities_as_an_inspection_does(string query, string first, string all)
    {
        var answer = await site.JsonAsync("/api/v1/findings?" + query.Replace("{0}", InventedReports.WexmereAndStannerby.Id, StringComparison.Ordinal));
        var hit = answer["hits"]![0]!;
        var inspection = (await site.JsonAsync($"/api/v1/inspections/{hit["inspection_id"]}"))["inspection"]!;

        Assert.Equal(first, (string?)hit["authority_gss"]);
        Assert.Equal(all.Split(' '), hit["authorities"]!.AsArray().Select(gss => (string?)gss));
        Assert.Equal((string?)inspection["authority_gss"], (string?)hit["authority_gss"]);
        Assert.Equal(inspection["authorities"]!.ToJsonString(), hit["authorities"]!.ToJsonString());
    }

    [Fact]
    public async Task A_hit_of_an_unresolved_authority_has_no_code()
    {
        var answer = await site.JsonAsync($"/api/v1/findings?inspection={InventedReports.Unmatched.Id}");

        Assert.Null(answer["hits"]![0]!["authority_gss"]);
        Assert.Empty(answer["hits"]![0]!["authorities"]!.AsArray());
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%01%02")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("((((")]
    public async Task Tells_that_a_text_without_words_was_left_out(string text)
    {
        var answer = await site.JsonAsync($"/api/v1/findings?q={text}");

        Assert.NotEmpty(answer["messages"]!.AsArray());
    }

    [Fact]
    public async Task Tells_how_an_odd_query_was_read()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=" + Uri.EscapeDataString("\"supervision"));

        Assert.NotEmpty(answer["messages"]!.AsArray());
    }

    private int TotalOf(string url) => (int)site.JsonAsync(url).GetAwaiter().GetResult()["total"]!;

    private async Task<List<string>> CollectAsync(string url)
    {
        var ids = new List<string>();
        for (string? next = url; next is not null;)
        {
            var answer = await site.JsonAsync(next);
            ids.AddRange(answer["hits"]!.AsArray().Select(hit => (string)hit!["finding_id"]!));
            next = (string?)answer["next"];
        }
        return ids;
    }
}
