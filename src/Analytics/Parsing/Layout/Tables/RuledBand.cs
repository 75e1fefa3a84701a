namespace Analytics.Parsing.Layout.Tables;

/// <summary>The place of a row, or of the part of a row that stands on one page.</summary>
/// <param name="Columns">Where columns meet, from left to right.</param>
/// <param name="IsOpenAbove">No rule closes it there, only its sides begin.</param>
internal sealed record RuledBand(double Left, double Top, double Right, double Bottom, IReadOnlyList<double> Columns, bool IsOpenAbove, bool IsOpenBelow)
{
    /// <summary>The middle of a line's small letters, in font sizes below its upper edge.</summary>
    private const double Middle = 0.6;

    /// <summary>The band in which a line stands.</summary>
    public static RuledBand? Of(TextLine line, IReadOnlyList<RuledBand> bands)
    {
        var (x, y) = ((line.Left + line.Right) / 2, line.Top + Middle * line.FontSize);
        return bands.FirstOrDefault(band => band.Top < y && y < band.Bottom && band.Left < x && x < band.Right);
    }
}
