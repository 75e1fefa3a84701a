using System.Diagnostics.CodeAnalysis;
using Analytics.Authorities;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Authorities;

internal static class AuthorityPages
{
    public static void MapAuthorityPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/authorities", ListAsync);
        pages.MapGet("/authorities/{gss}", ShowAsync);
    }

    private static async Task<RazorComponentResult> ListAsync(Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        return Page.Show<AuthoritiesPage, AuthoritiesModel>(AuthoritiesModel.Of(corpus, await corpus.ViewAsync(cancel)));
    }

    private static async Task<RazorComponentResult> ShowAsync(string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        http.Response.LetPicturesIn();
        return TryFind(corpus, gss, out var authority, out var notFound)
            ? Page.Show<AuthorityPage, AuthorityPageModel>(await AuthorityPageModel.ReadAsync(corpus, await corpus.ViewAsync(cancel), authority, cancel))
            : notFound;
    }

    /// <summary>The authority that a page's address names, or the page that says that there is none.</summary>
    public static bool TryFind(Corpus corpus, string gss, [NotNullWhen(true)] out Authority? authority, [NotNullWhen(false)] out RazorComponentResult? notFound)
    {
        authority = GssCode.TryParse(gss, out var code) ? corpus.Authorities.Find(code) : null;
        notFound = authority is null ? Page.NotFound("There is no authority with this code.", "Authorities are addressed by their GSS code, such as E09000002. The list of authorities has them all.") : null;
        return authority is not null;
    }
}
