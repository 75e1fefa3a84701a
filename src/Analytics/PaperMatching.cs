using Analytics.Classification;
using Analytics.Responses;

namespace Analytics;

/// <summary>
/// The matcher of what councils tell and what inspectors found, made when a first paper is joined: its model takes time to load. Words weigh as in
/// the examples that come with the program, whatever is held, so that the same two texts always score the same, as they were measured.
/// </summary>
public sealed class PaperMatching(AnswerWords words, ThemeScheme scheme, Func<ThemeClassifier> classifier)
{
    private readonly Lazy<ToldAreaMatcher> _matcher = new(() => new ToldAreaMatcher(new MatchTextWriter(
        words, classifier(), TrainingSet.Load(ShippedData.ThemeExamples, scheme).Select(example => example.Passage.Text))));

    public ToldAreaMatcher Matcher => _matcher.Value;
}
