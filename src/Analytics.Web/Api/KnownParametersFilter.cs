namespace Analytics.Web.Api;

/// <summary>Refuses a request with a parameter that the endpoint doesn't take: a misspelt filter must not answer with everything.</summary>
internal sealed class KnownParametersFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var known = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>()?.All ?? [];
        var values = new QueryValues(context.HttpContext.Request.Query);
        values.RefuseUnknown(known);
        return values.Problems.Count > 0 ? Problems.BadParameters(values.Problems) : await next(context);
    }
}
