using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Web.Tests;

/// <summary>Named queries, counted authority by authority.</summary>
public sealed class CodebookTests(TestSite site)
{
    private const string Csv = "name,query,polarity\nSupervision,supervision,\nBad,supervision,praise\nPlans,plan*,improvement\n";

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string format, HttpContent content)
    {
        using (content)
        {
            using var response = await site.Client.PostAsync(new Uri($"/api/v1/codebook?format={format}", UriKind.Relative), content, TestContext.Current.CancellationToken);
            return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    private static StringContent Text(string csv) => new(csv, Encoding.UTF8, "text/csv");

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendFormAsync(string csv)
    {
        using var form = new MultipartFormDataContent { { new StringContent(csv), "codebook" } };
        using var response = await site.Client.PostAsync(new Uri("/codebook", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (response.StatusCode, await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_matrix_counts_passages_and_inspections_of_every_authority_held()
    {
        var (status, body) = await PostAsync("csv", Text(Csv));

        var lines = body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(string.Join(',', ["authority_gss,authority_name,inspections_held", .. new[] { "Supervision", "Bad", "Plans" }.Select(name => $"{name},{name}: inspections,{name}: best passage,{name}: finding_id,{name}: page")]), lines[0]);
        Assert.StartsWith(",All authorities,8,7,4,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("X99000001,Ambleford,3,5,2,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith(",Borough of Nowhere,1,0,0,,,,,,,,,1,1,", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("X99000002,Stannerby,3,2,2,", lines[4], StringComparison.Ordinal);
        Assert.StartsWith("X99000003,Wexmere,2,0,0,,,,,,,,,1,1,", lines[5], StringComparison.Ordinal);
        Assert.StartsWith(",Remarks,,,,,,,\"Line 3: polarity: 'praise' is not one of", lines[6], StringComparison.Ordinal);
        Assert.Equal(7, lines.Length);
    }

    [Fact]
    public async Task The_matrix_has_the_best_passage_of_every_count_with_its_id_and_page()
    {
        var (_, body) = await PostAsync("csv", Text("name,query\nIrregular,irregular\n"));

        var finding = InventedReports.Ambleford2018.Findings[2].Finding;
        Assert.Contains($"X99000001,Ambleford,3,1,1,{finding.Text},{finding.Id},1\r\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_says_why_a_query_could_not_be_asked()
    {
        var (_, body) = await PostAsync("csv", Text("name,query\nA,theme:nosuch\nB,year:abc\nC,plans\nC,visits\n"));

        var remarks = body.Split("\r\n").Single(line => line.StartsWith(",Remarks", StringComparison.Ordinal));
        Assert.Contains("Line 2: The query has nothing to look for: expected a theme such as", remarks, StringComparison.Ordinal);
        Assert.Contains("Line 3: The query has nothing to look for: expected years after year:", remarks, StringComparison.Ordinal);
        Assert.Contains("Line 5: The name is that of line 4 already.", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_of_the_page_is_the_total_of_the_search_that_it_opens()
    {
        var (_, page) = await SendFormAsync("name,query\nInterviews,RHI\nBoth,supervision recording\n");

        var links = page.QuerySelectorAll("table a[href^='/search?']").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal(link.TextContent.Trim(), ((int)site.JsonAsync(
            link.GetAttribute("href")!.Replace("/search?", "/api/v1/findings?", StringComparison.Ordinal)).GetAwaiter().GetResult()["total"]!).ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Every_count_is_the_total_of_the_search_that_it_stands_for()
    {
        var (_, body) = await PostAsync("json", Text("name,query,polarity,kind,from,to,theme,framework\na,supervision OR plans,improvement|strength,narrative,2018,2023,,ilacs-standard|ilacs-short\n"));

        var rows = JsonNode.Parse(body)!["rows"]!.AsArray().Where(row => row!["authority_gss"] is not null).ToList();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal((int)row!["passages"]!, (int)site.JsonAsync(
            $"/api/v1/findings?q=supervision%20OR%20plans&polarity=improvement,strength&kind=narrative&from=2018&to=2023&framework=ilacs-standard,ilacs-short&authority={row["authority_gss"]}")
            .GetAwaiter().GetResult()["total"]!));
    }

    [Fact]
    public async Task A_row_has_the_best_passage_with_its_page_and_addresses()
    {
        var (_, body) = await PostAsync("jsonl", Text("name,query\nIrregular,irregular\n"));

        var rows = body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        var finding = InventedReports.Ambleford2018.Findings[2].Finding;
        Assert.Equal(["All authorities", "Ambleford", "Borough of Nowhere", "Stannerby", "Wexmere"], rows.Select(row => (string?)row["authority_name"]));
        Assert.Equal(["1 1", "1 1", "0 0", "0 0", "0 0"], rows.Select(row => $"{row["passages"]} {row["inspections"]}"));
        Assert.All(rows.Take(2), row => Assert.Equal((finding.Id, finding.Text, 1), ((string)row["finding_id"]!, (string)row["text"]!, (int)row["page"]!)));
        Assert.Equal($"/findings/{finding.Id}", (string?)rows[1]["url"]);
        Assert.Equal($"/api/v1/documents/{InventedReports.Ambleford2018.Sha256}/original#page=1", (string?)rows[1]["original_url"]);
        Assert.Null(rows[2]["finding_id"]);
    }

    [Fact]
    public async Task A_query_that_cannot_be_asked_has_its_reason_and_the_rest_is_asked()
    {
        var (status, body) = await PostAsync("json", Text(Csv));

        var rows = JsonNode.Parse(body)!["rows"]!.AsArray();
        var bad = Assert.Single(rows, row => (string?)row!["name"] == "Bad")!;
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("Line 3: polarity", (string?)bad["remark"], StringComparison.Ordinal);
        Assert.Null(bad["passages"]);
        Assert.Equal(5, rows.Count(row => (string?)row!["name"] == "Plans"));
    }

    [Fact]
    public async Task A_file_in_a_form_is_read_like_a_body()
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Csv));

        var (status, body) = await PostAsync("csv", new MultipartFormDataContent { { file, "file", "codebook.csv" } });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((await PostAsync("csv", Text(Csv))).Body, body);
    }

    [Theory]
    [InlineData("", "The codebook is empty.")]
    [InlineData("name;query\na;b\n", "Line 1: there is no column 'name'.")]
    [InlineData("name,query,words\na,b,c\n", "Line 1: there is no column 'words'.")]
    public async Task What_is_no_codebook_is_a_problem_that_says_where(string csv, string expected)
    {
        var (status, body) = await PostAsync("csv", Text(csv));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(expected, (string?)JsonNode.Parse(body)!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_codebook_is_refused()
    {
        var (status, body) = await PostAsync("csv", Text("name,query\na," + new string('x', 1 << 21)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("at most 1,048,576 characters", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format=pdf", HttpStatusCode.BadRequest)]
    [InlineData("q=supervision", HttpStatusCode.BadRequest)]
    public async Task Parameters_that_it_does_not_take_are_refused(string query, HttpStatusCode expected)
    {
        using var content = Text(Csv);
        using var response = await site.Client.PostAsync(new Uri($"/api/v1/codebook?{query}", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_page_shows_queries_and_matrix_whose_counts_open_the_searches()
    {
        var (status, page) = await SendFormAsync(Csv);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2, page.QuerySelectorAll("table.codebook tbody tr").Length);
        Assert.Equal(4, page.QuerySelectorAll("table.matrix tbody tr").Length);
        Assert.Contains("Line 3: polarity", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var opened = await site.PageAsync(page.QuerySelector("table.matrix tbody tr td a")!.GetAttribute("href")!);
        Assert.StartsWith("5 passages", opened.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        PageStandards.HasHeadingsInOrder(page);
        PageStandards.NamesEveryFieldAndTable(page);
        PageStandards.LoadsNothingFromElsewhere(page);
    }

    [Fact]
    public async Task The_download_sends_the_same_codebook_again()
    {
        var (_, page) = await SendFormAsync(Csv);

        var sent = ((IHtmlInputElement)page.QuerySelector("form.downloads input")!).Value;
        var (_, body) = await PostAsync("csv", new MultipartFormDataContent { { new StringContent(sent), "codebook" } });

        Assert.Equal((await PostAsync("csv", Text(Csv))).Body, body);
    }

    [Fact]
    public async Task A_wide_matrix_is_left_to_the_download()
    {
        var (_, page) = await SendFormAsync("name,query\n" + string.Concat(Enumerable.Range(1, 9).Select(n => $"q{n},supervision\n")));

        Assert.Equal(9, page.QuerySelectorAll("table.codebook tbody tr").Length);
        Assert.Null(page.QuerySelector("table.matrix"));
        Assert.Contains("too wide for a page", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_comes_back_with_the_reason_to_be_mended()
    {
        var (status, page) = await SendFormAsync("name\nplans <b>\n");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("there is no column 'query'", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("plans <b>", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_can_be_asked_as_it_is()
    {
        var example = (await site.PageAsync("/codebook?example=1")).QuerySelector("textarea")!.TextContent;

        var (status, page) = await SendFormAsync(example);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(5, page.QuerySelectorAll("table.codebook tbody tr").Length);
        Assert.Null(page.QuerySelector(".notice"));
    }
}
