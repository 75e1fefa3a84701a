using System.Text.Json;
using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>The themes, in their order, read from <c>data/themes/scheme.json</c>; the pages read the same file.</summary>
public sealed record ThemeScheme
{
    /// <summary>The theme of passages that no other fits.</summary>
    public const string Other = "other";

    private static readonly JsonSerializerOptions FileFormat = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Version { get; init; }
    public required IReadOnlyList<string> Groups { get; init; }
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>The themes that are compared: of what fits no other nothing can be said.</summary>
    public IReadOnlyList<Theme> Compared => [.. Themes.Where(theme => theme.Slug != Other)];

    /// <summary>The outcomes and enablers of the National Framework; themes are no part of them.</summary>
    public IReadOnlyList<FrameworkTagName> FrameworkTags { get; init; } = [];

    /// <summary>Words that tell of the polarity of a passage, whatever it is about.</summary>
    public PolarityWordLists PolarityWords { get; init; } = new();

    /// <exception cref="InvalidDataException">The file is not a scheme, a slug stands twice, or a theme's group is not listed.</exception>
    public static ThemeScheme Load(string path)
    {
        using var file = File.OpenRead(path);
        var scheme = Read(file, path);
        if (scheme.Themes.CountBy(theme => theme.Slug).FirstOrDefault(slug => slug.Value > 1).Key is { } twice)
            throw new InvalidDataException($"{path} has the theme '{twice}' more than once.");
        if (scheme.Themes.FirstOrDefault(theme => !scheme.Groups.Contains(theme.Group)) is { } stray)
            throw new InvalidDataException($"{path} puts '{stray.Slug}' into the group '{stray.Group}', which it does not list.");
        return scheme;
    }

    public Theme? Find(string slug) => Themes.FirstOrDefault(theme => theme.Slug == slug);

    /// <summary>What the National Framework calls the outcome or enabler; null when the scheme does not say.</summary>
    public string? NameOf(FrameworkTag tag) => FrameworkTags.FirstOrDefault(named => named.Slug == Slug.Of(tag))?.Name;

    private static ThemeScheme Read(FileStream file, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ThemeScheme>(file, FileFormat) ?? throw new InvalidDataException($"{path} holds no theme scheme.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path} holds no theme scheme: {wrong.Message}", wrong);
        }
    }
}

/// <summary>An outcome or enabler as the National Framework words it.</summary>
public sealed record FrameworkTagName(string Slug, string Name);

/// <summary>Words by what they do to a passage's polarity: singular, lower case, without apostrophes; a trailing <c>*</c> stands for the rest of a word.</summary>
public sealed record PolarityWordLists
{
    public IReadOnlyList<string> Praise { get; init; } = [];
    public IReadOnlyList<string> Criticism { get; init; } = [];
    public IReadOnlyList<string> Negation { get; init; } = [];

    /// <summary>What stands between praise and criticism: "but", "although".</summary>
    public IReadOnlyList<string> Turn { get; init; } = [];

    public IReadOnlyList<string> Hedge { get; init; } = [];
    public IReadOnlyList<string> Plan { get; init; } = [];
    public IReadOnlyList<string> Past { get; init; } = [];

    /// <summary>That a weakness is known: "recognise", "aware".</summary>
    public IReadOnlyList<string> Recognition { get; init; } = [];

    public IReadOnlyList<string> Figure { get; init; } = [];

    internal IReadOnlyList<IReadOnlyList<string>> ByClass => [Praise, Criticism, Negation, Turn, Hedge, Plan, Past, Recognition, Figure];
}
