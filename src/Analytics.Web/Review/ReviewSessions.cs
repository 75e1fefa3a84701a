using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;

namespace Analytics.Web.Review;

/// <summary>Remembers in a cookie that a browser has given the key, and by what name: a protected token that no script can read and no other site can send.</summary>
internal sealed class ReviewSessions(IDataProtectionProvider protection, IAntiforgery antiforgery, ReviewKey key)
{
    private const string Cookie = "analytics-review";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Analytics.Review.Session").ToTimeLimitedDataProtector();

    /// <summary>What the reader may do, for a page that has no form for those who have not signed in.</summary>
    public ReviewAccess AccessOf(HttpContext http) => ReviewerOf(http) is { } reviewer
        ? new ReviewAccess(true, reviewer, TokenFor(http))
        : new ReviewAccess(key.IsSet);

    /// <summary>The name under which the browser has signed in; null when it has not, or under another key.</summary>
    public string? ReviewerOf(HttpContext http)
    {
        if (!key.IsSet || http.Request.Cookies[Cookie] is not { Length: > 0 } token)
            return null;
        try
        {
            return _protector.Unprotect(token).Split('\n', 2) is [var mark, var name] && mark == key.Mark ? name : null;
        }
        catch (CryptographicException)
        {
            // Run out, made up, or of a data folder that is no more: whoever sends it signs in again.
            return null;
        }
    }

    public FormToken TokenFor(HttpContext http)
    {
        // A page with a token is kept nowhere, which is said in place of what all pages say.
        http.Response.Headers.Remove("Cache-Control");
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken ?? "");
    }

    public Task<bool> IsOursAsync(HttpContext http) => antiforgery.IsRequestValidAsync(http);

    public void SignIn(HttpContext http, string name) =>
        http.Response.Cookies.Append(Cookie, _protector.Protect($"{key.Mark}\n{name}", Lifetime), Options(http, Lifetime));

    public static void SignOut(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http, maxAge: null));

    private static CookieOptions Options(HttpContext http, TimeSpan? maxAge) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", MaxAge = maxAge };
}
