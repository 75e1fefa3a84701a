namespace Analytics.Parsing;

/// <summary>
/// Finds the ruled lines among the paths that a page draws. Both engines name a path's points here, in points from the upper left corner
/// of the page, and then say how it is painted.
/// </summary>
internal sealed class RuleBuilder
{
    /// <summary>Up to this many points of thickness a filled rectangle is a line; the least type stands higher.</summary>
    private const double Thickness = 3;

    /// <summary>Anything shorter, in points, is a dot or the corner where two lines meet.</summary>
    private const double Length = 3;

    /// <summary>How far the ends of a level line may differ, in points.</summary>
    private const double Slope = 0.5;

    private readonly List<RuledLine> _rules = [];
    private readonly List<List<Corner>> _path = [];

    public IReadOnlyList<RuledLine> Rules => _rules;

    public void Move(double x, double y) => _path.Add([new Corner(x, y, IsCurved: false)]);

    public void Line(double x, double y) => Go(new Corner(x, y, IsCurved: false));

    /// <summary>The course of a curve doesn't matter: it is no line.</summary>
    public void Curve(double x, double y) => Go(new Corner(x, y, IsCurved: true));

    /// <summary>Back to where the last <see cref="Move"/> went.</summary>
    public void Close()
    {
        if (_path is [.., { Count: > 1 } part])
            part.Add(part[0]);
    }

    /// <summary>The path is painted; it is still there for another way of painting.</summary>
    public void Fill()
    {
        foreach (var part in _path)
        {
            var (left, right) = (part.Min(corner => corner.X), part.Max(corner => corner.X));
            var (top, bottom) = (part.Min(corner => corner.Y), part.Max(corner => corner.Y));
            if (Math.Min(right - left, bottom - top) <= Thickness && part.Count > 3 && part.TrueForAll(corner => IsCornerOf(corner, left, top, right, bottom)))
                Add(left, top, right, bottom);
        }
    }

    /// <inheritdoc cref="Fill"/>
    public void Stroke()
    {
        foreach (var part in _path)
            for (var i = 1; i < part.Count; i++)
                AddSide(part[i - 1], part[i]);
    }

    /// <summary>Done with this path.</summary>
    public void End() => _path.Clear();

    private void Go(Corner corner)
    {
        if (_path is [.., var part])
            part.Add(corner);
    }

    private void AddSide(Corner start, Corner end)
    {
        if (!end.IsCurved && Math.Min(Math.Abs(end.X - start.X), Math.Abs(end.Y - start.Y)) <= Slope)
            Add(Math.Min(start.X, end.X), Math.Min(start.Y, end.Y), Math.Max(start.X, end.X), Math.Max(start.Y, end.Y));
    }

    private void Add(double left, double top, double right, double bottom)
    {
        var (x, y) = ((left + right) / 2, (top + bottom) / 2);
        if (Math.Max(right - left, bottom - top) >= Length)
            _rules.Add(right - left >= bottom - top ? new RuledLine(left, y, right, y) : new RuledLine(x, top, x, bottom));
    }

    private static bool IsCornerOf(Corner corner, double left, double top, double right, double bottom) =>
        !corner.IsCurved && IsEither(corner.X, left, right) && IsEither(corner.Y, top, bottom);

    private static bool IsEither(double value, double low, double high) => Math.Min(value - low, high - value) <= Slope / 10;

    /// <param name="IsCurved">The way to it is a curve.</param>
    private readonly record struct Corner(double X, double Y, bool IsCurved);
}
