using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>Makes of a text what its writer saw: programs encode entities twice and take one character set for another.</summary>
internal static partial class FormText
{
    /// <summary>What Windows shows for the codes 0x80 to 0x9F; its five gaps stay what they are.</summary>
    private const string WindowsCharacters =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private const int MostEncodings = 3;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Mended, white space single, invisible characters gone.</summary>
    public static string Clean(string text) => PrintedText.Clean(Mend(text)).Trim();

    /// <summary>With its white space as it is, which may tell a label from a word.</summary>
    public static string Mend(string text)
    {
        for (var i = 0; i < MostEncodings && Entity().IsMatch(text); i++)
            text = WebUtility.HtmlDecode(text);
        text = text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text : string.Concat(text.Select(c => c is >= '\u0080' and <= '\u009F' ? WindowsCharacters[c - '\u0080'] : c));
        return ReadAsWindows().Replace(text, match => Reread(match.Value));
    }

    // UTF-8 that was read as Windows-1252: "â€™" for an apostrophe.
    private static string Reread(string text)
    {
        var bytes = text.Select(c => WindowsCharacters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? (byte)(0x80 + at) : (byte)c).ToArray();
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Letters that only look like it.
            return text;
        }
    }

    [GeneratedRegex(@"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,15});")]
    private static partial Regex Entity();

    [GeneratedRegex("[\u00C2\u00C3][\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]|\u00E2[\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]{2}")]
    private static partial Regex ReadAsWindows();
}
