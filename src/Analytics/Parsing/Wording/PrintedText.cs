using System.Text;

namespace Analytics.Parsing.Wording;

/// <summary>Tidies the characters of printed text without changing what a reader sees.</summary>
internal static class PrintedText
{
    /// <summary>
    /// Plain spaces for every kind of space, runs of them as one, plain hyphens for unbreakable ones; invisible and private-use
    /// characters, which only a symbol font can show, are left out. Quotes and dashes stay as printed.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!IsHalf(text, i) && Plain(c) is { } plain)
            {
                clean.Append(plain);
            }
        }
        return clean.ToString().TrimEnd();
    }

    /// <summary>For comparing labels and headings: lower case, straight quotes, one kind of dash.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Clean(text))
        {
            folded.Append(c switch
            {
                '\u2018' or '\u2019' or '\u02BC' or '`' or '\u00B4' => '\'',
                '\u201C' or '\u201D' => '"',
                _ when IsDash(c) => '-',
                _ => char.ToLowerInvariant(c),
            });
        }
        return folded.ToString();
    }

    /// <summary>At most so many letters of the beginning, cut between words where it has several, never between the halves of a character.</summary>
    public static string Beginning(string text, int most) => text.Length <= most ? text : text[..EndOfBeginning(text, most)].TrimEnd();

    private static int EndOfBeginning(string text, int most) =>
        text.LastIndexOf(' ', most) is > 0 and var space ? space : most - (char.IsHighSurrogate(text[most - 1]) ? 1 : 0);

    /// <summary>Hyphen, en and em dash, minus, horizontal bar, and the box-drawing and combining strokes that stand for them in real reports.</summary>
    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2500' or '\u0336';

    // Half a character without its other half, which nothing could store.
    private static bool IsHalf(string text, int at) =>
        char.IsSurrogate(text[at])
        && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        && !(at > 0 && char.IsSurrogatePair(text[at - 1], text[at]));

    /// <summary>Whether it leaves ink, or a symbol font may make it.</summary>
    public static bool IsPrinted(char c) => !char.IsWhiteSpace(c) && !IsInvisible(c);

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static char? Plain(char c) => c switch
    {
        '\u2010' or '\u2011' => '-',
        _ when IsInvisible(c) => null,
        >= '\uE000' and <= '\uF8FF' => null,
        _ => c,
    };
}
