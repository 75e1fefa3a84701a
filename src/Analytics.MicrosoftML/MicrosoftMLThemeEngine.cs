using Analytics.Classification;
using Analytics.Classification.Linear;
using Analytics.Reports;

namespace Analytics.MicrosoftML;

/// <summary>
/// The theme model learnt with ML.NET. Its models are linear, so they are kept, scored and read a second time as those of the built-in engine are:
/// a file of weights is safe to load, and one pass over a passage scores all themes, on as many threads as wanted.
/// </summary>
internal sealed class MicrosoftMLThemeEngine : IThemeEngine
{
    public const string Name = "microsoft-ml";

    /// <summary>Of the package, as src/Directory.Packages.props has it: another version may learn other weights.</summary>
    internal const string LibraryVersion = "5.0.1";

    /// <summary>Goes up with every change to the training, to the payload or to how text becomes features.</summary>
    private const string Format = "2";

    public EngineVersion Engine { get; } = new(Name, $"{LibraryVersion}-{Format}");

    public IThemeModel Train(IReadOnlyList<LabelledPassage> passages, ThemeScheme scheme, int seed, CancellationToken cancel) =>
        new LinearThemeModel(Engine, LinearTraining.Train(new DualAscentTrainer(), passages, scheme, seed, cancel));

    public IThemeModel Load(Stream stream) => LinearThemeModel.Load(Engine, stream);
}
