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

    /// <summary>The URL at the search page, or at the API.</summary>
    public string At(string path = "/search") => Links.To(path, Parameters);
}
