using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;

namespace Analytics.Web.Authorities;

/// <summary>One neighbour in the CSV; an authority that is a neighbour in several ways has a row for each.</summary>
internal sealed record NeighbourRow(GroupKind Relation, string Gss, string Name)
{
    public StatisticalAnswer? Statistical { get; init; }
    public BorderingAnswer? Bordering { get; init; }

    public static IReadOnlyList<NeighbourRow> Of(NeighboursAnswer answer) =>
    [
        .. answer.Statistical.Select(other => new NeighbourRow(GroupKind.Statistical, other.Gss, other.Name) { Statistical = other }),
        .. answer.Bordering.Select(other => new NeighbourRow(GroupKind.Bordering, other.Gss, other.Name) { Bordering = other }),
        .. answer.InRegion.Select(other => new NeighbourRow(GroupKind.Region, other.Gss, other.Name)),
    ];

    public static readonly IReadOnlyList<CsvColumn<NeighbourRow>> Columns =
    [
        new("relation", row => Slug.Of(row.Relation)),
        new("gss", row => row.Gss),
        new("name", row => row.Name),
        new("rank", row => row.Statistical?.Rank),
        new("closeness", row => row.Statistical?.Closeness),
        new("kind", row => row.Bordering is { } border ? Slug.Of(border.Kind) : null),
        new("shared_border_km", row => row.Bordering?.SharedBorderKm),
    ];
}
