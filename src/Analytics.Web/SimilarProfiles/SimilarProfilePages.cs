using Analytics.Authorities;
using Analytics.Web.Authorities;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.SimilarProfiles;

internal static class SimilarProfilePages
{
    private const int Shown = 20;

    public static void MapSimilarProfilePage(this IEndpointRouteBuilder pages) => pages.MapGet("/authorities/{gss}/similar-profile", ShowAsync);

    private static async Task<RazorComponentResult> ShowAsync(string gss, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        return AuthorityPages.TryFind(corpus, gss, out var authority, out var notFound)
            ? Page.Show<SimilarProfilePage, SimilarProfileModel>(new SimilarProfileModel(authority, await SimilarProfileAnswer.ReadAsync(corpus, await corpus.ViewAsync(cancel), authority, Shown, cancel)))
            : notFound;
    }
}

/// <summary>The authorities with a profile like this one's.</summary>
public sealed record SimilarProfileModel(Authority Authority, SimilarProfileAnswer Answer);
