using AngleSharp.Html.Dom;

namespace Analytics.Web.Tests;

/// <summary>What every page keeps to, whoever looks at it.</summary>
internal static class PageStandards
{
    public static void HasHeadingsInOrder(IHtmlDocument page)
    {
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith("- Analytics", page.Title, StringComparison.Ordinal);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    public static void NamesEveryFieldAndTable(IHtmlDocument page)
    {
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        Assert.All(page.QuerySelectorAll("fieldset"), group => Assert.NotNull(group.Children.FirstOrDefault(child => child.LocalName == "legend")));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), header => Assert.True(header.HasAttribute("scope"), header.OuterHtml));
        Assert.Equal([], page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"), element =>
            Assert.NotNull(page.GetElementById(element.GetAttribute("aria-labelledby") ?? element.GetAttribute("aria-describedby")!)));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.False(string.IsNullOrWhiteSpace(link.TextContent), link.OuterHtml));
    }

    /// <summary>Its own style and pictures, and where there are charts the one script that offers them as files.</summary>
    public static void LoadsNothingFromElsewhere(IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("style, iframe, object, embed, [style], [onclick]"));
        Assert.InRange(page.QuerySelectorAll("script").Length, 0, 1);
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal("""<script src="/pictures.js" defer=""></script>""", script.OuterHtml));
        Assert.All(page.QuerySelectorAll("link[href], img[src]"), resource => Assert.StartsWith("/", resource.GetAttribute("href") ?? resource.GetAttribute("src"), StringComparison.Ordinal));
    }
}
