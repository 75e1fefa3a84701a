using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers;

/// <summary>What a column of an action plan holds.</summary>
internal enum PlanColumn
{
    Other,
    Reference,

    /// <summary>What the inspection asked for.</summary>
    Area,

    /// <summary>The council's own grouping: "Priority", "Theme".</summary>
    Theme,

    /// <summary>What the council added to what was asked for.</summary>
    Further,
    Action,
    Owner,
    Deadline,
    Progress,
    Status,
}

/// <summary>The columns of an action plan, known by the words at their head, which every council chooses for itself.</summary>
internal static partial class PlanColumns
{
    private const int LongestHead = 90;

    /// <summary>The columns of the row of heads; null when the row is none of a plan.</summary>
    public static IReadOnlyList<PlanColumn>? Of(IReadOnlyList<string> cells)
    {
        if (cells.Count < 2 || cells.Any(cell => cell.Length > LongestHead) || (cells.Count == 2 && cells.Any(cell => cell.Split(' ').Length > 5)) || cells.Distinct().Count() < 2 || cells.Any(IsOfRow))
            return null;
        var columns = cells.Select(Of).ToList();
        KeepFirst(columns, PlanColumn.Action);
        KeepFirst(columns, PlanColumn.Area);
        if (!columns.Contains(PlanColumn.Action))
            TakeTheme(columns);
        var others = columns.Where(column => column is not (PlanColumn.Other or PlanColumn.Action or PlanColumn.Reference)).Distinct().Count();
        return columns.Contains(PlanColumn.Action) && others > 0
            || (columns.Contains(PlanColumn.Area) && columns.Contains(PlanColumn.Progress)) ? columns : null;
    }

    // A day or a sentence stands below heads, whatever words it shares with them.
    private static bool IsOfRow(string cell) =>
        (cell.EndsWith('.') && cell.Count(c => c == ' ') > 2) || ToldDates.Find(cell) is [{ Start: 0, Date.Full: not null } only] && only.End == cell.Length;

    /// <summary>What stands under such a head, or behind such a label.</summary>
    public static PlanColumn Of(string cell)
    {
        var head = PrintedText.Fold(cell).Trim(' ', ':', '.', '*', '(', ')');
        return head switch
        {
            "" => PlanColumn.Other,
            _ when Measure().IsMatch(head) => PlanColumn.Other,
            _ when Reference().IsMatch(head) => PlanColumn.Reference,
            _ when ProgressFirst().IsMatch(head) => PlanColumn.Progress,
            _ when Status().IsMatch(head) => PlanColumn.Status,
            _ when Deadline().IsMatch(head) => PlanColumn.Deadline,
            _ when Owner().IsMatch(head) => PlanColumn.Owner,
            _ when Progress().IsMatch(head) => PlanColumn.Progress,
            _ when Further().IsMatch(head) => PlanColumn.Further,
            _ when Area().IsMatch(head) => PlanColumn.Area,
            _ when Action().IsMatch(head) => PlanColumn.Action,
            _ when Theme().IsMatch(head) => PlanColumn.Theme,
            _ => PlanColumn.Other,
        };
    }

    // "Additional priority", "Our own area for improvement"
    [GeneratedRegex(@"^(?:additional|(?:our |the council's )?own|local|council(?:'s)?|other|further) (?:priorit(?:y|ies)|areas?|matters?|themes?|improvements?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    // "Action" and "Key milestones" side by side: the first is the action.
    private static void KeepFirst(List<PlanColumn> columns, PlanColumn column)
    {
        for (var i = columns.IndexOf(column) + 1; i > 0 && i < columns.Count; i++)
            columns[i] = columns[i] == column && columns[i - 1] != column ? PlanColumn.Other : columns[i];
    }

    // "Objective | Lead | By when": where nothing is called an action, the objectives are what will be done.
    private static void TakeTheme(List<PlanColumn> columns)
    {
        var themes = columns.Contains(PlanColumn.Area) || columns.Count(column => column == PlanColumn.Theme) > 1;
        var at = columns.LastIndexOf(PlanColumn.Theme);
        if (at >= 0 && (themes || (columns.Contains(PlanColumn.Owner) && columns.Contains(PlanColumn.Deadline))))
            columns[at] = PlanColumn.Action;
    }

    [GeneratedRegex(
        @"^(?:ref(?:erence)?(?: (?:no|number))?|no|number|#|id|item(?: no)?|s/?n|action (?:no|ref|number)\w*|(?:rec|recommendation) (?:no|ref|number)\w*"
        + @"|ofsted ref\w*|line)\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(?:rag|brag|b-rag|rag-?b|colou?r|status|rating|traffic light|r/a/g|on track)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Status();

    [GeneratedRegex(
        @"^(?:progress|update|status update|progress (?:and|&|/) (?:rag|status|impact)|progress (?:update|report|to date|against|made|so far).*"
        + @"|(?:latest |current )?(?:position|update|progress).*|where (?:are we|we are|things stand)\b.*|how (?:far|are we|it is going)\b.*|commentary.*|done so far|so far|state of play|how it (?:is|has).*|stage)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ProgressFirst();

    [GeneratedRegex(
        @"\bby when\b|^when\b|^by$|\b(?:finish|ready|done) by\b|\btime-? ?scales?\b|\btime-? ?(?:frame|line)s?\b|\bdeadline\b"
        + @"|\b(?:target|due|end|completion|completed?|review|delivery|start|action|milestone|implementation)(?: by)?(?: and [a-z]+)? dates?\b|\bdates?\b|\bdue\b"
        + @"|\bcompletion\b|\bto be completed\b|\bcomplete by\b|\btarget$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"\b(?:lead|leads|owner\w*|responsib\w+|accountab\w+|who|by whom|officers?|led by|sponsor|smt|sro|assigned)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex(
        @"\bprogress\b|\bupdates?\b|\bposition\b|\bcomments?\b|\bcommentary\b|\bwhat (?:have we|we have|has been|we've) (?:done|achieved)\b"
        + @"|\bactions? (?:taken|completed|to date|so far)\b|\bimpact to date\b|\bimpact so far\b|\bachieved\b|\bnotes\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Progress();

    [GeneratedRegex(
        @"\b(?:recommendations?|findings?|areas?|what (?:ofsted|inspectors?|the (?:inspectors?|inspection|report)) (?:said|found|told us|identified|reported)"
        + @"|what (?:needs|do we need|we need|must)|issues?(?: identified)?|improvement (?:needed|required|point)|ofsted\b.*|inspect(?:ion|ors)\b.*|what (?:ofsted|(?:the )?inspectors?) (?:asked|want|wanted)\b.*|requirements?"
        + @"|judge?ment|concern)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Area();

    [GeneratedRegex(
        @"\b(?:actions?|what (?:we will|will we|are we going to|we are going to|will be|is going to be)|how (?:we will|will we|are we)|tasks?|activit(?:y|ies)"
        + @"|steps?|response|planned|milestones?|intervention\w*|what$|deliverables?|we will|work required|measures? to be taken|proposal)\b"
        + @"|^what\b(?! (?:difference|impact|good|success))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex(@"\b(?:themes?|priorit(?:y|ies)|objectives?|workstreams?|strands?|goals?|aims?|key lines?|pillars?|domains?|improvement|topic|subject|standard)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Theme();

    [GeneratedRegex(
        @"\b(?:impact(?! (?:to date|so far))|outcomes?|measures?(?! to be)|success|evidence[ds]?|how (?:will|do) we (?:know|measure|evidence)|what difference"
        + @"|what (?:will )?(?:good|success)|kpis?|indicators?|resources?|costs?|risks?|budget|baseline|performance|assurance|intended|desired|benefit)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
