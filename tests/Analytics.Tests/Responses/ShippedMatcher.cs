using System.Text.Json;
using Analytics.Classification;
using Analytics.Classification.Linear;
using Analytics.Responses;
using Analytics.Search.Vocabulary;

namespace Analytics.Tests.Responses;

/// <summary>The matcher as the program has it, with the built-in theme model; words weigh as in the examples that come with it.</summary>
internal static class ShippedMatcher
{
    private static readonly Lazy<MatchTextWriter> Shared = new(() =>
    {
        var scheme = ThemeScheme.Load(ShippedData.ThemeScheme);
        using var file = File.OpenRead(Path.Combine(ShippedData.Themes, "linear.model"));
        var classifier = new ThemeClassifier(new LinearThemeEngine().Load(file));
        var words = AnswerWords.Load(ShippedData.AnswerWords, SearchVocabulary.Load(ShippedData.Vocabulary));
        Classifier = classifier;
        return new MatchTextWriter(words, classifier, TrainingSet.Load(ShippedData.ThemeExamples, scheme).Select(example => example.Passage.Text));
    });

    public static MatchTextWriter Writer => Shared.Value;
    public static ToldAreaMatcher Matcher => new(Writer);
    public static ThemeClassifier Classifier { get; private set; } = null!;

    public static double Score(string told, string finding) => ToldAreaMatcher.Score(Writer.Write(told), Writer.Write(finding));

    public static IReadOnlyList<MatcherPair> Pairs(string fileName) =>
        [.. File.ReadLines(RepositoryFolder.File($"tests/Analytics.Tests/Responses/Pairs/{fileName}")).Select(line => JsonSerializer.Deserialize<MatcherPair>(line, JsonSerializerOptions.Web)!)];
}

/// <param name="Kind">How the telling was made: <c>verbatim</c>, <c>shortened</c>, <c>paraphrased</c>, <c>merged</c>, <c>action</c>; <c>same-theme</c> and <c>unrelated</c> tell something else.</param>
internal sealed record MatcherPair(string Told, string Finding, string Kind, bool Same);
