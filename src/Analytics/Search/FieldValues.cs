using System.Globalization;
using System.Text;

namespace Analytics.Search;

/// <summary>A value of a field as the index holds it, as people call it, and what else they may write.</summary>
internal sealed record FieldValue(string Value, string Name, IReadOnlyList<string> OtherNames)
{
    /// <summary>Values that came before it or after it, whose inspections people mean by the same name.</summary>
    public IReadOnlyList<string> Kin { get; init; } = [];

    /// <summary>Those that came after it.</summary>
    public IReadOnlyList<FieldValue> Successors { get; init; } = [];
}

/// <summary>Finds the values that a text means: by slug, code or name, else by an unlike beginning of one. Case, accents and punctuation do not matter.</summary>
/// <param name="what">What a message calls a value, with its article.</param>
internal sealed class FieldValues(string what, IReadOnlyList<FieldValue> values)
{
    /// <summary>No name is as long; a longer text is compared with none.</summary>
    private const int LongestName = 100;

    private const int Shown = 4;

    private readonly IReadOnlyList<(string Spelling, FieldValue Value)> _spellings =
        [.. values.SelectMany(value => value.OtherNames.Prepend(value.Name).Prepend(value.Value).Select(Fold).Distinct(), (value, spelling) => (spelling, value))];

    private readonly Dictionary<string, FieldValue> _byValue = values.GroupBy(value => Fold(value.Value)).ToDictionary(same => same.Key, same => same.First());

    /// <summary>None, one, or those of which it can't be told which is meant.</summary>
    public IReadOnlyList<FieldValue> Find(string text)
    {
        var folded = Fold(text);
        if (folded.Length is 0 or > LongestName)
            return [];
        return _byValue.TryGetValue(folded, out var itself) ? [itself]
            : Those(spelling => spelling == folded) is { Count: > 0 } same ? same
            : Those(spelling => spelling.StartsWith(folded, StringComparison.Ordinal)) is { Count: > 0 } begun ? begun
            : Those(spelling => spelling.Contains($" {folded}", StringComparison.Ordinal));
    }

    /// <summary>What came before or after the found ones and has the text in its name too; none where the text is a value itself, not a name.</summary>
    public IReadOnlyList<FieldValue> KinOf(string text, IReadOnlyList<FieldValue> found)
    {
        var kin = found.Any(value => IsItself(text, value)) ? [] : found.SelectMany(value => value.Kin).ToHashSet();
        var folded = Fold(text);
        return kin.Count == 0 ? [] : [.. Those(spelling => $" {spelling}".Contains($" {folded}", StringComparison.Ordinal)).Where(value => kin.Contains(value.Value) && !found.Contains(value))];
    }

    /// <summary>Whether the text is the value, such as a code, and no name of it.</summary>
    public static bool IsItself(string text, FieldValue value) => Fold(text) == Fold(value.Value) && Fold(value.Value) != Fold(value.Name);

    public static string NamesOf(IReadOnlyList<FieldValue> values) => Join([.. values.Select(value => value.Name)], null);

    /// <summary>The one value that is spelt just so.</summary>
    public FieldValue? FindExact(string text) => Fold(text) is { Length: > 0 and <= LongestName } folded && Those(spelling => spelling == folded) is [var one] ? one : null;

    /// <summary>What to expect where the text fits several values.</summary>
    public string OneOf(IReadOnlyList<FieldValue> found) =>
        $"more of the name of {what}: {Join([.. found.Take(Shown).Select(value => value.Name)], found.Count > Shown ? $"one of {found.Count - Shown} more" : null)}";

    /// <summary>What to expect where it fits none: the values most like it, or some of those there are.</summary>
    public string Like(string text)
    {
        var folded = Fold(text);
        var all = _spellings.Select(entry => entry.Value).Distinct().ToList();
        var near = folded.Length is 0 or > LongestName ? [] : _spellings.Select(entry => (entry.Value, Distance: Distance(folded, entry.Spelling)))
            .Where(entry => entry.Distance <= Math.Max(1, folded.Length / 3)).OrderBy(entry => entry.Distance).Select(entry => entry.Value).Distinct().Take(Shown - 1).ToList();
        return all.Count == 0 ? what
            : near.Count > 0 ? $"{what} such as {Join([.. near.Select(value => value.Name)], null)}"
            : $"{what} such as {Join([.. all.Take(Shown).Select(value => value.Name)], null)}";
    }

    private List<FieldValue> Those(Func<string, bool> isIt) => [.. _spellings.Where(entry => isIt(entry.Spelling)).Select(entry => entry.Value).Distinct()];

    private static string Join(IReadOnlyList<string> names, string? more)
    {
        IReadOnlyList<string> all = more is null ? names : [.. names, more];
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var rune in text.EnumerateRunes().SelectMany(rune => rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes()))
        {
            if (Rune.IsLetterOrDigit(rune))
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value == '&')
                folded.Append(" and ");
            else if (rune.Value is not ('\'' or '’' or '‘') && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                folded.Append(' ');
        }
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Letters to change, leave out or put in; a large number where the lengths alone differ too much.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Math.Max(1, a.Length / 3))
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
