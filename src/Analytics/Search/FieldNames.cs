using System.Collections.Frozen;

namespace Analytics.Search;

/// <summary>What a query text calls the fields that it may name before a colon.</summary>
internal static class FieldNames
{
    public const string Section = "section";

    private static readonly FrozenDictionary<Facet, string> Names = new Dictionary<Facet, string>
    {
        [Facet.Theme] = "theme",
        [Facet.Authority] = "authority",
        [Facet.Region] = "region",
        [Facet.Year] = "year",
        [Facet.Framework] = "framework",
        [Facet.Kind] = "kind",
        [Facet.Polarity] = "polarity",
        [Facet.Judgement] = "judgement",
        [Facet.FrameworkTag] = "tag",
        [Facet.Body] = "body",
    }.ToFrozenDictionary();

    /// <summary>What else people write, and the API calls its parameters.</summary>
    private static readonly FrozenDictionary<string, Facet> OtherNames = new Dictionary<string, Facet>
    {
        ["themes"] = Facet.Theme,
        ["council"] = Facet.Authority,
        ["judgment"] = Facet.Judgement,
        ["grade"] = Facet.Judgement,
        ["framework_tag"] = Facet.FrameworkTag,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Facet> Facets = Names.Select(pair => KeyValuePair.Create(pair.Value, pair.Key)).Concat(OtherNames)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>As a message lists them.</summary>
    public static string All { get; } = "theme, authority, region, year, framework, kind, polarity, judgement, section, tag or body";

    public static string Of(Facet field) => Names[field];

    /// <param name="field">Null for the section, whose heading is searched for words.</param>
    public static bool TryParse(string name, out Facet? field)
    {
        field = Facets.TryGetValue(name, out var facet) ? facet : null;
        return field is not null || name.Equals(Section, StringComparison.OrdinalIgnoreCase);
    }
}
