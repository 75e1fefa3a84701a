using System.Net;
using Analytics.Exports;

namespace Analytics.Web.Tests;

/// <summary>Authorities, inspections, themes and coverage by the API.</summary>
public sealed class ReadingEndpointsTests(TestSite site)
{
    [Fact]
    public async Task Lists_authorities_with_what_is_held_of_them()
    {
        var answer = await site.JsonAsync("/api/v1/authorities");

        var ambleford = answer["authorities"]!.AsArray().Single(authority => (string?)authority!["gss"] == InventedReports.Ambleford)!;
        Assert.Equal(3, (int)ambleford["inspections"]!);
        Assert.Equal("requires-improvement", (string?)ambleford["latest_overall"]!["grade"]);
        Assert.Equal("2026-05-22", (string?)ambleford["latest_inspection_end"]);
    }

    [Fact]
    public async Task Reads_an_authority_by_its_code()
    {
        var answer = await site.JsonAsync($"/api/v1/authorities/{InventedReports.Stannerby}");

        Assert.Equal("Stannerby", (string?)answer["name"]);
        Assert.Equal(3, (int)answer["inspections"]!);
    }

    [Fact]
    public async Task Reads_the_neighbours_of_an_authority()
    {
        var answer = await site.JsonAsync($"/api/v1/authorities/{InventedReports.Ambleford}/neighbours");

        Assert.Equal(1, (int)answer["statistical"]![0]!["rank"]!);
        Assert.Contains(answer["bordering"]!.AsArray(), border => (string?)border!["gss"] == InventedReports.Stannerby);
        Assert.Equal("land", (string?)answer["bordering"]![0]!["kind"]);
    }

    [Theory]
    [InlineData("", 8)]
    [InlineData("authority=X99000002", 3)]
    [InlineData("framework=ilacs-short", 2)]
    [InlineData("from=2020&to=2022", 3)]
    [InlineData("judgement=good,outstanding", 4)]
    public async Task Lists_inspections_by_filter(string query, int expected)
    {
        var answer = await site.JsonAsync($"/api/v1/inspections?{query}");

        Assert.Equal(expected, (int)answer["total"]!);
    }

    [Fact]
    public async Task Pages_of_inspections_hold_each_once()
    {
        var first = await site.JsonAsync("/api/v1/inspections?take=5");
        var second = await site.JsonAsync((string)first["next"]!);

        var ids = first["inspections"]!.AsArray().Concat(second["inspections"]!.AsArray()).Select(row => (string?)row!["inspection_id"]).ToList();
        Assert.Equal(8, ids.Distinct().Count());
        Assert.Equal(8, ids.Count);
    }

    [Fact]
    public async Task Reads_an_inspection_with_judgements_and_passages()
    {
        var answer = await site.JsonAsync($"/api/v1/inspections/{InventedReports.Ambleford2018.Id}");

        Assert.Equal("inadequate", (string?)answer["inspection"]!["judgements"]!["overall_effectiveness"]);
        Assert.Equal("combined", (string?)answer["inspection"]!["care_scope"]);
        Assert.Equal(["improvement-item", "improvement-item", "narrative", "narrative"], answer["findings"]!.AsArray().Select(finding => (string?)finding!["kind"]));
    }

    [Fact]
    public async Task An_absent_judgement_is_absent_in_the_answer()
    {
        var answer = await site.JsonAsync($"/api/v1/inspections/{InventedReports.Ambleford2026.Id}");

        Assert.Null(answer["inspection"]!["judgements"]!["overall_effectiveness"]);
    }

    [Fact]
    public async Task Theme_figures_are_the_totals_of_their_passages()
    {
        var answer = await site.JsonAsync("/api/v1/themes");

        var supervision = answer["themes"]!.AsArray().Single(theme => (string?)theme!["slug"] == "supervision")!;
        Assert.Equal(4, (int)supervision["items"]!);
        Assert.Equal(3, (int)supervision["inspections_with_items"]!);
        Assert.Equal(4, (int)(await site.JsonAsync((string)supervision["findings_url"]!))["total"]!);
    }

    [Fact]
    public async Task Coverage_adds_up()
    {
        var answer = await site.JsonAsync("/api/v1/coverage");

        Assert.Equal(10, (int)answer["status"]!["documents"]!);
        Assert.Equal((8, 1), ((int)answer["status"]!["inspections"]!, (int)answer["status"]!["papers"]!));
        Assert.Equal("a web page, not a PDF", (string?)answer["rejections"]![0]!["reason"]);
        // A report about two authorities is held for both.
        Assert.Equal(9, answer["held"]!.AsArray().Sum(cell => (int)cell!["inspections"]!));
        Assert.Contains("Nowhere", (string?)answer["status"]!["warnings"]![0]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/authorities", "gss,")]
    [InlineData("/api/v1/inspections", "document_sha256,")]
    [InlineData("/api/v1/authorities/X99000001/neighbours", "relation,")]
    [InlineData("/api/v1/themes", "slug,")]
    [InlineData("/api/v1/coverage", "authority_gss,")]
    [InlineData("/api/v1/themes/supervision/trend", "theme,year,")]
    [InlineData("/api/v1/compare?authority=X99000001&group=region", "theme,")]
    public async Task Every_list_is_given_as_csv(string url, string beginning)
    {
        using var response = await site.GetAsync(url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=csv");
        var csv = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(beginning, csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/findings?q=supervision")]
    [InlineData("/api/v1/inspections")]
    [InlineData("/api/v1/authorities")]
    [InlineData("/api/v1/themes/supervision")]
    [InlineData("/api/v1/coverage")]
    public async Task An_answer_that_the_client_has_is_not_sent_again(string url)
    {
        using var first = await site.GetAsync(url);
        using var again = await GetIfChangedAsync(url, first.Headers.ETag!.ToString());
        using var other = await GetIfChangedAsync(url, "W/\"another\"");

        Assert.True(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Different_queries_have_different_tags()
    {
        using var one = await site.GetAsync("/api/v1/findings?q=supervision");
        using var other = await site.GetAsync("/api/v1/findings?q=neglect");

        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task Inspections_have_the_columns_of_the_exported_table()
    {
        var csv = await CsvAsync("/api/v1/inspections?format=csv");

        Assert.Equal(ExportTables.Inspections.Select(column => column.Name), csv[0].Split(','));
        Assert.Contains("judgement_overall_effectiveness", csv[0], StringComparison.Ordinal);
        Assert.Contains(csv, line => line.Contains($",{InventedReports.Wexmere}|{InventedReports.Stannerby},", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Neighbours_of_every_kind_have_a_row_each()
    {
        var answer = await site.JsonAsync($"/api/v1/authorities/{InventedReports.Ambleford}/neighbours");
        var csv = await CsvAsync($"/api/v1/authorities/{InventedReports.Ambleford}/neighbours?format=csv");

        Assert.Equal("relation,gss,name,rank,closeness,kind,shared_border_km", csv[0]);
        Assert.Equal(answer["statistical"]!.AsArray().Count, csv.Count(line => line.StartsWith("statistical,", StringComparison.Ordinal)));
        Assert.Equal(answer["bordering"]!.AsArray().Count, csv.Count(line => line.StartsWith("bordering,", StringComparison.Ordinal)));
        Assert.Equal(answer["in_region"]!.AsArray().Count, csv.Count(line => line.StartsWith("region,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_error_carries_no_tag()
    {
        using var response = await site.GetAsync("/api/v1/findings?polarity=bad");

        Assert.Null(response.Headers.ETag);
    }

    private async Task<string[]> CsvAsync(string url)
    {
        using var response = await site.GetAsync(url);
        var csv = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task<HttpResponseMessage> GetIfChangedAsync(string url, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
