using Microsoft.AspNetCore.Diagnostics;

namespace Analytics.Web.Site;

/// <summary>Errors that no endpoint answered itself: a problem for programs, a page that helps for people.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(failed => failed.Run(http => AnswerAsync(http, StatusOf(http))));
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private static int StatusOf(HttpContext http) =>
        http.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;

    private static Task AnswerAsync(HttpContext http, int status)
    {
        var model = ErrorModel.Of(status);
        return http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Problem(statusCode: status, title: model.Title, detail: $"{model.Paragraphs[0]} /openapi/v1.json describes every endpoint.").ExecuteAsync(http)
            : Page.Show<ErrorPage, ErrorModel>(model, status).ExecuteAsync(http);
    }
}
