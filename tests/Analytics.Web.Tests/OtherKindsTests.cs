using System.Net;
using System.Text.Json.Nodes;
using static Analytics.Web.Tests.OtherKindsSite;

namespace Analytics.Web.Tests;

/// <summary>What other frameworks state, incomplete inspections and versions of a report, by the API and the pages.</summary>
public sealed class OtherKindsTests(OtherKindsSite site) : IClassFixture<OtherKindsSite>
{
    public static TheoryData<string> EveryPage =>
    [
        .. All.Select(report => $"/inspections/{report.Id}"), $"/authorities/{Authority}", "/", "/coverage", $"/search?authority={Authority}",
        $"/search?body=lscb", $"/compare?authority={Authority}&group=england", "/themes/supervision",
    ];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_stands_reports_of_every_kind(string url)
    {
        var page = await site.PageAsync(url);

        Assert.Single(page.QuerySelectorAll("h1"));
        var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
        Assert.Equal([], page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task An_item_tells_its_body_deadline_heading_and_place()
    {
        var answer = await site.JsonAsync($"/api/v1/inspections/{Sif.Id}");
        var items = answer["findings"]!.AsArray();
        var one = await site.JsonAsync($"/api/v1/findings/{Sif.Findings[0].Finding.Id}");
        var csv = await site.TextAsync($"/api/v1/findings?inspection={Sif.Id}&format=csv");

        Assert.Equal("Priority and immediate action", (string?)items[0]!["subsection"]);
        Assert.Equal("immediate", (string?)items[0]!["deadline"]);
        Assert.Equal("lscb", (string?)items[2]!["body"]);
        Assert.Equal("""[{"page":3,"left":72,"top":100.5,"right":523.3,"bottom":112.9},{"page":4,"left":72,"top":70,"right":300,"bottom":82}]""", items[0]!["boxes"]!.ToJsonString());
        Assert.Equal(items[0]!["boxes"]!.ToJsonString(), one["boxes"]!.ToJsonString());
        Assert.Equal(("immediate", "Priority and immediate action"), ((string?)one["deadline"], (string?)one["subsection"]));
        Assert.Contains("3:72.0,100.5,523.3,112.9;4:72.0,70.0,300.0,82.0", csv, StringComparison.Ordinal);
        Assert.Contains(",Areas for improvement,three-months,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_inspection_shows_bodies_deadlines_headings_and_every_address()
    {
        var page = await site.PageAsync($"/inspections/{Sif.Id}");

        Assert.Equal(["Priority and immediate action", "Areas for improvement"], page.QuerySelectorAll("section[aria-labelledby=items] h3").Select(heading => heading.TextContent));
        Assert.Equal(["1", "2"], page.QuerySelectorAll("ol.items").Select(list => list.GetAttribute("start")));
        Assert.Contains("for the safeguarding children board", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Immediately", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Within three months", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("https://elsewhere.example/report", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("not stated in the document", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("A heading never seen", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Overall effectiveness", "Leadership", "Help and protection", "Children in care", "Care leavers", "Adoption", "Local safeguarding children board"],
            page.QuerySelectorAll("section[aria-labelledby=judgements] tbody th").Select(header => header.TextContent));
    }

    [Fact]
    public async Task Findings_are_filtered_and_counted_by_who_must_act()
    {
        var all = await site.JsonAsync($"/api/v1/findings?authority={Authority}");
        var partnership = await site.JsonAsync($"/api/v1/findings?authority={Authority}&body=partnership,lscb");
        var page = await site.PageAsync($"/search?authority={Authority}");

        Assert.Equal(["authority", "partnership", "lscb"], all["facets"]!["body"]!.AsArray().Select(value => (string?)value!["value"]));
        Assert.Equal(3, (int)partnership["total"]!);
        Assert.Contains("Who must act", page.QuerySelector("#filters")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("for the partnership", page.QuerySelector(".passages")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.GetAsync(new Uri("/api/v1/findings?body=nobody", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Findings_are_filtered_and_counted_by_the_framework_tag_printed_with_them()
    {
        var all = await site.JsonAsync("/api/v1/findings?authority=X99000005");
        var tagged = await site.JsonAsync("/api/v1/findings?framework_tag=outcome-4,enabler-1");
        var csv = await site.TextAsync("/api/v1/findings?framework_tag=outcome-4&format=csv");

        var facet = Assert.Single(all["facets"]!["framework_tag"]!.AsArray())!;
        Assert.Equal("outcome-4", (string?)facet["value"]);
        Assert.Equal("Outcome 4: Children in care and care leavers have stable, loving homes", (string?)facet["name"]);
        Assert.Equal(1, (int)facet["count"]!);
        Assert.Equal([Tagged.Findings[0].Finding.Id], tagged["hits"]!.AsArray().Select(hit => (string?)hit!["finding_id"]));
        Assert.Contains(",outcome-4,", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.GetAsync(new Uri("/api/v1/findings?framework_tag=outcome-9", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_search_page_offers_the_framework_tags_that_are_there_and_names_a_chosen_one()
    {
        var all = await site.PageAsync("/search?authority=X99000005");
        var chosen = await site.PageAsync("/search?framework_tag=outcome-4");
        var untagged = await site.PageAsync($"/search?authority={Authority}");

        Assert.Equal("/search?authority=X99000005&framework_tag=outcome-4", all.QuerySelectorAll(".facets a").Single(link => link.TextContent.StartsWith("Outcome 4", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Contains("National Framework: Outcome 4: Children in care", chosen.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        Assert.Single(chosen.QuerySelectorAll(".passages > li"));
        Assert.DoesNotContain("National Framework", untagged.QuerySelector("#filters")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_send_inspection_has_an_outcome_in_place_of_grades()
    {
        var answer = await site.JsonAsync($"/api/v1/inspections/{AreaSend.Id}");
        var page = await site.PageAsync($"/inspections/{AreaSend.Id}");
        var authority = await site.PageAsync($"/authorities/{Authority}");

        Assert.Equal("widespread-failings", (string?)answer["inspection"]!["outcome"]);
        Assert.Equal("Outcome", page.GetElementById("judgements")!.TextContent);
        Assert.Contains("Widespread and/or systemic failings", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Widespread and/or systemic failings", authority.QuerySelector("section[aria-labelledby=inspections]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("none named", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("not known", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_to_a_children_board_is_not_counted_as_the_authority_s()
    {
        var compared = await site.JsonAsync($"/api/v1/compare?authority={Authority}&group=england&framework=sif&theme=partnership-working");
        var both = await site.JsonAsync($"/api/v1/compare?authority={Authority}&group=england&framework=sif,jtai&theme=partnership-working");

        Assert.Equal((0, 1), Share(compared));
        Assert.Equal((1, 2), Share(both));
        Assert.Contains("body=authority&body=partnership", (string)both["themes"]![0]!["items"]!["own"]!["findings_url"]!, StringComparison.Ordinal);

        static (int, int) Share(JsonNode answer) => ((int)answer["themes"]![0]!["items"]!["own"]!["numerator"]!, (int)answer["themes"]![0]!["items"]!["own"]!["denominator"]!);
    }

    [Fact]
    public async Task A_comparison_counts_whole_inspections_and_can_be_asked_for_all_kinds()
    {
        var first = await site.PageAsync($"/compare?authority={Authority}&group=england");
        var mixed = await site.PageAsync($"/compare?authority={Authority}&group=england&framework=all");
        var whole = await site.PageAsync(mixed.QuerySelectorAll(".notice a").Single(link => link.TextContent == "Count ILACS and SIF inspections only").GetAttribute("href")!);

        Assert.Contains("Joint targeted area inspection: 1", mixed.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Joint targeted area inspection: 1", whole.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Joint targeted area inspection: 1", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ILACS and SIF", whole.QuerySelector("#framework option[selected]")!.TextContent);
        Assert.DoesNotContain("Different kinds of inspection", whole.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_is_said_to_make_no_graded_judgements()
    {
        var page = await site.PageAsync($"/inspections/{Visit.Id}");

        Assert.Contains("This kind of inspection makes no graded judgements.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incomplete_inspection_is_shown_as_such_everywhere()
    {
        var list = await site.JsonAsync($"/api/v1/inspections?authority={Authority}&framework=lac-inspection");
        var page = await site.PageAsync($"/inspections/{LookedAfter.Id}");
        var authority = await site.PageAsync($"/authorities/{Authority}");
        var coverage = await site.JsonAsync("/api/v1/coverage");
        var coveragePage = await site.PageAsync("/coverage");

        Assert.False((bool)list["inspections"]![0]!["complete"]!);
        Assert.Equal("The grade of the quality of provision was not found.", (string?)list["inspections"]![0]!["missing"]![0]);
        Assert.Contains("incomplete", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not found in the report", page.QuerySelector("section[aria-labelledby=judgements]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(authority.QuerySelectorAll("section[aria-labelledby=inspections] .tag.mixed"));
        Assert.Equal(1, (int)coverage["status"]!["incomplete"]!);
        Assert.Equal(1, (int)(await site.JsonAsync($"/api/v1/authorities/{Authority}"))["incomplete"]!);
        Assert.Contains("looked-after-2013.pdf", coveragePage.QuerySelector("section[aria-labelledby=incomplete]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judgements_of_few_inspections_have_no_columns_but_stand_below()
    {
        var page = await site.PageAsync($"/authorities/{Authority}");
        var other = await site.PageAsync($"/authorities/{InventedReports.Ambleford}");

        var headers = page.QuerySelectorAll("section[aria-labelledby=judgements] thead th").Select(header => header.TextContent);
        Assert.Equal(["Inspection", "Overall effectiveness", "Leadership", "Help and protection", "Children in care", "Care leavers", "Adoption"], headers);
        Assert.Contains("Local safeguarding children board: Good", page.QuerySelector("section[aria-labelledby=judgements] dl")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Also judged", other.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_newest_version_is_listed_searched_and_counted()
    {
        var list = await site.JsonAsync($"/api/v1/inspections?authority={Authority}&framework=ilacs-standard");
        var every = await site.JsonAsync($"/api/v1/inspections?authority={Authority}&framework=ilacs-standard&versions=all");
        var search = await site.JsonAsync("/api/v1/findings?q=quibberish");
        var status = (await site.JsonAsync("/api/v1/coverage"))["status"]!;
        var compared = await site.JsonAsync($"/api/v1/compare?authority={Authority}&group=england");

        Assert.Equal([Later.Id], list["inspections"]!.AsArray().Select(row => (string?)row!["inspection_id"]));
        Assert.Equal(2, (int)every["total"]!);
        Assert.Equal(0, (int)search["total"]!);
        Assert.Equal((1, 8 + 7), ((int)status["superseded"]!, (int)status["inspections"]!));
        Assert.DoesNotContain(Earlier.Id, compared.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(6, (int)(await site.JsonAsync($"/api/v1/authorities/{Authority}"))["inspections"]!);
    }

    [Fact]
    public async Task An_earlier_version_points_to_the_newest_for_council_papers()
    {
        var responses = await site.JsonAsync($"/api/v1/inspections/{Earlier.Id}/responses");
        var trail = await site.JsonAsync($"/api/v1/findings/{Earlier.Findings[0].Finding.Id}/trail");
        var newest = await site.JsonAsync($"/api/v1/inspections/{Later.Id}/responses");
        var page = await site.PageAsync($"/inspections/{Earlier.Id}");

        Assert.Equal((Later.Id, Later.Id, null), ((string?)responses["superseded_by"], (string?)trail["superseded_by"], (string?)newest["superseded_by"]));
        Assert.NotNull(page.QuerySelector($"section[aria-labelledby='responses'] a[href='/inspections/{Later.Id}#responses']"));
        Assert.DoesNotContain("No council paper about this inspection is held", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_version_still_opens_and_names_the_later_and_the_other_way_round()
    {
        var earlier = await site.JsonAsync($"/api/v1/inspections/{Earlier.Id}");
        var later = await site.JsonAsync($"/api/v1/inspections/{Later.Id}");
        var finding = await site.JsonAsync($"/api/v1/findings/{Earlier.Findings[0].Finding.Id}");
        var earlierPage = await site.PageAsync($"/inspections/{Earlier.Id}");
        var laterPage = await site.PageAsync($"/inspections/{Later.Id}");
        var document = await site.JsonAsync($"/api/v1/documents/{Earlier.Sha256}");

        Assert.Equal(Later.Id, (string?)earlier["inspection"]!["superseded_by"]);
        Assert.Null((string?)later["inspection"]!["superseded_by"]);
        Assert.Equal([Earlier.Id], later["earlier_versions"]!.AsArray().Select(id => (string?)id));
        Assert.Equal(Later.Id, (string?)finding["superseded_by"]);
        Assert.NotNull(earlierPage.QuerySelector($".notice a[href='/inspections/{Later.Id}']"));
        Assert.NotNull(laterPage.QuerySelector($".summary a[href='/inspections/{Earlier.Id}']"));
        Assert.Equal((Earlier.Id, Later.Id), ((string?)document["inspection_id"], (string?)document["superseded_by"]));
    }

    [Fact]
    public async Task Files_that_could_not_be_opened_are_named_without_their_folder()
    {
        var coverage = await site.JsonAsync("/api/v1/coverage");
        var page = await site.PageAsync("/coverage");

        Assert.Equal("locked.pdf", (string?)coverage["status"]!["unopened"]![0]!["file_name"]);
        Assert.DoesNotContain("/given/", coverage.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("locked.pdf", page.QuerySelector("section[aria-labelledby=unopened]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_whose_pages_have_changed_is_named_with_the_place()
    {
        var coverage = await site.JsonAsync("/api/v1/coverage");
        var page = await site.PageAsync("/coverage");

        Assert.Equal("ofsted", (string?)coverage["status"]!["collected"]![0]!["source"]);
        Assert.Contains("Stopped: https://site.example/provider/1 is not as expected at 'ol.timeline'", page.QuerySelector("section[aria-labelledby=collected]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_names_all_its_names_and_addresses()
    {
        var document = await site.JsonAsync($"/api/v1/documents/{Sif.Sha256}");

        Assert.Equal(["another-name.pdf", "plain.pdf"], document["file_names"]!.AsArray().Select(name => (string?)name));
        Assert.Equal(["https://elsewhere.example/report"], document["urls"]!.AsArray().Select(url => (string?)url));
    }

    [Fact]
    public async Task A_shared_report_counts_once_by_kind_and_for_each_of_its_authorities()
    {
        var coverage = await site.JsonAsync("/api/v1/coverage");
        var shared = await site.JsonAsync($"/api/v1/findings?inspection={InventedReports.WexmereAndStannerby.Id}");

        Assert.Equal(1, (int)coverage["kinds"]!.AsArray().Single(cell => (string?)cell!["framework"] == "ilacs-standard" && (int)cell["year"]! == 2021)!["inspections"]!);
        Assert.Equal(2, coverage["held"]!.AsArray().Count(cell => (string?)cell!["framework"] == "ilacs-standard" && (int)cell["year"]! == 2021));
        Assert.Equal(2, (int)shared["total"]!);
        Assert.Equal([2, 2], shared["facets"]!["authority"]!.AsArray().Select(value => (int)value!["count"]!));
    }
}
