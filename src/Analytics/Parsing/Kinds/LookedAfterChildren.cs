using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>
/// Inspections of services for looked-after children (2013), on a scale of four grades whose third is "adequate". Each judgement is told below the
/// heading of its section ("Grade 3 (Adequate)"); a record of all of them ends the report.
/// </summary>
internal static partial class LookedAfterChildren
{
    private static readonly ReportEra From2013 = new()
    {
        From = new(2013, 1, 1),
        Headings =
        [
            new(HeadingRole.Aside, @"about this inspection|the inspection judgements and what they mean|service information|record of main findings|inspection of looked[- ]after children.*"),
            new(HeadingRole.Narrative, @"overall effectiveness( of services.*)?") { Judgement = JudgementName.OverallEffectiveness },
            new(HeadingRole.Narrative, @"capacity to improve") { Judgement = JudgementName.CapacityToImprove },
            new(HeadingRole.Narrative, @"outcomes for looked[- ]after children( and young people)?") { Judgement = JudgementName.Outcomes },
            new(HeadingRole.Narrative, @"quality of provision") { Judgement = JudgementName.QualityOfProvision },
            new(HeadingRole.Narrative, @"leadership and management") { Judgement = JudgementName.Leadership },
            new(HeadingRole.Items, @"areas? for improvement"),
            new(HeadingRole.Level, @"immediately") { Kind = FindingKind.PriorityAction, Deadline = ActionDeadline.Immediate, MayBePlain = true },
            new(HeadingRole.Level, @"within (three|3) months") { Deadline = ActionDeadline.ThreeMonths, MayBePlain = true },
            new(HeadingRole.Level, @"within (six|6) months") { Deadline = ActionDeadline.SixMonths, MayBePlain = true },
        ],
    };

    public static ReportKind Kind { get; } = new()
    {
        Framework = Framework.LacInspection,
        Name = "inspection of services for looked-after children",
        Recognises = text => Title().IsMatch(text.First),
        Facts = new FactPatterns { Authority = [Authority()], Dates = [Dates()], Published = Published(), LeadOnTitlePage = Lead() },
        Eras = [From2013],
    };

    [GeneratedRegex(@"inspection of (looked[- ]after children|children looked after|services for looked[- ]after children)( services)?")]
    private static partial Regex Title();

    [GeneratedRegex(@"inspection of (services for )?(looked[- ]after children|children looked after)( services)?\s+(?<authority>.{3,80}?)\s+(inspection dates?|dates? of inspection)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Authority();

    [GeneratedRegex(@"(inspection dates?|dates? of inspection)\s*:?\s*(?<dates>.{8,60}?)\s*(reporting|lead) inspector", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Dates();

    [GeneratedRegex($@"\bpublished( on)?\s*:?\s*(?<published>{DatePatterns.Full})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Published();

    [GeneratedRegex(@"(reporting|lead) inspectors?\s*:?\s*(?<lead>.{3,80}?)\s*(age group|published|©)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Lead();
}
