using System.Data;
using Analytics.Reports;

namespace Analytics.Storage;

internal sealed record FindingThemeRow
{
    /// <summary>As they are written.</summary>
    public static readonly IReadOnlyList<RowColumn<FindingThemeRow>> Columns =
    [
        new("inspection_id", DbType.String, row => row.InspectionId),
        new("place", DbType.Int32, row => row.Place),
        new("ordinal", DbType.Int32, row => row.Ordinal),
        new("theme", DbType.String, row => row.Theme),
        new("probability", DbType.Double, row => row.Probability),
    ];

    public required string InspectionId { get; init; }

    /// <summary>Place of the finding in the inspection.</summary>
    public required int Place { get; init; }

    /// <summary>Place in the list of the finding's themes, from 1.</summary>
    public required int Ordinal { get; init; }

    public required string Theme { get; init; }
    public required double Probability { get; init; }

    public static IReadOnlyList<FindingThemeRow> Of(ThemedFinding themed, string inspectionId, int place) =>
    [
        .. themed.Themes.Select((theme, index) =>
            new FindingThemeRow { InspectionId = inspectionId, Place = place, Ordinal = index + 1, Theme = theme.Slug, Probability = theme.Probability }),
    ];
}
