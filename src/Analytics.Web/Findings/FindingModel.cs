using Analytics.Classification;
using Analytics.Web.Api;

namespace Analytics.Web.Findings;

/// <summary>The page of one passage: its labels, and why the model gave it them.</summary>
public sealed record FindingModel(Corpus Corpus, FoundFinding Found, string ModelVersion)
{
    /// <summary>Rows of the table of words before the rest is folded away.</summary>
    public const int WordsShown = 8;

    /// <summary>The theme whose words are shown; null where the model gives none and none is asked for.</summary>
    public ThemeReason? Reason { get; init; }

    public IReadOnlyList<ParameterProblem> Problems { get; init; } = [];

    public FindingAnswer Finding => Found.Answer;

    public IReadOnlyList<MarkedText> Passage => PassageWords.Mark(Finding.Text, Reason?.Words.Select(words => new FeatureWeight(words.Words, words.Weight)) ?? []);

    public string UrlFor(string theme) => Links.To($"/findings/{Finding.FindingId}", ("theme", theme));
}
