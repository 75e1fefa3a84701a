using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>How councils write the names of judgements and the grades, in prose, in any of the frameworks since 2013.</summary>
internal static partial class JudgementWords
{
    /// <summary>A grade in running text: where it stands and what it says.</summary>
    internal readonly record struct GradeMention(Grade Grade, int Start, int End);

    /// <summary>The name of a judgement in running text.</summary>
    internal readonly record struct NameMention(JudgementName Name, int Start, int End);

    /// <summary>The grades in a folded text, those left out that only describe a noun ("good practice", "good progress").</summary>
    public static IReadOnlyList<GradeMention> Grades(string folded) =>
        [.. Grade().Matches(folded).Where(match => !DescribesNoun(folded, match)).Select(match => new GradeMention(Read(match.Value), match.Index, match.Index + match.Length))];

    /// <summary>Whether the words are a grade and nothing else.</summary>
    public static bool IsGrade(string text) => PrintedText.Fold(text).Trim(' ', '.') is var folded && Grades(folded) is [var only] && only.Start == 0 && only.End == folded.Length;

    public static Grade Read(string folded) => folded switch
    {
        _ when folded.StartsWith("outstanding", StringComparison.Ordinal) => Reports.Grade.Outstanding,
        _ when folded.StartsWith("good", StringComparison.Ordinal) => Reports.Grade.Good,
        _ when folded.StartsWith("inadequate", StringComparison.Ordinal) => Reports.Grade.Inadequate,
        _ when folded.StartsWith("adequate", StringComparison.Ordinal) => Reports.Grade.Adequate,
        _ when folded.StartsWith("not judged", StringComparison.Ordinal) => Reports.Grade.NotJudged,
        _ => Reports.Grade.RequiresImprovement,
    };

    /// <summary>The names of judgements in a folded text. The name of the whole inspection, which lists three of them, is none.</summary>
    public static IReadOnlyList<NameMention> Names(string folded)
    {
        var text = WholeServices().Replace(folded, match => new string('.', match.Length));
        return
        [
            .. Name().Matches(text).Select(match => new NameMention(NameOf(match), match.Index, match.Index + match.Length)).OrderBy(mention => mention.Start),
        ];
    }

    private static JudgementName NameOf(Match match) => match switch
    {
        _ when match.Groups["overall"].Success => JudgementName.OverallEffectiveness,
        _ when match.Groups["leaders"].Success => JudgementName.Leadership,
        _ when match.Groups["help"].Success => JudgementName.HelpAndProtection,
        _ when match.Groups["care"].Success => JudgementName.ChildrenInCare,
        _ when match.Groups["leavers"].Success => JudgementName.CareLeavers,
        _ when match.Groups["adoption"].Success => JudgementName.Adoption,
        _ when match.Groups["board"].Success => JudgementName.Lscb,
        _ when match.Groups["capacity"].Success => JudgementName.CapacityToImprove,
        _ when match.Groups["outcomes"].Success => JudgementName.Outcomes,
        _ => JudgementName.QualityOfProvision,
    };

    // "good practice", "outstanding elements": a grade stands alone, in quotation marks, or before a word that goes on with the sentence.
    private static bool DescribesNoun(string folded, Match match)
    {
        var behind = folded[(match.Index + match.Length)..];
        var isQuoted = match.Index > 0 && folded[match.Index - 1] is '\'' or '"' && behind.Length > 0 && behind[0] is '\'' or '"';
        return !isQuoted && !match.Value.Contains("improvement", StringComparison.Ordinal) && !GoesOn().IsMatch(behind);
    }

    [GeneratedRegex(@"\b(?:outstanding|good|requir(?:es?|ed|ing) (?:some )?improvements?(?: to be (?:rated |judged )?['""]?good)?|inadequate|(?<!in)adequate|not judged|ri)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();

    [GeneratedRegex(
        @"^['"")\]*]*\s*(?:$|[.,;:)|/\]-]"
        + @"|(?:and|but|with|in|for|overall|by|while|whilst|although|across|at|which|following|on|when|where|because|since|from|so|as|again|or|under|to|rather|judge?ment|rating|grade|grading|throughout|is|was|were|are|the|this|that|after|having|compared|up|despite|too|also|against|within|before|being|outcome|result|of|leadership|leaders|help and protection|services (?:for"
        + @"|to)|each|all|both)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    // Services of the council together, as the titles of single inspections (2013 to 2018) and of ILACS name them.
    [GeneratedRegex(
        @"(?:services? for )?children (?:in|who) need (?:of )?help and protection,? (?:and )?(?:children (?:looked after|in care)"
        + @"|looked[- ]after children)(?:,? and care leavers)?(?!,? and achieving)",
        RegexOptions.CultureInvariant)]
    private static partial Regex WholeServices();

    [GeneratedRegex(
        @"(?<overall>\boverall(?: effectiveness| judge?ment| grade| rating| grading| outcome| effectiveness judge?ment)?\b)"
        + @"|(?<board>\b(?:local )?safeguarding children(?:'s)? board\b|\blscb\b)"
        + @"|(?<capacity>\bcapacity (?:to|for) improve(?:ment)?\b)"
        + @"|(?<leaders>\b(?:the )?impact of (?:leaders(?:hip)?"
        + @"|managers)\b(?: and managers)?(?: on (?:the )?(?:social work )?practice(?: with children and families)?)?"
        + @"|\bleaders(?:hip)?,? (?:and )?(?:management|managers)(?:,? and governance)?\b|\bimpact of leaders(?:hip)?\b|\bleadership\b(?! team)"
        + @"|\bleaders(?:' impact)?\b(?! (?:know|have|are (?:now )?(?:aware|realistic|ambitious)|who|and managers (?:know|have))))"
        + @"|(?<help>\b(?:children (?:and young people )?(?:who|that|in) need(?:ed)? (?:of )?)?help and protection\b|\bneed(?:ed)? (?:of )?help and protection\b"
        + @"|\bchild protection judge?ment\b)"
        + @"|(?<adoption>\badoption(?: performance)?\b)"
        + @"|(?<care>\b(?:children (?:in care|looked after)|looked[- ]after children|children who are looked after|cared for children|children we care for"
        + @"|our children)(?:(?:,? and (?:those )?| & )(?:achieving permanence|care leavers|care[- ]experienced(?: young people| young adults)?))?"
        + @"|\bachieving permanence\b)"
        + @"|(?<leavers>\bcare leavers\b|\bcare[- ]experienced (?:young people|young adults)\b|\bleaving care\b)"
        + @"|(?<outcomes>\boutcomes for (?:looked[- ]after children|children looked after|children and young people)\b)"
        + @"|(?<quality>\bquality of provision\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
