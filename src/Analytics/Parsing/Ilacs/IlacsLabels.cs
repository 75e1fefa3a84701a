using System.Text.RegularExpressions;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Ilacs;

/// <summary>The wordings by which an ILACS report names its judgements and sections; the same ones in its table and its headings.</summary>
internal static partial class IlacsLabels
{
    public const string Summary = "Summary";

    /// <summary>The judgement that a label or heading names; null for any other text.</summary>
    public static JudgementName? Judgement(string label) => PrintedText.Fold(label) switch
    {
        var text when text.Contains("overall", StringComparison.Ordinal) => JudgementName.OverallEffectiveness,
        var text when text.Contains("leaders", StringComparison.Ordinal) => JudgementName.Leadership,
        var text when text.Contains("help", StringComparison.Ordinal) && text.Contains("protection", StringComparison.Ordinal) => JudgementName.HelpAndProtection,
        var text when ChildrenInCare().IsMatch(text) => JudgementName.ChildrenInCare,
        // From August 2025 on some tables say "children care leavers"; some authorities prefer "care-experienced young people".
        var text when CareLeavers().IsMatch(text) => JudgementName.CareLeavers,
        _ => null,
    };

    /// <summary>Whether a label of the care judgement covers care leavers too, as all did until 2022.</summary>
    public static bool IsCombined(string label) => CareLeavers().IsMatch(PrintedText.Fold(label));

    public static bool StartsLabel(string line) => LabelStart().IsMatch(PrintedText.Fold(line));

    /// <summary>Whether every word of the line occurs in labels, so that it may be a wrapped part of one.</summary>
    public static bool IsPartOfLabel(string line) => LabelWords().IsMatch(PrintedText.Fold(line));

    public static bool IsImprovementHeading(string heading) => ImprovementHeading().IsMatch(PrintedText.Fold(heading));

    /// <summary>The heading of a list without its question mark and the mark of a footnote.</summary>
    public static string WithoutMarks(string heading) => IsImprovementHeading(heading) ? Marks().Replace(heading, "") : heading;

    public static bool IsPriorityHeading(string heading) => PriorityHeading().IsMatch(PrintedText.Fold(heading));

    public static bool StartsHeading(TextLine line, double bodySize) =>
        line.Bullet is null
        && (line.Bold || line.FontSize > bodySize * 1.1
            ? SectionHeadingStart().IsMatch(PrintedText.Fold(line.Text)) || IsImprovementHeading(line.Text)
            : PlainHeading().IsMatch(line.Text));

    public static bool EndsHeading(string heading) => IsImprovementHeading(heading);

    [GeneratedRegex(@"\b(in (our )?care|looked[- ]after|cared[- ]for)\b")]
    private static partial Regex ChildrenInCare();

    [GeneratedRegex(@"\bcare[- ](leavers|experienced)\b|\bleaving care\b")]
    private static partial Regex CareLeavers();

    [GeneratedRegex(@"^(the experiences?\b|the impact\b|overall\b)")]
    private static partial Regex LabelStart();

    [GeneratedRegex(@"^((the|experiences?|and|progress|of|children|young|people|who|need|help|protection|in|care|leavers?|leaving|experienced|looked|after|cared|for|our|adults|impact|leaders|on|social|work|practice|with|families|overall|effectiveness)[\s/,&-]*)+$")]
    private static partial Regex LabelWords();

    [GeneratedRegex(@"^(the experiences? (and progress )?of (children|care|young)|the impact of leaders)")]
    private static partial Regex SectionHeadingStart();

    [GeneratedRegex(@"[\s?]*\d{0,2}$")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^areas? for (priority|immediate)\b")]
    private static partial Regex PriorityHeading();

    // Without emphasis only a line that says nothing else is a heading.
    [GeneratedRegex(@"^(What needs to improve\s*[?:]?|The (experiences? (and progress )?of (children|care|young)|impact of leaders) .*: (good|outstanding|inadequate|requires improvement( to be good)?))\s*$")]
    private static partial Regex PlainHeading();

    [GeneratedRegex(@"^(what ((the local authority )?needs? to|does .{1,80} need to) improve|areas? for (improvement|(priority|immediate).{0,30}action)|recommendations?$)(\d|\b).{0,40}$")]
    private static partial Regex ImprovementHeading();
}
