using System.Text.Json.Nodes;
using static Analytics.Web.Tests.SampleSite;

namespace Analytics.Web.Tests;

/// <summary>An authority that came out of an abolished one: its history is shown, and counted when asked for.</summary>
[Collection<SampleCorpus>]
public sealed class ReorganisedAuthorityTests(SampleSite site)
{
    private static readonly string[] History = [Before2018.Id, Before2015.Id];

    [Fact]
    public async Task A_comparison_names_the_history_and_does_not_count_it()
    {
        var answer = await site.JsonAsync($"/api/v1/compare?authority={Successor}&group=region");

        var before = Assert.Single(answer["history"]!.AsArray())!;
        Assert.Equal((Abolished, "2019-03-31"), ((string?)before["gss"], (string?)before["abolished"]));
        Assert.Equal(History, Ids(before["inspections"]!));
        Assert.Empty(Ids(answer["own"]!).Intersect(History));
        Assert.Empty(Ids(answer["pooled"]!).Intersect(History));
    }

    [Fact]
    public async Task With_history_it_counts_as_the_authoritys_own_and_every_count_opens_its_passages()
    {
        var answer = await site.JsonAsync($"/api/v1/compare?authority={Successor}&group=region&history=1");

        var supervision = answer["themes"]!.AsArray().Single(theme => (string?)theme!["slug"] == "supervision")!["items"]!["own"]!;
        var opened = await site.JsonAsync($"{supervision["findings_url"]}&take=200");

        Assert.Empty(History.Except(Ids(answer["own"]!)));
        Assert.Contains(Before2018.Id, Ids(supervision["inspections"]!));
        Assert.Equal(
            Ids(supervision["inspections"]!).Order(StringComparer.Ordinal),
            opened["hits"]!.AsArray().Select(hit => (string)hit!["inspection_id"]!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Others_of_the_region_find_it_once_in_their_pool()
    {
        var answer = await site.JsonAsync("/api/v1/compare?authority=X99000006&group=region&history=1");

        Assert.Equal(1, Ids(answer["pooled"]!).Count(id => id == Before2018.Id));
    }

    [Fact]
    public async Task The_page_says_that_it_is_not_counted_and_offers_to_count_it()
    {
        var page = await site.PageAsync($"/compare?authority={Successor}&group=region");
        var counting = await site.PageAsync($"/compare?authority={Successor}&group=region&history=1");

        var notice = page.QuerySelectorAll(".notice").First(notice => notice.TextContent.Contains("Vale of Ost", StringComparison.Ordinal));
        Assert.Contains("2 inspections of Vale of Ost (to 31 March 2019) came before Osterfold and Vale and are not counted as its own.", Words(notice.TextContent), StringComparison.Ordinal);
        Assert.EndsWith("history=1", notice.QuerySelectorAll("a")[^1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("are counted as its own here", Words(counting.QuerySelector("main")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_page_shows_the_history_beside_its_own_inspections_and_marks_the_breaks()
    {
        var page = await site.PageAsync($"/authorities/{Successor}");

        var rows = page.QuerySelectorAll("section[aria-labelledby=judgements] tbody tr").Select(row => Words(row.TextContent)).ToList();
        Assert.Contains(rows, row => row.Contains("15 June 2018", StringComparison.Ordinal) && row.Contains("of Vale of Ost", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("January 2018 ILACS takes the place of SIF", StringComparison.Ordinal));
        Assert.Contains("Before: Vale of Ost", page.QuerySelector("section[aria-labelledby=inspections]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_abolished_one_leads_to_its_successor()
    {
        var page = await site.PageAsync($"/authorities/{Abolished}");

        Assert.Equal($"/authorities/{Successor}", page.QuerySelector(".notice a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Judgements_side_by_side_tell_history_and_why_a_grade_is_missing()
    {
        var answer = await site.JsonAsync($"/api/v1/authorities/{Successor}/judgements?group=bordering");

        var own = answer["authorities"]![0]!["inspections"]!.AsArray();
        Assert.Equal((string?)Before2015.Id, (string?)own[0]!["inspection_id"]);
        Assert.Equal((true, Abolished, "sif"), ((bool)own[0]!["is_history"]!, (string?)own[0]!["of_gss"], (string?)own[0]!["era"]));
        Assert.Equal(("with-children-in-care", null), StateOf(own[1]!, "care-leavers"));
        Assert.Equal(("judged", "good"), StateOf(own[1]!, "overall-effectiveness"));
        Assert.Equal(("not-found", null), StateOf(own[0]!, "adoption"));
        Assert.Equal(["2013-11-01", "2018-01-01", "2023-01-16", "2026-04-01"], answer["breaks"]!.AsArray().Select(change => (string?)change!["from"]));
    }

    [Fact]
    public async Task From_April_2026_no_overall_judgement_is_made_and_none_is_inferred()
    {
        var answer = await site.JsonAsync("/api/v1/authorities/X99000008/judgements?from=2026-04");
        var page = await site.PageAsync("/compare?authority=X99000008&group=bordering");

        var newest = Assert.Single(answer["authorities"]![0]!["inspections"]!.AsArray())!;
        Assert.Equal("ilacs-no-overall", (string?)newest["era"]);
        Assert.Equal(("not-made", null), StateOf(newest, "overall-effectiveness"));
        Assert.Equal("judged", StateOf(newest, "leadership").State);
        Assert.Contains("none since April 2026", page.QuerySelector("section[aria-labelledby=judgements] tr.own")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judgements_as_a_file_have_a_line_for_each_and_an_unknown_group_is_refused()
    {
        var file = await site.TextAsync($"/api/v1/authorities/{Successor}/judgements?format=csv&to=2016");
        using var refused = await site.Client.GetAsync(new Uri($"/api/v1/authorities/{Successor}/judgements?group=nobody", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains($"{Successor},Osterfold and Vale,{Abolished},Vale of Ost,true,{Before2015.Id},sif,sif,2015-06-01,2015-06-25,leadership,judged,good", file, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_childrens_trust_is_named_in_the_answer_and_on_the_page()
    {
        var answer = await site.JsonAsync("/api/v1/compare?authority=X99000001&group=bordering");
        var page = await site.PageAsync("/compare?authority=X99000005&group=region");

        var member = answer["group"]!["members"]!.AsArray().Single(member => (string?)member!["gss"] == "X99000005")!;
        Assert.Equal("Thrackley Children's Trust (2019-)", (string?)member["childrens_trust"]);
        Assert.Equal("land", (string?)member["border"]);
        Assert.Contains("Thrackley Children's Trust (2019-)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_tell_how_close_they_are_and_which_border_is_across_water()
    {
        var close = await site.JsonAsync("/api/v1/compare?authority=X99000001&group=statistical");
        var page = await site.PageAsync("/compare?authority=X99000002&group=bordering");

        Assert.Equal("sample-1", (string?)close["group"]!["model"]);
        Assert.Equal(1, (int)close["group"]!["members"]![0]!["rank"]!);
        Assert.NotNull((string?)close["group"]!["members"]![0]!["closeness"]);
        Assert.Contains(page.QuerySelectorAll("section[aria-labelledby=counted] summary"), summary => summary.TextContent.Contains("(across water)", StringComparison.Ordinal));
    }

    private static (string? State, string? Grade) StateOf(JsonNode inspection, string name)
    {
        var judgement = inspection["judgements"]!.AsArray().Single(judgement => (string?)judgement!["name"] == name)!;
        return ((string?)judgement["state"], (string?)judgement["grade"]);
    }

    private static IEnumerable<string> Ids(JsonNode ids) => ids.AsArray().Select(id => (string)id!);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
