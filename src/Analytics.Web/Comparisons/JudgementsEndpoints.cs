using System.ComponentModel;
using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Comparisons;

internal static class JudgementsEndpoints
{
    private static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        new("group", "Whose judgements stand beside them: statistical, bordering, region, england, type, or GSS codes with commas between; nobody's when left out.") { Example = "statistical" },
        ScopeRequest.From,
        ScopeRequest.To,
        QueryParameterExtensions.Format,
    ];

    public static void MapJudgements(this RouteGroupBuilder api) =>
        api.MapGet("/authorities/{gss}/judgements", ReadAsync).Takes(Parameters)
            .WithTags("Comparison").WithSummary("The judgements of an authority and its group, inspection by inspection, with the breaks of their series and why a grade is missing.");

    private static async Task<Results<Ok<JudgementsAnswer>, CsvAnswer<JudgementLine>, ProblemHttpResult>> ReadAsync(
        [Description("The authority's GSS code: one letter and eight digits. A code from before a boundary change finds it too.")] string gss, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!GssCode.TryParse(gss, out var code) || corpus.Authorities.CountedAs(code) is not { } authority)
            return Problems.NotFound("authority", gss, "Authorities are addressed by their GSS code, such as E09000002; /api/v1/authorities lists them.");
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        var (from, to) = (values.FirstDay("from"), values.LastDay("to"));
        var group = ReadGroup(values, corpus, authority);
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);

        var held = (await corpus.ViewAsync(cancel)).HeldThemes;
        Authority[] judged = [authority, .. group?.Members ?? []];
        var answer = JudgementsAnswer.Of(group, [.. judged.Select(one => JudgementSeries.Of(held, one, from, to))]);
        return Answers.List(http.Request, answer, JudgementLine.Of(answer), "judgements.csv", JudgementLine.Columns);
    }

    private static ComparisonGroup? ReadGroup(QueryValues values, Corpus corpus, Authority authority)
    {
        if (values.Many("group") is not { Count: > 0 } named)
            return null;
        switch (ComparisonGroups.Resolve(corpus.Authorities, authority.Gss, string.Join(',', named)))
        {
            case GroupOutcome.Resolved(var group):
                return group;
            case GroupOutcome.Refused(var reason):
                values.Refuse("group", reason, FindingRequest.GroupNames);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}

/// <summary>One judgement of one inspection in the CSV.</summary>
internal sealed record JudgementLine(JudgedAuthority Authority, JudgedReport Report, NamedJudgement Judgement)
{
    public static IReadOnlyList<JudgementLine> Of(JudgementsAnswer answer) =>
        [.. from authority in answer.Authorities
            from report in authority.Inspections
            from judgement in report.Judgements
            select new JudgementLine(authority, report, judgement)];

    public static readonly IReadOnlyList<CsvColumn<JudgementLine>> Columns =
    [
        new("gss", line => line.Authority.Gss),
        new("name", line => line.Authority.Name),
        new("of_gss", line => line.Report.OfGss),
        new("of_name", line => line.Report.OfName),
        new("is_history", line => line.Report.IsHistory ? "true" : "false"),
        new("inspection_id", line => line.Report.InspectionId),
        new("framework", line => Slug.Of(line.Report.Framework)),
        new("era", line => Slug.Of(line.Report.Era)),
        new("inspection_start", line => line.Report.InspectionStart),
        new("inspection_end", line => line.Report.InspectionEnd),
        new("judgement", line => Slug.Of(line.Judgement.Name)),
        new("state", line => Slug.Of(line.Judgement.State)),
        new("grade", line => line.Judgement.Grade is { } grade ? Slug.Of(grade) : null),
    ];
}
