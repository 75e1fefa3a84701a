using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Analytics.Web.Tests;

/// <summary>axe-core's rules of WCAG 2.2, levels A and AA, on every page: light and dark, on a telephone and a desktop, everything that folds open.</summary>
public sealed class AccessibilityTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private static readonly AxeRunOptions s_rules = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") };

    public static TheoryData<string> EveryPage => PagesTests.EveryPage;

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_breaks_no_rule_of_accessibility(string url)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Address + url);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");

        var broken = await BrokenRulesAsync(page);
        await page.CloseAsync();

        Assert.Empty(broken);
    }

    [Fact]
    public async Task A_field_that_loses_its_label_and_a_pale_heading_are_found()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.Address + "/search");
        await page.EvaluateAsync("document.querySelector('label[for=q]').remove()");
        await page.EvaluateAsync("document.querySelector('h1').style.color = '#eee'");

        var broken = await BrokenRulesAsync(page);
        await page.CloseAsync();

        Assert.Contains(broken, rule => rule.StartsWith("Light 390: label", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.StartsWith("Light 1280: color-contrast", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> BrokenRulesAsync(IPage page)
    {
        var broken = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var width in new[] { 1280, 390 })
            {
                await page.SetViewportSizeAsync(width, 900);
                var result = await page.RunAxe(s_rules);
                broken.AddRange(result.Violations.Select(rule => $"{scheme} {width}: {rule.Id} at {string.Join(", ", rule.Nodes.Take(3).Select(node => node.Html))}"));
            }
        }
        return broken;
    }
}
