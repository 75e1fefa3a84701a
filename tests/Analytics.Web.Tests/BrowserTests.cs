using System.Globalization;
using System.Net;
using Microsoft.Playwright;

namespace Analytics.Web.Tests;

/// <summary>The way of a reader, in a real browser against a real socket. Skipped where Debian's Chromium isn't installed; in CI that is a failure.</summary>
public sealed class BrowserTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task A_reader_gets_from_a_search_to_the_page_of_the_report()
    {
        var page = await site.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(site.Address);
        await page.GetByLabel("Search past findings").FillAsync("irregular");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.Locator(".passages a", new() { HasTextString = "ILACS standard inspection" }).First.ClickAsync();
        var heading = await page.Locator("h1").InnerTextAsync();
        var original = await page.GetByRole(AriaRole.Link, new() { Name = "Open the report (PDF)" }).GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(site.Address + original);

        Assert.Contains("Ambleford", heading, StringComparison.Ordinal);
        Assert.Contains($"#f-{InventedReports.Ambleford2018.Findings[2].Finding.Id}", page.Url, StringComparison.Ordinal);
        Assert.Equal((int)HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_analyst_gets_from_an_authority_by_the_council_s_paper_to_what_became_of_a_finding(bool withScripts)
    {
        var page = await site.OpenAsync(withScripts: withScripts);

        await page.GotoAsync(site.Address + "/authorities/X99000001");
        await page.Locator("section[aria-labelledby=papers] a[href^='/papers/']").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "what became of it" }).First.ClickAsync();
        var steps = await page.Locator("ol.trail > li").AllAsync();
        var paper = page.Locator("ol.trail a[href^='/papers/']").First;
        await paper.ClickAsync();

        Assert.InRange(steps.Count, 2, 20);
        Assert.EndsWith(InventedPapers.Paper.Id, page.Url.Split('#')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_searches_narrows_and_opens_a_passage_with_the_keyboard_alone()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Address + "/search");

        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("supervision");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=supervision*", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await TabToAsync(page, "#filters a[href*='polarity=improvement']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**polarity=improvement*", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await TabToAsync(page, ".passages a[href^='/findings/']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/findings/*", new() { WaitUntil = WaitUntilState.DOMContentLoaded });

        Assert.Contains("upervis", await page.Locator("blockquote.passage").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 390)]
    [InlineData("/search?q=supervision", 390)]
    [InlineData("/authorities", 390)]
    [InlineData("/authorities/X99000001", 390)]
    [InlineData("/compare?authority=X99000001&group=region", 390)]
    [InlineData("/authorities/X99000001/recurring", 390)]
    [InlineData("/authorities/X99000001/learn-from", 390)]
    [InlineData("/authorities/X99000001/similar-profile", 390)]
    [InlineData("/papers", 390)]
    [InlineData("/themes", 390)]
    [InlineData("/themes/supervision", 390)]
    [InlineData("/coverage", 390)]
    [InlineData("/about", 390)]
    [InlineData("/review", 390)]
    [InlineData("/search?framework_tag=outcome-4", 390)]
    [InlineData("/search?q=supervision", 1920)]
    [InlineData("/authorities/X99000001", 768)]
    [InlineData("/authorities/X99000004", 390)]
    [InlineData("/authorities/X99000004", 1280)]
    public async Task A_page_is_never_wider_than_its_window(string url, int width)
    {
        var page = await site.OpenAsync(width);

        await page.GotoAsync(site.Address + url);
        var scrolled = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.True(scrolled <= width, string.Create(CultureInfo.InvariantCulture, $"{url} is {scrolled} wide in a window of {width}"));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Pages_for_reviewers_are_never_wider_than_their_window(int width)
    {
        var page = await site.OpenAsync(width);
        await SignInAsync(page);
        var widths = new List<int>();

        foreach (var url in new[] { "/review", "/review?theme=written-plans", $"/findings/{InventedReports.Ambleford2018.Findings[0].Finding.Id}" })
        {
            await page.GotoAsync(site.Address + url);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            widths.Add(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        Assert.All(widths, scrolled => Assert.InRange(scrolled, 1, width));
    }

    [Fact]
    public async Task A_reviewer_corrects_a_passage_with_the_keyboard_alone()
    {
        var id = InventedReports.Stannerby2019.Findings[1].Finding.Id;
        var page = await site.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await SignInAsync(page);
        await page.GotoAsync($"{site.Address}/findings/{id}");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Management oversight and decision-making" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Visits, direct work and relationships" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByLabel("Why", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("It is about knowing the children.");
        await page.Keyboard.PressAsync("Tab");
        var name = await page.EvaluateAsync<string>("document.activeElement.value");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".done").WaitForAsync();
        var themes = await page.Locator("section[aria-labelledby=its-themes] tbody th").AllInnerTextsAsync();

        Assert.Equal(ReviewSite.Reviewer, name);
        Assert.Equal(["Visits, direct work and relationships"], themes);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_page_of_any_kind_of_inspection_is_never_wider_than_its_window()
    {
        var page = await site.OpenAsync(390);
        var widths = new List<int>();

        foreach (var report in OtherKindsSite.All)
        {
            await page.GotoAsync($"{site.Address}/inspections/{report.Id}");
            widths.Add(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        Assert.All(widths, width => Assert.InRange(width, 1, 390));
    }

    [Theory]
    [InlineData("/authorities/X99000001")]
    [InlineData("/themes/supervision")]
    public async Task The_names_of_two_breaks_in_a_chart_never_lie_over_each_other(string url)
    {
        var page = await site.OpenAsync();

        await page.GotoAsync(site.Address + url);
        var over = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('svg.chart')].flatMap(chart => {
              const names = [...chart.querySelectorAll('.break text')].map(name => [name.textContent, name.getBoundingClientRect()]);
              return names.flatMap(([a, one], i) => names.slice(i + 1)
                .filter(([, two]) => one.left < two.right && two.left < one.right && one.top < two.bottom - 1 && two.top < one.bottom - 1)
                .map(([b]) => `${a} / ${b}`));
            })
            """);

        Assert.Empty(over);
    }

    [Theory]
    [InlineData("/compare?authority=X99000001&group=england")]
    [InlineData("/search?q=supervision")]
    [InlineData("/authorities/X99000001")]
    [InlineData("/themes/supervision")]
    [InlineData("/coverage")]
    public async Task Paper_shows_nothing_to_press_and_is_no_wider_than_a_sheet(string url)
    {
        // The width that is left of A4 within its margins.
        var page = await site.OpenAsync(width: 688);
        await page.GotoAsync(site.Address + url);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var shown = await page.Locator("form:visible, nav:visible, button:visible, .data-links:visible").CountAsync();
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.Equal(0, shown);
        Assert.InRange(width, 1, 688);
    }

    [Fact]
    public async Task The_first_key_leads_past_the_navigation()
    {
        var page = await site.OpenAsync();

        await page.GotoAsync(site.Address + "/search?q=supervision");
        await page.Keyboard.PressAsync("Tab");
        var focused = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("Skip to main content", focused);
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
    }

    /// <summary>Presses Tab until the focus is there, and sees each time that one can see where it is.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var key = 0; key < 200; key++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (isThere, outline) = (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector), await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            Assert.NotEqual("none", outline);
            if (isThere)
                return;
        }
        Assert.Fail($"{selector} cannot be reached with the keyboard");
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(site.Address + "/review");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in to review" }).ClickAsync();
        await page.GetByLabel("Review key").FillAsync(ReviewSite.Key);
        await page.GetByLabel("Your name").FillAsync(ReviewSite.Reviewer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByText("Signed in as").WaitForAsync();
    }
}
