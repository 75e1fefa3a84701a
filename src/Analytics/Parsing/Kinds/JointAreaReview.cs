using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>
/// Joint area reviews and the reports on progress since one (to 2009), by several inspectorates. They judge progress on each recommendation in words of their
/// own, which are part of the narrative.
/// </summary>
internal static partial class JointAreaReview
{
    private static readonly ReportEra To2009 = new()
    {
        From = new(2005, 9, 1),
        Headings =
        [
            new(HeadingRole.Aside, @"contents|joint area review.*|(.{3,80} )?progress report|about this (inspection|review)|age group.*"),
            new(HeadingRole.Items, @"(areas? for (further )?(improvement|development)|recommendations?|further (actions?|recommendations?)|what needs to improve)"),
            new(HeadingRole.Level, @"(for )?(immediate action|immediately)\b.{0,60}") { Kind = FindingKind.PriorityAction, Deadline = ActionDeadline.Immediate, MayBePlain = true },
            new(HeadingRole.Level, @"(for action )?(with)?in (the next )?(three|3) months\b.{0,60}") { Deadline = ActionDeadline.ThreeMonths, MayBePlain = true },
            new(HeadingRole.Level, @"(for action )?(with)?in (the next )?(six|6) months\b.{0,60}") { Deadline = ActionDeadline.SixMonths, MayBePlain = true },
            new(HeadingRole.Narrative, @"introduction|background|(summary|overview)( .{0,60})?|main findings|conclusions?|progress .{0,80}|next steps|the local area|.{0,40}outcomes?.{0,60}|recommendation \d.*"),
        ],
    };

    public static ReportKind Kind { get; } = new()
    {
        Framework = Framework.Other,
        Name = "joint area review",
        Body = Body.Partnership,
        Recognises = text => Title().IsMatch(text.First),
        Facts = new FactPatterns { Authority = [BelowTitle(), AboveTitle(), OfSafeguarding()], Dates = [Dates(), Between()], Published = Published(), LeadInText = Lead() },
        Eras = [To2009],
    };

    [GeneratedRegex(@"^.{0,300}?\bjoint area review\b|^.{0,200}?\binspection of (the )?progress (made )?(in|on|with|towards)\b.{0,80}\bsafeguarding")]
    private static partial Regex Title();

    [GeneratedRegex(@"joint area review\W*(:|of)?\s*(?<authority>\p{Lu}[\p{L}’' &-]{2,60}?)\s*(children’s services|local authority|council|area\b|progress|review)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex BelowTitle();

    [GeneratedRegex(@"^(?<authority>\p{Lu}[\p{L}’' &-]{2,60}?)\s*(children’s services( authority area)?\W*)?\b(joint area review|inspection of (the )?progress)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AboveTitle();

    [GeneratedRegex(@"safeguarding (services|arrangements|children) in (the )?(?<authority>\p{Lu}[\p{L}’' &-]{2,60}?)(?=\s*(inspection|published|date|age|by|\d|$))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OfSafeguarding();

    [GeneratedRegex(@"(inspection|review|fieldwork) dates?\s*:?\s*(?<dates>.{6,60}?\d{4})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Dates();

    [GeneratedRegex($@"\b(between|from|on) {DatePatterns.First}{DatePatterns.To}{DatePatterns.Last}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Between();

    [GeneratedRegex($@"\bpublished( on)?\s*:?\s*(?<published>{DatePatterns.Full})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Published();

    [GeneratedRegex(@"^(lead|reporting) inspectors?\s*:?\s*(?<lead>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Lead();
}
