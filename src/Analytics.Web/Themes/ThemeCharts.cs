using System.Globalization;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Charts;
using Analytics.Web.Comparisons;
using Analytics.Web.Site;

namespace Analytics.Web.Themes;

/// <summary>What the charts of a theme draw, on its page and as pictures.</summary>
internal static class ThemeCharts
{
    /// <summary>A band for each kind of inspection of which any year has enough inspections to draw.</summary>
    public static IReadOnlyList<YearBand> Bands(TrendAnswer trend) =>
        [.. trend.Points.GroupBy(point => point.Framework)
            .Select(kind => new YearBand(Wording.Of(kind.Key), JudgementEras.Of(kind.Key, YearBreaks.All[^1].From) is not null, [.. kind.SelectMany(point => MarksOf(trend, point))]))
            .Where(band => band.IsDrawn)];

    public static string DescriptionOf(TrendAnswer trend, string theme) =>
        $"{trend.Name}: by year and kind of inspection, the share of inspections with an improvement item about {theme}, and with a sentence of praise. Under each year stands of how many inspections; of fewer than {AuthorityComparison.Fewest} no mark is drawn. The table below has every figure.";

    public static IReadOnlyList<MapTile> Tiles(Corpus corpus, IReadOnlyList<ThemePlace> places, string theme) =>
        [.. places.SelectMany(place => corpus.Authorities.HexOf(place.Authority.Gss) is { } hex ? new[] { TileOf(place, hex, theme) } : [])];

    /// <summary>What the shades mean, and of how many authorities it is true.</summary>
    public static IReadOnlyList<TileKey> Key(IReadOnlyList<ThemePlace> places) =>
    [
        .. Enum.GetValues<ThemeStanding>().Select(standing => new TileKey(ShadeOf(standing), $"{InWords(standing)} ({places.Count(place => place.Standing == standing)})")),
        new(null, $"praised in its newest ({places.Count(place => place.IsPraised)})"),
    ];

    private static string ShadeOf(ThemeStanding standing) => standing switch
    {
        ThemeStanding.RaisedNewest => "deep",
        ThemeStanding.RaisedBefore => "middle",
        ThemeStanding.NotRaised => "faint",
        _ => "none",
    };

    public static string InWords(ThemeStanding standing) => standing switch
    {
        ThemeStanding.RaisedNewest => "raised in its newest inspection",
        ThemeStanding.RaisedBefore => "raised before, not in its newest",
        ThemeStanding.NotRaised => "not raised in any",
        _ => "none held",
    };

    /// <summary>The passages that raise the theme at an authority, in its whole inspections.</summary>
    public static string RaisedUrl(ThemePlace place, string theme) =>
        Passages.Items(theme).With([("authority", place.Authority.Gss.Value), .. ScopeRequest.OfFindings(new InspectionScope { Frameworks = InspectionScope.WholeInspections })]).At();

    private static MapTile TileOf(ThemePlace place, Analytics.Authorities.HexPosition hex, string theme) => new(
        hex, ShadeOf(place.Standing), MapTile.Abbreviate(place.Authority.Name),
        place.Items.Count > 0 ? RaisedUrl(place, theme) : $"/authorities/{place.Authority.Gss.Value}",
        $"{place.Authority.Name}: {InWords(place.Standing)}{(place.Items.Of > 0 ? $", {place.Items.Count} of {place.Items.Of}" : "")}{(place.IsPraised ? "; praised in its newest" : "")}")
    {
        IsMarked = place.IsPraised,
    };

    private static IEnumerable<YearMark> MarksOf(TrendAnswer trend, TrendPointAnswer point)
    {
        var half = !HasTwoParts(trend, point) ? PartOfYear.Whole : point.HasOverallJudgement ? PartOfYear.First : PartOfYear.Second;
        var when = string.Create(CultureInfo.InvariantCulture, $"{point.Year}, {Wording.Of(point.Framework)}{(half == PartOfYear.Second ? ", without overall judgement" : "")}");
        yield return MarkOf(point.Items, "raised", isPraise: false);
        yield return MarkOf(point.Strengths, "praised", isPraise: true);

        YearMark MarkOf(RateAnswer rate, string told, bool isPraise) => new(
            point.Year, half, Share.From(rate), rate.Numerator > 0 ? PassagesOf(trend, point, isPraise) : null, $"{when}: {told} in {Share.From(rate).InWords}")
        {
            IsPraise = isPraise,
        };
    }

    /// <summary>
    /// The passages that a figure counts. Of all England a year and a kind say it; of a part of it, and where a year has two points, the
    /// inspections are named one by one.
    /// </summary>
    public static string PassagesOf(TrendAnswer trend, TrendPointAnswer point, bool isPraise)
    {
        var rate = isPraise ? point.Strengths : point.Items;
        var passages = isPraise ? Passages.Strengths(trend.Theme) : Passages.Items(trend.Theme);
        return trend.IsWhole && !HasTwoParts(trend, point)
            ? passages.With([("year", point.Year.ToString(CultureInfo.InvariantCulture)), ("framework", Slug.Of(point.Framework))]).At()
            : rate.FindingsUrl.Replace("/api/v1/findings", "/search", StringComparison.Ordinal);
    }

    private static bool HasTwoParts(TrendAnswer trend, TrendPointAnswer point) =>
        trend.Points.Any(other => other.Year == point.Year && other.Framework == point.Framework && other.HasOverallJudgement != point.HasOverallJudgement);
}
