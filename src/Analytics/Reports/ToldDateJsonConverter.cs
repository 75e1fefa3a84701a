using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Reports;

/// <summary>Writes a date as far as told as <see cref="ToldDate.ToString"/> does.</summary>
public sealed class ToldDateJsonConverter : JsonConverter<ToldDate>
{
    public override ToldDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return ToldDate.Parse(reader.GetString() ?? "");
        }
        catch (FormatException wrong)
        {
            throw new JsonException(wrong.Message, wrong);
        }
    }

    public override void Write(Utf8JsonWriter writer, ToldDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
