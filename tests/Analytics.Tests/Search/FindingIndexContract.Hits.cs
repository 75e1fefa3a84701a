using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    [Theory]
    [InlineData(FindingSort.Newest, "d,b,c,a")]
    [InlineData(FindingSort.Oldest, "a,b,c,d")]
    [InlineData(FindingSort.Authority, "c,a,d,b")]
    [InlineData(FindingSort.Relevance, "b,d,c,a")]
    public async Task Hits_come_in_the_order_asked_for_and_ties_newest_first_then_by_id(FindingSort sort, string expected)
    {
        using var index = await BuildAsync(
            Finding("c", "Plans are late.", "2020-01-01") with { AuthorityName = "aldmere" },
            Finding("a", "Plans are late.", "2019-01-01") with { AuthorityName = "Aldmere" },
            Finding("d", "Plans are late.", "2021-01-01") with { AuthorityName = "Brackfield" },
            Finding("b", "Plans, plans, plans.", "2020-01-01") with { AuthorityName = "Brackfield" });

        var hits = index.Search(Query("plans") with { Sort = sort });

        Assert.Equal(expected.Split(','), Ids(hits));
    }

    [Theory]
    [InlineData(FindingSort.Newest)]
    [InlineData(FindingSort.Oldest)]
    [InlineData(FindingSort.Authority)]
    [InlineData(FindingSort.Relevance)]
    public async Task Pages_put_together_are_the_whole_and_the_total_is_of_all(FindingSort sort)
    {
        using var index = await BuildAsync([.. Enumerable.Range(10, 25).Select(n => Finding($"f{n}", $"Plans {new string('x', n % 7)} of unit {n}."))]);
        var query = Query("plans") with { Sort = sort };

        var pages = Enumerable.Range(0, 4).Select(page => index.Search(query with { Skip = page * 10, Take = 10 })).ToList();

        Assert.Equal(Ids(index.Search(query with { Take = 200 })), pages.SelectMany(Ids));
        Assert.All(pages, page => Assert.Equal(25, page.Total));
        Assert.Equal([10, 10, 5, 0], pages.Select(page => page.Hits.Count));
    }

    [Theory]
    [InlineData(-5, -1, 0)]
    [InlineData(-5, 3, 3)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    [InlineData(0, int.MaxValue, 200)]
    public async Task Slices_beyond_bounds_are_cut_to_them(int skip, int take, int expected)
    {
        using var index = await BuildAsync([.. Enumerable.Range(100, 220).Select(n => Finding($"f{n}", "Plans are late."))]);

        var hits = index.Search(Query("plans") with { Skip = skip, Take = take });

        Assert.Equal(expected, hits.Hits.Count);
        Assert.Equal(220, hits.Total);
    }

    [Theory]
    [InlineData("plan", "The |plans| & <planning> are late.", "|plans|,|planning|")]
    [InlineData("\"are late\" plan*", "", "|plans|,|planning|,|are late|")]
    [InlineData("late -visits", "", "|late|")]
    public async Task A_short_passage_is_shown_whole_with_its_matches_told_apart(string text, string _, string expected)
    {
        using var index = await BuildAsync(Finding("a", "The plans & <planning> are late."));

        var snippet = Assert.Single(index.Search(Query(text)).Hits).Snippet;

        Assert.Equal("The plans & <planning> are late.", string.Concat(snippet.Select(part => part.Text)));
        Assert.Equal(expected, string.Join(',', snippet.Where(part => part.IsMatch).Select(part => $"|{part.Text}|")));
    }

    [Fact]
    public async Task A_passage_found_without_words_has_no_matches()
    {
        using var index = await BuildAsync(Finding("a", "Plans are late."));

        Assert.Equal([new SnippetPart("Plans are late.", false)], Assert.Single(index.Search(new FindingQuery()).Hits).Snippet);
        Assert.Equal([new SnippetPart("Plans are late.", false)], Assert.Single(index.Search(Query("-visits")).Hits).Snippet);
    }

    [Fact]
    public async Task A_long_passage_is_shown_as_the_window_with_most_matches()
    {
        var filler = string.Concat(Enumerable.Repeat("Other words that fill a line. ", 20));
        using var index = await BuildAsync(Finding("a", $"{filler}Supervision comes once. {filler}Supervision is late and supervision is thin. {filler}"));

        var snippet = Assert.Single(index.Search(Query("supervision")).Hits).Snippet;

        Assert.Equal(["Supervision", "supervision"], snippet.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Equal(["… ", " …"], [snippet[0].Text, snippet[^1].Text]);
        Assert.InRange(snippet.Sum(part => part.Text.Length), 200, 330);
    }
}
