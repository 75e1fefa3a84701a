using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers;

internal enum MarkKind
{
    None,
    Bullet,
    Number,

    /// <summary>A numbered paragraph such as <c>3.2</c>.</summary>
    Decimal,
    Letter,
    Roman,
}

/// <summary>The letter, number or bullet that a passage begins with, read from the printed label.</summary>
/// <param name="Value">Without dot and brackets; null for bullets.</param>
/// <param name="Close">The full stop or bracket behind a number: "1)" after "2." begins another list.</param>
internal readonly partial record struct PrintedMark(MarkKind Kind, string? Value, char Close = '.')
{
    public static PrintedMark None { get; } = new(MarkKind.None, null);

    /// <param name="before">The mark of the entry before in the same list: after "h" an "i" is a letter, after nothing a Roman number.</param>
    public static PrintedMark Read(string? label, PrintedMark before)
    {
        var bare = label?.Trim().Trim('(', ')', '.', ':', '[', ']', '-', '–').Trim() ?? "";
        if (label is null || label.Trim().Length == 0)
            return None;
        if (Whole().IsMatch(bare))
            return new PrintedMark(MarkKind.Number, bare, label.TrimEnd() is [.., ')'] ? ')' : '.');
        if (Parted().IsMatch(bare))
            return new PrintedMark(MarkKind.Decimal, bare);
        if (bare.Length is 0 || !Word().IsMatch(bare))
            return new PrintedMark(MarkKind.Bullet, null);
        var lower = bare.ToLowerInvariant();
        return new PrintedMark(IsRoman(lower, before) ? MarkKind.Roman : MarkKind.Letter, bare);
    }

    /// <summary>Whether an entry with this mark can stand in one list with one that has the other.</summary>
    public bool IsLike(PrintedMark other) =>
        Kind == other.Kind && Close == other.Close && (Kind != MarkKind.Decimal || Depth == other.Depth);

    /// <summary>Whether the order of the letters or numbers lets this one come next; of bullets always.</summary>
    public bool Follows(PrintedMark before) => Place is not { } place || before.Place is not { } last || (place > last && place <= last + 2);

    /// <summary>How many parts a paragraph's number has.</summary>
    public int Depth => Kind == MarkKind.Decimal ? Value!.Split('.').Length : 1;

    private int? Place => Kind switch
    {
        MarkKind.Number => int.Parse(Value!, System.Globalization.CultureInfo.InvariantCulture),
        MarkKind.Decimal => int.Parse(Value!.Split('.')[^1], System.Globalization.CultureInfo.InvariantCulture),
        MarkKind.Letter => LetterPlace(Value!.ToLowerInvariant()),
        MarkKind.Roman => RomanNumber(Value!.ToLowerInvariant()),
        _ => null,
    };

    // "aa" comes after "z".
    private static int LetterPlace(string letters) => ((letters.Length - 1) * 26) + (letters[0] - 'a') + 1;

    private static bool IsRoman(string lower, PrintedMark before)
    {
        if (!Romans().IsMatch(lower))
            return false;
        if (before.Kind == MarkKind.Letter)
            return lower.Length > 1 && lower != "ii";
        return before.Kind == MarkKind.Roman || lower.Length > 1 || lower[0] == 'i';
    }

    private static int RomanNumber(string lower)
    {
        var sum = 0;
        for (var i = 0; i < lower.Length; i++)
            sum += i + 1 < lower.Length && Digit(lower[i]) < Digit(lower[i + 1]) ? -Digit(lower[i]) : Digit(lower[i]);
        return sum;
    }

    private static int Digit(char c) => c switch { 'i' => 1, 'v' => 5, _ => 10 };

    [GeneratedRegex("^[0-9]{1,3}$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[A-Z]?[0-9]{1,3}(?:\.[0-9]{1,3})+$")]
    private static partial Regex Parted();

    [GeneratedRegex("^(?:[A-Za-z]{1,2}|[ivxIVX]{1,6})$")]
    private static partial Regex Word();

    [GeneratedRegex("^[ivx]{1,6}$")]
    private static partial Regex Romans();
}
