using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>What the top of a paper says: what it is, its title, for which body, on which day, as which item.</summary>
internal sealed partial record PaperHead(PaperKind Kind, string Title, string? Committee, ToldDate? MeetingDate, string? Item)
{
    private const int Top = 24, TitleBlock = 10, LongestTitle = 220, LeastActions = 2;

    public static PaperHead Of(PaperText text, PaperOutline outline, Document document)
    {
        var top = outline.Parts.Take(Top).ToList();
        var title = Tidy(text.Title ?? Labelled(top, TitleLabel()) ?? Shown(top) ?? document.Title ?? "");
        return new PaperHead(
            text.Kind ?? KindOf(outline, top, title),
            title,
            text.Committee is { Length: > 0 } committee ? BodyName(committee) ?? PrintedText.Clean(committee) : CommitteeIn(outline, top, title),
            text.MeetingDate is { } date ? ToldDate.Of(date) : DateIn(top) ?? (MeetingInTitle(title) is { } met ? ToldDates.FindBest(met.Groups["date"].Value) : null),
            text.Item ?? (top.Select(part => ItemNumber().Match(part.Text)).FirstOrDefault(match => match.Success) is { } item ? item.Groups["item"].Value.TrimEnd('.') : Numbered(text.Title ?? Shown(top))));
    }

    // "Title of report: …", in one line, in two cells, or with the value in the next line.
    private static string? Labelled(List<PaperPart> top, Regex label)
    {
        for (var i = 0; i < top.Count; i++)
        {
            if (Lines(top[i]).Select(line => label.Match(line)).FirstOrDefault(match => match.Success) is not { } match)
                continue;
            if (match.Groups["value"].Value.Trim() is { Length: > 2 } value)
                return value;
            if (i + 1 < top.Count && !top[i + 1].IsRow && top[i + 1].Text.Length < LongestTitle)
                return top[i + 1].Text;
        }
        return null;
    }

    // A row may hold several labels with their values, and a cell that spans columns is repeated in each.
    private static IEnumerable<string> Lines(PaperPart part)
    {
        if (!part.IsRow)
            return [part.Text];
        var cells = part.Block.Cells.Select(cell => cell.TrimEnd(':', ' ')).Where(cell => cell.Length > 0).Distinct().ToList();
        return cells.Count == 1 ? [part.Block.Cells.First(cell => cell.Length > 0)] : cells.Zip(cells.Skip(1), (label, value) => $"{label}: {value}");
    }

    private static string? CommitteeIn(PaperOutline outline, List<PaperPart> top, string title)
    {
        if (Labelled(top, CommitteeLabel()) is { } labelled && BodyName(labelled) is { } named)
            return named;
        // One member or officer may decide too.
        if (Labelled(top, DecisionMaker()) is { Length: < 110 } maker)
            return PrintedText.Clean(maker).Trim();
        foreach (var part in top)
        {
            if (ReportTo().Match(part.Text) is { Success: true } to && BodyName(to.Groups["body"].Value) is { } addressed && !AnyBody().IsMatch(addressed))
                return addressed;
        }
        foreach (var part in top.Take(TitleBlock).Where(part => !part.IsRow && !part.IsMarked && IsCommittee(part.Text)))
            return BodyName(part.Text);
        if (MeetingInTitle(title) is { } met)
            return BodyName(met.Groups["body"].Value);
        // The body that is asked to decide.
        return outline.Sentences.Select(sentence => Asked().Match(sentence.Text)).FirstOrDefault(match => match.Success) is { } asked ? BodyName(asked.Groups["body"].Value) : null;
    }

    // "People Committee, 5 March 2024: Getting ready for inspection"
    private static Match? MeetingInTitle(string title) => BodyAndDay().Match(title) is { Success: true } match && BodyName(match.Groups["body"].Value) is not null ? match : null;

    private static bool IsCommittee(string text) => text.Length < 130 && CommitteeLine().IsMatch(text) && BodyName(text) is not null;

    private static string? BodyName(string text)
    {
        var name = Behind().Replace(PrintedText.Clean(text), "");
        name = CouncilAhead().Replace(AheadOfName().Replace(name, ""), "").Trim(' ', ',', '-', '–', ':', '.', ';', '|');
        return name.Length is >= 4 and <= 110 && BodyWord().IsMatch(name) ? name : null;
    }

    private static ToldDate? DateIn(List<PaperPart> top)
    {
        if (Labelled(top, DateLabel()) is { } labelled && ToldDates.Find(labelled) is [var first, ..] && first.Date.Month is not null)
            return first.Date;
        foreach (var part in top.Where(part => DateWithin().IsMatch(part.Text)))
        {
            if (ToldDates.Find(part.Text[DateWithin().Match(part.Text).Index..]) is [{ Date.Day: not null } within, ..])
                return within.Date;
        }
        // "Cabinet – 12 June 2019", "Tuesday 12 June 2019" as a line of its own.
        foreach (var part in top.Take(TitleBlock).Where(part => part.Text.Length < 130))
        {
            if (ToldDates.Find(part.Text) is [{ Date.Full: not null } alone] && (IsCommittee(part.Text) || DateAlone().IsMatch(part.Text)))
                return alone.Date;
        }
        return null;
    }

    private static PaperKind KindOf(PaperOutline outline, List<PaperPart> top, string title)
    {
        if (top.Take(TitleBlock).Any(part => MinutesHead().IsMatch(part.Folded)) || (top.Any(part => part.Folded.StartsWith("present", StringComparison.Ordinal)) && top.Any(part => part.Folded.Contains("apologies", StringComparison.Ordinal))))
            return PaperKind.Minutes;
        if (top.Take(6).Any(part => DecisionHead().IsMatch(part.Folded)))
            return PaperKind.Decision;
        var isPlan = PlanTitle().IsMatch(PrintedText.Fold(title)) && (ActionTables.HasPlan(outline) || HasLabelledActions(outline));
        return isPlan && !outline.Parts.Any(part => !part.IsRow && ReportSection().IsMatch(part.Folded)) ? PaperKind.ActionPlan : PaperKind.Report;
    }

    // A plan set as lines: "1.1 Action: …", "Owner: …", "Timescale: …".
    private static bool HasLabelledActions(PaperOutline outline) =>
        outline.Parts.Select(part => ActionLabel().Match(part.Folded)).Where(match => match.Success).GroupBy(match => match.Groups["label"].Value).Count(label => label.Count() >= LeastActions) >= 2;

    private const string Body = @"(?:Cabinet|Executive|Committee|Sub-Committee|Subcommittee|Board|Panel|Commission|Forum|Scrutiny|Assembly|Council|COMMITTEE|CABINET|EXECUTIVE|BOARD|PANEL|COMMISSION|SCRUTINY|SUB-COMMITTEE|COUNCIL)";

    [GeneratedRegex(
        @"^(?:\d[\d.]*\s*)?(?:title of (?:the )?(?:report|paper|item)|(?:report|paper|item|document) title|title|subject(?: of report| matter)?|report subject"
        + @"|heading|agenda title|re)\s*:\s*(?<value>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(
        @"^(?:name of )?(?:committee(?:/meeting)?|meeting(?: of| name)?|report (?:to|for)|decision[- ]mak(?:er|ing body)|body|committee name"
        + @"|(?:this )?report (?:is )?(?:to|for) (?:the )?|forum|board|to)\s*:\s*(?<value>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommitteeLabel();

    [GeneratedRegex(@"^(?:name of )?decision[- ](?:maker|taker)\s*:\s*(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DecisionMaker();

    [GeneratedRegex(
        @"^(?:meeting |committee |decision |report )?date(?: of (?:the )?(?:meeting|committee|decision|cabinet|report))?\s*:\s*(?<value>.*)$"
        + @"|^meeting (?:held )?on:?\s+(?<value>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"\bDate:|\b(?:Meeting|MEETING) (?:of|OF) .{3,90}?,|\b(?:held|Held|HELD)\b|\bMeeting: \d|^(?:Report to|REPORT TO)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateWithin();

    [GeneratedRegex(@"^(?<body>\p{Lu}[^,:;]{2,80}?)(?:,| [-–—])\s+(?<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9},?\s+\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex BodyAndDay();

    // "Report to the Committee" does not say which.
    [GeneratedRegex("^(?:Committee|Board|Panel|Commission|Forum|Scrutiny)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyBody();

    [GeneratedRegex(@"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\w+,?\s+\d{4}(?:\s+at)?[\s,\d.:apm]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateAlone();

    [GeneratedRegex(
        @"\b(?:Agenda [Ii]tem|AGENDA ITEM)(?: [Nn]o\.?| [Nn]umber| N[Oo]\.?| NUMBER)?[\s:.|]*(?<item>[A-Z]{0,3}\d[\w/.]{0,7}(?:\([a-z]\))?)|\(Item (?<item>[A-Z]{0,3}\d[\w/.]{0,7}?(?:\([a-z]\))?)\.?\)"
        + @"|^(?:Item|ITEM)(?: N[Oo]\.?| Number| NUMBER)?\s*:?\s*(?<item>[A-Z]{0,3}\d[\w/.]{0,7}?(?:\([a-z]\))?)\.?(?:$|\s*[:–-]\s)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"(?:\b(?:[Rr]eport to|REPORT TO)|\b[Rr]eport of (?:the )?[^.;:]{5,80} to the meeting of|^(?:(?:Draft |DRAFT )?(?:Minutes|MINUTES) (?:of|OF) )?(?:(?:a |the |A |THE )?(?:[Mm]eeting|MEETING) (?:of|OF)))(?: the| THE)?:?\s+(?<body>(?:[A-Z][\w'’&,-]*\s|and\s|of\s|the\s|for\s)*?(?:" + Body + @")(?:\s(?i:and\s)?(?i:Scrutiny\s)?(?i:Committee|Commission|Panel|Board|Sub-Committee|Members?))?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ReportTo();

    [GeneratedRegex(@"^(?:(?:[A-Z][\w'’&,()/-]*|and|of|the|for|to|&|-|–)\s+)*(?:the\s+)?" + Body + @"(?:\s+(?:Committee|Meeting|Panel|Commission|MEETING|COMMITTEE|Board|\(.{2,40}\)))?(?:\s*[-–,:]?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri)day,?\s+)?\d.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex CommitteeLine();

    [GeneratedRegex(
        @"(?:^(?:The )?"
        + @"|[Rr]ecommended that (?:the )?)(?<body>(?:[A-Z][\w'’&-]*,?\s|and\s)*?(?:Cabinet|Executive|Committee|Sub-Committee|Board|Panel|Commission"
        + @"|Forum))(?:\s+Members)?(?:\s+(?:is|are) (?:asked|requested|recommended|invited)"
        + @"|\s*:|\s+(?:notes?|approves?|agrees?|endorses?|considers?)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\s*(?:[-–,|(]\s*)?(?:\bDate\b.*|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*)|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][A-Za-z]{2,8}\.?,?\s+\d{4}.*"
        + @"|\b\d{1,2}/\d{1,2}/\d{2,4}.*|\b(?:Meeting|MEETING)\s*$|\(Item .*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?:(?:(?:Report|REPORT) (?:to|TO|for|FOR)|(?:A )?(?:Meeting|meeting|MEETING) (?:of|OF)|(?:Minutes|MINUTES) (?:of|OF)|(?:the|The|THE)|To:?)\s+)+", RegexOptions.CultureInvariant)]
    private static partial Regex AheadOfName();

    // "Hartmoor Council - Executive"
    [GeneratedRegex(@"^(?:[\p{Lu}&][\w'’-]*\s+|and\s+|of\s+|upon\s+){1,7}?(?:Council|COUNCIL)\s*[-–:|,]\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex CouncilAhead();

    [GeneratedRegex(
        @"\b(?:cabinet(?! member)|executive(?! (?:director|member|summary|head))|committee|sub-?committee|board|panel|commission|forum|scrutiny|assembly"
        + @"|full council)\b|^council$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BodyWord();

    [GeneratedRegex(@"^(?:draft |printed |public )?minutes\b(?!:)|^minutes of\b", RegexOptions.CultureInvariant)]
    private static partial Regex MinutesHead();

    [GeneratedRegex(
        @"^decision details\b|^(?:record of |notice of )?(?:executive |delegated |officer |cabinet member )?decisions?(?: record| notice| made| taken)?\s*$"
        + @"|^record of decisions?\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex DecisionHead();

    [GeneratedRegex(@"^(?:[\d.]+\s*)?(?<label>actions?|what we will do|owner|lead|lead officer|responsible(?: officer)?|by(?: when)?|when|timescale|deadline|target date|due(?: date)?|completion date|progress|update|status|success measure)\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex ActionLabel();

    [GeneratedRegex(@"\b(?:action|improvement|development|delivery) plan\b", RegexOptions.CultureInvariant)]
    private static partial Regex PlanTitle();

    [GeneratedRegex(
        @"^(?:[\d.]+\s*)?(?:purpose of (?:the )?report|recommendations?(?:\(s\))?|executive summary|financial implications|legal implications|it is recommended"
        + @"|reasons? for recommendations?)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ReportSection();
}
