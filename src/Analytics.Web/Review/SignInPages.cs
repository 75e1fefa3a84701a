using System.Globalization;
using Analytics.Web.Api;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Review;

internal static class SignInPages
{
    private const string Address = "/review/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, ShowEmpty);
        pages.MapPost(Address, SignInAsync);
        pages.MapPost("/review/sign-out", SignOutAsync);
    }

    public static string UrlFor(string returnTo) => Links.To(Address, ("return", returnTo));

    private static RazorComponentResult ShowEmpty(HttpContext http, ReviewKey key, ReviewSessions sessions) =>
        Show(http, key, sessions, SentForm.Local(http.Request.Query["return"]) ?? "/review", null, [], StatusCodes.Status200OK);

    private static RazorComponentResult Show(
        HttpContext http, ReviewKey key, ReviewSessions sessions, string returnTo, string? name, IReadOnlyList<ParameterProblem> problems, int status) =>
        Page.Show<SignInPage, SignInModel>(new SignInModel(key.IsSet, key.IsSet ? sessions.TokenFor(http) : null, returnTo, name, problems), status);

    private static async Task<IResult> SignInAsync(HttpContext http, ReviewKey key, ReviewSessions sessions, CancellationToken cancel)
    {
        if (await SentForm.ReadAsync(http, sessions, cancel) is not { } form)
            return SentForm.RunOut;
        var (returnTo, name) = (form.ReturnTo("/review"), form.Text("name"));
        if (CorrectionDraft.Missing("name", name, CorrectionDraft.LongestAuthor, "Give your name: it is shown with what you correct.").ToList() is { Count: > 0 } nameless)
            return Show(http, key, sessions, returnTo, name, nameless, StatusCodes.Status400BadRequest);
        switch (key.Judge(http, form.Text("key") ?? ""))
        {
            case KeyVerdict.Right:
                sessions.SignIn(http, name?.Trim() ?? "");
                return TypedResults.LocalRedirect(returnTo);
            case KeyVerdict.TooMany:
                var seconds = key.SecondsToWait(http);
                http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                return Show(http, key, sessions, returnTo, name, [new("key", $"Too many wrong keys came from your address. Try again in {seconds} seconds.")], StatusCodes.Status429TooManyRequests);
            case KeyVerdict.Off:
                return Show(http, key, sessions, returnTo, name, [], StatusCodes.Status403Forbidden);
            default:
                return Show(http, key, sessions, returnTo, name, [new("key", "This is not the review key.")], StatusCodes.Status401Unauthorized);
        }
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, ReviewSessions sessions, CancellationToken cancel)
    {
        if (await SentForm.ReadAsync(http, sessions, cancel) is null)
            return SentForm.RunOut;
        ReviewSessions.SignOut(http);
        return TypedResults.LocalRedirect("/review");
    }
}

/// <summary>The form to sign in with. <paramref name="IsOn"/> is false where no key is set.</summary>
public sealed record SignInModel(bool IsOn, FormToken? Token, string ReturnTo, string? Name, IReadOnlyList<ParameterProblem> Problems);
