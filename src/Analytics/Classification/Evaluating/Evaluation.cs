namespace Analytics.Classification.Evaluating;

/// <summary>Compares what was said of passages with their labels.</summary>
public static class Evaluation
{
    public static EvaluationReport Of(IThemeModel model, IReadOnlyList<LabelledPassage> passages) =>
        Of([.. passages.Select(passage => JudgedPassage.By(model, passage))]);

    public static EvaluationReport Of(IReadOnlyList<JudgedPassage> judged)
    {
        var items = judged.Where(one => one.IsItem).ToList();
        var sentences = judged.Where(one => !one.IsItem).ToList();
        return new EvaluationReport
        {
            Authorities = judged.Select(one => one.Labelled.Group).Distinct().Count(),
            All = ThemeScores.Of(judged),
            Items = ThemeScores.Of(items),
            Sentences = ThemeScores.Of(sentences),
            SentencePolarity = PolarityScores.Of(sentences),
            Intervals = new EvaluationIntervals(
                Bootstrap.OfThemes(judged), Bootstrap.OfThemes(items), Bootstrap.OfThemes(sentences), Bootstrap.OfPolarity(sentences)),
            AllThemes = Calibration.OfAllThemes(judged),
            GivenThemes = Calibration.OfGivenThemes(judged),
        };
    }
}
