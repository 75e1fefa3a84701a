namespace Analytics.Web.Api;

/// <summary>A query parameter that an endpoint takes: what requests are checked against and what the OpenAPI document says.</summary>
public sealed record QueryParameter(string Name, string Description)
{
    /// <summary>The values allowed; null where any text of the type is.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Several values are alternatives: by repeating the parameter or with commas between.</summary>
    public bool IsRepeated { get; init; }

    public bool IsInteger { get; init; }
    public bool IsRequired { get; init; }
    public string? Example { get; init; }
}

/// <summary>Endpoint metadata: all query parameters that the endpoint takes.</summary>
internal sealed record QueryParameters(IReadOnlyList<QueryParameter> All);

internal static class QueryParameterExtensions
{
    public static readonly QueryParameter Format =
        new("format", "How to answer: JSON, or comma-separated values for a spreadsheet. The Accept header says the same; this parameter wins.") { Allowed = ["json", "csv"] };

    /// <summary>Declares the query parameters of an endpoint; a request with any other is refused.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder builder, params IReadOnlyList<QueryParameter> parameters) =>
        builder.WithMetadata(new QueryParameters(parameters));
}
