using Analytics.Exports;
using Analytics.Web.Review;

namespace Analytics.Web.Api;

/// <summary>What all endpoints of the query API have in common.</summary>
internal static class QueryApi
{
    public const string Root = "/api/v1";

    public static IServiceCollection AddQueryApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ExportJson.Configure(options.SerializerOptions));
        services.AddProblemDetails();
        services.AddRequestLimit();
        services.AddSingleton<KeptAnswers>();
        return services.AddApiDocument();
    }

    /// <summary>What only the review key opens; never answered from a cache.</summary>
    public static RouteGroupBuilder MapReviewApi(this IEndpointRouteBuilder app)
    {
        var keyed = app.MapGroup(Root).WithMetadata(new NeedsReviewKey()).RequireRateLimiting(RequestLimit.Policy);
        keyed.AddEndpointFilter<ReviewKeyFilter>();
        keyed.AddEndpointFilter<KnownParametersFilter>();
        return keyed;
    }

    public static RouteGroupBuilder MapQueryApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).RequireRateLimiting(RequestLimit.Policy);
        api.AddEndpointFilter<KnownParametersFilter>();
        api.AddEndpointFilter<EntityTagFilter>();
        return api;
    }
}
