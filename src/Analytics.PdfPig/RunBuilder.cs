using System.Text;
using Analytics.Parsing;

namespace Analytics.PdfPig;

/// <summary>A printed character from the start to the end of its place on the baseline; points from the lower left corner of the page.</summary>
internal readonly record struct Glyph(string Text, double X, double Y, double EndX, double EndY, double Size, bool Bold);

/// <summary>
/// Puts the characters of a page together to runs, in the order in which they are drawn and in whichever direction they run. Where no
/// space is printed, only the gap between two runs tells of one, so a run goes on over small gaps only.
/// </summary>
internal sealed class RunBuilder(double pageHeight)
{
    /// <summary>Characters closer than this many ems belong to one run, whether they stand apart or, by kerning, overlap.</summary>
    private const double Gap = 0.1;

    /// <summary>Baselines that differ by less than this many ems are the same.</summary>
    private const double SameBaseline = 0.05;

    /// <summary>The part of a line's height that lies above its baseline. Fonts tell their own, but not reliably.</summary>
    private const double Ascent = 0.8;

    private readonly List<TextRun> _runs = [];
    private readonly StringBuilder _text = new();
    private Glyph _first, _last, _lastVisible;

    public void Add(in Glyph glyph)
    {
        // At a place that is no number there is nothing to see.
        if (!double.IsFinite(glyph.X + glyph.Y + glyph.EndX + glyph.EndY + glyph.Size))
            return;
        var isSpace = string.IsNullOrWhiteSpace(glyph.Text);
        if (_text.Length > 0 && !Continues(glyph, isSpace))
            Close();
        if (_text.Length == 0 && isSpace)
            return;
        if (_text.Length == 0)
            _first = glyph;
        _text.Append(glyph.Text);
        _last = glyph;
        if (!isSpace)
            _lastVisible = glyph;
    }

    public IReadOnlyList<TextRun> Build()
    {
        Close();
        return _runs;
    }

    // A space may be set in another font than the words round it.
    private bool Continues(in Glyph glyph, bool isSpace) =>
        (isSpace || (glyph.Bold == _first.Bold && HalfPoints(glyph.Size) == HalfPoints(_first.Size)))
        && Distance(glyph.X - _last.EndX, glyph.Y - _last.EndY) < Gap * _first.Size
        && IsOnBaseline(glyph);

    // In the direction of the run's first character; one without a width has none, and the text runs to the right.
    private bool IsOnBaseline(in Glyph glyph)
    {
        var (dx, dy) = (_first.EndX - _first.X, _first.EndY - _first.Y);
        var length = Distance(dx, dy);
        var (x, y) = length > 0 ? (dx / length, dy / length) : (1, 0);
        return Math.Abs((glyph.Y - _first.Y) * x - (glyph.X - _first.X) * y) < SameBaseline * _first.Size;
    }

    private void Close()
    {
        if (_text.Length == 0)
            return;
        var top = pageHeight - _first.Y - Ascent * _first.Size;
        _runs.Add(new TextRun(_first.X, top, _lastVisible.EndX - _first.X, _first.Size, HalfPoints(_first.Size), _first.Bold, WithoutControls(_text)));
        _text.Clear();
    }

    // A control character stands for nothing, but may stand between two words.
    private static string WithoutControls(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = text[i] < ' ' ? ' ' : text[i];
        return text.ToString();
    }

    private static double Distance(double x, double y) => Math.Sqrt(x * x + y * y);

    // Type is set in half points, which the writers of PDF files miss by some hundredths.
    private static double HalfPoints(double size) => Math.Round(size * 2, MidpointRounding.AwayFromZero) / 2;
}
