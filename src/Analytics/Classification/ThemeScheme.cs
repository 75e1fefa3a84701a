using System.Text.Json;
using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>The themes, in their order, read from <c>data/themes/scheme.json</c>; the pages read the same file.</summary>
public sealed record ThemeScheme
{
    private static readonly JsonSerializerOptions FileFormat = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Version { get; init; }
    public required IReadOnlyList<string> Groups { get; init; }
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <exception cref="InvalidDataException">The file is not a scheme.</exception>
    public static ThemeScheme Load(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<ThemeScheme>(file, FileFormat)
            ?? throw new InvalidDataException($"{path} holds no theme scheme.");
    }

    public Theme? Find(string slug) => Themes.FirstOrDefault(theme => theme.Slug == slug);
}
