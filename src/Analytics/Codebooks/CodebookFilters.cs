using Analytics.Classification;
using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Codebooks;

/// <summary>The filter cells of a codebook's line; several values of a cell, with |, ; or , between, are alternatives.</summary>
internal sealed class CodebookFilters
{
    private static readonly char[] Separators = ['|', ';', ','];

    private readonly List<string> _problems = [];
    private readonly List<(string Name, string? Value)> _named = [];

    public CodebookFilters(ThemeScheme scheme, IReadOnlyDictionary<string, string> cells)
    {
        Filter = new FindingFilter
        {
            Themes = Themes(scheme, cells["theme"]),
            Polarities = Slugs<Polarity>("polarity", cells["polarity"]),
            Kinds = [.. Slugs<FindingKind>("kind", cells["kind"]).Select(PassageKinds.Of)],
            Frameworks = Slugs<Framework>("framework", cells["framework"]),
            From = Day("from", cells["from"])?.First,
            To = Day("to", cells["to"])?.Last,
        };
        if (Filter is { From: { } from, To: { } to } && from > to)
            _problems.Add("The period begins ('from') after its end ('to').");
    }

    public FindingFilter Filter { get; }
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The values that were understood, under the names of their columns.</summary>
    public IReadOnlyList<(string Name, string? Value)> Named => _named;

    private List<string> Themes(ThemeScheme scheme, string cell)
    {
        var themes = new List<string>();
        foreach (var value in Values(cell))
        {
            if (scheme.Themes.FirstOrDefault(theme => Is(theme.Slug, value) || Is(theme.Name, value)) is { } theme)
                themes.Add(Noted("theme", theme.Slug));
            else
                _problems.Add($"theme: '{value}' is not known; expected slugs such as {string.Join(", ", scheme.Themes.Take(3).Select(theme => theme.Slug))}.");
        }
        return themes;
    }

    private List<T> Slugs<T>(string column, string cell) where T : struct, Enum
    {
        var slugs = new List<T>();
        foreach (var value in Values(cell))
        {
            if (Slug.TryParse<T>(value.ToLowerInvariant(), out var slug))
            {
                slugs.Add(slug);
                Noted(column, Slug.Of(slug));
            }
            else
            {
                _problems.Add($"{column}: '{value}' is not one of {string.Join(", ", Slug.All<T>())}.");
            }
        }
        return slugs;
    }

    private DaySpan? Day(string column, string cell)
    {
        if (cell.Length == 0)
            return null;
        if (DaySpan.TryParse(cell, out var span))
        {
            Noted(column, cell);
            return span;
        }
        _problems.Add($"{column}: '{cell}' is not a date: write a year (2023), a month (2023-04) or a day (2023-04-30).");
        return null;
    }

    private string Noted(string column, string value)
    {
        _named.Add((column, value));
        return value;
    }

    private static IEnumerable<string> Values(string cell) => cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct();

    private static bool Is(string known, string value) => string.Equals(known, value, StringComparison.OrdinalIgnoreCase);
}
