namespace Analytics.Parsing.Layout;

/// <summary>Divides the lines of a document into headings, paragraphs and list items, across page breaks.</summary>
internal sealed class BlockBuilder
{
    /// <summary>Lines further apart than this many line pitches belong to different paragraphs.</summary>
    private const double ParagraphGap = 1.35;

    /// <summary>The same for a paragraph that an item goes on with.</summary>
    private const double SecondParagraphGap = 2;

    /// <summary>Text lines up within this many points.</summary>
    private const double TextTolerance = 2;

    /// <summary>A bullet this many points further right than the item above it is of the second level.</summary>
    private const double LevelIndent = 6;

    /// <summary>A last line that ends this much of the text's width before the right margin ends its paragraph.</summary>
    private const double ShortLine = 0.15;

    private readonly List<(BlockKind Kind, int? Number, List<TextLine> Lines)> _blocks = [];
    private double _pitch;
    private double _margin;
    private double _right;
    private Dictionary<int, double> _pageMargins = [];
    private IReadOnlyList<double> _numbers = [];
    private int _lastNumber;

    /// <param name="headingLines">How many lines the heading takes that begins with the line of this index; 0 where none begins.</param>
    public static IReadOnlyList<TextBlock> Build(IReadOnlyList<TextLine> lines, Func<int, int> headingLines)
    {
        var builder = new BlockBuilder();
        builder.Measure(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var count = headingLines(i);
            if (count == 0)
            {
                builder.Add(lines[i]);
                continue;
            }
            builder._blocks.Add((BlockKind.Heading, null, [.. lines.Skip(i).Take(count)]));
            i += count - 1;
        }
        return [.. builder._blocks.Select(block => new TextBlock(block.Kind, block.Lines, block.Number))];
    }

    private void Measure(IReadOnlyList<TextLine> lines)
    {
        _pitch = Median(lines.Zip(lines.Skip(1), (line, next) => line.GapTo(next)).Where(gap => gap is > 0 and < double.PositiveInfinity));
        _margin = Quantile(lines.Select(line => line.Left), 0.02);
        _right = Quantile(lines.Select(line => line.Right), 0.95);
        _pageMargins = lines.GroupBy(line => line.Page).ToDictionary(page => page.Key, page => page.Min(line => line.Left));
        _numbers = ParagraphNumbers.FindColumns(lines);
    }

    private void Add(TextLine line)
    {
        if (line.Bullet is { } bullet)
            AddBulleted(line, bullet);
        else if (Bullets.StartsWithDash(line.Text) && BeginsItem(line))
            Start(BlockKind.Item, line with { Text = line.Text[2..], Bullet = new Bullet(line.Left, Bullets.Glyph(line.Text[0])) });
        else if (ParagraphNumbers.Take(line, _lastNumber, _numbers) is var (number, rest))
            Start(BlockKind.Paragraph, rest, _lastNumber = number);
        else if (ContinuesBlock(line))
            Continue(_blocks[^1].Kind == BlockKind.Item && Bullets.StartsWithDash(line.Text) ? line with { Text = $"{Bullets.Glyph(line.Text[0])}{line.Text[1..]}" } : line);
        else
            Start(BlockKind.Paragraph, line);
    }

    private void Start(BlockKind kind, TextLine line, int? number = null) => _blocks.Add((kind, number, [line]));

    private void Continue(TextLine line) => _blocks[^1].Lines.Add(line);

    private void AddBulleted(TextLine line, Bullet bullet)
    {
        if (_blocks is [.., (BlockKind.Item, _, [{ Bullet: { } first } parent, ..])] && Indent(line, bullet.Left) > Indent(parent, first.Left) + LevelIndent)
            Continue(line with { Text = $"{bullet.Glyph} {line.Text}" });
        else
            Start(BlockKind.Item, line);
    }

    // No sentence goes on behind a heading, nor as far left as the bullet of the item above: such a dash is a bullet, however near its text is.
    private bool BeginsItem(TextLine line) => _blocks switch
    {
        [.., (BlockKind.Heading, _, _)] => true,
        [.., (BlockKind.Item, _, [{ Bullet: { } bullet } first, ..])] => Math.Abs(Indent(line, line.Left) - Indent(first, bullet.Left)) < TextTolerance,
        _ => false,
    };

    private bool ContinuesBlock(TextLine line) => _blocks switch
    {
        [] or [.., (BlockKind.Heading, _, _)] => false,
        [.., (BlockKind.Item, _, var lines)] => ContinuesItem(lines, line),
        [.., (_, not null, var lines)] when EndsSentence(lines[^1]) && IsLeftOfText(lines, line) => false,
        [.., (_, var number, var lines)] => lines[^1].Page == line.Page
            ? lines[^1].GapTo(line) <= ParagraphGap * _pitch
            : number is not null || !EndsParagraph(lines[^1]),
    };

    // The text of a numbered paragraph hangs beside its number; what begins below the number is something else, such as a heading in plain letters.
    private bool IsLeftOfText(List<TextLine> numbered, TextLine line)
    {
        var text = numbered.Count > 1 ? Indent(numbered[^1], numbered[^1].Left) : numbered[0].Cells is [var first, ..] ? Indent(numbered[0], first.Left) : 0;
        return Indent(line, line.Left) < text - LevelIndent;
    }

    private bool ContinuesItem(List<TextLine> lines, TextLine line)
    {
        // A second paragraph of an item stands below its text, not below its bullet.
        var isBelowText = lines[0].Cells is [var text, ..] && Math.Abs(Indent(line, line.Left) - Indent(lines[0], text.Left)) < TextTolerance;
        var isNear = lines[^1].Page != line.Page || lines[^1].GapTo(line) <= (isBelowText ? SecondParagraphGap : ParagraphGap) * _pitch;
        return (isNear || Bullets.StartsWithDash(line.Text)) && (Indent(line, line.Left) > Indent(lines[0], lines[0].Left) + LevelIndent || !EndsSentence(lines[^1]));
    }

    // From the margin of its own page: odd and even pages may have different ones.
    private double Indent(TextLine line, double left) => left - _pageMargins[line.Page];

    private bool EndsParagraph(TextLine line) => EndsSentence(line) && line.Right < _right - ShortLine * (_right - _margin);

    public static bool EndsSentence(TextLine line) => line.Text.TrimEnd('’', '”', '"', '\'', ')') is [.., '.' or '!' or '?'];

    private static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[(int)(share * (ordered.Count - 1))];
    }
}
