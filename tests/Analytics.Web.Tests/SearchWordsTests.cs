using System.Net;

namespace Analytics.Web.Tests;

/// <summary>What a search adds to the words as typed, offers in their place, and finds like a passage.</summary>
public sealed class SearchWordsTests(TestSite site)
{
    private static readonly string Oversight = InventedReports.Ambleford2018.Findings[1].Finding.Id;

    [Fact]
    public async Task An_acronym_finds_what_is_printed_in_full_and_says_so()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=RHI");

        Assert.Equal(1, (int)answer["total"]!);
        Assert.Contains("<mark>Return home interviews</mark>", (string?)answer["hits"]![0]!["snippet_html"], StringComparison.Ordinal);
        Assert.Equal("RHI", (string?)answer["also_searched_for"]![0]!["typed"]);
        Assert.Contains("return home interview", answer["also_searched_for"]![0]!["others"]!.AsArray().Select(other => (string?)other));
    }

    [Fact]
    public async Task Exact_looks_for_the_words_as_typed_only()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=RHI&exact=true");

        Assert.Equal(0, (int)answer["total"]!);
        Assert.Empty(answer["also_searched_for"]!.AsArray());
    }

    [Theory]
    [InlineData("RHI", 2)]
    [InlineData("RHI&exact=true", 1)]
    public async Task A_table_holds_what_the_search_finds(string query, int lines)
    {
        using var response = await site.GetAsync($"/api/v1/findings?format=csv&q={query}");

        var csv = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(lines, csv.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task Exact_is_kept_in_links_to_further_pages()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=supervision&exact=1&take=2");

        Assert.Contains("exact=true", (string?)answer["next"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exact_allows_what_its_description_names()
    {
        var answer = System.Text.Json.Nodes.JsonNode.Parse(await (await site.GetAsync("/api/v1/findings?q=RHI&exact=perhaps")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var document = await site.JsonAsync("/openapi/v1.json");

        var parameter = document["paths"]!["/api/v1/findings"]!["get"]!["parameters"]!.AsArray().Single(one => (string?)one!["name"] == "exact")!;
        var allowed = parameter["schema"]!["enum"]!.AsArray().Select(value => (string?)value).ToList();
        Assert.Equal(["true", "false", "1", "0"], allowed);
        Assert.Contains("\"true\",\"false\",\"1\",\"0\"", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exact_is_true_or_false()
    {
        using var response = await site.GetAsync("/api/v1/findings?q=RHI&exact=perhaps");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_page_names_other_words_and_switches_them_off_and_on()
    {
        var page = await site.PageAsync("/search?q=RHI");
        var exact = await site.PageAsync("/search?q=RHI&exact=true");

        Assert.Contains("also searched for: return home interview", page.QuerySelector(".offer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/search?q=RHI&exact=true", page.QuerySelector(".offer a")!.GetAttribute("href"));
        Assert.Equal("/search?q=RHI", exact.QuerySelector(".offer a")!.GetAttribute("href"));
        Assert.Equal("true", exact.QuerySelector("form.search input[name=exact]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_word_that_no_report_has_is_searched_for_in_the_spelling_of_the_reports()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=supervison&year=2022");
        var page = await site.PageAsync("/search?q=supervison&year=2022");

        Assert.Equal(3, (int)answer["total"]!);
        Assert.Equal(("supervison", "supervision"), ((string?)answer["also_searched_for"]![0]!["typed"], (string?)answer["also_searched_for"]![0]!["others"]![0]));
        Assert.Null(answer["did_you_mean"]);
        Assert.Contains("also searched for: supervision", page.QuerySelector(".offer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_word_that_is_wanted_exactly_is_offered_in_the_spelling_of_the_reports()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=supervison&exact=true&year=2022");
        var page = await site.PageAsync("/search?q=supervison&exact=true&year=2022");

        Assert.Equal(0, (int)answer["total"]!);
        Assert.Equal("supervision", (string?)answer["did_you_mean"]!["text"]);
        Assert.Equal(3, (int)answer["did_you_mean"]!["total"]!);
        Assert.Contains("q=supervision&exact=true&year=2022", page.QuerySelector(".offer a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_by_passages_with_most_of_its_words_and_the_answer_says_so()
    {
        var answer = await site.JsonAsync("/api/v1/findings?q=how+often+is+the+recording+of+supervision+irregular");
        var exact = await site.JsonAsync("/api/v1/findings?q=how+often+is+the+recording+of+supervision+irregular&exact=true");

        Assert.Equal(["how", "often", "is", "the", "of"], answer["passed_over"]!.AsArray().Select(word => (string?)word));
        Assert.Equal((3, 1, 0), ((int)answer["loose"]!["words"]!, (int)answer["loose"]!["at_least"]!, (int)answer["loose"]!["with_all"]!));
        Assert.Contains("at least 1 of them", (string?)answer["messages"]![0], StringComparison.Ordinal);
        Assert.InRange((int)answer["total"]!, 1, 100);
        Assert.Equal((0, null), ((int)exact["total"]!, (object?)exact["loose"]));
    }

    [Theory]
    [InlineData("supervision")]
    [InlineData("RHI")]
    [InlineData("supervison&year=2014")]
    public async Task Nothing_is_offered_that_would_find_no_more(string query)
    {
        var answer = await site.JsonAsync($"/api/v1/findings?q={query}");

        Assert.Null(answer["did_you_mean"]);
    }

    [Fact]
    public async Task Passages_like_one_are_told_with_what_they_share()
    {
        var answer = await site.JsonAsync($"/api/v1/findings/{Oversight}/similar?where=same-authority");

        var like = answer["hits"]![0]!;
        Assert.Equal("The recording of supervision and of management decisions.", (string?)like["finding"]!["text"]);
        Assert.Equal(["management", "decisions"], like["shared_words"]!.AsArray().Select(word => (string?)word));
        Assert.Equal("management-oversight", (string?)like["shared_themes"]![0]);
        Assert.InRange((double)like["likeness"]!, 0.2, 1);
        Assert.DoesNotContain(answer["hits"]!.AsArray(), hit => (string?)hit!["finding"]!["inspection_id"] == InventedReports.Ambleford2018.Id);
    }

    [Fact]
    public async Task Passages_like_one_elsewhere_are_of_other_authorities()
    {
        var answer = await site.JsonAsync($"/api/v1/findings/{Oversight}/similar");

        Assert.NotEmpty(answer["hits"]!.AsArray());
        Assert.DoesNotContain(answer["hits"]!.AsArray(), hit => (string?)hit!["finding"]!["authority_gss"] == InventedReports.Ambleford);
    }

    [Theory]
    [InlineData("0000000000000000/similar", HttpStatusCode.NotFound)]
    [InlineData("0000000000000000/similar?where=nowhere", HttpStatusCode.BadRequest)]
    [InlineData("0000000000000000/similar?take=51", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_refused(string path, HttpStatusCode expected)
    {
        using var response = await site.GetAsync($"/api/v1/findings/{path}");

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_passage_leads_to_those_like_it()
    {
        var page = await site.PageAsync($"/findings/{Oversight}?where=same-authority");

        Assert.Equal("Passages like this one at the same authority", page.QuerySelector("#similar h2")!.TextContent);
        Assert.Equal("management", page.QuerySelector("#similar mark")!.TextContent);
    }
}
