using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Reads owner, deadline and status out of the words of an action and of a plan's cells.</summary>
internal static partial class ActionWording
{
    /// <summary>An action of a list, with what its own words tell: "The Head of Service will … by March 2024", "… (Lead: Head of Service; by June 2024)".</summary>
    public static DraftPassage Complete(DraftPassage action)
    {
        var (deadline, text) = DeadlineIn(action.Text);
        return action with
        {
            Owner = action.Owner ?? OwnerIn(action.Text),
            Deadline = action.Deadline ?? deadline,
            DeadlineText = action.DeadlineText ?? text,
        };
    }

    /// <summary>An action told in running text; null when the sentence is none: it needs who and by when, or must stand among actions.</summary>
    /// <param name="isReported">Whether the minutes of a meeting tell it ("would", "undertook to").</param>
    public static DraftPassage? InSentence(string sentence, PaperPart part, bool isAmongActions, bool isReported)
    {
        if (Commitment.In(sentence, isReported) is not { } commitment)
            return null;
        var (deadline, text) = DeadlineIn(sentence);
        if (!isAmongActions && (deadline is null || commitment.Owner is null))
            return null;
        return new DraftPassage(PassageRole.Action, part.Index, part.Block.Page, part.Section, sentence)
        {
            Label = part.Sentences.Count == 1 ? part.Mark.Value : null,
            Owner = commitment.Owner,
            Deadline = deadline,
            DeadlineText = text,
        };
    }

    /// <summary>Whether a paragraph or entry names both who does it and by when, in brackets or behind labels, so that it is an action wherever it stands.</summary>
    public static bool SaysWhoAndWhen(string text) =>
        (InBrackets(text) is { Owner: not null, When: not null } || (LabelledOwner().IsMatch(text) && LabelledDeadline().IsMatch(text)))
        && !Commitment.IsNone(PrintedText.Fold(text));

    /// <summary>Date and words of a cell under "By when"; the last of several dates is the one in force.</summary>
    public static (ToldDate? Deadline, string? Text) DeadlineOf(string cell)
    {
        var text = PrintedText.Clean(cell).Trim();
        if (text.Length == 0 || text.All(c => PrintedText.IsDash(c) || c is ' ' or '/'))
            return (null, null);
        var dates = ToldDates.Find(ShortYear().Replace(text, match => $"{match.Groups["month"].Value} 20{match.Groups["year"].Value}"));
        if (dates.Count == 0)
            dates = ToldDates.Find("by " + text);
        // A quarter may be one of the financial year, and then of another year than it names.
        var last = dates.Count == 0 || Quarter().IsMatch(text) ? (ToldDate?)null : dates[^1].Date;
        return (last, text);
    }

    /// <summary>What a cell under "RAG" or "Status" says, or the words that a progress note begins with; null when it names no status.</summary>
    public static ActionStatus? StatusOf(string cell)
    {
        var folded = PrintedText.Fold(cell).Trim(' ', '.', '(', ')', '-', '–', ':');
        if (folded.Length is 0 or > 60)
            return null;
        return folded switch
        {
            _ when NotStarted().IsMatch(folded) => ActionStatus.NotStarted,
            _ when Done().IsMatch(folded) => ActionStatus.Done,
            _ when Red().IsMatch(folded) => ActionStatus.Red,
            _ when Amber().IsMatch(folded) => ActionStatus.Amber,
            _ when Green().IsMatch(folded) => ActionStatus.Green,
            _ => null,
        };
    }

    private static string? OwnerIn(string text)
    {
        if (LedBy().Match(text) is { Success: true } led)
            return PaperPosts.Of(Article().Replace(led.Groups["owner"].Value, ""));
        if (InBrackets(text)?.Owner is { } bracketed)
            return bracketed;
        if (IsToDo().Match(text) is { Success: true } todo && PaperPosts.IsPost(todo.Groups["owner"].Value))
            return Commitment.OwnerOf(todo.Groups["owner"].Value);
        if (AfterDash().Match(text) is { Success: true } behind && PaperPosts.IsPost(behind.Groups["owner"].Value))
            return PaperPosts.Of(behind.Groups["owner"].Value);
        return Commitment.In(text, isReported: true)?.Owner;
    }

    // "… (Service Manager, Leaving Care, by 1 April 2025)", "… (Principal Social Worker, first session March 2025)", "… (Violence Reduction Lead)"
    private static (string? Owner, DateMention? When)? InBrackets(string text)
    {
        if (Brackets().Match(text) is not { Success: true } brackets || !char.IsUpper(brackets.Groups["inside"].Value[0]))
            return null;
        var parts = BracketDivider().Split(brackets.Groups["inside"].Value);
        var who = string.Join(", ", parts.TakeWhile(part => ToldDates.Find("by " + part).Count == 0));
        var when = parts.SelectMany(part => ToldDates.Find("by " + part)).Where(mention => mention.Date.Month is not null).Select(mention => (DateMention?)mention).LastOrDefault();
        return PaperPosts.IsPost(who) ? (PaperPosts.Of(who), when) : null;
    }

    // "By 31 March" says more than "from", "in" or "on", which need a year to be a deadline.
    private static (ToldDate? Deadline, string? Text) DeadlineIn(string text)
    {
        foreach (var (words, needsYear) in new[] { (By(), false), (During(), true) })
        {
            foreach (Match by in words.Matches(text).Reverse())
            {
                var when = by.Groups["when"].Value.Trim();
                if (ToldDates.Find("by " + when) is [.., var mention] && mention.Date.Month is not null && (!needsYear || mention.Date.Year is not null))
                    return (mention.Date, when.TrimEnd('.', ')', ';', ',', ' '));
            }
        }
        if (InBrackets(text)?.When is { } bracketed)
            return (bracketed.Date, null);
        return WithoutDate().Match(text) is { Success: true } open ? (null, open.Groups["when"].Value) : (null, null);
    }

    [GeneratedRegex(@"\b(?:lead(?: officer)?|owner|responsible(?: officer)?|responsibility|led by|action(?:ed)? by|accountable(?: officer)?)\s*[:–-]\s*(?<owner>[^;()\[\]]{2,90}?)(?=[;()\[\].]|,?\s+(?:by|deadline|timescale|target|due|completion)\b|$)|\(\s*(?!lead|owner|responsib|led |action|by )(?<owner>[^;()\[\]]{3,90}?)(?:[,;]|\s[-–])\s*(?:by|end|from|(?:[0-9]{1,2}\s)?(?:" + ToldDates.MonthName + @")\s20)|\s[-–]\s(?<owner>[^;()\[\]–]{3,60}?)\s[-–]\s(?=by\b|[0-9]{1,2} (?:" + ToldDates.MonthName + @")|(?:" + ToldDates.MonthName + @") 20)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LedBy();

    [GeneratedRegex(@"^(?<owner>(?:The |the )?[A-Z][\w'’&-]*(?:,?\s(?:[A-Z][\w'’&-]*|of|for|and|the)){0,8})\s+to\s+(?!be\b)[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex IsToDo();

    [GeneratedRegex(@"^(?:the|our|an?)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    private const string When = @"\s+(?<when>(?:the\s+)?(?:(?:early|mid|late|end(?: of)?|close of)[\s-]+)*(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri)day\s+)?(?:[0-9]{1,2}[^\s]{0,2}\s+(?:of\s+)?)?(?:" + ToldDates.MonthName + @")\b\.?(?:[\s,'’-]*(?:20)?[0-9]{2}\b)?|[0-9]{1,2}[/.][0-9]{1,2}[/.](?:20)?[0-9]{2}|(?:the\s+)?end of 20[0-9]{2})";

    [GeneratedRegex(
        @"\b(?:by|before|no later than|deadline:?|timescale:?|target(?: date)?:?|due(?: by| date:?)?|completion(?: date)?:?|completed? by|until|(?<=\([^()]{3,90}[,;] )from|(?<=\([^()]{3,90}),|(?<=\s[-–]\s[^–]{3,60}\s[-–]))"
        + When,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"\b(?:from|in|on|at|during|starting|beginning|commencing|with effect from)" + When, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex During();

    [GeneratedRegex(@"\((?<inside>[^()]{3,140})\)\s*[.;,]?(?:\s*and)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    // "Complete the audit by 31 March 2024 – Quality Assurance Manager"
    [GeneratedRegex(@"\s[-–—]\s(?<owner>[A-Z][^;()\[\]–—.:]{3,60})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex AfterDash();

    [GeneratedRegex(@"\s*(?:[,;]|\s[-–—]\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex BracketDivider();

    [GeneratedRegex(@"(?:^|[.;,(]\s*|\s[-–]\s)(?:lead(?: officer)?|owner|responsible(?: officer)?|responsibility|led by|accountable(?: officer)?)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledOwner();

    [GeneratedRegex(@"(?:[.;,]\s*|\s[-–]\s)(?:(?:deadline|timescale|target(?: date)?|due(?: date)?|by when|when|completion(?: date)?)\s*:|by:?\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledDeadline();

    [GeneratedRegex(
        @"[(\s,–-](?:by |timescale: ?|deadline: ?)?(?<when>ongoing|immediate(?:ly)?|Q[1-4] 20[0-9]{2}(?:[/-][0-9]{2})?"
        + @"|(?:end of )?quarter [1-4](?: 20[0-9]{2}(?:[/-][0-9]{2})?)?|(?:spring|summer|autumn|winter) (?:term )?20[0-9]{2})\)?\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutDate();

    [GeneratedRegex(@"\b(?<month>" + ToldDates.MonthName + @")\b\.?[\s'’/-]*(?<year>[12][0-9])(?![0-9:.])(?=$|[\s),;.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\b(?:Q|qtr|quarter)\s?[1-4]\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?:not (?:yet )?(?:started|begun|commenced|due)|yet to (?:start|begin)|to (?:start|commence|be started)|no progress|white|grey|gray|pending)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotStarted();

    [GeneratedRegex(
        @"^(?:b|blue|done|closed|achieved|delivered|met|implemented|embedded|fully (?:complete|met|delivered|implemented)\w*"
        + @"|(?:action |now |all )*complete[d]?)\b(?! by)|^(?:rag|brag|status)\s*:?\s*(?:blue|complete)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"^r$|\bred\b|\b(?:overdue|off[- ]track|off[- ]target|significant(?:ly)? (?:delay|slippage|behind)|missed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Red();

    [GeneratedRegex(@"^a$|\bamber\b|\b(?:at risk|some (?:delay|slippage|concern)|slipp\w+|delayed|partially|partly|behind (?:schedule|target))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Amber();

    [GeneratedRegex(@"^g$|\bgreen\b|\bon[- ](?:track|target|schedule)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Green();
}
