using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>Compares a model's predictions with labels.</summary>
public static class Evaluation
{
    public static EvaluationReport Of(IThemeModel model, IReadOnlyList<LabelledPassage> passages) =>
        Of([.. passages.Select(passage => new JudgedPassage(passage, model.Predict(passage.Passage)))]);

    public static EvaluationReport Of(IReadOnlyList<JudgedPassage> judged)
    {
        var sentences = judged.Where(one => !one.IsItem).ToList();
        return new EvaluationReport
        {
            All = ThemeScoresOf(judged),
            Items = ThemeScoresOf([.. judged.Where(one => one.IsItem)]),
            Sentences = ThemeScoresOf(sentences),
            SentencePolarity = PolarityScoresOf(sentences),
        };
    }

    private static ThemeScores ThemeScoresOf(IReadOnlyList<JudgedPassage> judged)
    {
        var counts = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        foreach (var (labelled, prediction) in judged)
        {
            var predicted = prediction.Themes.Select(theme => theme.Slug).ToHashSet();
            foreach (var slug in labelled.Themes)
                counts[slug] = counts.GetValueOrDefault(slug) + (predicted.Remove(slug) ? new Counts(1, 0, 0) : new Counts(0, 0, 1));
            foreach (var slug in predicted)
                counts[slug] = counts.GetValueOrDefault(slug) + new Counts(0, 1, 0);
        }
        return new ThemeScores(
            judged.Count,
            counts.Values.Aggregate(default(Counts), (sum, one) => sum + one),
            counts.ToDictionary());
    }

    private static PolarityScores PolarityScoresOf(IReadOnlyList<JudgedPassage> judged) =>
        new(judged.CountBy(one => (one.Labelled.Polarity, one.Prediction.Polarity)).ToDictionary());
}

/// <summary>A labelled passage and what a model said of it.</summary>
public sealed record JudgedPassage(LabelledPassage Labelled, ThemePrediction Prediction)
{
    public bool IsItem => Labelled.Passage.Kind is FindingKind.ImprovementItem or FindingKind.PriorityAction;
}
