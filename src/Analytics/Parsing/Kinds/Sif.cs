using System.Text.RegularExpressions;
using Analytics.Parsing.Parts;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>
/// Inspections under the single inspection framework (SIF, November 2013 to 2018), with the review of the local safeguarding children board in their
/// second part, and re-inspections, which have none. The overall judgement is told by a sentence, the others stand in a table.
/// </summary>
internal static partial class Sif
{
    private const string Experiences = "(the )?experiences? and progress of ";

    private static readonly JudgementLabels Labels = new(
        [
            (JudgementName.Adoption, new Regex("adoption")),
            (JudgementName.CareLeavers, new Regex("care leavers")),
            (JudgementName.ChildrenInCare, new Regex("looked after|permanence")),
            (JudgementName.HelpAndProtection, new Regex("help and protection")),
            (JudgementName.Leadership, new Regex("leadership")),
        ],
        LabelStart(),
        @"\d|the|children|who|need|help|and|protection|looked|after|achieving|permanence|adoption|performance|experiences?|progress|of|care|leavers|leadership|management|governance|young|people")
    {
        Combined = null,
    };

    private static readonly IReadOnlyList<HeadingRule> Narrative =
    [
        new(HeadingRole.Part, @"(section \d:? )?the local authority( - summary of (key )?findings)?") { Body = Body.Authority },
        new(HeadingRole.Part, @"(section \d:? )?(the )?(effectiveness of the )?(local safeguarding children board|[a-z]{0,6}scb)( \(lscb\))?( (is|are|requires)\b.*)?") { Body = Body.Lscb, Judgement = JudgementName.Lscb },
        new(HeadingRole.Part, @".{3,60} safeguarding children board") { Body = Body.Lscb },
        new(HeadingRole.Part, @"(section \d:? )?the (judgement for the )?effectiveness (of the )?(local safeguarding children board|[a-z]{0,6}scb)( \(lscb\))?.*") { Body = Body.Lscb, Judgement = JudgementName.Lscb },
        new(HeadingRole.Aside, @"information about (this|the) local authority( area)?|information about (this|the) (local authority |[a-z]{0,6}scb )?(inspection|review).*|what the (local authority |lscb )?(inspection |review )?judgements? mean.*|the inspection team|contents|inspection dates?\b.*|report published\b.*"),
        new(HeadingRole.Narrative, $"({Experiences})?children who need help and protection") { Judgement = JudgementName.HelpAndProtection, MayBePlain = true },
        new(HeadingRole.Narrative, $"({Experiences})?children looked after and achieving permanence") { Judgement = JudgementName.ChildrenInCare, MayBePlain = true },
        new(HeadingRole.Narrative, @"leadership,? management and governance") { Judgement = JudgementName.Leadership, MayBePlain = true },
        new(HeadingRole.Narrative, @"the graded judgement (for|about|on|of) (the )?adoption( performance)?( is)?( that)?( it)?|adoption performance") { Judgement = JudgementName.Adoption, Title = "Adoption performance" },
        new(HeadingRole.Narrative, @"the graded judgement (for|about|on|of) (the )?experiences? and progress of care leavers( is)?( that)?( it)?|(the )?experiences? and progress of care leavers") { Judgement = JudgementName.CareLeavers, Title = "Experiences and progress of care leavers" },
        new(HeadingRole.Narrative, @"executive summary|summary of (key )?findings|summary for children and young people|progress since the last inspection"),
        new(HeadingRole.Narrative, @"the (local authority|lscb|board)'?s?'? (has the following )?(key )?strengths|inspection judgements? about the (local authority|lscb)|key strengths and weaknesses of the [a-z]{0,6}scb"),
        new(HeadingRole.Narrative, @"inspection findings - .*|(children's services|the (local authority|[a-z]{0,6}scb|board)|this local authority)\b.{0,80}\b(is|are|requires?)\b.{0,60} because"),
        new(HeadingRole.Subheading, @"summary|inspection findings|key judgement( judgement)? grade"),
    ];

    private static readonly IReadOnlyList<HeadingRule> Lists =
    [
        new(HeadingRole.Items, @"what does the local authority need to improve") { Body = Body.Authority },
        new(HeadingRole.Items, @"what does the ([a-z]{0,6}scb|board|local safeguarding children board)( \(lscb\))? need to improve") { Body = Body.Lscb },
        new(HeadingRole.Items, "recommendations?( .{0,40})?"),
        new(HeadingRole.Level, @"priority( and immediate)? actions?|areas? for (priority|immediate)( and immediate)? action|priority actions? and immediate actions?") { Kind = FindingKind.PriorityAction, Deadline = ActionDeadline.Immediate },
        new(HeadingRole.Level, @"areas? for improvement"),
    ];

    private static readonly ReportEra From2013 = new()
    {
        From = new(2013, 11, 1),
        Headings = [.. Lists, .. Narrative],
    };

    private static readonly FactPatterns Facts = new()
    {
        Authority = [AuthorityAbove()],
        Dates = [Dates()],
        Published = Published(),
        LeadInText = Lead(),
        Judgements = [(JudgementName.OverallEffectiveness, Overall()), (JudgementName.Lscb, Lscb())],
    };

    public static ReportKind Reinspection { get; } = new()
    {
        Framework = Framework.SifReinspection,
        Name = "re-inspection of children's services (SIF)",
        Recognises = text => ReinspectionTitle().IsMatch(text.First),
        Facts = Facts with { Judgements = [(JudgementName.OverallEffectiveness, Overall())] },
        Table = Labels,
        Eras = [From2013],
    };

    public static ReportKind Kind { get; } = Reinspection with
    {
        Framework = Framework.Sif,
        Name = "single inspection of children's services (SIF)",
        Recognises = text => Title().IsMatch(text.First),
        Facts = Facts,
    };

    [GeneratedRegex(@"re-?inspection of services for children in need of help")]
    private static partial Regex ReinspectionTitle();

    [GeneratedRegex(@"inspection of services for children in need of help")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?<authority>.+?)\s*\b(re-?)?inspection of services for children", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorityAbove();

    [GeneratedRegex(@"(inspection dates?|dates? of inspection)\s*:?\s*(?<dates>.+?)\s*(report published|published|children’s services|the overall|the local authority|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Dates();

    [GeneratedRegex($@"published( on)?\s*:?\s*(?<published>{DatePatterns.Full})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Published();

    [GeneratedRegex(@"^(?<!deputy )lead (inspector|hmi)s?( on site)?\s*:?\s*(?<lead>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(children's services\b.{0,80}?|the overall (judgement|judgment|effectiveness)\b.{0,80}?) (are |is )?(?<grade>requires? improvement|good|inadequate|outstanding)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Overall();

    [GeneratedRegex(@"(safeguarding children board|\b[a-z]{0,6}scb)('s)?( \([a-z]{0,6}scb\))?( (in|for|of) .{1,60}?)?,? (is |are |is that it |(is|was|has been) judged (to be |as |that it )?)?(?<grade>requires? improvement|good|inadequate|outstanding)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Lscb();

    [GeneratedRegex(@"^(\d(\.\d?)?( |$)|(the experiences? and progress of )?children who need help|leadership, management)")]
    private static partial Regex LabelStart();
}
