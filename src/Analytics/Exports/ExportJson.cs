using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Reports;

namespace Analytics.Exports;

/// <summary>How exports and the API write JSON: snake_case names, enums as slugs, letters as they are.</summary>
public static class ExportJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions());

    /// <summary>Brings options of another owner (the web framework's) to the same form.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new SlugJsonConverter());
        options.Converters.Add(new JudgementsConverter());
        return options;
    }

    /// <summary>Field names of judgements are snake_case like every other field: <c>help_and_protection</c>.</summary>
    private sealed class JudgementsConverter : JsonConverter<IReadOnlyDictionary<JudgementName, Grade>>
    {
        public override IReadOnlyDictionary<JudgementName, Grade> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (JsonSerializer.Deserialize<Dictionary<string, Grade>>(ref reader, options) ?? [])
                .ToDictionary(pair => Slug.Parse<JudgementName>(pair.Key.Replace('_', '-')), pair => pair.Value);

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<JudgementName, Grade> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (name, grade) in value.OrderBy(pair => pair.Key))
                writer.WriteString(Slug.Of(name).Replace('-', '_'), Slug.Of(grade));
            writer.WriteEndObject();
        }
    }
}
