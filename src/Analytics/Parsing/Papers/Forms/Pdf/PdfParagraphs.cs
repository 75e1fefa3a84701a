using Analytics.Parsing.Layout;

namespace Analytics.Parsing.Papers.Forms.Pdf;

/// <summary>Puts the lines outside of tables together to headings, paragraphs and list items, also across pages.</summary>
internal sealed class PdfParagraphs
{
    /// <summary>Lines further apart than this many line pitches belong to different paragraphs.</summary>
    private const double ParagraphGap = 1.4;

    /// <summary>Headings are set at least this much larger than the text, or bold.</summary>
    private const double HeadingSize = 1.12;
    private const double TitleSize = 1.4;
    private const int LongestHeading = 160;

    /// <summary>Points that a line may be indented and still stand at the same place.</summary>
    private const double Indent = 4;

    /// <summary>Points from one level of bullets to the next.</summary>
    private const double BulletIndent = 12;

    /// <summary>A last line that ends this much of the text's width before the right margin ends its paragraph.</summary>
    private const double ShortLine = 0.12;

    private readonly BlockList _blocks;
    private readonly double _bodySize;
    private readonly double _pitch;
    private readonly double _right;
    private readonly double _width;
    private readonly Dictionary<int, double> _margins;

    private readonly List<TextLine> _lines = [];
    private PrintedLabel? _label;
    private bool _isHeading;

    public PdfParagraphs(BlockList blocks, IReadOnlyList<TextLine> lines, double bodySize)
    {
        _blocks = blocks;
        _bodySize = bodySize;
        _pitch = Quantile(lines.Zip(lines.Skip(1), (line, next) => line.GapTo(next)).Where(gap => gap > 1 && double.IsFinite(gap)), 0.4);
        _right = Quantile(lines.Select(line => line.Right), 0.95);
        _width = _right - Quantile(lines.Select(line => line.Left), 0.05);
        _margins = lines.GroupBy(line => line.Page).ToDictionary(page => page.Key, page => page.Min(line => line.Left));
    }

    /// <summary>All lines between two tables.</summary>
    public void Add(IReadOnlyList<TextLine> lines)
    {
        foreach (var line in lines)
        {
            var (label, text) = LabelOf(line);
            var isHeading = IsHeading(label, text);
            if (_lines.Count == 0 || BeginsBlock(label, line, isHeading))
            {
                End();
                (_label, _isHeading) = (label, isHeading);
                _lines.Add(text);
            }
            else
            {
                _lines.Add(line);
            }
        }
        End();
    }

    private void End()
    {
        if (_lines.Count == 0)
            return;
        var (text, first) = (LineJoin.Join(_lines).Text, _lines[0]);
        if (_isHeading)
            _blocks.AddHeading(_label?.Text, text, LevelOf(first), first.Page);
        else if (_label is not null)
            _blocks.AddLabelled(_label, text, first.Page, (int)Math.Round((first.Left - _margins[first.Page]) / BulletIndent));
        else
            _blocks.AddText(text, first.Page);
        _lines.Clear();
    }

    // The label may be a bullet, stand in a column of its own, or begin the text.
    private static (PrintedLabel? Label, TextLine Text) LabelOf(TextLine line)
    {
        if (line.Bullet is { } bullet)
            return (new PrintedLabel($"{bullet.Glyph}", LabelKind.Bullet, 0), line);
        if (line.Cells is [{ Text.Length: <= 8 } first, _, ..] && PrintedLabel.Of(first.Text) is { } beside && (first.Text.Any(char.IsDigit) || first.Text.Any(char.IsPunctuation)))
            return (beside, line with { Text = string.Join(' ', line.Cells.Skip(1).Select(cell => cell.Text)), Cells = [.. line.Cells.Skip(1)] });
        return PrintedLabel.Take(line.Text) is var (label, rest) ? (label, line with { Text = rest }) : (null, line);
    }

    private bool BeginsBlock(PrintedLabel? label, TextLine line, bool isHeading)
    {
        var last = _lines[^1];
        if (isHeading || _isHeading)
            return !(isHeading && _isHeading && label is null && IsNear(last, line) && !HasRoom(last, line) && last.Bold == line.Bold && Math.Abs(last.FontSize - line.FontSize) < 0.6);
        if (label is not null)
            return BeginsItem(label, line, last);
        if (line.Cells is [{ Text: [.., ':'] }, _, ..])
            return true;
        if (last.Page != line.Page)
            return EndsParagraph(last);
        if (!IsNear(last, line) || HasRoom(last, line))
            return true;
        return _label is null
            ? EndsParagraph(last) && last.Right < _right - ShortLine * _width
            : Math.Abs(line.Left - _lines[0].Left) < Indent && line.Left < last.Left - Indent && EndsParagraph(last);
    }

    // The next word would have found place on the line before, so that somebody broke it there.
    private bool HasRoom(TextLine last, TextLine line)
    {
        if (line.Text is not [var first, ..] || char.IsLower(first))
            return false;
        var word = line.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : line.Text.Length;
        var letter = (line.Right - line.Left) / line.Text.Length;
        return last.Right + (word + 1) * letter < _right - ShortLine * _width;
    }

    // A dash or a number at the start of a line may also be one of the sentence that goes on there.
    private bool BeginsItem(PrintedLabel label, TextLine line, TextLine last)
    {
        var isApart = line.Bullet is not null || line.Cells.Count > 1 || !IsNear(last, line) || Math.Abs(line.Left - last.Left) > Indent;
        var isFree = EndsParagraph(last) || last.Text is [.., ':' or ';' or ','] || last.Text.EndsWith(" and", StringComparison.Ordinal) || last.Text.EndsWith(" or", StringComparison.Ordinal);
        return isApart || isFree || _label?.Shape == label.Shape;
    }

    private bool IsNear(TextLine last, TextLine line) => last.GapTo(line) <= ParagraphGap * Math.Max(_pitch, last.FontSize);

    private static bool EndsParagraph(TextLine line) => BlockBuilder.EndsSentence(line) || line.Text is [.., ':' or ';'];

    private bool IsHeading(PrintedLabel? label, TextLine text) =>
        (text.Bold || text.FontSize >= HeadingSize * _bodySize)
        && label is null or { Kind: LabelKind.Number or LabelKind.Decimal }
        && text.Text.Length <= LongestHeading
        && ParagraphLines.IsHeading(text.Text.Length > 1 && text.Text.Any(char.IsLetter) ? text.Text[..Math.Min(text.Text.Length, 110)] : "");

    private int LevelOf(TextLine heading) => heading.FontSize >= TitleSize * _bodySize ? 1 : heading.FontSize >= HeadingSize * _bodySize ? 2 : 3;

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[(int)(share * (ordered.Count - 1))];
    }
}
