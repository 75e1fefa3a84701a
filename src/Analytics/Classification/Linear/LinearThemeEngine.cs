using Analytics.Reports;

namespace Analytics.Classification.Linear;

/// <summary>The built-in engine: a linear support vector machine for each theme over words and pairs of words, then the second reading of their scores.</summary>
public sealed class LinearThemeEngine : IThemeEngine
{
    /// <summary>Goes up with every change to the training, to the payload or to how text becomes features.</summary>
    private const string Format = "3";

    public EngineVersion Engine { get; } = new("linear", Format);

    public IThemeModel Train(IReadOnlyList<LabelledPassage> passages, ThemeScheme scheme, int seed, CancellationToken cancel) =>
        new LinearThemeModel(Engine, LinearTraining.Train(new SupportVectorTrainer(), passages, scheme, seed, cancel));

    public IThemeModel Load(Stream stream) => LinearThemeModel.Load(Engine, stream);
}
