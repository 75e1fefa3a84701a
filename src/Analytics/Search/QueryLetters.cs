using System.Globalization;
using System.Text;

namespace Analytics.Search;

/// <summary>A query text in the letters in which reports are read: ligatures and wide forms become plain ones, and what nobody sees is left out.</summary>
internal static class QueryLetters
{
    private const int FromWide = 0xFEE0, FirstLigature = 0xFB00;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isRune = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!isRune)
                plain.Append(text.AsSpan(at, length));
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                plain.Append(PlainForm(rune.Value) ?? rune.ToString());
            at += length;
        }
        return plain.ToString();
    }

    /// <summary>As compatibility normalisation has them, which needs no data of the machine for these few.</summary>
    private static string? PlainForm(int character) => character switch
    {
        >= 0xFF01 and <= 0xFF5E => ((char)(character - FromWide)).ToString(),
        0x3000 => " ",
        >= FirstLigature and < FirstLigature + 7 => Ligatures[character - FirstLigature],
        _ => null,
    };
}
