using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Tells from the sentence or heading before a list what the list is. All lists of a paper may be lettered alike: areas to improve, further
/// actions, strengths, resolutions; nothing but this sentence tells them apart.
/// </summary>
internal static partial class LeadIns
{
    /// <summary>What a list behind these words is; null when they do not tell or when it is nothing that is kept.</summary>
    /// <param name="isBehindAreas">Whether a list of areas to improve has come already, so that "other areas" are further ones.</param>
    public static PassageRole? RoleOf(string words, bool isHeading, bool isBehindAreas)
    {
        var folded = PrintedText.Fold(words).Trim();
        if (folded.Length == 0 || Nothing().IsMatch(folded))
            return null;
        if (Resolution().IsMatch(folded))
            return PassageRole.Resolution;
        if (isHeading ? OptionsHeading().IsMatch(folded) : Options().IsMatch(folded))
            return PassageRole.Option;
        if (AskedOfCouncil().IsMatch(folded) && !AskedOfMembers().IsMatch(folded))
            return isBehindAreas && Further().IsMatch(folded) ? PassageRole.FurtherAction : PassageRole.ToldArea;
        if ((Asked().IsMatch(folded) && !ByInspectors().IsMatch(folded)) || (isHeading && RecommendationHeading().IsMatch(folded)) || (!isHeading && BareRecommendation().IsMatch(folded)))
            return PassageRole.Recommendation;
        return Subject(folded, isHeading, isBehindAreas);
    }

    /// <summary>Whether the words only point at what comes ("These are:"), so that the sentence before them tells.</summary>
    public static bool IsVague(string words) => Vague().IsMatch(PrintedText.Fold(words).Trim());

    /// <summary>Whether the words speak of recommendations or areas at all, which "They concerned:" behind them then lists.</summary>
    public static bool NamesAreas(string words) => Areas().IsMatch(PrintedText.Fold(words)) && !AskedOfMembers().IsMatch(PrintedText.Fold(words));

    /// <summary>Whether the words are "Recommendations" and say not whose.</summary>
    public static bool IsBareRecommendation(string words) => BareRecommendation().IsMatch(PrintedText.Fold(words).Trim());

    /// <summary>Whether a meeting was told what follows, of whatever kind ("It was reported that:").</summary>
    public static bool IsReported(string words) => ReportedThat().IsMatch(PrintedText.Fold(words));

    /// <summary>Whether the words lead a list of something else, which is not kept.</summary>
    public static bool IsOther(string words) => Nothing().IsMatch(PrintedText.Fold(words).Trim());

    /// <summary>Whether inspectors said, found or highlighted something, and the list itself must tell whether they liked it.</summary>
    public static bool IsNeutral(string words) => Neutral().IsMatch(PrintedText.Fold(words));

    /// <summary>Whether the list is of an inspection before ("the areas for improvement from the 2018 visit were").</summary>
    public static bool IsOfEarlier(string words, InspectionTime time)
    {
        var folded = PrintedText.Fold(words);
        var subject = ImprovementWords().Matches(folded);
        if (subject.Count == 0)
            return false;
        var from = FromInspection().Match(folded);
        return from.Success
            && (from.Value.Contains("previous", StringComparison.Ordinal) || from.Value.Contains(" last ", StringComparison.Ordinal) || ToldDates.Find(words[from.Index..(from.Index + from.Length)]).Any(mention => time.IsEarlier(mention.Date)));
    }

    // The words that stand last decide: "identified many strengths and the following areas for improvement".
    private static PassageRole? Subject(string folded, bool isHeading, bool isBehindAreas)
    {
        (PassageRole Role, int At)[] found =
        [
            (PassageRole.ToldArea, Last(ImprovementWords(), folded)),
            (PassageRole.Strength, Last(StrengthWords(), folded)),
            (PassageRole.Progress, isHeading ? Last(ProgressHeading(), folded) : Last(ProgressWords(), folded)),
            (PassageRole.Action, isHeading ? Last(ActionHeading(), folded) : Last(ActionWords(), folded)),
        ];
        var (role, at) = found.MaxBy(entry => entry.At);
        if (at < 0)
            return null;
        // "Actions to address the areas for improvement": what is done comes first, what it is done about behind.
        if (role == PassageRole.ToldArea && ActionAbout().IsMatch(folded) && !Obliged().IsMatch(folded))
            return PassageRole.Action;
        if (role == PassageRole.ToldArea && ProgressAbout().IsMatch(folded))
            return PassageRole.Progress;
        // "A need for further action" beside the areas is a need, not what will be done.
        if (role == PassageRole.Action && isBehindAreas && NeedForAction().IsMatch(folded))
            return PassageRole.FurtherAction;
        if (role == PassageRole.ToldArea && isBehindAreas && Further().IsMatch(folded) && !InAddition().IsMatch(folded))
            return PassageRole.FurtherAction;
        return role;
    }

    // "There were in addition two areas for improvement": the inspectors' own, beside those for priority action.
    [GeneratedRegex(@"\b(?:in addition|additionally)\b(?:,? (?:to (?:this|these|those))?)?[^.;:]{0,30}\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten)\b|areas? for improvement:$)", RegexOptions.CultureInvariant)]
    private static partial Regex InAddition();

    private static int Last(Regex words, string folded) => words.Matches(folded) is { Count: > 0 } matches ? matches[^1].Index + matches[^1].Length : -1;
}
