using System.Globalization;
using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>Themes in one text where no question asks for a single one: <c>slug:probability|…</c>, to the last digit.</summary>
internal static class ThemeList
{
    public static string Write(IEnumerable<ThemeProbability> themes) =>
        string.Join('|', themes.Select(theme => string.Create(CultureInfo.InvariantCulture, $"{theme.Slug}:{theme.Probability:R}")));

    public static IReadOnlyList<ThemeProbability> Read(string text) => [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static ThemeProbability ReadOne(string theme)
    {
        var colon = theme.LastIndexOf(':');
        return new ThemeProbability(theme[..colon], double.Parse(theme.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }
}
