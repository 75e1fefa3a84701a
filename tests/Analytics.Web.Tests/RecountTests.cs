namespace Analytics.Web.Tests;

/// <summary>Every figure of comparisons and of the matrix over the sample, counted again in another language from the export.</summary>
[Collection<SampleCorpus>]
public sealed class RecountTests(SampleSite site)
{
    private static readonly string[] Groups = ["statistical", "bordering", "region", "england", "type", "X99000004,X99000009,X99000011"];

    [Fact]
    public async Task Every_figure_of_a_comparison_and_of_the_matrix_equals_a_recount_from_the_export()
    {
        var questions = Recount.Questions(site.Corpus.Authorities.Current.Select(authority => authority.Gss.Value), Groups, "Invented North");
        var answers = await Recount.AskAsync(site.Client, questions, TestContext.Current.CancellationToken);

        var lines = await Recount.RunAsync(site.Corpus, ShippedData.SampleReference, answers, TestContext.Current.CancellationToken);

        Assert.Matches("^[0-9]{3} answers, [0-9]{6,} figures counted again, 0 differ$", Assert.Single(lines));
    }

    [Fact]
    public async Task A_figure_that_is_one_off_is_named()
    {
        const string url = "/api/v1/compare?authority=X99000005&group=england";
        var answer = await site.JsonAsync(url);
        var pooled = answer["themes"]![0]!["items"]!["pooled"]!;
        pooled["numerator"] = (int)pooled["numerator"]! + 1;

        var lines = await Recount.RunAsync(site.Corpus, ShippedData.SampleReference, [(url, answer)], TestContext.Current.CancellationToken);

        Assert.StartsWith($"{url} .themes[0].items.pooled.numerator: told ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(" 1 differ", lines[1], StringComparison.Ordinal);
    }
}
