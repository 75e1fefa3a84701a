using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Reads actions that are set out under labels rather than in a table: "Action: … / Lead: … / By: … / Progress: …", each on a line or in a row, or one
/// behind the other. The labels are the words that head the columns of plans.
/// </summary>
internal sealed partial class LabelledActions(PaperOutline outline, DraftPassages passages)
{
    private const int MostLines = 12;

    // "Priority 2: The quality of risk assessments" above the actions is what they are to better.
    private PaperPart? _areaAbove;

    /// <summary>The block behind the action that begins here; null when none does.</summary>
    public int? ReadFrom(int at)
    {
        LookForArea(outline.Parts[at]);
        var cells = new Dictionary<PlanColumn, string>();
        var end = at;
        for (; end < outline.Parts.Count && end - at < MostLines; end++)
        {
            var part = outline.Parts[end];
            if (part.IsHeading || (part.IsRow && part.Block.Cells.Count != 2))
                break;
            var labelled = Cells(part.IsRow ? $"{part.Block.Cells[0].TrimEnd(':')}: {part.Block.Cells[1]}" : part.Text);
            // An action may have no label but its number: "1.1 Buy software." with "Owner: …" on the next line.
            if (labelled.Count == 0 && end == at && part.IsMarked && end + 1 < outline.Parts.Count && Cells(outline.Parts[end + 1].Text) is [{ Column: PlanColumn.Owner or PlanColumn.Deadline }, ..])
                labelled = [(PlanColumn.Action, part.Text)];
            if (labelled.Count == 0 || (end == at) != labelled.Any(cell => cell.Column == PlanColumn.Action) || labelled.Any(cell => cells.ContainsKey(cell.Column)))
                break;
            foreach (var (column, text) in labelled)
                cells.TryAdd(column, text);
        }
        if (!cells.ContainsKey(PlanColumn.Action) || !(cells.ContainsKey(PlanColumn.Owner) || cells.ContainsKey(PlanColumn.Deadline)))
            return null;
        Add(outline.Parts[at], cells);
        return end;
    }

    /// <summary>Whether the text begins with the label of an action.</summary>
    public static bool Begins(string text) => Cells(text) is [{ Column: PlanColumn.Action }, ..];

    private void LookForArea(PaperPart part)
    {
        if (OneArea().IsMatch(part.Text))
            _areaAbove = part;
        else if (part.IsHeading)
            _areaAbove = null;
    }

    private void Add(PaperPart part, Dictionary<PlanColumn, string> cells)
    {
        var (deadline, text) = ActionWording.DeadlineOf(cells.GetValueOrDefault(PlanColumn.Deadline, "").TrimEnd('.'));
        var progress = cells.GetValueOrDefault(PlanColumn.Progress, "");
        var action = passages.Add(new DraftPassage(PassageRole.Action, part.Index, part.Block.Page, part.Section, cells[PlanColumn.Action])
        {
            Label = part.Mark.Value,
            Under = _areaAbove is { } above && OneArea().Match(above.Text) is { Success: true } area
                ? passages.Add(new DraftPassage(PassageRole.ToldArea, above.Index, above.Block.Page, above.Section, area.Groups["text"].Value) { Label = area.Groups["label"].Value })
                : null,
            Owner = PaperPosts.Of(cells.GetValueOrDefault(PlanColumn.Owner, "")),
            Deadline = deadline,
            DeadlineText = text,
            Status = ActionWording.StatusOf(cells.GetValueOrDefault(PlanColumn.Status, "")) ?? ActionWording.StatusOf(progress),
        });
        if (progress.Length > 2)
            passages.Add(new DraftPassage(PassageRole.Progress, part.Index, part.Block.Page, part.Section, progress) { Under = action });
    }

    private static List<(PlanColumn Column, string Text)> Cells(string text)
    {
        var labels = Label().Matches(text);
        var cells = new List<(PlanColumn, string)>();
        if (labels.Count == 0 || labels[0].Index > 0)
            return cells;
        for (var i = 0; i < labels.Count; i++)
        {
            var start = labels[i].Index + labels[i].Length;
            var end = i + 1 < labels.Count ? labels[i + 1].Index : text.Length;
            cells.Add((PlanColumns.Of(labels[i].Groups["label"].Value), text[start..end].Trim()));
        }
        return cells;
    }

    [GeneratedRegex(
        @"(?:^|(?<=[.;)\d]\s)|(?<=\s[|/–-]\s))(?<label>(?:agreed |planned |proposed )?actions?|what we will do|lead(?: officer)?|owners?|(?:action )?owner|responsible(?: officer| person)?|responsibility|accountable(?: officer)?|who"
        + @"|by(?: when| whom)?|when|timescales?|deadline|due(?: date| by)?|target(?: date)?|completion(?: date)?|progress(?: to date| so far| update)?|(?:latest |current )?update|position|status|rag(?: rating| status)?)(?:\s+[0-9]{1,2}(?:\.[0-9]{1,2})?)?\s*:\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(?:area(?: (?:for|of) (?:improvement|development|priority action))?|recommendation|priority|finding|improvement area|objective)\s+(?:no\.?\s*)?(?<label>[0-9]{1,2}|[a-k])\s*[:.–)-]\s*(?<text>\S.{12,})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneArea();
}
