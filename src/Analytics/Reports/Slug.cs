using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Analytics.Reports;

/// <summary>
/// The one spelling that an enumerated word has in tables, JSON, URLs and exports:
/// <c>RequiresImprovement</c> is <c>requires-improvement</c>, <c>Outcome4</c> is <c>outcome-4</c>.
/// </summary>
public static class Slug
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Slugs[value];

    /// <exception cref="FormatException">No value of <typeparamref name="T"/> has that slug.</exception>
    public static T Parse<T>(string slug) where T : struct, Enum =>
        TryParse<T>(slug, out var value)
            ? value
            : throw new FormatException($"'{slug}' is not a {typeof(T).Name}: expected one of {string.Join(", ", All<T>())}.");

    public static bool TryParse<T>([NotNullWhen(true)] string? slug, out T value) where T : struct, Enum
    {
        value = default;
        return slug is not null && Names<T>.Values.TryGetValue(slug, out value);
    }

    /// <summary>Every slug of <typeparamref name="T"/>, in the order of declaration.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Names<T>.Ordered;

    private static string Kebab(string name)
    {
        var slug = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (slug.Length > 0 && (char.IsUpper(c) || char.IsDigit(c)))
                slug.Append('-');
            slug.Append(char.ToLowerInvariant(c));
        }
        return slug.ToString();
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> Ordered = [.. Enum.GetValues<T>().Select(value => Kebab(value.ToString()))];
        public static readonly IReadOnlyDictionary<T, string> Slugs = Enum.GetValues<T>().ToDictionary(value => value, value => Kebab(value.ToString()));
        public static readonly IReadOnlyDictionary<string, T> Values = Slugs.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
    }
}
