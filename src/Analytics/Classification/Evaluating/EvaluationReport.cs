namespace Analytics.Classification.Evaluating;

/// <summary>How well what was said of passages meets their labels.</summary>
public sealed record EvaluationReport
{
    public required int Authorities { get; init; }
    public required ThemeScores All { get; init; }
    public required ThemeScores Items { get; init; }
    public required ThemeScores Sentences { get; init; }

    /// <summary>Over the sentences alone: an item is always to be improved.</summary>
    public required PolarityScores SentencePolarity { get; init; }

    public required EvaluationIntervals Intervals { get; init; }

    /// <summary>Of the probability of every theme of every passage.</summary>
    public required Calibration AllThemes { get; init; }

    /// <summary>Of the probabilities that come with the themes given: those that a reader sees.</summary>
    public required Calibration GivenThemes { get; init; }
}

/// <summary>The 95 % intervals of the scores, grouped by authority.</summary>
public sealed record EvaluationIntervals(ThemeIntervals All, ThemeIntervals Items, ThemeIntervals Sentences, Interval SentencePolarity);
