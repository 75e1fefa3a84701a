namespace Analytics;

/// <summary>The repository's <c>data</c> folder, copied beside the program by the build.</summary>
public static class ShippedData
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");
    public static string Reference => Path.Combine(Folder, "reference");
    public static string Themes => Path.Combine(Folder, "themes");
    public static string ThemeScheme => Path.Combine(Themes, "scheme.json");
    public static string ThemeExamples => Path.Combine(Themes, "examples.jsonl");
    public static string Vocabulary => Path.Combine(Folder, "search", "vocabulary.json");
    public static string AnswerWords => Path.Combine(Folder, "responses", "words.json");
    public static string Papers => Path.Combine(Folder, "papers");
    public static string Sample => Path.Combine(Folder, "sample");
    public static string SamplePapers => Path.Combine(Sample, "papers");
    public static string SampleReference => Path.Combine(Sample, "reference");
}
