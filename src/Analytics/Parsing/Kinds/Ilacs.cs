using System.Text.RegularExpressions;
using Analytics.Parsing.Parts;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>
/// Inspections of local authority children's services (ILACS, from January 2018): title page, table of judgements, what needs to improve, narrative
/// in numbered paragraphs.
/// </summary>
internal static partial class Ilacs
{
    private static readonly JudgementLabels Labels = new(
        [
            (JudgementName.OverallEffectiveness, Overall()),
            (JudgementName.Leadership, Leaders()),
            (JudgementName.HelpAndProtection, HelpAndProtection()),
            (JudgementName.ChildrenInCare, ChildrenInCare()),
            // From August 2025 on some tables say "children care leavers"; some authorities prefer "care-experienced young people".
            (JudgementName.CareLeavers, CareLeavers()),
        ],
        LabelStart(),
        "the|experiences?|and|progress|of|children|young|people|who|need|help|protection|in|care|leavers?|leaving|experienced|looked|after|cared|for|our|adults|impact|leaders|on|social|work|practice|with|families|overall|effectiveness")
    {
        Combined = CareLeavers(),
    };

    private static readonly IReadOnlyList<HeadingRule> Headings =
    [
        new(HeadingRole.Items, @"areas? for (priority|immediate)\b.{0,40}") { Kind = FindingKind.PriorityAction },
        new(HeadingRole.Items, @"what needs to improve.{0,40}|areas? for improvement.{0,40}|recommendations?") { MayBePlain = true },
        new(HeadingRole.Items, @"what (the local authority needs? to|does .{1,80} need to) improve.{0,40}"),
        new(HeadingRole.Narrative, @"the impact of leaders.*") { Judgement = JudgementName.Leadership, MayBePlain = true },
        new(HeadingRole.Narrative, @"the experiences? (and progress )?of .*\bhelp\b.*") { Judgement = JudgementName.HelpAndProtection, MayBePlain = true },
        new(HeadingRole.Narrative, @"the experiences? (and progress )?of .*\b(in (our )?care|looked[- ]after|cared[- ]for)\b.*") { Judgement = JudgementName.ChildrenInCare, MayBePlain = true },
        new(HeadingRole.Narrative, @"the experiences? (and progress )?of .*\b(care[- ](leavers|experienced)\b|leaving care\b).*") { Judgement = JudgementName.CareLeavers, MayBePlain = true },
    ];

    private static readonly ReportEra From2018 = new() { From = new(2018, 1, 1), Opening = "Summary", Headings = Headings };

    public static ReportKind Kind { get; } = new()
    {
        Framework = Framework.IlacsStandard,
        Name = "inspection of children's services (ILACS)",
        // Under a title in other words it is still known by its table, which no other kind has.
        Recognises = text => (TitleStart().IsMatch(text.First) && text.Both.Contains("impact of leaders", StringComparison.Ordinal)) || Table().IsMatch(text.Both),
        Facts = new FactPatterns { Authority = [AuthorityInTitle(), AuthorityAbove()], Dates = [Dates()], LeadOnTitlePage = Lead() },
        Table = Labels,
        Eras = [From2018],
        Variant = StandardOrShort,
    };

    // Which of the two it was is never printed: a short inspection is one working week on site, a standard one two. A second window is a return for what
    // was missed, so the longest one decides.
    private static Framework StandardOrShort(IReadOnlyList<OnSiteWindow> windows) =>
        windows.Max(window => window.End.DayNumber - window.Start.DayNumber + 1) <= 7 ? Framework.IlacsShort : Framework.IlacsStandard;

    [GeneratedRegex(@"^.{0,150}?\binspection of.{0,150}?\bchildren ?'? ?s?'? (social care )?services\b.{0,40}? (inspection dates?|dates? of inspection)\b")]
    private static partial Regex TitleStart();

    [GeneratedRegex(@"^.{0,300}?\binspection\b.{0,300}?\bjudge?ments?( areas?)? grades? .{0,400}?\bimpact of leaders\b")]
    private static partial Regex Table();

    // From mid-2021 on the title is "Inspection of X local authority children's services" …
    [GeneratedRegex(@"\binspection of\s*(the\s+)?(?<authority>(?!local authority\b)\S.*?)\s*(\blocal authority(’s)?[\s–-]*)?\b(children’?s?’?\s+(social\s+care|services))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorityInTitle();

    // … before, the authority stood on lines of its own above "Inspection of children's social care services".
    [GeneratedRegex(@"^(?<authority>.+?)[\s:]*\binspection of\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorityAbove();

    [GeneratedRegex(@"(inspection dates?|dates? of inspection)(\(s\))?\s*:?\s*(?<dates>.*?)(lead (inspector|hmi)s?(\(s\))?\b.*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Dates();

    [GeneratedRegex(@"lead (inspector|hmi)s?(\(s\))?\s*:?\s*(?<lead>.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Lead();

    [GeneratedRegex("overall")]
    private static partial Regex Overall();

    [GeneratedRegex("leaders")]
    private static partial Regex Leaders();

    [GeneratedRegex("help.*protection")]
    private static partial Regex HelpAndProtection();

    [GeneratedRegex(@"\b(in (our )?care|looked[- ]after|cared[- ]for)\b")]
    private static partial Regex ChildrenInCare();

    [GeneratedRegex(@"\bcare[- ](leavers|experienced)\b|\bleaving care\b")]
    private static partial Regex CareLeavers();

    [GeneratedRegex(@"^(the experiences?\b|the impact\b|overall\b)")]
    private static partial Regex LabelStart();
}
