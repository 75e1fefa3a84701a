using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Api;

/// <summary>Problem details (RFC 9457) as this API words them.</summary>
internal static class Problems
{
    /// <summary>After how many seconds to ask again while the index is being built.</summary>
    public const int SecondsForIndex = 2;

    public static ProblemHttpResult BadParameters(IReadOnlyList<ParameterProblem> problems) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: problems.Count == 1 ? $"The parameter '{problems[0].Parameter}' is not valid." : "Some parameters are not valid.",
        detail: string.Join(" ", problems.Select(Sentence)),
        extensions: new Dictionary<string, object?> { ["errors"] = problems });

    public static ProblemHttpResult NotFound(string what, string id, string help) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: $"No such {what}.",
        detail: $"There is no {what} '{(id.Length <= 80 ? id : id[..80] + "…")}'. {help}");

    /// <summary>Nothing can be searched until the index is there, in a moment.</summary>
    public static ProblemHttpResult NoIndex(HttpResponse response)
    {
        response.Headers.RetryAfter = SecondsForIndex.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "The index is being built.",
            detail: "The reports are held, but the index in which they are searched is being built. Try again in a few seconds; /health/ready tells when it is done.");
    }

    private static string Sentence(ParameterProblem problem) =>
        problem.Allowed is { Count: > 0 } allowed
            ? $"{problem.Parameter}: {problem.Detail} Allowed: {string.Join(", ", allowed)}."
            : $"{problem.Parameter}: {problem.Detail}";
}
