using Analytics.Comparison;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Analytics.Web.Site;

namespace Analytics.Web.LearnFrom;

/// <summary>From whom an authority may learn, theme by theme: those once criticised for it and praised since, then those praised, the nearest first.</summary>
public sealed record LearnFromAnswer
{
    public required string AuthorityGss { get; init; }
    public required string AuthorityName { get; init; }

    /// <summary>The version of the model of statistical neighbours.</summary>
    public required string StatisticalModel { get; init; }

    /// <summary>Those raised in most of the authority's inspections first.</summary>
    public required IReadOnlyList<LearntThemeAnswer> Themes { get; init; }

    public static LearnFromAnswer Of(LearnFromRequest request, IEnumerable<LearntTheme> learnt, Corpus corpus, CorpusView view) => new()
    {
        AuthorityGss = request.Authority.Gss.Value,
        AuthorityName = request.Authority.Name,
        StatisticalModel = corpus.Authorities.StatisticalNeighbours(request.Authority.Gss).Model,
        Themes = [.. learnt.Select(theme => LearntThemeAnswer.Of(theme, request.Take, corpus, view))],
    };
}

/// <summary>A theme, in how many of the authority's own inspections it was raised, and the examples: the first of <paramref name="Total"/>.</summary>
public sealed record LearntThemeAnswer(string Slug, string Name, RateAnswer Raised, DateOnly? LastRaised, int Total, IReadOnlyList<LearningExampleAnswer> Examples)
{
    public static LearntThemeAnswer Of(LearntTheme learnt, int take, Corpus corpus, CorpusView view)
    {
        var (theme, rate) = (learnt.Raised.Theme, learnt.Raised.Rate);
        return new LearntThemeAnswer(
            theme.Slug, theme.Name, RateAnswer.Of(rate, Passages.Items(theme.Slug).With([("inspection", string.Join(',', rate.Inspections))])), learnt.Raised.Last, learnt.Examples.Count,
            [.. learnt.Examples.Take(take).Select(example => LearningExampleAnswer.Of(example, theme.Slug, corpus, view))]);
    }
}

/// <summary>An authority praised for a theme in an inspection that did not raise it, with no criticism since.</summary>
public sealed record LearningExampleAnswer
{
    public required string AuthorityGss { get; init; }
    public required string AuthorityName { get; init; }
    public required WayToPraise Way { get; init; }
    public required Nearness Nearness { get; init; }

    /// <summary>Among the statistical neighbours, 1 the most alike; null for others.</summary>
    public int? Rank { get; init; }

    /// <summary>The sentence that tells most of the inspection's praise of the theme.</summary>
    public required QuotedPassage Strength { get; init; }

    /// <summary>All sentences of that inspection that praise the theme.</summary>
    public required string StrengthsUrl { get; init; }

    /// <summary>An item of the last inspection that raised the theme; null where none did.</summary>
    public QuotedPassage? Criticism { get; init; }

    /// <summary>All items of that inspection that raise it.</summary>
    public string? CriticismsUrl { get; init; }

    /// <summary>From the criticism to the praise.</summary>
    public double? Years { get; init; }

    public static LearningExampleAnswer Of(LearningExample example, string theme, Corpus corpus, CorpusView view) => new()
    {
        AuthorityGss = example.Source.Authority.Gss.Value,
        AuthorityName = example.Source.Authority.Name,
        Way = example.Source.Way,
        Nearness = example.Source.Nearness,
        Rank = example.Source.Rank,
        Strength = QuotedPassage.Of(corpus, view.InspectionsById[example.PraisedIn.Id], example.Strength),
        StrengthsUrl = Passages.Strengths(theme).With([("inspection", example.PraisedIn.Id)]).At("/api/v1/findings"),
        Criticism = example is { Criticism: { } criticism, Source.CriticisedIn: { } on } ? QuotedPassage.Of(corpus, view.InspectionsById[on.Id], criticism) : null,
        CriticismsUrl = example.Source.CriticisedIn is { } criticised ? Passages.Items(theme).With([("inspection", criticised.Id)]).At("/api/v1/findings") : null,
        Years = example.Years is { } years ? Math.Round(years, 1) : null,
    };
}
