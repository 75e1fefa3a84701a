using Analytics.Web.Review;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace Analytics.Web.Api;

/// <summary>What the OpenAPI document says of answers beside those inferred from the code: CSV, 304 and the problems.</summary>
internal static class ApiResponses
{
    private const string ProblemMediaType = "application/problem+json";
    private const string ProblemName = "Problem";
    private const string BearerName = "review-key";
    private const string HeaderName = "review-key-header";

    /// <summary>Every route here may answer 400, 429 and 503, and 304 or, behind the review key, 401 and 403; those with something in their path, 404; those with the parameter <c>format</c>, the forms that it names.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        if (!endpoint.OfType<QueryParameters>().Any())
            return Task.CompletedTask;
        var responses = operation.Responses ??= [];
        if (responses["200"] is OpenApiResponse { Content: { } content })
            DescribeForms(content, endpoint.OfType<QueryParameters>().SelectMany(parameters => parameters.All).FirstOrDefault(parameter => parameter.Name == "format")?.Allowed ?? []);
        var needsKey = endpoint.OfType<NeedsReviewKey>().Any();
        if (needsKey)
            DescribeKey(operation, responses, context.Document);
        else if (context.Description.HttpMethod == HttpMethods.Get)
            responses["304"] = new OpenApiResponse { Description = "Nothing has changed since the answer with the entity tag of If-None-Match." };
        if (endpoint.OfType<EnableRateLimitingAttribute>().Any())
            responses["429"] = Problem($"Too many requests{(needsKey ? ", or too many wrong keys," : "")} came from this address.", context.Document, ("Retry-After", "After how many seconds to try again."));
        responses["400"] = Problem("A parameter is unknown or its value is not valid; `errors` name it and what is allowed.", context.Document);
        if (context.Description.RelativePath?.Contains('{', StringComparison.Ordinal) == true)
            responses["404"] = Problem("There is nothing of that name.", context.Document);
        responses["503"] = Problem("The database cannot be reached, or the search index is being built.", context.Document, ("Retry-After", "After how many seconds to try again."));
        return Task.CompletedTask;
    }

    private static void DescribeForms(IDictionary<string, OpenApiMediaType> content, IReadOnlyList<string> forms)
    {
        foreach (var form in forms)
        {
            foreach (var mediaType in AnswerForm.MediaTypesOf(form))
                content[mediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = WordingOf(form) } };
        }
    }

    private static string WordingOf(string form) => form switch
    {
        AnswerForm.Csv => "The list's rows under a line of names (RFC 4180), in UTF-8.",
        AnswerForm.JsonLines => "The list's rows as JSON objects, one a line, in UTF-8.",
        _ => "A feed (RFC 4287) of the newest passages.",
    };

    /// <summary>What only the review key opens.</summary>
    public static void DefineKey(OpenApiDocument document)
    {
        document.AddComponent(BearerName, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The key of the setting Review__ApiKey." });
        document.AddComponent(HeaderName, new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ReviewKey.Header, Description = "The same key, in a header of its own." });
    }

    private static void DescribeKey(OpenApiOperation operation, OpenApiResponses responses, OpenApiDocument? document)
    {
        operation.Security = [.. new[] { BearerName, HeaderName }.Select(name => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(name, document)] = [] })];
        responses["401"] = Problem("The review key is missing or wrong.", document);
        responses["403"] = Problem("No review key is set on this service, so nobody can review.", document);
        if (operation.RequestBody is not null)
            responses["415"] = Problem("The body is not said to be JSON.", document);
    }

    /// <summary>Problem details (RFC 9457) with the member that this API adds.</summary>
    public static void DefineProblem(OpenApiDocument document) => document.AddComponent(ProblemName, new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457).",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("A page about this status."),
            ["title"] = Text("What went wrong, in a few words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
            ["detail"] = Text("What was wrong with this request, and what helps."),
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Array, Description = "What is wrong with each parameter.", Items = ParameterProblemSchema },
        },
    });

    private static OpenApiSchema ParameterProblemSchema => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["parameter"] = Text("The parameter's name."),
            ["detail"] = Text("What is wrong with its value."),
            ["allowed"] = new OpenApiSchema { Type = JsonSchemaType.Array | JsonSchemaType.Null, Description = "The values or names allowed, where they can be listed.", Items = new OpenApiSchema { Type = JsonSchemaType.String } },
        },
        Required = new HashSet<string> { "parameter", "detail" },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiResponse Problem(string description, OpenApiDocument? document, params IEnumerable<(string Name, string Description)> headers) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { [ProblemMediaType] = new() { Schema = new OpenApiSchemaReference(ProblemName, document) } },
        Headers = headers.ToDictionary(header => header.Name, IOpenApiHeader (header) => new OpenApiHeader { Description = header.Description, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } }),
    };
}
