using Analytics.Comparison;
using Analytics.Web.Site;

namespace Analytics.Web.Comparisons;

/// <summary>An authority beside a group, theme by theme; every count names the inspections it counts and opens their passages.</summary>
public sealed record ComparisonAnswer
{
    /// <summary>Inspections of a group that are named one by one; of a group with more only their numbers are told, or the answer would be as long as the corpus.</summary>
    public const int MostListed = 2_000;

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

    /// <summary>The group's inspections in scope, each once, newest first; empty where they are more than <see cref="MostListed"/>, as are then the members' own.</summary>
    public required IReadOnlyList<string> Pooled { get; init; }

    public required int PooledCount { get; init; }

    /// <summary>True when a side has fewer inspections than <see cref="Fewest"/>: no difference is stated.</summary>
    public required bool IsTooFew { get; init; }

    public required int Fewest { get; init; }

    /// <summary>Confidence of the adjusted intervals, which allows for the number of themes looked at.</summary>
    public double? ItemsConfidence { get; init; }

    public double? StrengthsConfidence { get; init; }
    public required IReadOnlyList<ThemeSides> Themes { get; init; }

    public static ComparisonAnswer Of(ComparisonRequest request, AuthorityComparison comparison)
    {
        var (items, strengths) = (SidesUrls.Of(request, Passages.Items), SidesUrls.Of(request, Passages.Strengths));
        return new ComparisonAnswer
        {
            AuthorityGss = request.Authority.Gss.Value,
            AuthorityName = request.Authority.Name,
            ChildrensTrust = request.Authority.ChildrensTrust,
            Group = GroupAnswer.Of(request.Group, comparison.Members, IsListed(comparison)),
            Scope = request.Scope,
            Own = comparison.Own,
            History = [.. comparison.History.Select(before => new PredecessorAnswer(before.Authority.Gss.Value, before.Authority.Name, before.Authority.Abolished, before.Inspections))],
            Pooled = IsListed(comparison) ? comparison.Pooled : [],
            PooledCount = comparison.Pooled.Count,
            IsTooFew = comparison.IsTooFew,
            Fewest = AuthorityComparison.Fewest,
            ItemsConfidence = comparison.ItemsConfidence,
            StrengthsConfidence = comparison.StrengthsConfidence,
            Themes = [.. comparison.Themes.Select(theme => new ThemeSides(
                theme.Theme.Slug, theme.Theme.Name,
                SidesAnswer.Of(theme.Items, items, theme.Theme.Slug),
                SidesAnswer.Of(theme.Strengths, strengths, theme.Theme.Slug)))],
        };
    }

    private static bool IsListed(AuthorityComparison comparison) => comparison.Pooled.Count <= MostListed;
}

/// <summary>Inspections with at least one improvement item of the theme, and with at least one sentence of praise.</summary>
public sealed record ThemeSides(string Slug, string Name, SidesAnswer Items, SidesAnswer Strengths);

/// <summary>
/// One measure on both sides. The mean of the members gives each member with an inspection the same weight. The corrected rate allows for the
/// measured errors of the labels, or its <c>off</c> says why there is none.
/// </summary>
public sealed record SidesAnswer(RateAnswer Own, RateAnswer Pooled, CorrectedRate CorrectedPooled, double? MeanOfMembers, RateDifference? Difference, Verdict Verdict)
{
    internal static SidesAnswer Of(RateComparison rate, SidesUrls urls, string theme) => new(
        RateAnswer.Of(rate.Own, urls.Own.At(theme)), RateAnswer.Of(rate.Pooled, urls.Pooled.At(theme)), rate.CorrectedPooled, rate.MeanOfMembers, rate.Difference, rate.Verdict);
}

/// <summary>
/// A share of inspections, with Wilson's 95 % interval; the rate and the interval are null when no inspection is in scope. More than
/// <see cref="MostListed"/> inspections are not named one by one, the list is then empty: <c>findings_url</c> opens them all.
/// </summary>
public sealed record RateAnswer(int Numerator, int Denominator, double? Rate, Interval? Interval, IReadOnlyList<string> Inspections, string FindingsUrl)
{
    public const int MostListed = 50;

    public static RateAnswer Of(ThemeRate rate, Passages passages) => Of(rate, passages.At("/api/v1/findings"));

    public static RateAnswer Of(ThemeRate rate, string findingsUrl) =>
        new(rate.Count, rate.Of, rate.Rate, rate.Interval, rate.Count <= MostListed ? rate.Inspections : [], findingsUrl);
}

/// <summary>The addresses of the passages behind one measure of both sides: they differ in the theme alone, and an answer has hundreds.</summary>
internal sealed record SidesUrls(ThemeUrl Own, ThemeUrl Pooled)
{
    public static SidesUrls Of(ComparisonRequest request, Func<string, Passages> measure) =>
        new(ThemeUrl.Of(theme => request.Own(measure(theme))), ThemeUrl.Of(theme => request.Pooled(measure(theme))));
}

/// <summary>What stands before and behind the theme.</summary>
internal sealed record ThemeUrl(string Before, string Behind)
{
    private const string Place = "0THEME0";

    public string At(string theme) => string.Concat(Before, theme, Behind);

    public static ThemeUrl Of(Func<string, Passages> passages)
    {
        var parts = passages(Place).At("/api/v1/findings").Split(Place);
        return new ThemeUrl(parts[0], parts[1]);
    }
}
