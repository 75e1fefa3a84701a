using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Review;

/// <summary>Endpoint metadata: the endpoint answers only to the review key.</summary>
internal sealed record NeedsReviewKey;

/// <summary>
/// Lets through requests with the review key. A browser that has signed in may read as well, so that a page can link to a list as data;
/// it cannot write here, where no form token is asked for.
/// </summary>
internal sealed class ReviewKeyFilter(ReviewKey key, ReviewSessions sessions) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        return key.JudgeHeaders(http) switch
        {
            KeyVerdict.Right => await next(context),
            KeyVerdict.Missing when HttpMethods.IsGet(http.Request.Method) && sessions.ReviewerOf(http) is not null => await next(context),
            KeyVerdict.Off => Off(),
            KeyVerdict.TooMany => TooMany(http, key.SecondsToWait(http)),
            var verdict => Unauthorized(http, verdict == KeyVerdict.Missing),
        };
    }

    private static ProblemHttpResult Off() => TypedResults.Problem(
        statusCode: StatusCodes.Status403Forbidden,
        title: "Reviewing is off.",
        detail: $"No review key is set, so nobody can review or correct. Set Review__ApiKey to a key of at least {ReviewOptionsValidation.ShortestKey} characters and start the service again.");

    private static ProblemHttpResult TooMany(HttpContext http, int seconds)
    {
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many wrong keys.",
            detail: $"No key from this address is looked at for the next {seconds} seconds.");
    }

    private static ProblemHttpResult Unauthorized(HttpContext http, bool isMissing)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"review\"";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status401Unauthorized,
            title: isMissing ? "The review key is missing." : "The review key is wrong.",
            detail: $"Send the key that the setting Review__ApiKey holds, as 'Authorization: Bearer KEY' or as '{ReviewKey.Header}: KEY'.");
    }
}
