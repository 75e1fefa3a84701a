using System.Globalization;
using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>A finding that may be reviewed, with the inspection that it belongs to.</summary>
public sealed record ReviewCandidate(ThemedFinding Themed, string InspectionId);

/// <summary>A finding that is worth reviewing, and why: the strongest reason first.</summary>
public sealed record ReviewPassage(ThemedFinding Themed, string InspectionId, IReadOnlyList<ReviewReason> Reasons)
{
    /// <summary>The theme that is most doubtful.</summary>
    public string Theme => Reasons[0].Theme;

    /// <summary>How doubtful that is, from 0; above 1 where the rules disagree about a theme that the model is not sure of.</summary>
    public double Doubt => Reasons[0].Doubt;
}

/// <summary>Why a theme of a passage is doubtful.</summary>
/// <param name="Threshold">The probability from which on the model gives the theme.</param>
/// <param name="IsGiven">Whether the model gives it.</param>
/// <param name="IsCued">Whether a cue of the theme stands in the passage; null for a theme without cues.</param>
public sealed record ReviewReason(string Theme, double Probability, double Threshold, bool IsGiven, bool? IsCued)
{
    // A cue stands in many passages that have its theme and in some that have not; many passages have a theme without any of its cues.
    private const double CueAgainstModel = 0.5;
    private const double ModelWithoutCue = 0.25;

    /// <summary>1 where the model is least sure, at the threshold; less the nearer it is to being certain; more where the cue rule says otherwise.</summary>
    public double Doubt => Nearness + (IsCued, IsGiven) switch
    {
        (true, false) => CueAgainstModel,
        (false, true) => ModelWithoutCue,
        _ => 0,
    };

    /// <summary>The reason in words, the same wherever it is shown.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Theme}: the model {(IsGiven ? "says so" : "does not")} ({Probability:0.00}, given from {Threshold:0.00}){Rule}");

    private string Rule => (IsCued, IsGiven) switch
    {
        (true, false) => ", the cue rule does",
        (false, true) => ", the cue rule does not",
        _ => "",
    };

    private double Nearness => Probability < Threshold ? Probability / Threshold : 1 - ((Probability - Threshold) / (1 - Threshold));
}
