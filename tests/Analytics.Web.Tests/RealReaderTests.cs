using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Analytics.Web.Tests;

/// <summary>The ways of those for whom the pages are made, through the real reports in a real browser, with scripts and without.</summary>
[Collection<RealCorpus>]
public sealed partial class RealReaderTests(RealCorpusSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_researcher_gets_from_words_by_a_facet_to_the_passage_and_the_page_of_the_report(bool withScripts)
    {
        var page = await site.OpenAsync("/", withScripts: withScripts);

        await page.GetByLabel("Search past findings").FillAsync("supervision");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        var all = await CountAsync(page.Locator("#found"));
        await page.Locator("#filters a", new() { HasTextString = "To improve" }).First.ClickAsync();
        var some = await CountAsync(page.Locator("#found"));
        await page.Locator(".passages a[href^='/findings/']").First.ClickAsync();
        var picture = page.Locator("figure.page img");
        await picture.ScrollIntoViewIfNeededAsync();
        var drawn = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), await picture.GetAttributeAsync("src")).AbsoluteUri);
        var original = await page.Locator("figure.page figcaption a").GetAttributeAsync("href");
        var report = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), original).AbsoluteUri);

        Assert.InRange(some, 1, all - 1);
        Assert.Contains("supervis", await page.Locator("blockquote.passage").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("image/svg+xml", drawn.Headers["content-type"]);
        Assert.Equal("application/pdf", report.Headers["content-type"]);
        Assert.Matches("#page=[0-9]+$", original);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_analyst_gets_from_a_comparison_by_a_number_to_the_passages_that_it_counts(bool withScripts)
    {
        var page = await site.OpenAsync("/compare", withScripts: withScripts);

        await page.GetByLabel("Authority").SelectOptionAsync("E06000009");
        await page.GetByLabel("Compared with").SelectOptionAsync("england");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        var cell = page.Locator("section[aria-labelledby=improve] td[data-label=Group] a").First;
        var told = (await cell.InnerTextAsync()).Split(" of ")[0];
        await cell.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "One entry for each inspection" }).ClickAsync();
        var found = await page.Locator("#found").InnerTextAsync();

        Assert.Contains($"of {told} inspections", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyst_gets_from_an_authority_to_whom_it_may_learn_from()
    {
        var page = await site.OpenAsync("/authorities/E06000009");

        await page.Locator("a[href$='/learn-from']").First.ClickAsync();
        var praise = page.Locator("main a[href*='/inspections/']").First;
        await praise.ClickAsync();

        Assert.Contains("/inspections/", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("Blackpool", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(ILocator heading) =>
        int.Parse(Number().Match(await heading.InnerTextAsync()).Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9,]+")]
    private static partial Regex Number();
}
