using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>
/// Joint targeted area inspections (JTAI, from 2016) by four inspectorates: a letter to the partnership that makes no graded judgements. It may leave out the
/// year of the visit.
/// </summary>
internal static partial class Jtai
{
    private static readonly IReadOnlyList<HeadingRule> Shared =
    [
        new(HeadingRole.Items, @"areas? for (priority|immediate) actions?") { Kind = FindingKind.PriorityAction, MayBePlain = true },
        new(HeadingRole.Items, @"what needs to improve.{0,40}|areas? for (improvement|development)") { MayBePlain = true },
        new(HeadingRole.Narrative, @"(.{1,30} )?strengths|headline findings|(main|key) findings|context") { MayBePlain = true },
        new(HeadingRole.Box, @"(case|practice) (study|example)\b.{0,80}"),
        new(HeadingRole.Aside, @"next steps|yours sincerely,?") { MayBePlain = true },
        new(HeadingRole.Narrative, @"joint targeted area inspection .*") { Title = "Introduction" },
        new(HeadingRole.Narrative, @"dear .{3,150}") { Title = "Introduction", MayBePlain = true },
    ];

    /// <summary>Strengths and areas for improvement as whole paragraphs, by theme, with studies of single cases between them.</summary>
    private static readonly ReportEra From2016 = new() { From = new(2016, 1, 1), Headings = Shared, Items = ItemForm.ListedOrParagraphs };

    /// <summary>Short lists up front, then the main findings.</summary>
    private static readonly ReportEra From2021 = From2016 with { From = new(2021, 9, 1), Items = ItemForm.Listed };

    public static ReportKind Kind { get; } = new()
    {
        Framework = Framework.Jtai,
        Name = "joint targeted area inspection (JTAI)",
        Body = Body.Partnership,
        Recognises = text => Title().IsMatch(text.Both),
        Facts = new FactPatterns { Authority = [InTitle(), InLongTitle(), InProse(), InSalutation()], Dates = [Between(), From()], Published = LetterDate() },
        Eras = [From2016, From2021],
    };

    [GeneratedRegex("joint targeted area inspection")]
    private static partial Regex Title();

    [GeneratedRegex(@"joint targeted area inspection of (the )?(?<authority>(?!multi).{3,80}?) (this (letter|report)|between \d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InTitle();

    [GeneratedRegex(@"joint targeted area inspection of the multi-agency [^.]*\bin (the )?(?<authority>[^.]{3,60}?) (this (letter|report)|between \d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InLongTitle();

    [GeneratedRegex(@"individual agencies in (the )?(?<authority>[^.]{3,60}?)( local authority)?\.", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InProse();

    [GeneratedRegex(@"\bdear (?<authority>.{3,60}?) (local |strategic )?safeguarding", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InSalutation();

    [GeneratedRegex($@"\bbetween {DatePatterns.First}{DatePatterns.To}{DatePatterns.Last}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Between();

    [GeneratedRegex($@"\b(took place|carried out|undertaken|conducted)\b[^.]{{0,40}}?\b(from|on|between) {DatePatterns.First}{DatePatterns.To}{DatePatterns.Last}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex From();

    [GeneratedRegex($@"(?<published>{DatePatterns.Full})\b.*\bdear\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex LetterDate();
}
