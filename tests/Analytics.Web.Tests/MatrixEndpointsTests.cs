using System.Net;
using System.Text.Json.Nodes;

namespace Analytics.Web.Tests;

[Collection<SampleCorpus>]
public sealed class MatrixEndpointsTests(SampleSite site)
{
    [Fact]
    public async Task Every_authority_has_a_row_with_a_cell_for_each_theme()
    {
        var answer = await site.JsonAsync("/api/v1/compare/matrix");

        Assert.Equal("England", (string?)answer["name"]);
        Assert.Equal(site.Corpus.Authorities.All.Select(authority => authority.Name), answer["authorities"]!.AsArray().Select(row => (string)row!["name"]!));
        Assert.All(answer["authorities"]!.AsArray(), row => Assert.Equal(answer["themes"]!.AsArray().Count, row!["cells"]!.AsArray().Count));
        Assert.DoesNotContain(answer["themes"]!.AsArray(), theme => (string?)theme!["slug"] == "other");
    }

    [Theory]
    [InlineData("basis=all", "items")]
    [InlineData("framework=all&measure=strengths", "strengths")]
    [InlineData("basis=latest&history=1", "items")]
    public async Task A_cell_opens_the_passages_of_the_inspections_that_it_counts(string scope, string measure)
    {
        var answer = await site.JsonAsync($"/api/v1/compare/matrix?region=Invented%20South&{scope}");

        foreach (var row in answer["authorities"]!.AsArray())
        {
            var cell = row!["cells"]!.AsArray().MaxBy(cell => (int)cell![measure]!["numerator"]!)!;
            var url = ((string)answer[$"{measure}_url"]!).Replace("{theme}", (string)cell["theme"]!, StringComparison.Ordinal).Replace("{gss}", (string)row["gss"]!, StringComparison.Ordinal);
            var opened = await site.JsonAsync($"{url}&take=200");
            Assert.Equal((int)cell[measure]!["numerator"]!, opened["hits"]!.AsArray().Select(hit => (string)hit!["inspection_id"]!).Distinct().Count());
        }
    }

    [Fact]
    public async Task A_group_has_the_authoritys_own_row_first()
    {
        var answer = await site.JsonAsync("/api/v1/compare/matrix?authority=X99000002&group=bordering&theme=supervision&measure=items");

        Assert.Equal(["X99000002", "X99000001", "X99000004", "X99000005", "X99000003"], answer["authorities"]!.AsArray().Select(row => (string)row!["gss"]!));
        Assert.Null(answer["authorities"]![0]!["cells"]![0]!["strengths"]);
        Assert.Equal((int)answer["authorities"]![0]!["inspections"]!, (int)answer["authorities"]![0]!["cells"]![0]!["items"]!["denominator"]!);
    }

    [Fact]
    public async Task A_file_has_a_line_for_each_cell_or_for_each_authority()
    {
        var cells = Lines(await site.TextAsync("/api/v1/compare/matrix?authority=X99000001&theme=supervision,leadership&format=csv"));
        var wide = Lines(await site.TextAsync("/api/v1/compare/matrix?region=Invented%20North&theme=supervision,leadership&format=csv&layout=wide"));

        Assert.Equal("gss,name,region,type,is_current,inspections,is_too_few,theme,theme_name,measure,numerator,denominator,rate,findings_url", cells[0]);
        Assert.Equal(1 + (2 * 2), cells.Length);
        Assert.Equal("gss,name,region,type,is_current,inspections,is_too_few,supervision_items,leadership_items,supervision_strengths,leadership_strengths", wide[0]);
        Assert.Equal(1 + 5, wide.Length);
    }

    [Fact]
    public async Task Whole_inspections_are_counted_unless_all_kinds_are_asked_for()
    {
        var whole = await site.JsonAsync("/api/v1/compare/matrix?authority=X99000001&theme=supervision");
        var all = await site.JsonAsync("/api/v1/compare/matrix?authority=X99000001&theme=supervision&framework=all");

        Assert.Equal(["ilacs-standard", "ilacs-short", "sif", "sif-reinspection"], whole["scope"]!["frameworks"]!.AsArray().Select(kind => (string)kind!));
        Assert.Empty(all["scope"]!["frameworks"]!.AsArray());
        Assert.Equal(4, (int)whole["authorities"]![0]!["inspections"]!);
        Assert.Equal(6, (int)all["authorities"]![0]!["inspections"]!);
    }

    [Theory]
    [InlineData("region=Invented%20North&authority=X99000001")]
    [InlineData("group=region")]
    [InlineData("measure=both")]
    [InlineData("framework=all,sif")]
    [InlineData("layout=square")]
    public async Task What_makes_no_sense_is_refused(string query)
    {
        using var response = await site.Client.GetAsync(new Uri($"/api/v1/compare/matrix?{query}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/compare?authority=X99000001&group=region")]
    [InlineData("/themes")]
    [InlineData("/themes/supervision")]
    public async Task The_pages_link_it(string url)
    {
        var page = await site.PageAsync(url);

        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href")?.StartsWith("/api/v1/compare/matrix", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("region=Invented%20North", "Invented North")]
    [InlineData("authority=X99000001&group=bordering", "Authorities bordering Ambleford")]
    [InlineData("authority=X99000001", "Ambleford")]
    [InlineData("", "England")]
    public async Task A_trend_is_that_of_England_a_region_a_group_or_an_authority_with_its_totals(string choice, string name)
    {
        var answer = await site.JsonAsync($"/api/v1/themes/supervision/trend?{choice}");
        var matrix = await site.JsonAsync($"/api/v1/compare/matrix?theme=supervision&framework=all&{choice}");
        var page = await site.PageAsync($"/themes/supervision?{choice}");

        Assert.Equal(name, (string?)answer["name"]);
        Assert.Equal(Counted(matrix, choice), answer["points"]!.AsArray().Sum(point => (int)point!["items"]!["denominator"]!));
        Assert.EndsWith(name, page.QuerySelector("#years")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(answer["points"]!.AsArray().Count, page.QuerySelectorAll("section[aria-labelledby=years] tbody tr:not(.break)").Length);
    }

    [Fact]
    public async Task A_share_of_none_opens_nothing()
    {
        var answer = await site.JsonAsync("/api/v1/themes/adoption/trend?authority=X99000006");

        var none = answer["points"]!.AsArray().First(point => (int)point!["items"]!["numerator"]! == 0)!;
        var opened = await site.JsonAsync((string)none["items"]!["findings_url"]!);
        Assert.Equal(0, (int)opened["total"]!);
    }

    // A group's matrix has the authority's own row too; no report of the sample is shared.
    private static int Counted(JsonNode matrix, string choice) =>
        matrix["authorities"]!.AsArray().Skip(choice.Contains("group", StringComparison.Ordinal) ? 1 : 0).Sum(row => (int)row!["inspections"]!);

    private static string[] Lines(string file) => file.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
