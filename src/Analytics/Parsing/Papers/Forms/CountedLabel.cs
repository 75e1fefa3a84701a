using System.Globalization;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>Writes a number as lists count.</summary>
internal static class CountedLabel
{
    private static readonly (int Value, string Letters)[] Romans =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    private const int LastRoman = 3999;

    /// <param name="first">How the first of the list is written: <c>1</c>, <c>a</c>, <c>A</c>, <c>i</c> or <c>I</c>.</param>
    public static string Of(string first, int number) => (first, number) switch
    {
        ("a", > 0) => Letters(number),
        ("A", > 0) => Letters(number).ToUpperInvariant(),
        ("i", > 0 and <= LastRoman) => Roman(number),
        ("I", > 0 and <= LastRoman) => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // As browsers count on: behind z comes aa, ab.
    private static string Letters(int number) => number <= 26 ? $"{(char)('a' + number - 1)}" : Letters((number - 1) / 26) + (char)('a' + (number - 1) % 26);

    private static string Roman(int number) => string.Concat(Romans.Select(roman =>
    {
        var times = number / roman.Value;
        number %= roman.Value;
        return string.Concat(Enumerable.Repeat(roman.Letters, times));
    }));
}
