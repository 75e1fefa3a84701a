using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Analytics.Web.Site;

namespace Analytics.Web.Themes;

/// <summary>How often a theme is raised and praised, year by year, in the inspections of England or of those that <paramref name="Name"/> names.</summary>
public sealed record TrendAnswer(string Theme, string Name, IReadOnlyList<TrendPointAnswer> Points)
{
    /// <summary>An identifier that no inspection has: none named would mean all.</summary>
    private const string NoInspection = "0000000000000000";

    /// <summary>Whether it is of all inspections of England, whenever they were.</summary>
    internal bool IsWhole { get; init; }

    public static TrendAnswer Of(Corpus corpus, CorpusView view, string theme, FindingRequest request)
    {
        var scope = new InspectionScope
        {
            From = request.Filter.From,
            To = request.Filter.To,
            Frameworks = request.Filter.Frameworks,
            Basis = request.Basis ?? InspectionBasis.All,
            HasHistory = request.HasHistory,
        };
        var authorities = AuthorityChoice.Of(corpus, request)?.Select(authority => authority.Gss).ToList();
        var trend = ThemeTrend.Of(view.HeldThemes, theme, scope, authorities);
        return new TrendAnswer(theme, AuthorityChoice.NameOf(corpus, request), [.. trend.Points.Select(point => new TrendPointAnswer(
            point.Year, point.Framework, point.HasOverallJudgement,
            RateOf(point.Items, Passages.Items(theme)), RateOf(point.Strengths, Passages.Strengths(theme))))])
        {
            IsWhole = authorities is null && request.Filter.From is null && request.Filter.To is null && scope.Basis == InspectionBasis.All,
        };
    }

    /// <summary>The inspections are named one by one: a year with reports of before and after April 2026 has two points.</summary>
    private static RateAnswer RateOf(ThemeRate rate, Passages passages) =>
        RateAnswer.Of(rate, passages.With([("inspection", rate.Count == 0 ? NoInspection : string.Join(',', rate.Inspections))]));
}

/// <summary>The inspections of one framework that ended in one year. False means that the reports make no overall judgement, as from April 2026.</summary>
public sealed record TrendPointAnswer(int Year, Framework Framework, bool HasOverallJudgement, RateAnswer Items, RateAnswer Strengths);
