using Analytics.Authorities;
using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Search;

/// <summary>The values that the fields of a query may have: those of the scheme, of the authorities, and the enumerated ones.</summary>
public sealed class QueryFields
{
    private readonly Dictionary<Facet, FieldValues> _values;

    private QueryFields(IEnumerable<FieldValue> themes, IEnumerable<FieldValue> authorities, IEnumerable<FieldValue> regions, Func<FrameworkTag, string?> nameOfTag) => _values = new()
    {
        [Facet.Theme] = new("a theme", [.. themes]),
        [Facet.Authority] = new("an authority", [.. authorities]),
        [Facet.Region] = new("a region", [.. regions]),
        [Facet.Framework] = new("a kind of inspection", Enumerated<Framework>(_ => [])),
        [Facet.Kind] = new("a kind of passage", Enumerated<PassageKind>(kind => kind == PassageKind.ImprovementItem ? ["recommendation"] : [])),
        [Facet.Polarity] = new("a polarity", Enumerated<Polarity>(OtherNames)),
        [Facet.Judgement] = new("an overall judgement", Enumerated<Grade>(grade => grade == Grade.RequiresImprovement ? ["RI"] : [])),
        [Facet.FrameworkTag] = new("a National Framework tag", Enumerated<FrameworkTag>(tag => nameOfTag(tag) is { } name ? [name] : [])),
        [Facet.Body] = new("a body that must act", Enumerated<Body>(_ => [])),
    };

    /// <summary>Only what is the same for every corpus: it knows no theme, authority or region.</summary>
    public static QueryFields Enumerations { get; } = new([], [], [], _ => null);

    public static QueryFields Of(AuthorityDirectory authorities, ThemeScheme scheme) => new(
        scheme.Themes.Select(theme => new FieldValue(theme.Slug, theme.Name, [])),
        authorities.All.Select(authority => ToValue(authority) with
        {
            Kin = [.. authority.Successors, .. authorities.All.Where(other => other.Successors.Contains(authority.Gss.Value)).Select(other => other.Gss.Value)],
            Successors = [.. authorities.SuccessorsOf(authority.Gss).Select(ToValue)],
        }),
        authorities.Regions.Select(region => new FieldValue(region, region, [])),
        scheme.NameOf);

    internal FieldValues this[Facet field] => _values[field];

    private static FieldValue ToValue(Authority authority) => new(authority.Gss.Value, authority.Name, Spellings(authority));

    private static IReadOnlyList<string> Spellings(Authority authority) =>
        [authority.OfficialName, .. authority.Aliases, .. new[] { authority.FormerGss?.Value, authority.LaCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>()];

    private static IReadOnlyList<FieldValue> Enumerated<T>(Func<T, IReadOnlyList<string>> otherNames) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new FieldValue(Slug.Of(value), Slug.Of(value), otherNames(value)))];

    private static IReadOnlyList<string> OtherNames(Polarity polarity) => polarity switch
    {
        Polarity.Improvement => ["criticism", "negative"],
        Polarity.Strength => ["praise", "positive"],
        _ => [],
    };
}
