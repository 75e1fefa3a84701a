using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Analytics.Web.Tests;

/// <summary>Charts say what the tables beside them say, draw nothing of too few, and open what they count.</summary>
public sealed partial class ChartPagesTests(ChartSite site) : IClassFixture<ChartSite>
{
    private const string OfMarrowdene = $"/compare?authority={ChartSite.Marrowdene}&group=england";

    [Fact]
    public async Task A_mark_of_a_trend_has_the_count_of_the_table_and_opens_as_many_inspections()
    {
        var page = await site.PageAsync("/themes/supervision");

        var mark = page.QuerySelectorAll("svg.years a.first").Single(mark => mark.TextContent.StartsWith("2022, ILACS standard", StringComparison.Ordinal));
        var row = page.QuerySelectorAll("#years ~ details tbody tr").Single(row => Words(row).StartsWith("2022 ILACS standard", StringComparison.Ordinal));
        Assert.Equal("2022, ILACS standard inspection: raised in 4 of 7 (57 %, 25–84 %)", mark.TextContent);
        Assert.Equal("4 of 7", row.QuerySelector("td[data-label=Raised] a")!.TextContent);
        Assert.Equal(4, await site.InspectionsAsync(mark.GetAttribute("href")!));
        Assert.Equal(4, await site.InspectionsAsync(row.QuerySelector("td[data-label=Raised] a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Of_fewer_than_five_inspections_a_year_has_its_count_and_no_mark()
    {
        var page = await site.PageAsync("/themes/supervision");

        Assert.Contains("1/1", page.QuerySelectorAll("svg.years .few").Select(few => few.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("svg.years a"), mark => mark.TextContent.StartsWith("2020", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("svg.years a"), mark => Assert.True(Of(mark.TextContent).Of >= 5, mark.TextContent));
    }

    [Fact]
    public async Task The_breaks_of_2018_2023_and_2026_are_marked_in_chart_and_table()
    {
        var page = await site.PageAsync("/themes/supervision");

        Assert.Equal(["2018: ILACS", "2023: care leavers apart", "2026: no overall grade"], page.QuerySelectorAll("svg.years .break.head").Select(Words));
        Assert.Equal(["April 2026", "January 2023", "January 2018"], page.QuerySelectorAll("#years ~ details tr.break strong").Select(Words));
    }

    [Fact]
    public async Task The_map_shades_as_many_authorities_as_its_key_and_its_table_say()
    {
        var page = await site.PageAsync("/themes/supervision");

        var map = page.QuerySelector("section[aria-labelledby=map]")!;
        var shaded = new[] { "deep", "middle", "faint", "none" }.Select(shade => map.QuerySelectorAll($"#tiles-t ~ a.{shade}").Length).ToList();
        Assert.Equal(shaded, map.QuerySelectorAll(".key li").Take(4).Select(key => Number(key.TextContent)));
        Assert.Equal(shaded, map.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td a").Length));
        Assert.Equal(map.QuerySelectorAll("#tiles-t ~ a .mark").Length, Number(map.QuerySelectorAll(".key li")[^1].TextContent));
    }

    [Fact]
    public async Task A_tile_says_when_the_theme_was_raised_and_opens_those_passages()
    {
        var page = await site.PageAsync("/themes/supervision");

        var tile = page.QuerySelectorAll("svg.tiles a").Single(tile => tile.TextContent.StartsWith("Marrowdene:", StringComparison.Ordinal));
        Assert.StartsWith("Marrowdene: raised before, not in its newest, 5 of 7; praised in its newest", tile.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("middle", tile.ClassName);
        Assert.Equal(5, await site.InspectionsAsync(tile.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_comparison_draws_both_sides_and_goes_from_the_highest_difference_to_the_lowest()
    {
        var page = await site.PageAsync(OfMarrowdene);

        var rows = page.QuerySelectorAll("section[aria-labelledby=improve] tbody tr");
        var differences = rows.Select(row => Rate(row.Children[2]) - Rate(row.Children[3])).ToList();
        Assert.Equal(differences.OrderDescending(), differences);
        Assert.All(rows, row => Assert.Equal((1, 1), (row.QuerySelectorAll(".strip circle").Length, row.QuerySelectorAll(".strip rect").Length)));
        Assert.All(rows, row => Assert.Equal(Percent(Rate(row.Children[2])), row.QuerySelector(".strip circle")!.GetAttribute("cx")));
        Assert.All(rows, row => Assert.Equal(Percent(Rate(row.Children[3])), row.QuerySelector(".strip rect")!.GetAttribute("x")));
    }

    [Fact]
    public async Task A_comparison_says_in_words_what_is_higher_and_lower_and_names_what_its_table_says()
    {
        var page = await site.PageAsync(OfMarrowdene);

        var section = page.QuerySelector("section[aria-labelledby=improve]")!;
        var higher = section.QuerySelectorAll("tbody tr").Where(row => row.Children[^1].TextContent == "higher").Select(row => row.QuerySelector("th")!.TextContent).ToList();
        Assert.Contains(higher.Count == 0 ? "No theme is told apart" : $"Higher than the group: {string.Join("; ", higher)}.", Words(section), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_with_fewer_than_five_inspections_has_no_mark_beside_a_group_that_has_enough()
    {
        var page = await site.PageAsync("/compare?authority=X99000001&group=england");

        var section = page.QuerySelector("section[aria-labelledby=improve]")!;
        Assert.NotEmpty(section.QuerySelectorAll(".strip rect"));
        Assert.Empty(section.QuerySelectorAll(".strip circle"));
        Assert.Contains("has no mark: fewer than 5 inspections", Words(section.QuerySelector(".key")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_drawn_where_both_sides_have_fewer_than_five_inspections()
    {
        var page = await site.PageAsync("/compare?authority=X99000001&group=X99000002");

        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=improve] tbody tr"));
        Assert.Empty(page.QuerySelectorAll(".strip, .bar, .compared ~ .key"));
    }

    [Fact]
    public async Task A_cell_of_the_heat_strip_opens_as_many_items_and_as_many_words_of_praise_as_it_says()
    {
        var page = await site.PageAsync("/authorities/X99000001");

        var cells = page.QuerySelectorAll("section[aria-labelledby=themes] td a");
        Assert.Contains(cells, cell => cell.ClassName == "praise");
        foreach (var cell in cells)
            Assert.Equal(int.Parse(cell.TextContent, CultureInfo.InvariantCulture), (await site.PassagesAsync(cell.GetAttribute("href")!)).Count);
    }

    [Fact]
    public async Task The_chart_of_judgements_has_the_grades_of_the_table_and_infers_none()
    {
        var page = await site.PageAsync("/authorities/X99000001");

        var marks = page.QuerySelectorAll("svg.grades-over-time a");
        Assert.Equal(page.QuerySelectorAll("section[aria-labelledby=judgements] table .grade").Length, marks.Count(mark => mark.LastElementChild!.TextContent != "–"));
        var without = marks.Single(mark => mark.LastElementChild!.TextContent == "–");
        Assert.StartsWith("Overall effectiveness, 22 May 2026: none since April 2026", without.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2023: care leavers apart", "2026: no overall grade"], page.QuerySelectorAll("svg.grades-over-time .break text").Select(Words));
    }

    [Fact]
    public async Task The_map_of_neighbours_links_those_that_the_lists_name()
    {
        var page = await site.PageAsync("/authorities/X99000001");

        var section = page.QuerySelector("section[aria-labelledby=compare]")!;
        var listed = section.QuerySelectorAll(".columns li a").Select(link => link.GetAttribute("href")).Distinct().Append("/authorities/X99000001");
        Assert.Equal(listed.Order(StringComparer.Ordinal), section.QuerySelectorAll("svg.tiles a").Select(tile => tile.GetAttribute("href")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_first_page_counts_two_years_back_from_the_newest_inspection_and_says_so()
    {
        var page = await site.PageAsync("/");

        var section = page.QuerySelector("section[aria-labelledby=raised]")!;
        var row = section.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.StartsWith("Strategic leadership", StringComparison.Ordinal));
        Assert.Contains("from 23 May 2024 to 22 May 2026", Words(section.QuerySelector("caption")!), StringComparison.Ordinal);
        Assert.Equal("1 of 2", Words(row.QuerySelector("td")!));
        Assert.Equal(1, await site.InspectionsAsync(row.QuerySelector("td a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task The_small_charts_of_the_first_page_have_marks_of_five_inspections_and_more_and_the_table_has_all_years()
    {
        var page = await site.PageAsync("/");

        var section = page.QuerySelector("section[aria-labelledby=moves]")!;
        var grades = section.QuerySelectorAll("figure").First(figure => figure.TextContent.Contains("Graded good or outstanding", StringComparison.Ordinal));
        Assert.Equal(["2016, SIF: graded good or outstanding overall in 0 of 5 (0 %, 0–43 %)", "2022, ILACS: graded good or outstanding overall in 6 of 7 (86 %, 49–97 %)"], grades.QuerySelectorAll("a.first").Select(mark => mark.TextContent));
        Assert.Equal("6 of 7 (86 %, 49–97 %)", section.QuerySelectorAll("tbody tr").Single(row => Words(row).StartsWith("2022 ILACS", StringComparison.Ordinal)).QuerySelector("td a")!.TextContent);
    }

    private static (int Count, int Of) Of(string text)
    {
        var match = CountOf().Match(text);
        return (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    private static double Rate(IElement cell) => (double)Of(cell.TextContent).Count / Of(cell.TextContent).Of;

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%");

    private static int Number(string text) => int.Parse(LastNumber().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(\d+) of (\d+)")]
    private static partial Regex CountOf();

    [GeneratedRegex(@"\((\d+)\)")]
    private static partial Regex LastNumber();
}
