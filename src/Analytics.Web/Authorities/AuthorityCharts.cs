using System.Globalization;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Web.Charts;
using Analytics.Web.Site;

namespace Analytics.Web.Authorities;

/// <summary>What the charts of an authority draw, on its page and as pictures.</summary>
internal static class AuthorityCharts
{
    /// <summary>A row for each judgement that has a column in the table.</summary>
    public static IReadOnlyList<GradeLane> Lanes(AuthorityModel facts) =>
        [.. facts.JudgementNames.Select(name => new GradeLane(Wording.Of(name), [.. facts.Rows.SelectMany(inspection => MarksOf(facts, name, inspection))]))];

    public static string DescriptionOf(IReadOnlyList<GradeLane> lanes) => string.Join(' ', lanes.Where(lane => lane.Marks.Count > 0).Select(lane =>
        $"{lane.Name}: {string.Join(", ", lane.Marks.Reverse().Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Day.Year} {(mark.Grade is { } grade ? Wording.Of(grade) : "none")}")))}."));

    /// <summary>What the letters mean that stand in the chart.</summary>
    public static string KeyOf(IReadOnlyList<GradeLane> lanes)
    {
        var grades = lanes.SelectMany(lane => lane.Marks).DistinctBy(mark => mark.Letters).ToList();
        return string.Join(", ", grades.Where(mark => mark.Grade is not null and not Grade.NotJudged and not Grade.Unknown).OrderBy(mark => mark.Grade).Select(mark => $"{mark.Letters} {Wording.Of(mark.Grade.GetValueOrDefault()).ToLowerInvariant()}"))
            + (grades.Any(mark => mark.Letters == GradeMark.None) ? $", {GradeMark.None} no grade" : "");
    }

    public static IReadOnlyList<TileKey> NeighbourKey(string authority) =>
        [new("deep", authority), new("middle", "statistical neighbour, 1 the nearest"), new("edged", "borders it"), new("both", "both")];

    /// <summary>The authority, those alike by the model with their rank, and those across the border; the rest of England without words.</summary>
    public static IReadOnlyList<MapTile> Neighbours(Corpus corpus, Authority authority)
    {
        var ranks = corpus.Authorities.StatisticalNeighbours(authority.Gss).Neighbours.ToDictionary(neighbour => neighbour.Authority.Gss, neighbour => neighbour.Rank);
        var borders = corpus.Authorities.Bordering(authority.Gss).Select(border => border.Authority.Gss).ToHashSet();
        return [.. corpus.Authorities.Current.SelectMany(other => corpus.Authorities.HexOf(other.Gss) is { } hex ? new[] { TileOf(other, hex) } : [])];

        MapTile TileOf(Authority other, HexPosition hex)
        {
            if (other.Gss == authority.Gss)
                return new MapTile(hex, "deep", MapTile.Abbreviate(other.Name), Url(other), $"{other.Name}: this authority");
            int? rank = ranks.TryGetValue(other.Gss, out var found) ? found : null;
            var isBordering = borders.Contains(other.Gss);
            var told = string.Join(", ", new[] { rank is null ? null : string.Create(CultureInfo.InvariantCulture, $"statistical neighbour {rank}"), isBordering ? "borders it" : null }.OfType<string>());
            return (rank, isBordering) switch
            {
                (null, false) => new MapTile(hex, "faint", null, null, other.Name),
                (null, true) => new MapTile(hex, "edged", MapTile.Abbreviate(other.Name), Url(other), $"{other.Name}: {told}"),
                _ => new MapTile(hex, isBordering ? "both" : "middle", rank.Value.ToString(CultureInfo.InvariantCulture), Url(other), $"{other.Name}: {told}"),
            };
        }

        static string Url(Authority other) => $"/authorities/{other.Gss.Value}";
    }

    private static IEnumerable<GradeMark> MarksOf(AuthorityModel facts, JudgementName name, Inspection inspection)
    {
        var grade = inspection.GradeOf(name);
        var hasNoneAnyMore = grade is null && name == JudgementName.OverallEffectiveness && JudgementEras.Of(inspection.Framework, inspection.Start) == JudgementEra.IlacsNoOverall;
        if (grade is null && !hasNoneAnyMore)
            yield break;
        var told = grade is { } known ? Wording.Of(known) : Wording.WhyAbsent(name, inspection);
        yield return new GradeMark(inspection.End, grade, $"/inspections/{inspection.Id}", $"{Wording.Of(name)}, {Wording.Date(inspection.End)}: {told} ({Wording.Of(inspection.Framework)}{(facts.PastOf(inspection) is { } past ? $" of {past.Name}" : "")})");
    }
}
