using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>Says which of an inspection's findings a passage of a council paper answers.</summary>
public sealed class ToldAreaMatcher(MatchTextWriter writer)
{
    /// <summary>From here on a passage and an item are called the same matter: of the development pairs 94 in 100 that reach it are (weights of the others scoring each).</summary>
    public const double Threshold = 0.7;

    /// <summary>For sentences of the narrative, of which a report has so many; of 235 written pairs that are near each other and not the same 4 reach it.</summary>
    public const double NarrativeThreshold = 0.85;

    // In one report the finding most like a passage needs to be less like it when no other comes near.
    private const double LoneThreshold = 0.45;
    private const double FarAhead = 0.25;

    // What a second finding must explain of a passage that the first leaves over: about two words that are neither rare nor common.
    private const double MoreThanTheFirst = 0.8;

    public MatchText Prepare(string text) => writer.Write(text);

    public PreparedFinding Prepare(ThemedFinding finding) => new(finding, Prepare(finding.Finding.Text));

    /// <summary>0, nothing in common, to 1, surely the same matter. A passage that joins several matters is as much like a finding as its best part.</summary>
    public static double Score(MatchText told, MatchText finding)
    {
        var score = ScoreWhole(told, finding);
        foreach (var part in told.Parts)
            score = Math.Max(score, ScoreWhole(part, finding));
        return score;
    }

    /// <summary>The finding that is most like the passage, and further ones when the passage says them too; none when none is like it.</summary>
    public static IReadOnlyList<FindingMatch> Match(MatchText told, IEnumerable<PreparedFinding> findings)
    {
        FindingMatch[] ranked = [.. findings
            .Select(finding => (Match: new FindingMatch(finding.Themed, Score(told, finding.Text)), finding.Text.Words))
            .Where(one => one.Match.Score >= LoneThreshold)
            .OrderByDescending(one => one.Match.Score).ThenBy(one => one.Match.Finding.Finding.Ordinal)
            .Select(one => one.Match with { Words = one.Words })];
        var matches = new List<FindingMatch>();
        var left = told.Words.ToHashSet();
        foreach (var match in ranked.Where((match, place) => match.Score >= ThresholdOf(match.Finding.Finding) || (place == 0 && StandsAlone(ranked))))
        {
            if (matches.Count > 0 && told.WeightOf(left.Intersect(match.Words)) < MoreThanTheFirst)
                continue;
            matches.Add(match);
            left.ExceptWith(match.Words);
        }
        return matches;
    }

    private static bool StandsAlone(FindingMatch[] ranked) =>
        ranked[0].Finding.Finding.Kind != FindingKind.Narrative && (ranked.Length == 1 || ranked[1].Score <= ranked[0].Score - FarAhead);

    internal static double ThresholdOf(Finding finding) => finding.Kind == FindingKind.Narrative ? NarrativeThreshold : Threshold;

    private static double ScoreWhole(MatchText told, MatchText finding)
    {
        if (told.IsEmpty || finding.IsEmpty)
            return 0;
        Span<double> features = stackalloc double[MatchFeatures.Names.Count];
        MatchFeatures.Write(told, finding, features);
        return MatchWeights.Score(features);
    }
}

/// <summary>A finding and what of it is matched; prepared once for all passages.</summary>
public sealed record PreparedFinding(ThemedFinding Themed, MatchText Text);

/// <summary>A finding that a passage answers, and how surely (0 to 1).</summary>
public sealed record FindingMatch(ThemedFinding Finding, double Score)
{
    public JoinedBy JoinedBy => Score >= ToldAreaMatcher.ThresholdOf(Finding.Finding) ? JoinedBy.Words : JoinedBy.NearestWords;

    internal ulong[] Words { get; init; } = [];
}
