using System.Text.RegularExpressions;

namespace Analytics.Parsing.Papers;

/// <summary>A cell of a table may hold a list: "• Agree a form • Publish it", "1. Agree a form 2. Publish it".</summary>
internal static partial class CellEntries
{
    private const int Shortest = 3;

    /// <summary>The entries, without their bullets; the whole cell where it holds no list.</summary>
    public static IReadOnlyList<string> In(string cell)
    {
        var bullets = Bullet().Split(cell).Select(part => part.Trim()).Where(part => part.Length >= Shortest).ToList();
        if (bullets.Count > 1 && Bullet().Match(cell) is { Success: true, Index: 0 })
            return bullets;
        var numbers = Number().Matches(cell);
        return numbers.Count > 1 && numbers[0].Index == 0 && numbers.Index().All(number => number.Item.Groups["n"].Value == $"{number.Index + 1}")
            ? [.. numbers.Select((number, i) => cell[number.Index..(i + 1 < numbers.Count ? numbers[i + 1].Index : cell.Length)].Trim())]
            : [cell];
    }

    [GeneratedRegex(@"[•·▪●◦■]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?:^|(?<=\s))\(?(?<n>[1-9])[.)]\s+(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
