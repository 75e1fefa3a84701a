namespace Analytics.Parsing.Layout;

/// <summary>One printed line of a page. Lengths in points, from the upper left corner of the page.</summary>
internal sealed record TextLine
{
    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    public required double Left { get; init; }
    public required double Right { get; init; }
    public required double Top { get; init; }
    public required double Bottom { get; init; }

    /// <summary>Share of the page's height above the line, 0 to 1.</summary>
    public required double Place { get; init; }

    /// <summary>The size that most characters have.</summary>
    public required double FontSize { get; init; }

    /// <summary>Most letters are bold.</summary>
    public required bool Bold { get; init; }

    /// <summary>The line with its columns joined by a space, characters tidied, footnote marks and bullets left out.</summary>
    public required string Text { get; init; }

    /// <summary>Parts of the line that a wide gap divides, such as the columns of a table or a number and its paragraph.</summary>
    public required IReadOnlyList<LineCell> Cells { get; init; }

    /// <summary>What the line was put together from, left to right.</summary>
    public required IReadOnlyList<TextRun> Runs { get; init; }

    /// <summary>The bullet that the line begins with.</summary>
    public Bullet? Bullet { get; init; }

    /// <summary>A footnote begins here: the line starts with a small raised number.</summary>
    public bool StartsWithMark { get; init; }

    /// <summary>The line below this one on the same page is this far down, in points; infinite across a page break.</summary>
    public double GapTo(TextLine next) => next.Page == Page ? next.Top - Top : double.PositiveInfinity;
}

internal sealed record LineCell(double Left, double Right, string Text);

/// <summary>A printed bullet. <paramref name="Glyph"/> is <c>•</c> for every shape, but a plain hyphen stays one.</summary>
internal sealed record Bullet(double Left, char Glyph);
