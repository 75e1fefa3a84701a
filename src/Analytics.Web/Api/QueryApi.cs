using Analytics.Exports;

namespace Analytics.Web.Api;

/// <summary>What all endpoints of the query API have in common.</summary>
internal static class QueryApi
{
    public const string Root = "/api/v1";

    public static IServiceCollection AddQueryApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ExportJson.Configure(options.SerializerOptions));
        services.AddProblemDetails();
        return services.AddApiDocument();
    }

    public static RouteGroupBuilder MapQueryApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root);
        api.AddEndpointFilter<KnownParametersFilter>();
        api.AddEndpointFilter<EntityTagFilter>();
        return api;
    }
}
