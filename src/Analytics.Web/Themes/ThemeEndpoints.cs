using System.ComponentModel;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Themes;

internal static class ThemeEndpoints
{
    private const string SlugDescription = "The theme's slug, as /api/v1/themes lists them.";

    private static readonly IReadOnlyList<QueryParameter> TrendParameters =
    [
        .. AuthorityChoice.Parameters,
        new("framework", "Kinds of inspection; all when left out, each with points of its own.") { IsRepeated = true, Allowed = Slug.All<Framework>() },
        ScopeRequest.From,
        ScopeRequest.To,
        ScopeRequest.Basis,
        ScopeRequest.History,
        QueryParameterExtensions.Format,
    ];

    public static void MapThemes(this RouteGroupBuilder api)
    {
        api.MapGet("/themes", ListAsync).Takes(QueryParameterExtensions.Format)
            .WithTags("Themes").WithSummary("The theme scheme, with how often each theme is raised and praised.");
        api.MapGet("/themes/{slug}", ReadAsync).Takes()
            .WithTags("Themes").WithSummary("A theme: what belongs to it, and how often it is raised and praised.");
        api.MapGet("/themes/{slug}/trend", ReadTrendAsync).Takes(TrendParameters)
            .WithTags("Themes").WithSummary("The share of inspections that raise and that praise the theme, by year and kind of inspection, for England, a region, an authority or its group.");
    }

    private static async Task<Results<Ok<ThemesAnswer>, CsvAnswer<ThemeAnswer>, ProblemHttpResult>> ListAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var values = new QueryValues(http.Request.Query);
        values.Word<AnswerFormat>("format");
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);

        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        var kinds = MeasuredKind.All(view.HeldThemes);
        ThemeAnswer[] rows = [.. ThemeFigures.All(corpus, view).Select(figures => ThemeAnswer.Of(figures, kinds))];
        return Answers.List(http.Request, new ThemesAnswer(corpus.Scheme.Version, corpus.Scheme.Groups, rows), rows, "themes.csv", Columns);
    }

    private static async Task<Results<Ok<ThemeAnswer>, ProblemHttpResult>> ReadAsync(
        [Description(SlugDescription)] string slug, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        return ThemeFigures.All(corpus, view).FirstOrDefault(figures => figures.Theme.Slug == slug) is { } found
            ? TypedResults.Ok(ThemeAnswer.Of(found, MeasuredKind.All(view.HeldThemes)))
            : Unknown(slug);
    }

    private static async Task<Results<Ok<TrendAnswer>, CsvAnswer<TrendPointAnswer>, ProblemHttpResult>> ReadTrendAsync(
        [Description(SlugDescription)] string slug, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (corpus.Scheme.Find(slug) is null)
            return Unknown(slug);
        var values = new QueryValues(http.Request.Query);
        var request = FindingRequest.Read(values, corpus);
        values.Word<AnswerFormat>("format");
        AuthorityChoice.Check(values, request);
        if (values.Problems.Count > 0)
            return Problems.BadParameters(values.Problems);
        var answer = TrendAnswer.Of(corpus, await corpus.ViewAsync(cancel), slug, request);
        return Answers.List(http.Request, answer, answer.Points, "trend.csv", [new("theme", _ => slug), .. TrendColumns]);
    }

    public static ProblemHttpResult Unknown(string slug) => Problems.NotFound("theme", slug, "/api/v1/themes lists the themes with their slugs.");

    private static readonly IReadOnlyList<CsvColumn<ThemeAnswer>> Columns =
    [
        new("slug", row => row.Slug),
        new("name", row => row.Name),
        new("group", row => row.Group),
        new("about", row => row.About),
        new("not_about", row => row.NotAbout),
        new("items", row => row.Items),
        new("inspections_with_items", row => row.InspectionsWithItems),
        new("strengths", row => row.Strengths),
        new("inspections_with_strengths", row => row.InspectionsWithStrengths),
    ];

    private static readonly IReadOnlyList<CsvColumn<TrendPointAnswer>> TrendColumns =
    [
        new("year", row => row.Year),
        new("framework", row => Slug.Of(row.Framework)),
        new("has_overall_judgement", row => row.HasOverallJudgement ? "true" : "false"),
        new("inspections", row => row.Items.Denominator),
        new("with_items", row => row.Items.Numerator),
        new("items_rate", row => row.Items.Rate),
        new("items_low", row => row.Items.Interval?.Low),
        new("items_high", row => row.Items.Interval?.High),
        new("with_strengths", row => row.Strengths.Numerator),
        new("strengths_rate", row => row.Strengths.Rate),
        new("strengths_low", row => row.Strengths.Interval?.Low),
        new("strengths_high", row => row.Strengths.Interval?.High),
        new("items_url", row => row.Items.FindingsUrl),
        new("strengths_url", row => row.Strengths.FindingsUrl),
    ];
}

/// <summary>A theme with the passages that raise it (improvement items, priority actions) or praise it (narrative strengths).</summary>
public sealed record ThemeAnswer
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string Group { get; init; }
    public required string About { get; init; }
    public string? NotAbout { get; init; }
    public required int Items { get; init; }
    public required int InspectionsWithItems { get; init; }
    public required int Strengths { get; init; }
    public required int InspectionsWithStrengths { get; init; }

    /// <summary>The passages that <see cref="Items"/> counts.</summary>
    public required string FindingsUrl { get; init; }

    /// <summary>The rate of improvement items over the kinds of inspection on which the errors of labels are measured, as counted and corrected for them.</summary>
    public required IReadOnlyList<KindRateAnswer> Rates { get; init; }

    public static ThemeAnswer Of(ThemeFigures figures, IReadOnlyList<MeasuredKind> kinds) => new()
    {
        Slug = figures.Theme.Slug,
        Name = figures.Theme.Name,
        Group = figures.Theme.Group,
        About = figures.Theme.About,
        NotAbout = figures.Theme.NotAbout,
        Items = figures.Items,
        InspectionsWithItems = figures.InspectionsWithItems,
        Strengths = figures.Strengths,
        InspectionsWithStrengths = figures.InspectionsWithStrengths,
        FindingsUrl = Site.Passages.Items(figures.Theme.Slug).At("/api/v1/findings"),
        Rates = [.. kinds.Select(kind => KindRateAnswer.Of(kind, figures.Theme.Slug))],
    };
}

/// <summary>The inspections of some kinds that raise a theme, of all held of these kinds; the corrected rate, or its <c>off</c>, which says why there is none.</summary>
public sealed record KindRateAnswer(IReadOnlyList<Framework> Frameworks, int Numerator, int Denominator, double? Rate, Interval? Interval, CorrectedRate Corrected, string FindingsUrl)
{
    public static KindRateAnswer Of(MeasuredKind kind, string theme)
    {
        var rate = kind.ItemsOf(theme);
        var passages = Site.Passages.Items(theme).With([.. kind.Frameworks.Select(framework => ("framework", (string?)Slug.Of(framework)))]);
        return new KindRateAnswer(kind.Frameworks, rate.Count, rate.Of, rate.Rate, rate.Interval, kind.CorrectedItemsOf(theme), passages.At("/api/v1/findings"));
    }
}

public sealed record ThemesAnswer(string Version, IReadOnlyList<string> Groups, IReadOnlyList<ThemeAnswer> Themes);
