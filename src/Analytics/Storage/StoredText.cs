using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Analytics.Storage;

/// <summary>What may stand in a text of the store: PostgreSQL refuses U+0000, and half a surrogate pair is no character.</summary>
internal static class StoredText
{
    /// <summary>PostgreSQL's index of names takes no more than 2.7 kB; names of files are far shorter everywhere.</summary>
    private const int LongestFileName = 500;

    /// <summary>The text with U+FFFD in place of what cannot be stored.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text)
    {
        if (text is null || IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    /// <summary>A clean file name; of one longer than any file system allows, the end.</summary>
    public static string FileName(string name) =>
        Clean(name.Length <= LongestFileName ? name : name[^LongestFileName..]);

    private static bool IsClean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal))
            return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i]))
                return false;
        }
        return true;
    }
}
