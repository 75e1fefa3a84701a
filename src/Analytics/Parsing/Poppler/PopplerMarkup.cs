using System.Globalization;
using System.Text;

namespace Analytics.Parsing.Poppler;

/// <summary>The content of a <c>text</c> element: characters with entities, inside tags for bold, italic and links.</summary>
internal static class PopplerMarkup
{
    /// <summary>The characters, and whether more of them are bold than not.</summary>
    public static (string Text, bool Bold) Read(ReadOnlySpan<byte> content)
    {
        if (content.IndexOfAny((byte)'<', (byte)'&') < 0)
            return (WithoutControls(Encoding.UTF8.GetString(content)), false);

        var text = new StringBuilder(content.Length);
        var boldDepth = 0;
        var boldCharacters = 0;
        while (!content.IsEmpty)
        {
            var next = content.IndexOf((byte)'<');
            var plain = next < 0 ? content : content[..next];
            var before = text.Length;
            text.Append(Decode(Encoding.UTF8.GetString(plain)));
            boldCharacters += boldDepth > 0 ? text.Length - before : 0;
            content = content[plain.Length..];
            boldDepth = Math.Max(0, boldDepth + TakeTag(ref content));
        }
        return (WithoutControls(text.ToString()), boldCharacters * 2 > text.Length);
    }

    // 1 for an opening bold tag, -1 for a closing one, 0 for everything else.
    private static int TakeTag(ref ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf((byte)'>');
        var tag = end < 0 ? content : content[..(end + 1)];
        content = content[tag.Length..];
        return tag.SequenceEqual("<b>"u8) ? 1 : tag.SequenceEqual("</b>"u8) ? -1 : 0;
    }

    private static string Decode(string text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text;
        var decoded = new StringBuilder(text, 0, at, text.Length);
        while (at < text.Length)
        {
            var end = text[at] == '&' ? text.IndexOf(';', at) : -1;
            if (end > 0 && end - at < 10 && Entity(text.AsSpan(at + 1, end - at - 1)) is { } character)
            {
                decoded.Append(character);
                at = end + 1;
            }
            else
            {
                decoded.Append(text[at++]);
            }
        }
        return decoded.ToString();
    }

    private static string? Entity(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u00A0",
        ['#', 'x', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
        ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
        _ => null,
    };

    // A control character stands for nothing, but may stand between two words.
    private static string WithoutControls(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 ? text : string.Concat(text.Select(c => c < ' ' ? ' ' : c));
}
