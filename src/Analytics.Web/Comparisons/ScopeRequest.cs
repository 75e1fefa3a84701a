using System.Globalization;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Findings;

namespace Analytics.Web.Comparisons;

/// <summary>Which inspections and themes are counted, as a comparison and the matrix are asked for them.</summary>
internal static class ScopeRequest
{
    public static readonly QueryParameter From = new("from", "Inspections that ended on this day or later; a year or a month stands for its first day.") { Example = "2018" };
    public static readonly QueryParameter To = new("to", "Inspections that ended on this day or earlier; a year or a month stands for its last day.") { Example = "2023" };
    public static readonly QueryParameter Basis = new("basis", "All inspections in the period (when left out), or only the latest one of each authority.") { Allowed = Slug.All<InspectionBasis>() };

    public static readonly QueryParameter History =
        new("history", "With 1 the inspections of the abolished authorities that one came out of count as its own; when left out they do not.") { Allowed = QueryValues.YesOrNo };

    public static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        new("theme", "Slugs of themes; all when left out. How many they are decides how sure a difference must be.") { IsRepeated = true, Example = "supervision" },
        new("framework", "Kinds of inspection that are counted. When left out whole inspections: ilacs-standard, ilacs-short, sif and sif-reinspection; all counts visits, joint and area inspections too. A review of a safeguarding children board alone never is.")
        {
            IsRepeated = true,
            Allowed = [FindingRequest.AllKinds, .. Slug.All<Framework>()],
        },
        From,
        To,
        Basis,
        History,
    ];

    public static InspectionScope ScopeOf(FindingRequest read) => new()
    {
        From = read.Filter.From,
        To = read.Filter.To,
        Frameworks = read.Filter.Frameworks.Count == 0 && !read.IsOfAllKinds ? InspectionScope.WholeInspections : read.Filter.Frameworks,
        Basis = read.Basis ?? InspectionBasis.All,
        HasHistory = read.HasHistory,
    };

    public static IReadOnlyList<Theme> ThemesOf(FindingRequest read, Corpus corpus) =>
        read.Filter.Themes.Count == 0 ? corpus.Scheme.Compared : [.. corpus.Scheme.Themes.Where(theme => read.Filter.Themes.Contains(theme.Slug))];

    /// <summary>The scope as parameters of a findings query.</summary>
    public static IReadOnlyList<(string Name, string? Value)> OfFindings(InspectionScope scope) =>
    [
        .. scope.Frameworks.Select(framework => ("framework", (string?)Slug.Of(framework))),
        .. Others(scope),
    ];

    /// <summary>The scope as parameters of a comparison; whole inspections need no word.</summary>
    public static IReadOnlyList<(string Name, string? Value)> OfComparison(InspectionScope scope) =>
    [
        .. scope.Frameworks.Count == 0 ? [("framework", FindingRequest.AllKinds)]
            : IsWhole(scope) ? Array.Empty<(string, string?)>()
            : scope.Frameworks.Select(framework => ("framework", (string?)Slug.Of(framework))),
        .. Others(scope),
    ];

    private static bool IsWhole(InspectionScope scope) => scope.Frameworks.Order().SequenceEqual(InspectionScope.WholeInspections.Order());

    private static IReadOnlyList<(string Name, string? Value)> Others(InspectionScope scope) =>
    [
        ("from", scope.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("to", scope.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("basis", Slug.Of(scope.Basis)),
        ("history", scope.HasHistory ? "1" : null),
    ];
}
