using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>The blocks of a paper in the order of reading. What is a list and how deep follows from the printed labels alone, whatever the form.</summary>
internal sealed partial class BlockList
{
    /// <summary>No paper has more characters; a cell that spans a thousand columns may.</summary>
    private const int MostCharacters = 8_000_000;

    private readonly List<PaperBlock> _blocks = [];

    // The lists that are open, from the outermost on.
    private readonly List<(string Shape, int Ordinal)> _open = [];
    private int _numberedParagraph;
    private int _tables;
    private int _characters;

    public IReadOnlyList<PaperBlock> Blocks => _blocks;

    /// <summary>A link to the rest of the text stood where the text breaks off.</summary>
    public bool IsCut { get; private set; }

    public void AddHeading(string text, int level, int page = 1)
    {
        var (label, rest) = PrintedLabel.Take(FormText.Mend(text)) is ({ Kind: not LabelKind.Bullet } found, var after) ? (found, after) : (null, text);
        AddHeading(label?.Text, rest, level, page);
    }

    public void AddHeading(string? label, string text, int level, int page = 1)
    {
        _open.Clear();
        Add(new PaperBlock { Kind = PaperBlockKind.Heading, Text = text, Label = label, Level = level, Page = page });
    }

    /// <summary>A paragraph, or a list item when it is printed with the label of one.</summary>
    /// <param name="indent">Tells bullets of different depth apart, where the form shows it.</param>
    public void AddText(string text, int page = 1, int indent = 0)
    {
        if (PrintedLabel.Take(FormText.Mend(text)) is var (label, rest))
            AddLabelled(label, rest, page, indent);
        else
            AddParagraph(null, text, page);
    }

    /// <summary>The same, of a text whose label stands apart from it.</summary>
    public void AddLabelled(PrintedLabel label, string text, int page = 1, int indent = 0)
    {
        label = Continues(label.AsLetter()) ? label.AsLetter() : label;
        var isItem = label.Kind switch
        {
            LabelKind.Decimal => false,
            LabelKind.Number => !IsNextParagraph(label) && (Continues(label) || FollowsLeadIn()),
            _ => true,
        };
        if (isItem)
            AddItem(label.Text, text, LevelOf(label, indent), page);
        else
            AddNumbered(label, text, page);
    }

    /// <summary>An item of a list that the form itself marks as one.</summary>
    /// <param name="depth">From 0, within the printed lists that are open.</param>
    public void AddMarkedItem(string label, string text, int depth) => AddItem(label, text, _open.Count + depth, page: 1);

    /// <summary>Adds to the last block what belongs to it.</summary>
    public void Extend(string text)
    {
        var last = _blocks[^1];
        _blocks.RemoveAt(_blocks.Count - 1);
        Add(last with { Text = $"{last.Text} {text}" });
    }

    public int StartTable()
    {
        _open.Clear();
        return ++_tables;
    }

    public void AddRow(int table, IEnumerable<string> cells, int page = 1)
    {
        string[] texts = [.. cells.Select(FormText.Clean)];
        if (texts.Any(text => text.Length > 0))
            Add(new PaperBlock { Kind = PaperBlockKind.TableRow, Text = string.Join(" | ", texts), Cells = texts, Table = table, Page = page });
    }

    private void AddItem(string label, string text, int level, int page) =>
        Add(new PaperBlock { Kind = PaperBlockKind.ListItem, Text = text, Label = label, Level = level, Page = page });

    private void AddNumbered(PrintedLabel label, string text, int page)
    {
        _numberedParagraph = label.Kind == LabelKind.Number ? label.Ordinal : _numberedParagraph;
        AddParagraph(label.Text, text, page);
    }

    private void AddParagraph(string? label, string text, int page)
    {
        var before = _blocks.Count;
        Add(new PaperBlock { Kind = PaperBlockKind.Paragraph, Text = text, Label = label, Page = page });
        if (_blocks.Count > before)
            _open.Clear();
    }

    private bool IsNextParagraph(PrintedLabel label) => _numberedParagraph > 0 && label.Ordinal == _numberedParagraph + 1 && !Continues(label);

    private bool Continues(PrintedLabel label) => _open.Exists(list => list.Shape == label.Shape && list.Ordinal == label.Ordinal - 1 && label.Ordinal > 1);

    private bool FollowsLeadIn() => _blocks is [.., { Text: [.., ':'] }];

    private int LevelOf(PrintedLabel label, int indent)
    {
        var shape = label.Kind == LabelKind.Bullet ? $"{label.Shape} {indent}" : label.Shape;
        var level = _open.FindIndex(list => list.Shape == shape);
        if (level < 0)
            level = _open.Count;
        else
            _open.RemoveRange(level, _open.Count - level);
        _open.Add((shape, label.Ordinal));
        return level;
    }

    private void Add(PaperBlock block)
    {
        var text = FormText.Clean(block.Text);
        if (Cut().Match(text) is { Success: true } cut)
        {
            IsCut = true;
            text = text[..cut.Index];
        }
        if (text.Length == 0)
            return;
        _characters += text.Length;
        if (_characters > MostCharacters)
            throw new UnreadableFormException($"too large: more than {MostCharacters / 1_000_000} million characters of text");
        _blocks.Add(block with { Text = text });
    }

    [GeneratedRegex(@"\s*(?:\.\.\.|…)?\s*\bview the full (?:\w+ ){0,2}text for item\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Cut();
}
