namespace Analytics;

/// <summary>The repository's <c>data</c> folder, copied beside the program by the build.</summary>
public static class ShippedData
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");
    public static string Reference => Path.Combine(Folder, "reference");
    public static string ThemeScheme => Path.Combine(Folder, "themes", "scheme.json");
    public static string ThemeExamples => Path.Combine(Folder, "themes", "examples.jsonl");
    public static string ThemeModel => Path.Combine(Folder, "themes", "model.bin");
    public static string Sample => Path.Combine(Folder, "sample");
    public static string SampleReference => Path.Combine(Sample, "reference");
}
