using System.Text.Json;

namespace Analytics.Sources;

/// <summary>What is known of sites and may change without their code: JSON files that lie beside it and are in the assembly.</summary>
internal static class ShippedJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <param name="file">In the folder of <paramref name="user"/>.</param>
    public static T Load<T>(Type user, string file)
    {
        var name = $"{user.Namespace}.{file}";
        using var stream = user.Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
