using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Authorities;

internal static class AuthorityEndpoints
{
    internal const string GssDescription = "The authority's GSS code: one letter and eight digits. A code from before a boundary change finds it too.";

    public static void MapAuthorities(this RouteGroupBuilder api)
    {
        api.MapGet("/authorities", ListAsync)
            .Takes(new QueryParameter("region", "Names of regions.") { IsRepeated = true, Example = "London" }, QueryParameterExtensions.Format)
            .WithTags("Authorities").WithSummary("All authorities, current and historic, by name, with what is held of each.");
        api.MapGet("/authorities/{gss}", ReadAsync).Takes()
            .WithTags("Authorities").WithSummary("One authority.");
        api.MapGet("/authorities/{gss}/neighbours", ReadNeighboursAsync).Takes(QueryParameterExtensions.Format)
            .WithTags("Authorities").WithSummary("The authorities it is compared with: statistical neighbours, bordering ones, its region.");
    }

    private static async Task<Results<Ok<AuthoritiesAnswer>, CsvAnswer<AuthorityAnswer>, ProblemHttpResult>> ListAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var regions = values.Many("region");
        values.Word<AnswerFormat>("format");
        foreach (var region in regions.Where(region => corpus.Authorities.InRegion(region).Count == 0))
            values.Refuse("region", $"'{region}' is not known.", corpus.Authorities.Regions);
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);

        AuthorityAnswer[] rows = [.. corpus.Authorities.All
            .Where(authority => regions.Count == 0 || regions.Contains(authority.Region, StringComparer.OrdinalIgnoreCase))
            .Select(authority => AuthorityAnswer.Of(authority, view))];
        return Answers.List(http.Request, new AuthoritiesAnswer(rows.Length, rows), rows, "authorities.csv", Columns);
    }

    private static async Task<Results<Ok<AuthorityAnswer>, ProblemHttpResult>> ReadAsync(
        [Description(GssDescription)] string gss, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        return TryFind(corpus, gss, out var authority, out var problem)
            ? TypedResults.Ok(AuthorityAnswer.Of(authority, await corpus.ViewAsync(cancel)))
            : problem;
    }

    private static async Task<Results<Ok<NeighboursAnswer>, CsvAnswer<NeighbourRow>, ProblemHttpResult>> ReadNeighboursAsync(
        [Description(GssDescription)] string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var corpus = await corpora.ActiveAsync(cancel);
        if (!TryFind(corpus, gss, out var authority, out var problem))
            return problem;
        var answer = NeighboursOf(authority, corpus.Authorities);
        return Answers.List(http.Request, answer, NeighbourRow.Of(answer), "neighbours.csv", NeighbourRow.Columns);
    }

    public static NeighboursAnswer NeighboursOf(Authority authority, AuthorityDirectory authorities)
    {
        var statistical = authorities.StatisticalNeighbours(authority.Gss);
        return new NeighboursAnswer(
            authority.Gss.Value, authority.Name, statistical.Model,
            [.. statistical.Neighbours.Select(neighbour => new StatisticalAnswer(neighbour.Authority.Gss.Value, neighbour.Authority.Name, neighbour.Rank, neighbour.Closeness))],
            [.. authorities.Bordering(authority.Gss).Select(border => new BorderingAnswer(border.Authority.Gss.Value, border.Authority.Name, border.Kind, border.SharedBorderKm))],
            authority.Region,
            [.. authorities.InRegion(authority.Region).Where(other => other.Gss != authority.Gss).Select(other => new NamedAuthority(other.Gss.Value, other.Name))]);
    }

    internal static bool TryFind(Corpus corpus, string gss, [NotNullWhen(true)] out Authority? authority, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        authority = GssCode.TryParse(gss, out var code) ? corpus.Authorities.Find(code) : null;
        problem = authority is null ? Problems.NotFound("authority", gss, "Authorities are addressed by their GSS code, such as E09000002; /api/v1/authorities lists them.") : null;
        return authority is not null;
    }

    private static readonly IReadOnlyList<CsvColumn<AuthorityAnswer>> Columns =
    [
        new("gss", row => row.Gss),
        new("former_gss", row => row.FormerGss),
        new("la_code", row => row.LaCode),
        new("ofsted_urn", row => row.OfstedUrn),
        new("name", row => row.Name),
        new("official_name", row => row.OfficialName),
        new("region", row => row.Region),
        new("type", row => row.Type),
        new("is_current", row => row.IsCurrent ? "true" : "false"),
        new("created", row => row.Created),
        new("abolished", row => row.Abolished),
        new("inspections", row => row.Inspections),
        new("latest_inspection_end", row => row.LatestInspectionEnd),
        new("latest_overall", row => row.LatestOverall is { } overall ? Slug.Of(overall.Grade) : null),
        new("latest_overall_inspection_end", row => row.LatestOverall?.InspectionEnd),
    ];
}
