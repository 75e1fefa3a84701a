using System.Text.Json;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>Reads labelled passages from JSON lines: our own examples and the gold alike.</summary>
public static class TrainingSet
{
    /// <exception cref="InvalidDataException">A line is no labelled passage; the message names file and line.</exception>
    public static IReadOnlyList<LabelledPassage> Load(string path, ThemeScheme scheme)
    {
        var slugs = scheme.Themes.Select(theme => theme.Slug).ToHashSet();
        var passages = new List<LabelledPassage>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                passages.Add(Read(line, slugs));
            }
            catch (Exception wrong) when (wrong is JsonException or FormatException)
            {
                throw new InvalidDataException($"{path}, line {number}: {(wrong is JsonException ? "expected a JSON object" : wrong.Message)}", wrong);
            }
        }
        return passages;
    }

    private static LabelledPassage Read(string line, HashSet<string> slugs)
    {
        var row = JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web) ?? throw new FormatException("expected an object.");
        if (row.Id is null || string.IsNullOrWhiteSpace(row.Text) || row.Themes is not { Count: > 0 } || row.Themes.Contains(null!))
            throw new FormatException("expected id, text and at least one theme.");
        if (row.Themes.FirstOrDefault(theme => !slugs.Contains(theme)) is { } unknown)
            throw new FormatException($"the scheme has no theme '{unknown}'.");

        return new LabelledPassage(
            row.Id,
            new Passage(PassageText.Strip(row.Text), KindOf(row.Type ?? row.Kind), row.Section),
            [.. row.Themes.Distinct()],
            Slug.Parse<Polarity>(row.Polarity ?? ""),
            row.Group ?? GroupOf(row.File) ?? row.Id)
        {
            IsInvented = row is { File: null, Group: null },
            Document = row.File,
            Framework = FrameworkOf(row.File),
            Tag = FrameworkTags.Read(row.Text),
        };
    }

    private static FindingKind? KindOf(string? word) => word switch
    {
        null => null,
        "item" => FindingKind.ImprovementItem,
        "sentence" => FindingKind.Narrative,
        _ => Slug.Parse<FindingKind>(word),
    };

    // "80555_somerset__ilacs-short__2026-06-17.pdf": what stands before the first "__" is the authority.
    internal static string? GroupOf(string? file) =>
        file?.IndexOf("__", StringComparison.Ordinal) is > 0 and var end ? file[..end] : file;

    // What stands between the first and the second "__" is the framework, of a JTAI with its subject: "jtai-neglect".
    private static Framework? FrameworkOf(string? file) => file?.Split("__") is [_, var word, _, ..] ? FrameworkNamed(word) : null;

    private static Framework? FrameworkNamed(string word) => word switch
    {
        "send" => Framework.AreaSend,
        _ when word.StartsWith("jtai", StringComparison.Ordinal) => Framework.Jtai,
        _ => Slug.TryParse<Framework>(word, out var framework) ? framework : null,
    };

    private sealed record Row(string? Id, string? Type, string? Kind, string? File, string? Text, IReadOnlyList<string>? Themes, string? Polarity, string? Section, string? Group);
}
