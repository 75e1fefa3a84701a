using Analytics.Reports;

namespace Analytics.Classification.Evaluating;

/// <summary>A labelled passage and what somebody who had not seen its labels said of it: a model, a rule or another program.</summary>
public sealed record JudgedPassage(LabelledPassage Labelled, ThemePrediction Prediction)
{
    /// <summary>Of every theme, given or not; empty where none were told.</summary>
    public IReadOnlyList<ThemeProbability> Probabilities { get; init; } = [];

    /// <summary>What was said when the kind and the section of the passage were not told; null where that was not asked.</summary>
    public ThemePrediction? FromTextAlone { get; init; }

    /// <summary>The fold in which it was tested; 0 outside cross-validation.</summary>
    public int Fold { get; init; }

    public bool IsItem => Labelled.Passage.Kind is FindingKind.ImprovementItem or FindingKind.PriorityAction;

    public static JudgedPassage By(IThemeModel model, LabelledPassage passage, int fold = 0) =>
        new(passage, model.Predict(passage.Passage))
        {
            Probabilities = model.Probabilities(passage.Passage),
            FromTextAlone = model.Predict(new Passage(passage.Passage.Text)),
            Fold = fold,
        };
}
