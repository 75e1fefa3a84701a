using System.Globalization;
using Analytics.Comparison;
using Analytics.Storage;

namespace Analytics.Web.Home;

/// <summary>What is held, what was raised most of late, and how a few figures move from year to year.</summary>
public sealed record HomeModel(Corpus Corpus, CorpusView View)
{
    private const int ThemesShown = 12;
    private const int TrendsShown = 5;
    private const int InspectionsShown = 6;
    private const int Years = 2;

    /// <summary>The newest of the reports held: “of late” is counted from it, not from today, since nothing is known of what is not held.</summary>
    public DateOnly? Last => View.Inspections.Count == 0 ? null : View.Inspections.Max(held => held.Inspection.End);

    public DateOnly? Since => Last?.AddYears(-Years).AddDays(1);

    public int Authorities => View.Inspections.SelectMany(held => held.Inspection.Authorities).Distinct().Count();
    public int Passages => View.Inspections.Sum(held => held.Items + held.Narratives);
    public DateTimeOffset? LastCollected => View.Inspections.Count == 0 ? null : View.Inspections.Max(held => held.Document.FetchedAt);
    public IReadOnlyList<HeldInspection> Newest => [.. View.Inspections.Take(InspectionsShown)];

    /// <summary>The themes that most inspections of the last two years raise.</summary>
    public IReadOnlyList<RaisedTheme> Raised { get; } = View.Inspections.Count == 0
        ? []
        : [.. RaisedThemes.In(
            new InspectionScope { From = View.Inspections.Max(held => held.Inspection.End).AddYears(-Years).AddDays(1) }, View.HeldThemes,
            Corpus.Scheme.Compared).Take(ThemesShown)];

    /// <summary>The passages behind a figure of the last two years.</summary>
    public string UrlOf(RaisedTheme raised) => Site.Passages.Items(raised.Theme.Slug).With([("from", Iso(Since))]).At();

    /// <summary>Overall grades, and then the themes raised most of late.</summary>
    public IReadOnlyList<Movement> Movements =>
    [
        .. CountryTrend.OfGoodGrades(View.HeldThemes) is { Count: > 0 } grades ? new[] { Movement.OfGrades(grades) } : [],
        .. Raised.Take(TrendsShown).Select(raised => Movement.OfTheme(raised.Theme, CountryTrend.OfTheme(View.HeldThemes, raised.Theme.Slug))),
    ];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
