using System.Globalization;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Charts;
using Analytics.Web.Site;

namespace Analytics.Web.Home;

/// <summary>One share over the years: a small chart among several, and a column of the table behind them.</summary>
public sealed record Movement(string Id, string Name, string Url, string Told, IReadOnlyList<YearlyRate> Years, Passages Counted)
{
    public IReadOnlyList<YearBand> Bands { get; } = [new YearBand("", true, [.. Years.Where(year => IsShown(Years, year)).Select(year => MarkOf(year, Told, Counted))])];

    public bool IsDrawn => Bands[0].IsDrawn;

    public string Description => $"{Name}: share of whole inspections by year. The table below the charts has every figure.";

    public static Movement OfGrades(IReadOnlyList<YearlyRate> years) => new(
        "moves-grades", "Graded good or outstanding overall", "/authorities", "graded good or outstanding overall", years,
        new Passages([("judgement", Slug.Of(Grade.Good)), ("judgement", Slug.Of(Grade.Outstanding))]));

    public static Movement OfTheme(Theme theme, IReadOnlyList<YearlyRate> years) =>
        new($"moves-{theme.Slug}", theme.Name, $"/themes/{theme.Slug}", "raised", years, Passages.Items(theme.Slug));

    /// <summary>The mark of a year, or null where no inspection of it is counted.</summary>
    public YearMark? MarkAt(int year, bool isIlacs) =>
        Years.FirstOrDefault(one => one.Year == year && one.IsIlacs == isIlacs) is { } found ? MarkOf(found, Told, Counted) : null;

    /// <summary>The few last single inspections of a year that has many of ILACS stand in the table only: there is room for one count below a year.</summary>
    private static bool IsShown(IReadOnlyList<YearlyRate> years, YearlyRate year) =>
        years.All(other => other.Year != year.Year || other.Rate.Of <= year.Rate.Of);

    private static YearMark MarkOf(YearlyRate year, string told, Passages counted) => new(
        year.Year, PartOfYear.Whole, Share.From(year.Rate),
        year.Rate.Count == 0 ? null : counted.With([("year", year.Year.ToString(CultureInfo.InvariantCulture)), .. year.Frameworks.Select(framework => ("framework", (string?)Slug.Of(framework)))]).At(),
        string.Create(CultureInfo.InvariantCulture, $"{year.Year}, {NameOf(year.IsIlacs)}: {told} in {Share.From(year.Rate).InWords}"));

    public static string NameOf(bool isIlacs) => isIlacs ? "ILACS" : "SIF";
}
