using System.Globalization;
using Analytics.Reports;

namespace Analytics.Search.Columns;

/// <summary>The findings that match the words, cut down by the filters: all together for hits, without a facet's own for its counts.</summary>
internal sealed class FilteredFindings
{
    private static readonly string s_paper = Slug.Of(PassageKind.Paper);

    private readonly FindingColumns _columns;
    private readonly Bitset _unfiltered;
    private readonly Dictionary<Facet, IReadOnlyList<string>> _chosen;
    private readonly Dictionary<Facet, Bitset> _allowed;

    /// <param name="matched">What the words match; it becomes this object's.</param>
    public FilteredFindings(FindingColumns columns, Bitset matched, FindingFilter filter)
    {
        _columns = columns;
        _unfiltered = matched;
        if (filter.From is not null || filter.To is not null)
            _unfiltered.And(columns.Between(filter.From, filter.To));
        if (filter.Inspections.Count > 0)
            _unfiltered.And(columns.OfInspections(filter.Inspections));
        if (filter.ExceptInspections.Count > 0)
            _unfiltered.And(columns.OfInspections(filter.ExceptInspections).Invert());
        if (filter.ExceptAuthorities.Count > 0)
            _unfiltered.And(columns[Facet.Authority].Union(filter.ExceptAuthorities).Invert());
        _chosen = Choices(filter);
        _allowed = _chosen.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key, pair => columns[pair.Key].Union(pair.Value));
        if (!filter.WithPapers && filter.Kinds.Count == 0 && columns[Facet.Kind].Has(s_paper))
            _allowed[Facet.Kind] = columns[Facet.Kind].Union([s_paper]).Invert();
        All = Without(null);
    }

    public Bitset All { get; }

    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> CountFacets() => _chosen.ToDictionary(
        pair => pair.Key,
        pair => _columns[pair.Key].Count(_allowed.ContainsKey(pair.Key) ? Without(pair.Key) : All, pair.Value));

    private Bitset Without(Facet? own)
    {
        var set = _unfiltered.Copy();
        foreach (var (facet, allowed) in _allowed)
        {
            if (facet != own)
                set.And(allowed);
        }
        return set;
    }

    private static Dictionary<Facet, IReadOnlyList<string>> Choices(FindingFilter filter) => new()
    {
        [Facet.Theme] = filter.Themes,
        [Facet.Polarity] = Slugs(filter.Polarities),
        [Facet.Kind] = Slugs(filter.Kinds),
        [Facet.Body] = Slugs(filter.Bodies),
        [Facet.Authority] = filter.Authorities,
        [Facet.Region] = filter.Regions,
        [Facet.Framework] = Slugs(filter.Frameworks),
        [Facet.Year] = [.. filter.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))],
        [Facet.Judgement] = Slugs(filter.Judgements),
        [Facet.FrameworkTag] = Slugs(filter.FrameworkTags),
    };

    private static IReadOnlyList<string> Slugs<T>(IReadOnlyList<T> values) where T : struct, Enum => [.. values.Select(Slug.Of)];
}
