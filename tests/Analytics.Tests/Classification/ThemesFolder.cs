using Analytics.Classification;

namespace Analytics.Tests.Classification;

/// <summary>What the repository ships in <c>data/themes</c>.</summary>
internal static class ThemesFolder
{
    public static string Path { get; } = System.IO.Path.Combine(SharedFolder.RepositoryRoot, "data", "themes");

    public static ThemeScheme Scheme { get; } = ThemeScheme.Load(System.IO.Path.Combine(Path, "scheme.json"));

    public static IReadOnlyList<LabelledPassage> Examples { get; } = TrainingSet.Load(System.IO.Path.Combine(Path, "examples.jsonl"), Scheme);

    /// <summary>Passages of real reports, labelled by reading; skips the calling test where they are not there.</summary>
    public static IReadOnlyList<LabelledPassage> RequireGold() => TrainingSet.Load(SharedFolder.RequireFile("gold/themes.jsonl"), Scheme);
}
