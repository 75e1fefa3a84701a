using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Reads the tables of an action plan: what was asked for, what will be done about it, by whom, by when, how it stands. A row may go on in the
/// next, a cell may stand for several rows, heads are repeated on each page, and each area may have a table of its own.
/// </summary>
internal sealed partial class ActionTables
{
    private const int LongestPost = 60;

    private readonly PaperOutline _outline;
    private readonly DraftPassages _passages;
    private readonly HashSet<int> _rows = [];

    private IReadOnlyList<PlanColumn>? _columns;
    private int? _table;
    private DraftPassage? _area;
    private string? _heading;
    private List<Row> _open = [];

    private ActionTables(PaperOutline outline, DraftPassages passages) => (_outline, _passages) = (outline, passages);

    /// <summary>How many rows of action plans were read; none where the paper has no plan.</summary>
    public static int Read(PaperOutline outline, DraftPassages passages)
    {
        var tables = new ActionTables(outline, passages);
        foreach (var part in outline.Parts)
        {
            if (part.IsRow)
                tables.ReadRow(part);
            else
                tables.ReadBetween(part);
        }
        tables.Finish();
        return tables._rows.Count;
    }

    /// <summary>Whether the paper holds at least one table with the heads of a plan.</summary>
    public static bool HasPlan(PaperOutline outline) => outline.Parts.Any(part => part.IsRow && PlanColumns.Of(part.Block.Cells) is not null);

    private void ReadBetween(PaperPart part)
    {
        // Page numbers and repeated titles stand between the parts of one table; a heading may be the area of the next.
        if (part.IsHeading || AreaHeading().IsMatch(part.Folded) || (part.IsMarked && AreaOf(part.Text) is not null))
        {
            Finish();
            _heading = part.Text;
            _area = AreaUnder(part);
        }
    }

    private void ReadRow(PaperPart part)
    {
        if (part.Block.Table != _table)
            StartTable(part);
        _table = part.Block.Table;
        if (PlanColumns.Of(part.Block.Cells) is { } heads)
        {
            Finish();
            _columns = heads;
            return;
        }
        var cells = part.Block.Cells;
        // Empty cells at the end of a row may not have come through.
        if (_columns is not null && cells.Count > 1 && cells.Count < _columns.Count)
            part = part with { Block = part.Block with { Cells = cells = [.. cells, .. Enumerable.Repeat("", _columns.Count - cells.Count)] } };
        var filled = cells.Where(cell => cell.Length > 0).Distinct().ToList();
        if (filled is [var only] && IsBand(cells, only))
        {
            Finish();
            _heading = only;
            _area = AreaUnder(part with { Block = part.Block with { Text = only } });
            return;
        }
        if (_columns is null || cells.Count != _columns.Count || filled.Count == 0)
            return;
        _rows.Add(part.Index);
        AddRow(part);
    }

    // As many columns behind a page break are the same table; other ones need heads of their own.
    private void StartTable(PaperPart part)
    {
        if (_columns is not null && part.Block.Cells.Count != _columns.Count)
        {
            Finish();
            _columns = null;
        }
    }

    // A cell across the whole table: the area, or the group, of the rows below.
    private static bool IsBand(IReadOnlyList<string> cells, string only) => cells.All(cell => cell == only) || (cells[0] == only && only.Length > 3 && (AreaHeading().IsMatch(PrintedText.Fold(only)) || cells.Count > 2 && Band().IsMatch(only)));

    private void AddRow(PaperPart part)
    {
        var row = Row.Of(part, _columns!);
        if (_open.Count > 0 && GoesOn(row, _open[^1]))
        {
            _open[^1] = _open[^1].With(row);
            return;
        }
        if (_open.Count > 0)
        {
            var last = _open[^1];
            // The area's cell goes on beside the next action, or is the same cell spanning several rows.
            if (row.Area.Length > 0 && last.Area.Length > 0 && (row.Area == last.Area || IsRest(row.Area, last.Area)))
            {
                var whole = row.Area == last.Area ? row.Area : Join(last.Area, row.Area);
                _open = [.. _open.Select(open => open.Area == last.Area ? open with { Area = whole } : open), row with { Area = whole }];
                return;
            }
            if (row.Area.Length == 0)
                row = row with { Area = last.Area, Reference = row.Reference.Length > 0 ? row.Reference : last.Reference };
            if (row.Owner.Length == 0 && row.Action.Length > 0 && row.Deadline.Length == 0 && row.Status.Length == 0 && row.Progress.Length == 0 && part.Block.Table == last.Part.Block.Table)
                row = row with { Owner = last.Owner, Deadline = last.Deadline };
        }
        _open.Add(row);
    }

    // A row that only continues the cells above: no new action begins in it.
    private static bool GoesOn(Row row, Row last)
    {
        if (row.Reference.Length > 0 || (row.Area.Length > 0 && !IsRest(row.Area, last.Area)))
            return false;
        if (row.Action.Length == 0)
            return true;
        var startsInside = char.IsLower(row.Action[0]) && !EndsSentence(last.Action);
        return startsInside || (row.Deadline.Length == 0 && row.Owner.Length == 0 && row.Status.Length == 0 && !EndsSentence(last.Action) && !Bullet().IsMatch(row.Action) && row.Area.Length == 0 && last.Part.Block.Page != row.Part.Block.Page);
    }

    private static bool IsRest(string text, string before) => before.Length > 0 && text.Length > 0 && char.IsLower(text[0]) && !EndsSentence(before);

    private static bool EndsSentence(string text) => text.Length == 0 || text[^1] is '.' or ';' or '!' or '?';

    private static string Join(string one, string other) => one.Length == 0 ? other : other.Length == 0 || one == other ? one : $"{one} {other}";

    private void Finish()
    {
        foreach (var row in _open)
            Add(row);
        _open = [];
    }

    private void Add(Row row)
    {
        // A table that only looks like a plan may hold who wrote the paper.
        if (JudgementWords.IsGrade(row.Action) || IsOfPerson(row.Area, row.Action) || (PaperPosts.IsName(row.Action.Split(',')[0]) && PaperPosts.IsPost(row.Action)))
            return;
        var area = row.Area.Length > 0 ? AreaFor(row) : _area;
        DraftPassage? action = null;
        foreach (var text in row.Action.Length > 2 ? CellEntries.In(row.Action) : [])
            action = AddAction(row with { Action = text }, area);
        // Under "Status" some say in words how it stands.
        var progress = row.Progress.Length == 0 && row.Status.Contains(' ', StringComparison.Ordinal) && ActionWording.StatusOf(row.Status) is null ? row.Status : row.Progress;
        if (progress.Length > 2)
            _passages.Add(new DraftPassage(PassageRole.Progress, row.Part.Index, row.Part.Block.Page, Section(row.Part), progress) { Under = action ?? area });
    }

    private static bool IsOfPerson(string name, string post) => name.Contains(' ', StringComparison.Ordinal) && PaperPosts.IsName(name.Split(',')[0]) && post.Length < LongestPost && PaperPosts.IsPost(post);

    private DraftPassage AddAction(Row row, DraftPassage? area)
    {
        var (label, text) = Labelled(row.Action);
        var (deadline, deadlineText) = ActionWording.DeadlineOf(row.Deadline);
        var action = new DraftPassage(PassageRole.Action, row.Part.Index, row.Part.Block.Page, Section(row.Part), text)
        {
            Label = label ?? (row.Reference.Length is > 0 and < 9 ? row.Reference.TrimEnd('.') : null),
            Under = area,
            Owner = PaperPosts.Of(row.Owner),
            Deadline = deadline,
            DeadlineText = deadlineText,
            Status = ActionWording.StatusOf(row.Status) ?? ActionWordsOnly(row.Progress) ?? ActionWording.StatusOf(FirstPart().Match(row.Progress).Value) ?? DoneBy(row.Deadline),
        };
        return _passages.Add(action.Deadline is null && action.DeadlineText is null && action.Owner is null ? ActionWording.Complete(action) : action);
    }

    // "Complete", "On track" under "Progress"
    private static ActionStatus? ActionWordsOnly(string progress) => progress.Split(' ').Length <= 3 ? ActionWording.StatusOf(progress) : null;

    private static ActionStatus? DoneBy(string deadline) => ActionWording.StatusOf(deadline) is ActionStatus.Done ? ActionStatus.Done : null;

    private string Section(PaperPart part) => _heading ?? part.Section;

    private DraftPassage? AreaFor(Row row)
    {
        var (label, text) = Labelled(row.Area);
        if (Match(text) is { } known)
            return known;
        if ((label ?? row.Reference) is { Length: > 0 } number && text.Length < 4)
            return ByNumber(number);
        if (row.IsTheme || text.Length < 12 || Priority().IsMatch(text))
            return _area;
        return _passages.Add(new DraftPassage(row.IsFurther ? PassageRole.FurtherAction : PassageRole.ToldArea, row.Part.Index, row.Part.Block.Page, Section(row.Part), text) { Label = label });
    }

    /// <summary>The told area that a heading names or is; a new one when it says so itself ("Area for improvement 2: …").</summary>
    private DraftPassage? AreaUnder(PaperPart part)
    {
        if (AreaHeading().Match(part.Text) is { Success: true } named)
        {
            var text = named.Groups["text"].Value.Trim();
            var label = named.Groups["label"] is { Success: true } number ? number.Value : null;
            if (text.Length < 12)
                return label is null ? null : ByNumber(label);
            return Match(text) ?? _passages.Add(new DraftPassage(PassageRole.ToldArea, part.Index, part.Block.Page, part.Section, text) { Label = label });
        }
        return AreaOf(part.Text);
    }

    private DraftPassage? AreaOf(string text) => text.Length >= 12 ? Match(Labelled(text).Text) : null;

    private DraftPassage? ByNumber(string number) =>
        _passages.Of(PassageRole.ToldArea).FirstOrDefault(area => area.Label == number.TrimEnd('.'))
        ?? (int.TryParse(number.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? _passages.Of(PassageRole.ToldArea).ElementAtOrDefault(place - 1) : null);

    // The same area in other words of the same paper: shortened, or with the council's heading before it.
    private DraftPassage? Match(string text)
    {
        var words = Words(text);
        if (words.Count < 2)
            return null;
        return _passages.Of(PassageRole.ToldArea)
            .Select(area => (area, Score: Likeness(words, Words(area.Text))))
            .Where(entry => entry.Score >= 0.6)
            .OrderByDescending(entry => entry.Score)
            .Select(entry => entry.area)
            .FirstOrDefault();
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        var shorter = Math.Min(one.Count, other.Count);
        return shorter < 3 && shared < 2 ? 0 : (double)shared / ((0.7 * Math.Max(1, shorter)) + (0.3 * Math.Max(one.Count, other.Count)));
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(PrintedText.Fold(text)).Select(match => match.Value.TrimEnd('s')).Where(word => word.Length > 3)];

    private static (string? Label, string Text) Labelled(string text) =>
        Label().Match(text) is { Success: true } match ? (match.Groups["label"].Value, text[match.Length..].Trim()) : (null, text);

    private sealed record Row(PaperPart Part, string Reference, string Area, bool IsTheme, bool IsFurther, string Action, string Owner, string Deadline, string Progress, string Status)
    {
        public static Row Of(PaperPart part, IReadOnlyList<PlanColumn> columns)
        {
            var area = Cells(PlanColumn.Area);
            return new Row(
                part, Cells(PlanColumn.Reference), area.Length > 0 ? area : Cells(PlanColumn.Further) is { Length: > 0 } further ? further : Cells(PlanColumn.Theme),
                !columns.Contains(PlanColumn.Area) && !columns.Contains(PlanColumn.Further), columns.Contains(PlanColumn.Further),
                Cells(PlanColumn.Action), Cells(PlanColumn.Owner), Cells(PlanColumn.Deadline), Cells(PlanColumn.Progress), Cells(PlanColumn.Status));

            string Cells(PlanColumn column) => string.Join(' ', part.Block.Cells.Where((cell, i) => columns[i] == column && cell.Length > 0).Distinct());
        }

        public Row With(Row more) => this with
        {
            Area = more.Area.Length > 0 && IsRest(more.Area, Area) ? Join(Area, more.Area) : Area,
            Action = Join(Action, more.Action),
            Owner = more.Owner.Length > 0 && Owner.Length > 0 && more.Owner != Owner ? $"{Owner} {more.Owner}" : Join(Owner, more.Owner),
            Deadline = Join(Deadline, more.Deadline),
            Progress = Join(Progress, more.Progress),
            Status = Join(Status, more.Status),
        };
    }

    [GeneratedRegex(
        @"^(?:ofsted |inspection |ilacs )?(?:area (?:for|of|requiring) (?:priority action|improvement|development|practice improvement)|improvement area"
        + @"|area(?=\s+[0-9])|recommendation|area to improve|priority action|finding|what needs to improve)\s*(?:no\.? ?|number )?(?<label>[0-9]{1,2}"
        + @"|[a-k])?\s*(?:[:.–)-]\s*|$)(?<text>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AreaHeading();

    [GeneratedRegex(@"^(?:priority|theme|objective|workstream|outcome|strand|section|part|area)\b|^[0-9A-Z][.)]\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Band();

    [GeneratedRegex(@"^(?:high|medium|low|h|m|l|priority [0-9])\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Priority();

    [GeneratedRegex(@"^(?:[-•·▪]|\(?[a-z0-9]{1,2}[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^.*?(?=\s[-–—]\s|[.;:–]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPart();

    [GeneratedRegex(@"[a-z']+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:(?:recommendation|area(?: for improvement)?|action|ref)\s+)?\(?(?<label>[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}|[a-z](?=[.)]))(?:[.):]\s*|\s+(?=[A-Z])|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
