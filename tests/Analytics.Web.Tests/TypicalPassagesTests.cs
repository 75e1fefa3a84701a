using Analytics.Reports;
using Analytics.Web.Themes;
using static Analytics.Web.Tests.InventedReports;

namespace Analytics.Web.Tests;

/// <summary>Which passages a theme is shown by.</summary>
public sealed class TypicalPassagesTests(ChartSite site) : IClassFixture<ChartSite>
{
    [Fact]
    public void The_surest_passage_is_typical()
    {
        var sure = Passage("The frequency of supervision of newly qualified workers.", ("supervision", 0.93));
        var less = Passage("The frequency of supervision of all workers there.", ("supervision", 0.61));

        Assert.Same(sure, TypicalPassages.MostTypical([less, sure], "supervision"));
    }

    [Fact]
    public void A_passage_about_much_else_is_less_typical_than_one_about_the_theme_alone()
    {
        var alone = Passage("The frequency of supervision of newly qualified workers.", ("supervision", 0.8));
        var among = Passage("Supervision, plans and audits in all of the teams.", ("supervision", 0.95), ("written-plans", 0.9), ("quality-assurance", 0.7));

        Assert.Same(alone, TypicalPassages.MostTypical([among, alone], "supervision"));
    }

    [Fact]
    public void A_passage_of_a_few_words_is_less_typical_than_a_sentence()
    {
        var brief = Passage("Supervision.", ("supervision", 0.99));
        var whole = Passage("The frequency of supervision of newly qualified workers.", ("supervision", 0.7));

        Assert.Same(whole, TypicalPassages.MostTypical([brief, whole], "supervision"));
    }

    [Fact]
    public void Nothing_is_typical_of_a_theme_that_no_passage_is_of() =>
        Assert.Null(TypicalPassages.MostTypical([Passage("The frequency of supervision.", ("supervision", 0.9))], "neglect"));

    [Fact]
    public async Task A_theme_is_shown_by_items_of_different_authorities_from_their_newest_that_raise_it()
    {
        var page = await site.PageAsync("/themes/supervision");

        var items = page.QuerySelectorAll("section[aria-labelledby=typical] .columns > div")[0].QuerySelectorAll(".passages > li");
        var authorities = items.Select(item => item.QuerySelector(".citation")!.TextContent.Trim().Split(',')[0].Trim()).ToList();
        Assert.Equal(4, authorities.Count);
        Assert.Equal(authorities.Distinct(), authorities);
        Assert.All(items, item => Assert.Contains("Supervision", item.QuerySelector(".tags")!.TextContent, StringComparison.OrdinalIgnoreCase));
        // Of Ambleford the newest that raises it is of 2022: its older items are not looked at.
        Assert.DoesNotContain(items, item => item.TextContent.Contains(Ambleford2018.Findings[0].Finding.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Praise_is_shown_only_where_the_words_praise_plainly()
    {
        var page = await site.PageAsync("/themes/supervision");

        var praise = page.QuerySelectorAll("section[aria-labelledby=typical] .columns > div")[1].TextContent;
        Assert.Contains("Supervision is reflective and of high quality.", praise, StringComparison.Ordinal);
        Assert.DoesNotContain("Supervision is now regular in most teams.", praise, StringComparison.Ordinal);
    }

    private static ThemedFinding Passage(string text, params (string Slug, double Probability)[] themes) =>
        Ambleford2018.Findings[0] with
        {
            Finding = Ambleford2018.Findings[0].Finding with { Text = text },
            Themes = [.. themes.Select(theme => new ThemeProbability(theme.Slug, theme.Probability))],
        };
}
