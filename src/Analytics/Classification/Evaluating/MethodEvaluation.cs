using Analytics.Reports;

namespace Analytics.Classification.Evaluating;

/// <summary>What can be found out about an engine's method by training it again and again on labelled passages and testing it on those left out.</summary>
public sealed class MethodEvaluation(IThemeEngine engine, ThemeScheme scheme, IReadOnlyList<LabelledPassage> passages, int folds, int seed)
{
    /// <summary>Which passage is tested in which fold.</summary>
    public IReadOnlyList<int> FoldOf { get; } = CrossValidation.FoldsOf(passages, folds, seed);

    /// <summary>Added to the training passages of every fold, never tested.</summary>
    public required IReadOnlyList<LabelledPassage> Examples { get; init; }

    /// <summary>What other programs predicted of the same passages in the same folds.</summary>
    public IReadOnlyList<(string Yardstick, IReadOnlyList<JudgedPassage> Judged)> Yardsticks { get; init; } = [];

    /// <summary>Also leaves out one framework after the other, which takes longer.</summary>
    public bool AcrossFrameworks { get; init; }

    /// <summary>Also trains without the examples and on them alone, which takes twice as long.</summary>
    public bool WorthOfExamples { get; init; }

    /// <summary>Told a line for each training that is done.</summary>
    public IProgress<string>? Progress { get; init; }

    public MethodReport Run(CancellationToken cancel)
    {
        var judged = Judge("", Examples, cancel);
        return new MethodReport
        {
            Engine = engine.Engine,
            Folds = folds,
            Seed = seed,
            Scores = Evaluation.Of(judged),
            TextAlone = TextAloneScores.Of(judged),
            Yardsticks = YardstickComparison.Of(judged, [(CueRuleJudge.Name, CueRuleJudge.Judge(passages, FoldOf, scheme)), .. Yardsticks]),
            Tags = TagTest.Run(engine, judged, scheme, seed, cancel),
            AcrossFrameworks = AcrossFrameworks ? FrameworkDrop.Measure(engine, judged, scheme, seed, Examples, Progress, cancel) : [],
            WithoutExamples = WorthOfExamples ? Evaluation.Of(Judge(", without our examples", [], cancel)) : null,
            ExamplesAlone = WorthOfExamples ? Evaluation.Of(engine.Train(Examples, scheme, seed, cancel), passages) : null,
        };
    }

    private IReadOnlyList<JudgedPassage> Judge(string how, IReadOnlyList<LabelledPassage> extraTraining, CancellationToken cancel) =>
        CrossValidation.Judge(
            engine, passages, FoldOf, scheme, seed, extraTraining, Progress is { } lines ? new FoldLines(lines, folds, how) : null, cancel);

    private sealed class FoldLines(IProgress<string> lines, int folds, string how) : IProgress<int>
    {
        public void Report(int value) => lines.Report($"Fold {value} of {folds}{how}");
    }
}

/// <summary>How well an engine's method does on passages of authorities that it has not seen.</summary>
public sealed record MethodReport
{
    public required EngineVersion Engine { get; init; }
    public required int Folds { get; init; }
    public required int Seed { get; init; }
    public required EvaluationReport Scores { get; init; }
    public required TextAloneScores TextAlone { get; init; }
    public required YardstickComparison Yardsticks { get; init; }

    /// <summary>Null where too few passages have a tag.</summary>
    public required TagScores? Tags { get; init; }

    /// <summary>Empty unless asked for.</summary>
    public required IReadOnlyList<FrameworkDrop> AcrossFrameworks { get; init; }

    /// <summary>Trained on the passages of the other folds alone; null unless asked for.</summary>
    public required EvaluationReport? WithoutExamples { get; init; }

    /// <summary>Trained on our examples and the scheme alone; null unless asked for.</summary>
    public required EvaluationReport? ExamplesAlone { get; init; }
}
