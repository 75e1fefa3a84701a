using System.IO.Compression;
using System.Text.Json.Nodes;
using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Web.Comparisons;

namespace Analytics.Web.Tests;

public sealed class ComparisonEndpointsTests(TestSite site)
{
    [Fact]
    public async Task Counts_inspections_on_both_sides()
    {
        var answer = await site.JsonAsync("/api/v1/compare?authority=X99000001&group=region");

        var supervision = ThemeOf(answer, "supervision");
        Assert.Equal(2, (int)supervision["items"]!["own"]!["numerator"]!);
        Assert.Equal(3, (int)supervision["items"]!["own"]!["denominator"]!);
        // The report about Wexmere and Stannerby counts once in the pool.
        Assert.Equal(4, (int)supervision["items"]!["pooled"]!["denominator"]!);
        Assert.Equal(1, (int)supervision["items"]!["pooled"]!["numerator"]!);
        Assert.Equal("too-few", (string?)supervision["items"]!["verdict"]);
        Assert.Null(supervision["items"]!["difference"]);
        Assert.Equal(4, (int)answer["pooled_count"]!);
        Assert.All(answer["group"]!["members"]!.AsArray(), member => Assert.Equal(member!["inspections"]!.AsArray().Count, (int)member["count"]!));
    }

    [Fact]
    public void Of_a_group_with_too_many_inspections_to_name_their_numbers_are_told()
    {
        var authority = AuthorityDirectory.Load(ShippedData.SampleReference).Find(GssCode.Parse("X99000002"))!;
        var group = new ComparisonGroup { Kind = GroupKind.List, Name = "one authority", Members = [authority] };

        var answer = GroupAnswer.Of(group, [new MemberInspections(authority, ["one", "two"])], isListed: false);

        Assert.Equal((0, 2), (answer.Members[0].Inspections.Count, answer.Members[0].Count));
    }

    [Fact]
    public async Task The_form_keeps_the_themes_and_the_history_asked_for()
    {
        var page = await site.PageAsync("/compare?authority=X99000001&group=region&theme=supervision&history=1");

        Assert.Equal(["theme=supervision", "history=1"], page.QuerySelectorAll("form.compare input[type=hidden]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
    }

    [Theory]
    [InlineData("group=region")]
    [InlineData("group=region&basis=latest")]
    [InlineData("group=statistical")]
    [InlineData("group=england&from=2019&to=2022")]
    [InlineData("group=bordering&framework=ilacs-standard")]
    [InlineData("group=X99000002,X99000003&basis=latest&to=2022")]
    public async Task Every_count_is_the_number_of_inspections_in_the_passages_that_it_links(string scope)
    {
        var answer = await site.JsonAsync($"/api/v1/compare?authority=X99000001&{scope}");

        var rates = answer["themes"]!.AsArray()
            .SelectMany(theme => new[] { theme!["items"]!, theme["strengths"]! })
            .SelectMany(sides => new[] { sides["own"]!, sides["pooled"]! }).ToList();
        Assert.Contains(rates, rate => (int)rate["numerator"]! > 0);
        foreach (var rate in rates)
            Assert.Equal(IdsOf(rate["inspections"]!), await InspectionsBehindAsync((string)rate["findings_url"]!));
    }

    [Fact]
    public async Task Only_the_latest_inspection_of_each_authority_counts_when_asked()
    {
        var answer = await site.JsonAsync("/api/v1/compare?authority=X99000001&group=X99000002&basis=latest");

        Assert.Equal([InventedReports.Ambleford2026.Id], answer["own"]!.AsArray().Select(id => (string?)id));
        Assert.Equal([InventedReports.Stannerby2023.Id], answer["pooled"]!.AsArray().Select(id => (string?)id));
    }

    [Fact]
    public async Task A_trend_counts_by_year_and_links_its_passages()
    {
        var answer = await site.JsonAsync("/api/v1/themes/supervision/trend?authority=X99000001");

        Assert.Equal([2018, 2022, 2026], answer["points"]!.AsArray().Select(point => (int)point!["year"]!));
        Assert.Equal([1, 1, 0], answer["points"]!.AsArray().Select(point => (int)point!["items"]!["numerator"]!));
        Assert.False((bool)answer["points"]![2]!["has_overall_judgement"]!);
        Assert.Equal([InventedReports.Ambleford2022.Id], await InspectionsBehindAsync((string)answer["points"]![1]!["items"]!["findings_url"]!));
    }

    [Fact]
    public async Task The_page_shows_the_counts_of_the_api()
    {
        var page = await site.PageAsync("/compare?authority=X99000001&group=region");

        var row = page.QuerySelectorAll("section[aria-labelledby=improve] tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "Supervision");
        Assert.Contains("2 of 3", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 4", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("too few to say that anything is higher or lower", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("section[aria-labelledby=improve] thead th"), head => head.TextContent == "Difference");
        Assert.Empty(row.QuerySelectorAll(".bar"));
    }

    [Fact]
    public async Task Says_why_a_rate_is_not_corrected_for_the_errors_of_labels()
    {
        var answer = await site.JsonAsync("/api/v1/compare?authority=X99000001&group=region");
        var page = await site.PageAsync("/compare?authority=X99000001&group=region");

        var supervision = ThemeOf(answer, "supervision");
        Assert.Equal("other-model", (string?)supervision["items"]!["corrected_pooled"]!["off"]);
        Assert.Null(supervision["items"]!["corrected_pooled"]!["rate"]);
        Assert.Equal("strengths", (string?)supervision["strengths"]!["corrected_pooled"]!["off"]);
        Assert.Contains("No rate is corrected", page.QuerySelector("section[aria-labelledby=method]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("whose errors are not measured", page.QuerySelector("section[aria-labelledby=method]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_has_the_rate_over_each_kind_that_is_measured_as_counted_and_corrected()
    {
        var answer = await site.JsonAsync("/api/v1/themes/supervision");
        var page = await site.PageAsync("/themes/supervision");

        var rates = answer["rates"]!.AsArray();
        Assert.Equal(["ilacs-standard", "ilacs-short"], rates[0]!["frameworks"]!.AsArray().Select(framework => (string?)framework));
        Assert.Equal("other-model", (string?)rates[0]!["corrected"]!["off"]);
        Assert.Equal((int)rates[0]!["numerator"]!, (await InspectionsBehindAsync((string)rates[0]!["findings_url"]!)).Count());
        var cells = page.QuerySelectorAll("section[aria-labelledby=corrected] tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent).ToList();
        Assert.StartsWith($"{rates[0]!["numerator"]} of {rates[0]!["denominator"]}", cells[0].Trim(), StringComparison.Ordinal);
        Assert.Contains("not corrected", cells[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region", "4 inspections of 2 authorities.")]
    [InlineData("bordering", "of its ")]
    public async Task The_page_says_of_how_many_authorities_only_where_all_of_them_exist(string group, string expected)
    {
        var page = await site.PageAsync($"/compare?authority=X99000001&group={group}");

        Assert.Contains(expected, page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_to_read_where_there_are_too_few_inspections()
    {
        var page = await site.PageAsync("/compare?authority=X99000001&group=region");

        var links = page.QuerySelectorAll(".notice a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["/authorities/X99000001#themes", "/compare?authority=X99000001&group=england"], links);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("br", null)]
    public async Task A_kept_answer_is_the_one_that_was_worked_out_packed_for_who_reads_that(string accepted, string? expected)
    {
        const string url = "/api/v1/compare?authority=X99000001&group=region&from=2011";
        var first = await site.JsonAsync(url);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var again = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await using var body = await again.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var read = expected is null ? body : new GZipStream(body, CompressionMode.Decompress);
        var kept = await JsonNode.ParseAsync(read, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, again.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", again.Headers.Vary);
        Assert.Equal(first.ToJsonString(), kept!.ToJsonString());
    }

    private static JsonNode ThemeOf(JsonNode answer, string slug) => answer["themes"]!.AsArray().Single(theme => (string?)theme!["slug"] == slug)!;

    private static IEnumerable<string> IdsOf(JsonNode ids) => ids.AsArray().Select(id => (string)id!).Order(StringComparer.Ordinal);

    private async Task<IEnumerable<string>> InspectionsBehindAsync(string findingsUrl)
    {
        var answer = await site.JsonAsync($"{findingsUrl}&take=200");
        return answer["hits"]!.AsArray().Select(hit => (string)hit!["inspection_id"]!).Distinct().Order(StringComparer.Ordinal);
    }
}
