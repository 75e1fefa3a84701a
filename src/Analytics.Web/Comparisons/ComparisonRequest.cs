using System.Globalization;
using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Analytics.Web.Site;

namespace Analytics.Web.Comparisons;

/// <summary>A comparison as it was asked for.</summary>
public sealed record ComparisonRequest(Authority Authority, string GroupName, ComparisonGroup Group, InspectionScope Scope, IReadOnlyList<Theme> Themes)
{
    /// <summary>The theme of what fits no other: to compare it says nothing.</summary>
    private const string NoTheme = "other";

    private const string DefaultGroup = "statistical";

    internal static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        new("authority", "The GSS code of the authority.") { IsRequired = true, Example = "E09000002" },
        new("group", "Whom it is compared with: statistical (when left out), bordering, region, england, or GSS codes with commas between.") { Example = DefaultGroup },
        new("theme", "Slugs of themes; all when left out. How many they are decides how sure a difference must be.") { IsRepeated = true, Example = "supervision" },
        new("framework", "Kinds of inspection that are counted; all when left out. A review of a safeguarding children board alone never is.") { IsRepeated = true, Allowed = Slug.All<Framework>() },
        new("from", "Inspections that ended on this day or later; a year or a month stands for its first day.") { Example = "2018" },
        new("to", "Inspections that ended on this day or earlier; a year or a month stands for its last day.") { Example = "2023" },
        new("basis", "All inspections in the period (when left out), or only the latest one of each authority.") { Allowed = Slug.All<InspectionBasis>() },
    ];

    /// <summary>Null when something is wrong; the values hold what.</summary>
    public static ComparisonRequest? Read(QueryValues values, Corpus corpus)
    {
        var read = FindingRequest.Read(values, corpus);
        if (read.Filter.Authorities.Count != 1 && values.Problems.All(problem => problem.Parameter is not ("authority" or "group")))
            values.Refuse("authority", "The GSS code of one authority is needed; /api/v1/authorities lists them.");
        if (values.Problems.Count > 0)
            return null;

        var authority = corpus.Authorities.Find(GssCode.Parse(read.Filter.Authorities[0]))!;
        var group = read.Group ?? DefaultGroup;
        switch (ComparisonGroups.Resolve(corpus.Authorities, authority.Gss, group))
        {
            case GroupOutcome.Resolved(var resolved):
                return new ComparisonRequest(authority, group, resolved, ScopeOf(read), ThemesOf(read, corpus));
            case GroupOutcome.Refused(var reason):
                values.Refuse("group", reason, FindingRequest.GroupNames);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public AuthorityComparison Compare(CorpusView view) => AuthorityComparison.Compare(view.HeldThemes, Authority, Group, Scope, Themes);

    /// <summary>The same comparison over these kinds of inspection alone.</summary>
    public ComparisonRequest Counting(IReadOnlyList<Framework> frameworks) => this with { Scope = Scope with { Frameworks = frameworks } };

    /// <summary>The passages of the authority behind a figure.</summary>
    public Passages Own(Passages passages) => passages.With([("authority", Authority.Gss.Value), .. ScopeParameters]);

    /// <summary>The passages of the group behind a figure.</summary>
    public Passages Pooled(Passages passages) => passages.With([("authority", Authority.Gss.Value), ("group", GroupName), .. ScopeParameters]);

    /// <summary>The same comparison at another address.</summary>
    public string UrlAt(string path, params IReadOnlyList<(string Name, string? Value)> more) =>
        Links.To(path, [("authority", Authority.Gss.Value), ("group", GroupName), .. ScopeParameters, .. more]);

    private IReadOnlyList<(string Name, string? Value)> ScopeParameters =>
    [
        .. Scope.Frameworks.Select(framework => ("framework", (string?)Slug.Of(framework))),
        ("from", Scope.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("to", Scope.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("basis", Slug.Of(Scope.Basis)),
    ];

    private static InspectionScope ScopeOf(FindingRequest read) => new()
    {
        From = read.Filter.From,
        To = read.Filter.To,
        Frameworks = read.Filter.Frameworks,
        Basis = read.Basis ?? InspectionBasis.All,
    };

    private static List<Theme> ThemesOf(FindingRequest read, Corpus corpus) =>
        [.. corpus.Scheme.Themes.Where(theme => read.Filter.Themes.Count == 0 ? theme.Slug != NoTheme : read.Filter.Themes.Contains(theme.Slug))];
}
