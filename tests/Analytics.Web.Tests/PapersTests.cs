using System.Net;

namespace Analytics.Web.Tests;

/// <summary>A council paper in API and pages: what it tells, which inspection and findings it answers, and what became of a finding.</summary>
public sealed class PapersTests(TestSite site)
{
    private static readonly string s_id = InventedPapers.Paper.Id;
    private static readonly InventedReport s_report = InventedReports.Ambleford2022;

    [Fact]
    public async Task The_list_holds_a_paper_with_the_inspection_that_it_answers()
    {
        var answer = await site.JsonAsync("/api/v1/papers?authority=X99000001&page_kind=agenda-item&from=2022&to=2022");

        var paper = Assert.Single(answer["papers"]!.AsArray())!;
        Assert.Equal(1, (int)answer["total"]!);
        Assert.Equal(s_report.Document.Sha256, (string?)paper["inspection_document_sha256"]);
        Assert.Equal(("2022-05-10", "--07-08", "good"), ((string?)paper["meeting_date"], (string?)paper["deadline"], (string?)paper["told_judgements"]!["overall_effectiveness"]));
        Assert.Equal("2022-09", (string?)paper["actions"]![0]!["deadline"]);
    }

    [Theory]
    [InlineData("authority=X99000002")]
    [InlineData("page_kind=minutes")]
    [InlineData("from=2023")]
    [InlineData("to=2021")]
    public async Task A_filter_leaves_papers_out(string filter)
    {
        var answer = await site.JsonAsync($"/api/v1/papers?{filter}");

        Assert.Equal(0, (int)answer["total"]!);
    }

    [Fact]
    public async Task A_paper_tells_both_windows_and_checks_its_deadline()
    {
        var paper = await site.JsonAsync($"/api/v1/papers/{s_id}");

        var inspection = paper["inspection"]!;
        Assert.Equal(s_report.Id, (string?)inspection["inspection_id"]);
        Assert.Equal(("2022-01-31", "2022-02-07"), ((string?)inspection["told_windows"]![0]!["start"], (string?)inspection["windows"]![0]!["start"]));
        Assert.Equal("2022-07-13", (string?)inspection["deadline"]!["computed"]);
        Assert.Equal(-3, (int)inspection["deadline"]!["working_days_apart"]!);
        Assert.Equal(("2022-03-30", "report"), ((string?)inspection["deadline"]!["published_on"], (string?)inspection["deadline"]!["publication_by"]));
        Assert.NotEmpty(inspection["reasons"]!.AsArray());
        Assert.InRange((double)inspection["score"]!, 0.5, 1);
    }

    [Fact]
    public async Task A_paper_gives_what_it_tells_of_the_plan_and_the_other_meetings_of_its_issue()
    {
        var paper = (await site.JsonAsync($"/api/v1/papers/{s_id}"))["paper"]!;

        Assert.StartsWith("A board looks at progress each month", (string?)paper["events"]![0]!["text"], StringComparison.Ordinal);
        Assert.Equal(("2022-09-06", "Scrutiny Committee", "4"), ((string?)paper["other_meetings"]![0]!["meeting_date"], (string?)paper["other_meetings"]![0]!["committee"], (string?)paper["other_meetings"]![0]!["item"]));
        Assert.Equal(("2022-07-13", "report", -3), ((string?)paper["deadline_computed"], (string?)paper["deadline_computed_from"], (int)paper["deadline_working_days_apart"]!));
    }

    [Fact]
    public async Task Passages_name_the_findings_that_they_answer()
    {
        var paper = await site.JsonAsync($"/api/v1/papers/{s_id}");

        var passages = paper["passages"]!.AsArray();
        Assert.Equal(["told", "action", "progress"], passages.Take(3).Select(passage => (string?)passage!["answers"]![0]!["relation"]));
        Assert.Equal([s_report.Findings[0].Finding.Id], passages.Take(3).Select(passage => (string?)passage!["answers"]![0]!["finding"]!["finding_id"]).Distinct());
        Assert.Equal(["words", "place", "place"], passages.Take(3).Select(passage => (string?)passage!["answers"]![0]!["joined_by"]));
        Assert.Empty(passages[3]!["answers"]!.AsArray());
    }

    [Fact]
    public async Task An_inspection_tells_which_items_papers_answer_and_to_which_none_was_found()
    {
        var answer = await site.JsonAsync($"/api/v1/inspections/{s_report.Id}/responses");
        var unanswered = await site.JsonAsync($"/api/v1/inspections/{InventedReports.Ambleford2026.Id}/responses");

        Assert.Equal((2, 1), ((int)answer["items"]!, (int)answer["answered"]!));
        Assert.Equal(["progress-reported", "no-paper-found"], answer["responses"]!.AsArray().Select(item => (string?)item!["state"]));
        Assert.Equal(["words", "place", "place"], answer["responses"]![0]!["papers"]!.AsArray().Select(paper => (string?)paper!["joined_by"]));
        Assert.Empty(unanswered["papers"]!.AsArray());
        Assert.Equal(["no-paper-found"], unanswered["responses"]!.AsArray().Select(item => (string?)item!["state"]));
    }

    [Fact]
    public async Task A_trail_leads_from_a_finding_over_the_paper_to_what_was_done()
    {
        var trail = await site.JsonAsync($"/api/v1/findings/{s_report.Findings[0].Finding.Id}/trail");

        var steps = trail["steps"]!.AsArray();
        Assert.Equal(["found", "told-again", "action-planned", "progress-reported"], steps.Take(4).Select(step => (string?)step!["kind"]));
        Assert.Equal(("Head of Practice", "2022-09", "amber"), ((string?)steps[2]!["owner"], (string?)steps[2]!["deadline"], (string?)steps[2]!["status"]));
        Assert.Equal([null, "words", "place", "place"], steps.Take(4).Select(step => (string?)step!["joined_by"]));
        Assert.Equal("2022-09-06", (string?)steps[3]!["on"]);
        Assert.All(steps, step => Assert.NotNull(step!["original_url"]));
    }

    [Fact]
    public async Task A_trail_names_the_papers_and_later_inspections_that_were_looked_at()
    {
        var trail = await site.JsonAsync($"/api/v1/findings/{s_report.Findings[0].Finding.Id}/trail");
        var last = await site.PageAsync($"/findings/{InventedReports.Ambleford2026.Findings[0].Finding.Id}");
        var page = await site.PageAsync($"/findings/{s_report.Findings[0].Finding.Id}");

        Assert.Equal([s_id], trail["papers"]!.AsArray().Select(paper => (string?)paper!["paper_id"]));
        Assert.Equal([InventedReports.Ambleford2026.Id], trail["later_inspections"]!.AsArray().Select(later => (string?)later!["inspection_id"]));
        Assert.Contains("One later inspection is held, and no passage of it was recognised as the same matter", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(joined by its place, under a passage that tells it)", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("No later inspection of this authority is held.", last.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No council paper about this inspection is held", last.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_are_found_when_asked_for_and_counted_beside_findings_otherwise()
    {
        var findings = await site.JsonAsync("/api/v1/findings?q=supervises");
        var papers = await site.JsonAsync("/api/v1/findings?q=supervises&kind=paper");
        var named = await site.JsonAsync("/api/v1/findings?q=kind:paper+supervises");

        Assert.DoesNotContain("paper", findings["hits"]!.AsArray().Select(hit => (string)hit!["kind"]!));
        Assert.Equal(2, (int)findings["paper_passages"]!);
        Assert.Equal(["action", "told-area"], papers["hits"]!.AsArray().Select(hit => (string)hit!["paper"]!["role"]!).Order());
        Assert.Equal(("paper", "Cabinet"), ((string?)papers["hits"]![0]!["kind"], (string?)papers["hits"]![0]!["paper"]!["committee"]));
        Assert.Null(papers["hits"]![0]!["inspection_id"]);
        Assert.Equal((int)papers["total"]!, (int)named["total"]!);
    }

    [Fact]
    public async Task Passages_of_papers_are_of_no_inspection_and_are_refused_by_one()
    {
        using var response = await site.GetAsync("/api/v1/findings?kind=paper&per=inspection");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_paper_counts_in_no_comparison()
    {
        var matrix = await site.JsonAsync("/api/v1/compare/matrix?authority=X99000001&theme=supervision&framework=all");

        Assert.Equal(3, (int)matrix["authorities"]![0]!["inspections"]!);
    }

    [Fact]
    public async Task The_page_shows_what_is_told_beside_what_was_found_and_lets_nothing_in()
    {
        var page = await site.PageAsync($"/papers/{s_id}");

        var text = page.Body!.TextContent;
        Assert.Contains("The frequency of supervision.", text, StringComparison.Ordinal);
        Assert.Contains("8 July (no year told)", text, StringComparison.Ordinal);
        Assert.Contains("The report says: Requires improvement", text, StringComparison.Ordinal);
        Assert.Contains("Scrutiny Committee, 6 September 2022, item 4", text, StringComparison.Ordinal);
        Assert.Contains("A board looks at progress each month", text, StringComparison.Ordinal);
        Assert.Contains("The report’s item, word for word: The frequency of supervision.", string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("The paper fits this inspection", text, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, [href^='javascript:']"));
    }

    [Fact]
    public async Task The_finding_and_the_inspection_lead_to_the_paper()
    {
        var finding = await site.PageAsync($"/findings/{s_report.Findings[0].Finding.Id}");
        var inspection = await site.PageAsync($"/inspections/{s_report.Id}");
        var authority = await site.PageAsync("/authorities/X99000001");

        Assert.NotEmpty(finding.QuerySelectorAll($"#trail ~ ol a[href^='/papers/{s_id}']"));
        Assert.NotEmpty(inspection.QuerySelectorAll($"a[href='/papers/{s_id}']"));
        Assert.NotEmpty(authority.QuerySelectorAll($"a[href='/papers/{s_id}']"));
    }

    [Fact]
    public async Task The_kept_page_of_a_council_is_given_as_a_file_and_not_shown()
    {
        using var response = await site.GetAsync($"/api/v1/documents/{InventedPapers.Document.Sha256}/original");

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(s_id, (string?)(await site.JsonAsync($"/api/v1/documents/{InventedPapers.Document.Sha256}"))["paper_id"]);
    }

    [Theory]
    [InlineData("/api/v1/papers/0000000000000000")]
    [InlineData("/api/v1/inspections/0000000000000000/responses")]
    [InlineData("/api/v1/findings/0000000000000000/trail")]
    [InlineData("/papers/0000000000000000")]
    public async Task What_is_not_held_is_not_found(string url)
    {
        using var response = await site.GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
