using System.Data;

namespace Analytics.Storage;

internal sealed record FindingThemeRow
{
    /// <summary>The parameters of an insert of many.</summary>
    public static readonly IReadOnlyList<RowParameter<FindingThemeRow>> Parameters =
    [
        new("FindingId", DbType.String, row => row.FindingId),
        new("Ordinal", DbType.Int32, row => row.Ordinal),
        new("Theme", DbType.String, row => row.Theme),
        new("Probability", DbType.Double, row => row.Probability),
    ];

    public required string FindingId { get; init; }

    /// <summary>Place in the list, from 1.</summary>
    public required int Ordinal { get; init; }

    public required string Theme { get; init; }
    public required double Probability { get; init; }
}
