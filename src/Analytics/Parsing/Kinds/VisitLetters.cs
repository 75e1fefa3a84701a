using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>
/// Letters to the director of children's services after a focused visit (ILACS, from 2018), a monitoring visit (to an authority judged inadequate) or an
/// assurance visit (2020 and 2021). They make no graded judgements.
/// </summary>
internal static partial class VisitLetters
{
    private static readonly ReportEra From2016 = new()
    {
        From = new(2016, 1, 1),
        Headings =
        [
            new(HeadingRole.Items, @"areas? for (priority|immediate) actions?") { Kind = FindingKind.PriorityAction, MayBePlain = true },
            new(HeadingRole.Items, @"what needs to improve.{0,60}|areas? for (improvement|development)|recommendations?") { MayBePlain = true },
            new(HeadingRole.Narrative, @"headline findings?|(main|key|summary of|overall) findings|overview|summary|findings and evaluation of progress|(evaluation of )?progress( .{0,40})?|strengths|context") { MayBePlain = true },
            new(HeadingRole.Aside, @"areas covered by the visit|next steps|yours sincerely,?") { MayBePlain = true },
            new(HeadingRole.Narrative, @".{0,40}\b(focused|monitoring|assurance) (visit|inspection) .*") { Title = "Introduction", MayBePlain = true },
            new(HeadingRole.Narrative, @"dear .{2,100}") { Title = "Introduction", MayBePlain = true },
        ],
    };

    public static ReportKind FocusedVisit { get; } = new()
    {
        Framework = Framework.FocusedVisit,
        Name = "focused visit",
        Recognises = text => FocusedTitle().IsMatch(text.First),
        Facts = new FactPatterns { Authority = [InFindings(), InTitle(), InLongTitle()], Dates = [Range(), OneDay()], Published = LetterDate(), LeadOnTitlePage = Inspectors() },
        Eras = [From2016],
    };

    public static ReportKind MonitoringVisit { get; } = FocusedVisit with
    {
        Framework = Framework.MonitoringVisit,
        Name = "monitoring visit",
        Recognises = text => MonitoringTitle().IsMatch(text.First),
        Eras = [From2016 with { ListsItems = false }],
    };

    public static ReportKind AssuranceVisit { get; } = FocusedVisit with
    {
        Framework = Framework.AssuranceVisit,
        Name = "assurance visit",
        Recognises = text => AssuranceTitle().IsMatch(text.First),
        Eras = [From2016],
    };

    [GeneratedRegex(@"\bfocused visit (of|to)\b")]
    private static partial Regex FocusedTitle();

    [GeneratedRegex(@"\bmonitoring (visit|inspection) (of|to)\b")]
    private static partial Regex MonitoringTitle();

    [GeneratedRegex(@"\bassurance visit (of|to)\b")]
    private static partial Regex AssuranceTitle();

    // "This letter summarises the findings of the monitoring visit to X children's services on …"
    [GeneratedRegex(@"findings of (the|a|this) .{0,60}?\bvisit (to|of) (the )?(?<authority>.{3,80}?)(’s|’)?( local authority(’s)?)?( children’s services)? (on|between|from|that)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InFindings();

    [GeneratedRegex(@"\b(visit|inspection) (to|of) (the )?(?<authority>.{3,60}?)(’s|’)?( local authority(’s)?)? (children’s services|this letter)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InTitle();

    [GeneratedRegex(@"\bvisit (to|of) (the )?(?<authority>.{3,60}?) (this letter|dear)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InLongTitle();

    [GeneratedRegex(@"\b(on|between|from) (?<start>\d{1,2}( (?!and)\w+)?( \d{4})?) (and|to|until|[–—-]) (?<end>\d{1,2} [a-z]+( \d{4})?)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"\bvisit\b[^.]{0,120}? on (?<dates>\d{1,2} [a-z]+( \d{4})?)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OneDay();

    [GeneratedRegex($@"(?<published>{DatePatterns.Full})\b.*\bdear\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex LetterDate();

    // "Her Majesty's Inspectors for this visit were A and B." · "The visit was carried out by A, His Majesty's Inspector." · "The inspectors were A HMI and B HMI."
    [GeneratedRegex(@"(inspectors?( for this visit)?|visit) (was|were)( (carried out|conducted|undertaken|led) by)? (?<lead>\p{Lu}.{3,200}?)\.(\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Inspectors();
}
