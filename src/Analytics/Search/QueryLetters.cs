using System.Globalization;
using System.Text;

namespace Analytics.Search;

/// <summary>A query text in the letters in which reports are read: ligatures and wide forms become plain ones, and what nobody sees is left out.</summary>
internal static class QueryLetters
{
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
                plain.Append(HasPlainForm(rune) ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString());
            at += length;
        }
        return plain.ToString();
    }

    /// <summary>Letters and digits in other shapes, and the wide signs that are typed with them.</summary>
    private static bool HasPlainForm(Rune rune) => rune.Value is (>= 0xFF01 and <= 0xFF5E) or 0x3000 || (rune.Value >= 0x2100 && Rune.IsLetterOrDigit(rune));
}
