using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Analytics.Web.Site;

namespace Analytics.Web.Themes;

/// <summary>How often a theme is raised and praised, year by year.</summary>
public sealed record TrendAnswer(string Theme, IReadOnlyList<TrendPointAnswer> Points)
{
    public static TrendAnswer Of(CorpusView view, string theme, FindingRequest request)
    {
        var scope = new InspectionScope
        {
            From = request.Filter.From,
            To = request.Filter.To,
            Frameworks = request.Filter.Frameworks,
            Basis = request.Basis ?? InspectionBasis.All,
        };
        GssCode[]? authorities = request.Filter.Authorities.Count == 0 ? null : [.. request.Filter.Authorities.Select(GssCode.Parse)];
        var trend = ThemeTrend.Of(view.HeldThemes, theme, scope, authorities);
        return new TrendAnswer(theme, [.. trend.Points.Select(point => new TrendPointAnswer(
            point.Year, point.Framework, point.HasOverallJudgement,
            RateOf(point.Items, Passages.Items(theme)), RateOf(point.Strengths, Passages.Strengths(theme))))]);
    }

    /// <summary>The inspections are named one by one: a year with reports of before and after April 2026 has two points.</summary>
    private static RateAnswer RateOf(ThemeRate rate, Passages passages) =>
        RateAnswer.Of(rate, passages.With([("inspection", string.Join(',', rate.Inspections))]));
}

/// <summary>The inspections of one framework that ended in one year. False means that the reports make no overall judgement, as from April 2026.</summary>
public sealed record TrendPointAnswer(int Year, Framework Framework, bool HasOverallJudgement, RateAnswer Items, RateAnswer Strengths);
