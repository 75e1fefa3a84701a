using Analytics.Reports;
using Analytics.Web.Api;

namespace Analytics.Web.Site;

/// <summary>The query that opens exactly the passages that a figure counts.</summary>
public sealed record Passages(IReadOnlyList<(string Name, string? Value)> Parameters)
{
    /// <summary>What is said to a safeguarding children board is not counted as the authority's.</summary>
    private static IEnumerable<(string Name, string? Value)> Counted => [("body", Slug.Of(Body.Authority)), ("body", Slug.Of(Body.Partnership))];

    /// <summary>Improvement items and priority actions of a theme.</summary>
    public static Passages Items(string theme) => new([
        ("theme", theme), ("kind", Slug.Of(FindingKind.ImprovementItem)), ("kind", Slug.Of(FindingKind.PriorityAction)), .. Counted]);

    /// <summary>Sentences of the narrative that praise a theme.</summary>
    public static Passages Strengths(string theme) => new([
        ("theme", theme), ("kind", Slug.Of(FindingKind.Narrative)), ("polarity", Slug.Of(Polarity.Strength)), .. Counted]);

    /// <summary>Items, and sentences of the narrative with a weakness in them.</summary>
    public static Passages Criticisms(string theme) => new([
        ("theme", theme), ("polarity", Slug.Of(Polarity.Improvement)), ("polarity", Slug.Of(Polarity.Mixed)), .. Counted]);

    public static Passages All { get; } = new([]);

    public Passages With(params IReadOnlyList<(string Name, string? Value)> more) => new([.. Parameters, .. more]);

    /// <summary>The URL at the API, each value with its parameter.</summary>
    public string At(string path) => Links.To(path, Parameters);

    /// <summary>The URL at the search page. A page has hundreds: the words of a parameter stand with commas between, and what a query means anyway is left out.</summary>
    public string At() => Links.To("/search", Parameters.Where(pair => pair is not ("basis", "all")).GroupBy(pair => pair.Name).SelectMany(Joined));

    private static IEnumerable<(string Name, string? Value)> Joined(IGrouping<string, (string Name, string? Value)> values) =>
        values.Key is "kind" or "body" or "framework" or "polarity" or "judgement" ? [(values.Key, string.Join(',', values.Select(pair => pair.Value)))] : values;
}
