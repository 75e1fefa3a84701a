using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>The seam to a learning engine: trains and loads models of themes and polarity.</summary>
public interface IThemeEngine
{
    EngineVersion Engine { get; }

    /// <summary>Trains on labelled passages; the same passages and seed give the same model.</summary>
    IThemeModel Train(IReadOnlyList<LabelledPassage> passages, ThemeScheme scheme, int seed, CancellationToken cancel);

    /// <exception cref="ModelFormatException">The stream holds no model of this engine in this version.</exception>
    IThemeModel Load(Stream stream);
}

/// <summary>A trained model; safe for use by several threads at once.</summary>
public interface IThemeModel
{
    /// <summary>Engine, its version and a hash of the weights: another version means that passages must be classified again.</summary>
    string Version { get; }

    ThemePrediction Predict(Passage passage);

    /// <summary>How probable each theme is, given or not, in the order of the scheme.</summary>
    IReadOnlyList<ThemeProbability> Probabilities(Passage passage);

    /// <summary>The probability from which on each theme is given, in the order of the scheme.</summary>
    IReadOnlyList<ThemeProbability> Thresholds { get; }

    /// <summary>What in the passage speaks for a theme, given or not, and what against it: the strongest first.</summary>
    /// <exception cref="ArgumentException">The model knows no such theme.</exception>
    IReadOnlyList<WordWeight> Explain(Passage passage, string theme);

    void Save(Stream stream);
}

/// <summary>What a model sees of a finding: the text without its framework tag, and where it stood.</summary>
public sealed record Passage(string Text, FindingKind? Kind = null, string? Section = null);

/// <summary>A passage labelled by reading, following the scheme. <paramref name="Group"/> keeps passages of one source in one fold.</summary>
public sealed record LabelledPassage(string Id, Passage Passage, IReadOnlyList<string> Themes, Polarity Polarity, string Group)
{
    /// <summary>Written to be learnt from; no document holds it.</summary>
    public bool IsInvented { get; init; }

    /// <summary>The name of the document that holds it; null where the source does not tell.</summary>
    public string? Document { get; init; }

    /// <summary>Of the inspection; null where the source does not tell.</summary>
    public Framework? Framework { get; init; }

    /// <summary>What the inspector named at the end of the printed text, where one is named.</summary>
    public FrameworkTag? Tag { get; init; }
}

/// <summary>The themes at or above their thresholds, most probable first, and the polarity.</summary>
public sealed record ThemePrediction(IReadOnlyList<ThemeProbability> Themes, Polarity Polarity);

/// <summary>A word of the passage, in lower case, and by how much the log-odds of a theme would fall (above 0) or rise if it were not there.</summary>
public sealed record WordWeight(string Word, double Weight);

/// <summary>A model file of another engine, another version of it or damaged; it is trained again, never misread.</summary>
public sealed class ModelFormatException(string message) : Exception(message);
