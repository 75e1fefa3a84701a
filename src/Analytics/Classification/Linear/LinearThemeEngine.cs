using Analytics.Reports;

namespace Analytics.Classification.Linear;

/// <summary>The built-in engine: a calibrated linear support vector machine for each theme over words and pairs of words.</summary>
public sealed class LinearThemeEngine : IThemeEngine
{
    public EngineVersion Engine { get; } = new(ModelFile.EngineName, $"{ModelFile.Format}");

    /// <exception cref="ArgumentException">There is no passage to learn from.</exception>
    public IThemeModel Train(IReadOnlyList<LabelledPassage> passages, ThemeScheme scheme, int seed, CancellationToken cancel) =>
        passages.Count > 0
            ? new LinearThemeModel(LinearTraining.Train(passages, scheme, seed, cancel))
            : throw new ArgumentException("There is no passage to learn from.", nameof(passages));

    public IThemeModel Load(Stream stream) => new LinearThemeModel(ModelPayload.Read(ModelFile.Read(stream)));
}
