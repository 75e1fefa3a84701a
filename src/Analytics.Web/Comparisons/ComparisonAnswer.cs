using Analytics.Comparison;
using Analytics.Web.Site;

namespace Analytics.Web.Comparisons;

/// <summary>An authority beside a group, theme by theme; every count names the inspections it counts and opens their passages.</summary>
public sealed record ComparisonAnswer
{
    public required string AuthorityGss { get; init; }
    public required string AuthorityName { get; init; }

    /// <summary>The trust that runs its services for children, or ran them, with the years.</summary>
    public string? ChildrensTrust { get; init; }

    public required GroupAnswer Group { get; init; }
    public required InspectionScope Scope { get; init; }

    /// <summary>The authority's inspections in scope, newest first.</summary>
    public required IReadOnlyList<string> Own { get; init; }

    /// <summary>The abolished authorities that it came out of, with their inspections of the period and kinds; they are among <see cref="Own"/> only with <c>history=1</c>.</summary>
    public required IReadOnlyList<PredecessorAnswer> History { get; init; }

    /// <summary>The group's inspections in scope, each once, newest first.</summary>
    public required IReadOnlyList<string> Pooled { get; init; }

    /// <summary>True when a side has fewer inspections than <see cref="Fewest"/>: no difference is stated.</summary>
    public required bool IsTooFew { get; init; }

    public required int Fewest { get; init; }

    /// <summary>Confidence of the adjusted intervals, which allows for the number of themes looked at.</summary>
    public double? ItemsConfidence { get; init; }

    public double? StrengthsConfidence { get; init; }
    public required IReadOnlyList<ThemeSides> Themes { get; init; }

    public static ComparisonAnswer Of(ComparisonRequest request, AuthorityComparison comparison) => new()
    {
        AuthorityGss = request.Authority.Gss.Value,
        AuthorityName = request.Authority.Name,
        ChildrensTrust = request.Authority.ChildrensTrust,
        Group = GroupAnswer.Of(request.Group, comparison),
        Scope = request.Scope,
        Own = comparison.Own,
        History = [.. comparison.History.Select(before => new PredecessorAnswer(before.Authority.Gss.Value, before.Authority.Name, before.Authority.Abolished, before.Inspections))],
        Pooled = comparison.Pooled,
        IsTooFew = comparison.IsTooFew,
        Fewest = AuthorityComparison.Fewest,
        ItemsConfidence = comparison.ItemsConfidence,
        StrengthsConfidence = comparison.StrengthsConfidence,
        Themes = [.. comparison.Themes.Select(theme => new ThemeSides(
            theme.Theme.Slug, theme.Theme.Name,
            SidesAnswer.Of(theme.Items, Passages.Items(theme.Theme.Slug), request),
            SidesAnswer.Of(theme.Strengths, Passages.Strengths(theme.Theme.Slug), request)))],
    };
}

/// <summary>Inspections with at least one improvement item of the theme, and with at least one sentence of praise.</summary>
public sealed record ThemeSides(string Slug, string Name, SidesAnswer Items, SidesAnswer Strengths);

/// <summary>
/// One measure on both sides. The mean of the members gives each member with an inspection the same weight. The corrected rate allows for the
/// measured errors of the labels, or its <c>off</c> says why there is none.
/// </summary>
public sealed record SidesAnswer(RateAnswer Own, RateAnswer Pooled, CorrectedRate CorrectedPooled, double? MeanOfMembers, RateDifference? Difference, Verdict Verdict)
{
    public static SidesAnswer Of(RateComparison rate, Passages passages, ComparisonRequest request) => new(
        RateAnswer.Of(rate.Own, request.Own(passages)), RateAnswer.Of(rate.Pooled, request.Pooled(passages)), rate.CorrectedPooled, rate.MeanOfMembers, rate.Difference, rate.Verdict);
}

/// <summary>A share of inspections, with Wilson's 95 % interval; the rate and the interval are null when no inspection is in scope.</summary>
public sealed record RateAnswer(int Numerator, int Denominator, double? Rate, Interval? Interval, IReadOnlyList<string> Inspections, string FindingsUrl)
{
    public static RateAnswer Of(ThemeRate rate, Passages passages) =>
        new(rate.Count, rate.Of, rate.Rate, rate.Interval, rate.Inspections, passages.At("/api/v1/findings"));
}
