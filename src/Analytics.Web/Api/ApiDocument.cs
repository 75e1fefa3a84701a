using System.Text.Json.Nodes;
using Analytics.Exports;
using Analytics.Reports;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Analytics.Web.Api;

/// <summary>The OpenAPI document: the declared query parameters, our words as enumerations, what the API is.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer((operation, context, _) => AddParameters(operation, context));
        options.AddOperationTransformer((operation, context, _) => ApiResponses.Describe(operation, context));
        options.AddSchemaTransformer((schema, context, _) => NameWords(schema, context));
    });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info.Title = "Analytics: findings of children's services inspections";
        document.Info.Version = "1";
        document.Info.Description = """
            Search, read and compare what inspection reports of English children's services say.
            Every answer carries an ETag; send it back as If-None-Match and get 304 while nothing has changed.
            Correcting labels and the review list need a key, which whoever runs the service sets and gives out; nothing else does.
            Errors are problem details (RFC 9457); their `errors` name the parameter, what was wrong and what is allowed.
            Lists are also given as text/csv, with the names of the exported tables where they hold the same.
            """;
        // The document is the same wherever the service runs; relative URLs lead back to the host that gave it.
        document.Servers = [new OpenApiServer { Url = "/" }];
        ApiResponses.DefineProblem(document);
        ApiResponses.DefineKey(document);
        return Task.CompletedTask;
    }

    private static Task AddParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var parameter in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryParameters>().SelectMany(parameters => parameters.All))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Required = parameter.IsRequired,
                Example = parameter.Example is null ? null : JsonValue.Create(parameter.Example),
                Schema = SchemaOf(parameter),
                Explode = parameter.IsRepeated,
            });
        }
        return Task.CompletedTask;
    }

    private static OpenApiSchema SchemaOf(QueryParameter parameter)
    {
        var one = new OpenApiSchema
        {
            Type = parameter.IsInteger ? JsonSchemaType.Integer : JsonSchemaType.String,
            Enum = parameter.Allowed is null ? null : [.. parameter.Allowed.Select(value => (JsonNode)JsonValue.Create(value))],
        };
        return parameter.IsRepeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one;
    }

    private static Task NameWords(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (new SlugJsonConverter().CanConvert(type))
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Words(type)];
        }
        else if (type == typeof(ToldDate))
        {
            schema.Type = JsonSchemaType.String;
            schema.Description = "A date as far as it was told: 2019-11-05, 2019-11, 2019, --08-16 or --08.";
        }
        else if (type == typeof(IReadOnlyDictionary<JudgementName, Grade>))
        {
            // Written by a converter, of which the generator knows nothing.
            schema.Type = JsonSchemaType.Object;
            schema.Description = "Grades by judgement; one that the framework does not make is left out.";
            schema.Properties = Slug.All<JudgementName>().ToDictionary(
                name => name.Replace('-', '_'), IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Words(typeof(Grade))] });
        }
        return Task.CompletedTask;
    }

    private static IEnumerable<JsonNode> Words(Type type) => Enum.GetNames(type).Select(name => (JsonNode)JsonValue.Create(Slugged(type, name)));

    private static string Slugged(Type type, string name) =>
        System.Text.Json.JsonSerializer.SerializeToNode(Enum.Parse(type, name), type, ExportJson.Options)!.GetValue<string>();
}
