using System.Globalization;

namespace Analytics.Web.SimilarProfiles;

/// <summary>What pages say of similar profiles, and of how little they may mean.</summary>
internal static class SimilarProfileWording
{
    /// <summary>Agreement below which a reader is told that the list is mostly chance.</summary>
    private const double Sound = 0.5;

    public static string Caution(SimilarProfileAnswer answer) => answer.Agreement switch
    {
        null => "There are too few profiles to say how far the list is chance.",
        < Sound => string.Create(CultureInfo.InvariantCulture, $"Read it as a lead, not as a finding: it says whose reports were alike, and most of that may be chance. Over two halves of everyone’s inspections the likenesses agree by {answer.Agreement:0.00} only, where 1 is wholly and 0 not at all."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Over two halves of everyone’s inspections the likenesses agree by {answer.Agreement:0.00}, where 1 is wholly and 0 not at all."),
    };

    /// <summary>Likenesses that chance brings about more often than this do not stand out.</summary>
    private const double MostByChance = 0.05;

    /// <summary>Whether anybody is more alike than chance would have it.</summary>
    public static string StandingOut(SimilarProfileAnswer answer) => answer.Similar.Count(other => other.ByChance <= MostByChance) switch
    {
        0 => "None of these stands out from chance.",
        1 => "One of these stands out from chance.",
        var some => $"{some} of these stand out from chance.",
    };

    public static string TooFew(SimilarProfileAnswer answer) =>
        $"{(answer.Inspections.Count == 0 ? "No full inspection (ILACS or SIF) of this authority is held" : answer.Inspections.Count == 1 ? "Only one full inspection (ILACS or SIF) of this authority is held" : $"Only {answer.Inspections.Count} full inspections (ILACS or SIF) of this authority are held")}; with fewer than {answer.Fewest} there is no profile to compare.";

    /// <summary>Of 200 shuffles none is not never.</summary>
    public static string Chance(double share) => share < 0.01 ? "less than 1 %" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
