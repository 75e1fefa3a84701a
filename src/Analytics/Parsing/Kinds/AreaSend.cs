using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>
/// Area SEND inspections of local area partnerships (framework of January 2023). The outcome is one of three sentences. What is to be improved stands in tables
/// whose rows only ruled lines tell apart; priority actions have a column for the body that must act.
/// </summary>
internal static partial class AreaSend
{
    private static readonly ReportEra From2023 = new()
    {
        From = new(2023, 1, 1),
        Items = ItemForm.RuledTable,
        Headings =
        [
            new(HeadingRole.Items, @"(responsible bod(y|ies) )?areas? for priority actions?") { Kind = FindingKind.PriorityAction, MayBePlain = true, Title = "Areas for priority action" },
            new(HeadingRole.Items, @"areas? for improvement") { MayBePlain = true },
            new(HeadingRole.Narrative, @"inspection outcome|what is it like to be a child or young person.*|what is the (local )?area partnership doing that is effective|what does the (local )?area partnership need to do better"),
            new(HeadingRole.Aside, @"information about (the local area partnership|this inspection)|local area partnership details|inspection team|(joint )?area send (full )?inspection of .*|local area partnership report|.{0,20}ofsted.{0,60}"),
        ],
    };

    public static ReportKind Kind { get; } = new()
    {
        Framework = Framework.AreaSend,
        Name = "area SEND inspection",
        Body = Body.Partnership,
        Recognises = text => Title().IsMatch(text.First),
        Facts = new FactPatterns
        {
            Authority = [InTitle(), InShortTitle()],
            Dates = [Dates()],
            LeadInText = Lead(),
            Outcomes = [(AreaSendOutcome.WidespreadFailings, Failings()), (AreaSendOutcome.Inconsistent, Inconsistent()), (AreaSendOutcome.TypicallyPositive, Positive())],
        },
        Eras = [From2023],
    };

    [GeneratedRegex(@"\barea send (full )?inspection\b|joint local area send\b|local area partnership report|special educational needs and/or disabilities .{0,40}(inspection|arrangements)")]
    private static partial Regex Title();

    [GeneratedRegex(@"area SEND (full )?inspection of (the )?(?<authority>.{3,80}?) local area partnership", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InTitle();

    [GeneratedRegex(@"area SEND (full )?inspection of (the )?(?<authority>.{3,80}?) (local area|area partnership|partnership|inspection dates?)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InShortTitle();

    [GeneratedRegex(@"(inspection dates?|dates? of inspection)\s*:?\s*(?<dates>.{6,80}?)\s*(dates? of (the )?previous|inspection outcome|previous inspection|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Dates();

    // The inspectorate's own lead; the Care Quality Commission's stands in the other column.
    [GeneratedRegex(@"^((Mr|Mrs|Ms|Dr) )?(?<lead>\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+){1,3}?)( HMI)?,? (Ofsted|HMI)\b[^\n]*?(?i:\blead\b)", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Lead();

    [GeneratedRegex(@"widespread and/?o?r? ?(or )?systemic failings")]
    private static partial Regex Failings();

    [GeneratedRegex(@"arrangements lead to inconsistent experiences")]
    private static partial Regex Inconsistent();

    [GeneratedRegex(@"arrangements typically lead to positive experiences")]
    private static partial Regex Positive();
}
