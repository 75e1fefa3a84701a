using Analytics.Web.Api;
using Analytics.Web.Upkeep;

namespace Analytics.Web.Tests;

public sealed class WarmUpTests(TestSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_comparison_with_the_statistical_neighbours_is_kept_before_anyone_asks()
    {
        var corpus = site.Services.GetRequiredService<Corpora>().Sample;
        var kept = site.Services.GetRequiredService<KeptAnswers>();

        await site.Services.GetRequiredService<WarmUp>().RunAsync(corpus, Cancel);

        var view = await corpus.ViewAsync(Cancel);
        var compared = corpus.Authorities.Current.Where(authority => corpus.Authorities.StatisticalNeighbours(authority.Gss).Neighbours.Count > 0).ToList();
        Assert.NotEmpty(compared);
        Assert.All(compared, authority => Assert.NotNull(kept.Find(view, $"/api/v1/compare?authority={authority.Gss.Value}&group=statistical")));
    }

    [Fact]
    public async Task What_was_kept_is_what_is_answered()
    {
        var corpus = site.Services.GetRequiredService<Corpora>().Sample;
        var url = $"/api/v1/compare?authority={corpus.Authorities.Current.First(authority => corpus.Authorities.StatisticalNeighbours(authority.Gss).Neighbours.Count > 0).Gss.Value}&group=statistical";

        await site.Services.GetRequiredService<WarmUp>().RunAsync(corpus, Cancel);

        // The other order of the same parameters is worked out anew.
        var (first, anew) = (await site.JsonAsync(url), await site.JsonAsync($"/api/v1/compare?group=statistical&{url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..].Replace("&group=statistical", "", StringComparison.Ordinal)}"));
        Assert.Equal(anew.ToJsonString(), first.ToJsonString());
    }
}
