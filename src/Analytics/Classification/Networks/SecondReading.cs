namespace Analytics.Classification.Networks;

/// <summary>
/// Reads the scores of all linear models of a passage together, beside the scheme's cues and the words of praise and criticism in it:
/// a theme's score means less where another theme explains the same words. Wolpert, "Stacked generalization" (1992).
/// </summary>
internal sealed class SecondReading
{
    // Log-odds below are all the same "no"; as 0 they cost nothing.
    private const double Lowest = -4;
    private const double Highest = 6;
    private const double Scale = 4;
    private const float CueValue = 0.5f;

    private readonly CueRules _cues;
    private readonly PolarityWords _words;

    private readonly int _themes;

    /// <param name="cues">By theme.</param>
    /// <param name="polarityWords">By class, in the order of <see cref="WordClasses"/>.</param>
    /// <exception cref="InvalidDataException">A cue or a beginning of a word of polarity is too short.</exception>
    public SecondReading(IReadOnlyList<string> themes, IReadOnlyList<IReadOnlyList<string>> cues, IReadOnlyList<IReadOnlyList<string>> polarityWords)
    {
        _themes = themes.Count;
        _cues = new CueRules(themes, cues);
        _words = new PolarityWords(polarityWords);
    }

    /// <summary>How many numbers the network of the themes reads.</summary>
    public static int ThemeInputs(int themes) => themes + PolarityTarget.Count + themes;

    /// <summary>How many numbers the network of the polarities reads.</summary>
    public static int PolarityInputs => PolarityTarget.Count + Networks.PolarityWords.Count;

    /// <param name="logOdds">Of all themes, then of the polarity targets.</param>
    /// <param name="inputs">Empty on entry, of the length of <see cref="ThemeInputs"/>.</param>
    public void ReadThemes(string text, ReadOnlySpan<double> logOdds, Span<float> inputs)
    {
        FillScores(logOdds, inputs);
        _cues.Mark(text, CueValue, inputs[logOdds.Length..]);
    }

    /// <param name="logOdds">Of all themes, then of the polarity targets.</param>
    /// <param name="inputs">Of the length of <see cref="PolarityInputs"/>.</param>
    public void ReadPolarity(string text, ReadOnlySpan<double> logOdds, Span<float> inputs)
    {
        FillScores(logOdds[_themes..], inputs);
        _words.Read(text, inputs[PolarityTarget.Count..]);
    }

    private static void FillScores(ReadOnlySpan<double> logOdds, Span<float> inputs)
    {
        for (var target = 0; target < logOdds.Length; target++)
            inputs[target] = (float)((Math.Clamp(logOdds[target], Lowest, Highest) - Lowest) / Scale);
    }
}

/// <summary>All that the second reading knows.</summary>
internal sealed record SecondWeights
{
    /// <summary>By theme.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Cues { get; init; }

    /// <summary>By class, in the order of <see cref="WordClasses"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> PolarityWords { get; init; }

    /// <summary>Scores the themes.</summary>
    public required Network Themes { get; init; }

    /// <summary>Scores the polarity targets, of which one is right.</summary>
    public required Network Polarity { get; init; }

    /// <summary>By theme: makes probabilities of the scores of <see cref="Themes"/>.</summary>
    public required IReadOnlyList<PlattScale> Scales { get; init; }

    /// <summary>By theme: the probability from which on it is given.</summary>
    public required IReadOnlyList<float> Thresholds { get; init; }
}
