using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Layout;

/// <summary>
/// The glyphs that stand for bullets. Word's symbol fonts come out as private-use characters: U+F06E (square, to about 2020), U+F0A7, U+F0B7,
/// second level U+F02D, U+F0BE; later reports print U+25FC.
/// </summary>
internal static class Bullets
{
    /// <summary>A dash is a bullet only where the text stands clearly apart from it, in widths of an em.</summary>
    private const double GapAfterDash = 0.5;

    // Arrows, squares, ticks, stars, control characters other than a line's end and Windows' quotes, and everything of a symbol font: no text begins with one.
    public static bool IsSymbol(char c) => c is '\u2022' or '\u2023' or '\u2043' or '\u2219' or '\u00B7' or '\uFFFD'
        or (>= '\u0080' and <= '\u009F' and not ('\u0085' or (>= '\u0091' and <= '\u0094')))
        or (>= '\u2190' and <= '\u21FF') or (>= '\u25A0' and <= '\u27BF') or (>= '\u2B00' and <= '\u2BFF') or (>= '\uE000' and <= '\uF8FF');

    /// <summary>Whether a line's first run is or begins with a bullet. A dash must stand apart from the text by more than a space, or it may be one between words.</summary>
    public static bool IsBullet(TextRun run, TextRun? next)
    {
        var text = run.Text.AsSpan().Trim();
        if (IsSymbol(text[0]))
            return true;
        return next is not null && text.Length == 1 && (PrintedText.IsDash(text[0]) || StandsForBullet(text[0])) && next.Left - (run.Left + GlyphWidth(run)) > GapAfterDash * run.FontSize;
    }

    // Courier's "o" is Word's second-level bullet; the others are what a symbol font's bullets are called in other fonts.
    private static bool StandsForBullet(char c) => c is 'o' or 'n' or 'l' or 'q' or 'v' or '§' or 'Ø' or 'ü' or '*' or '>' or '»' or '°';

    /// <summary>Whether a line begins with a dash and a space: a bullet within a list, a dash between words elsewhere.</summary>
    public static bool StartsWithDash(string text) => text.Length > 2 && PrintedText.IsDash(text[0]) && text[1] == ' ';

    /// <summary>How a bullet is told in text: <c>•</c> for every symbol and dash, but a plain hyphen stays one.</summary>
    public static char Glyph(char printed) => printed == '-' ? '-' : '\u2022';

    // The run may have swallowed spaces behind the glyph.
    private static double GlyphWidth(TextRun run) => run.Text.Length > 1 ? Math.Min(run.Width, run.FontSize * 0.7) : run.Width;
}
