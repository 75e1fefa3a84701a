using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Parsing.Layout;

namespace Analytics.Parsing.Papers.Forms;

internal enum LabelKind
{
    Bullet,
    Number,

    /// <summary>Of a paragraph: <c>1.5</c>.</summary>
    Decimal,
    Letter,
    Roman,
}

/// <summary>The mark that a paragraph or list item is printed with.</summary>
/// <param name="Text">As printed, but <c>•</c> for every bullet other than a plain hyphen.</param>
/// <param name="Ordinal">Its place in its list, from 1; of a letter the place in the alphabet; 0 for bullets and decimals.</param>
internal sealed partial record PrintedLabel(string Text, LabelKind Kind, int Ordinal)
{
    /// <summary>Labels of one list have the same brackets and dots round them.</summary>
    public string Shape => $"{Kind} {string.Concat(Text.Where(c => !char.IsLetterOrDigit(c)))}";

    /// <summary>Of <c>i</c>, <c>v</c> and <c>x</c>, which may also be letters; the same label of others.</summary>
    public PrintedLabel AsLetter() =>
        Kind == LabelKind.Roman && Letters() is [var letter] ? this with { Kind = LabelKind.Letter, Ordinal = char.ToLowerInvariant(letter) - 'a' + 1 } : this;

    /// <summary>The label at the start of a text and what follows it; the white space between must be as it was.</summary>
    public static (PrintedLabel Label, string After)? Take(string text)
    {
        var start = text.TrimStart();
        if (Bullet().Match(start) is { Success: true } bullet)
            return (new PrintedLabel($"{Bullets.Glyph(bullet.Groups["glyph"].ValueSpan[0])}", LabelKind.Bullet, 0), start[bullet.Length..]);
        return Printed().Match(start) is { Success: true } match && Of(match.Groups["label"].Value) is { } label ? (label, start[match.Length..]) : null;
    }

    /// <summary>A label by itself, such as a word processor makes.</summary>
    public static PrintedLabel? Of(string label)
    {
        var core = label.Trim('(', ')', '.', '[', ']', ' ');
        return core switch
        {
            "" => null,
            _ when core.Contains('.', StringComparison.Ordinal) => new PrintedLabel(label, LabelKind.Decimal, 0),
            _ when int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new PrintedLabel(label, LabelKind.Number, number),
            _ when RomanOf(core.ToLowerInvariant()) is > 0 and var roman => new PrintedLabel(label, LabelKind.Roman, roman),
            [var letter] when char.IsAsciiLetter(letter) => new PrintedLabel(label, LabelKind.Letter, char.ToLowerInvariant(letter) - 'a' + 1),
            // Behind z comes aa.
            [var first, var second] when first == second && char.IsAsciiLetter(first) => new PrintedLabel(label, LabelKind.Letter, char.ToLowerInvariant(first) - 'a' + 27),
            _ => null,
        };
    }

    private string Letters() => string.Concat(Text.Where(char.IsAsciiLetter));

    private static int RomanOf(string letters)
    {
        if (!Roman().IsMatch(letters))
            return 0;
        int[] values = [.. letters.Select(letter => letter switch { 'i' => 1, 'v' => 5, _ => 10 })];
        return values.Select((value, i) => i + 1 < values.Length && values[i + 1] > value ? -value : value).Sum();
    }

    // A dash or star is a bullet where a space stands behind it, an "o" where more than one does.
    [GeneratedRegex(
        @"^(?:(?<glyph>[\u2022\u2023\u2043\u2219\u00B7\uFFFD\u25A0-\u27BF\u2190-\u21FF\u2B00-\u2BFF\uE000-\uF8FF])\s*|(?<glyph>[-\u2013\u2014\u2212*])\s+"
        + @"|(?<glyph>[o§Øü])[\s\u00A0]{2,}(?=\S))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();

    // "2.5 million" is no label, so that a decimal without a wide gap must be followed by a sentence.
    [GeneratedRegex(
        @"^(?<label>\(?(?:[0-9]{1,3}|[a-z]|[ivx]{1,6}|([a-z])\1)\)|\[[a-z0-9]{1,3}\]|\([A-Z]\)|(?:[0-9]{1,3}|[a-z]|[ivx]{1,6})\.(?=\D)"
        + @"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?(?=\s*[\p{Lu}“""‘']|[\s]{2,}|\t))(?:\s+|(?<=\))(?=\p{L}))(?=\S)",
        RegexOptions.None)]
    private static partial Regex Printed();

    [GeneratedRegex("^x{0,3}(?:ix|iv|v?i{0,3})$")]
    private static partial Regex Roman();
}
