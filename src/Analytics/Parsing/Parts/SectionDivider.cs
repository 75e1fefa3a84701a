using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Layout.Tables;
using Analytics.Reports;

namespace Analytics.Parsing.Parts;

/// <summary>Divides the text behind the title, without contents and closing notice, by its headings.</summary>
internal sealed class SectionDivider(ReportKind kind, ReportEra era)
{
    private const int LongestPlain = 80;

    private readonly List<ReportSection> _sections = [];
    private List<SectionBlock> _blocks = [];
    private Heading? _heading;

    /// <summary>The section round the box that is being read.</summary>
    private Heading? _boxedIn;

    private Body _body = kind.Body;
    private string? _subsection;
    private HeadingRule? _level;

    /// <summary>All sections, those without findings too, and every heading in the order of print.</summary>
    /// <param name="rules">Of the pages that <see cref="RuledPages"/> names.</param>
    public static (IReadOnlyList<ReportSection> Sections, IReadOnlyList<Heading> Headings) Divide(
        IReadOnlyList<TextLine> lines, double bodySize, ReportKind kind, ReportEra era, IReadOnlyList<PageRules> rules)
    {
        var finder = new HeadingFinder(era.Headings, bodySize);
        var lists = era.Items == ItemForm.RuledTable ? RuledLists.Cut(Body(lines), finder, rules) : new RuledLists(Body(lines), []);
        var headings = new List<Heading>();
        var blocks = BlockBuilder.Build(lists.Lines, at =>
        {
            if (finder.FindAt(lists.Lines, at) is not var (heading, count))
                return 0;
            headings.Add(heading);
            return count;
        });
        var sections = new SectionDivider(kind, era).Divide(blocks, headings, bodySize);
        return (WithRows(sections, lists.Rows), headings);
    }

    /// <summary>The pages whose ruled lines are needed to tell items apart; none for most kinds.</summary>
    public static IReadOnlyList<int> RuledPages(IReadOnlyList<TextLine> lines, double bodySize, ReportEra era) =>
        era.Items == ItemForm.RuledTable ? RuledLists.Pages(Body(lines), new HeadingFinder(era.Headings, bodySize)) : [];

    private static IReadOnlyList<TextLine> Body(IReadOnlyList<TextLine> lines) => TableOfContents.Strip(ClosingNotice.Strip(lines));

    private static List<ReportSection> WithRows(List<ReportSection> sections, IReadOnlyList<IReadOnlyList<TableRow>> lists)
    {
        var next = 0;
        return [.. sections.Select(section => section.IsItemList && next < lists.Count && lists[next++] is { Count: > 0 } rows ? section with { Blocks = [.. section.Blocks, .. rows.Select(AsItem)] } : section)];
    }

    // Of two columns the first names the body that must act.
    private static SectionBlock AsItem(TableRow row) =>
        new(new TextBlock(BlockKind.Item, row.Cells[^1].AsItem), row.Cells.Count > 1 && row.Cells[0].Joined.Text is { Length: > 0 } responsible ? responsible : null, null);

    private List<ReportSection> Divide(IReadOnlyList<TextBlock> blocks, List<Heading> headings, double bodySize)
    {
        var next = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Heading)
                Enter(headings[next++], bodySize);
            else if (IsPlainSubheading(blocks[i]) && i + 1 < blocks.Count && blocks[i + 1].Kind != BlockKind.Heading)
                _subsection = blocks[i].Joined.Text;
            else
                _blocks.Add(new SectionBlock(blocks[i], _subsection, _level));
        }
        Close();
        return _sections;
    }

    private void Enter(Heading heading, double bodySize)
    {
        if (heading.Rule is { Role: HeadingRole.Level } level && _heading?.Rule is { HoldsItems: true })
            (_level, _subsection) = (level, null);
        else if (_boxedIn is not null && heading.Rule is null)
            Resume(heading.Title);
        else if (IsSubheading(heading, bodySize))
            _subsection = heading.Title;
        else
            Open(heading);
    }

    // In italics, which an engine needn't tell, or plain: a short line of its own that is no sentence.
    private bool IsPlainSubheading(TextBlock block) =>
        _heading is not null && block is { Kind: BlockKind.Paragraph, Number: null, Lines: [{ Text.Length: > 0 and <= LongestPlain } line] }
        && char.IsUpper(line.Text[0]) && char.IsLetter(line.Text[^1]);

    private bool IsSubheading(Heading heading, double bodySize) => heading.Rule switch
    {
        null => DividesSection(heading, bodySize),
        { Role: HeadingRole.Subheading } => _heading?.Rule is not { HoldsItems: true },
        _ => IsSubjectOfItems(heading),
    };

    // A heading that the layout doesn't know divides a section, unless it is set as large as that section's own.
    private bool DividesSection(Heading heading, double bodySize) =>
        _heading is not null && (heading.Size <= bodySize * HeadingFinder.Larger || heading.Size < _heading.Size - 0.5);

    // A list of items may be divided by the names of the sections, in smaller letters than its own heading.
    private bool IsSubjectOfItems(Heading heading) =>
        _heading is { Rule.Role: HeadingRole.Items } && heading is { Grade: null, Rule: { Role: HeadingRole.Narrative, Judgement: not null } } && heading.Size < _heading.Size - 0.5;

    // A sub-heading behind a box is one of the section that the box stands in.
    private void Resume(string subsection)
    {
        if (_boxedIn is { } section)
            Open(section);
        _subsection = subsection;
    }

    private void Open(Heading heading)
    {
        Close();
        _boxedIn = heading.Rule is { Role: HeadingRole.Box } ? _boxedIn ?? _heading : null;
        _heading = heading;
        _subsection = null;
        _level = heading.Rule is { Role: HeadingRole.Level } ? heading.Rule : null;
        _body = heading.Rule?.Body ?? _body;
    }

    private void Close()
    {
        if (_heading is not null)
            _sections.Add(new ReportSection(_heading.Title, _heading.Rule, _heading.Grade, _body, _blocks));
        else if (_blocks.Count > 0 && era.Opening is { } opening)
            _sections.Add(new ReportSection(opening, null, null, _body, _blocks));
        _blocks = [];
    }
}
