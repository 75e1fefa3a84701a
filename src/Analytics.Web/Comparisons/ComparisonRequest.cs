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
    private const string DefaultGroup = "statistical";

    /// <summary>Slugs of the themes asked for; none when all are shown.</summary>
    public IReadOnlyList<string> ThemesAsked { get; init; } = [];

    internal static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        new("authority", "The GSS code of the authority.") { IsRequired = true, Example = "E09000002" },
        new("group", "Whom it is compared with: statistical (when left out), bordering, region, england, type, or GSS codes with commas between.") { Example = DefaultGroup },
        .. ScopeRequest.Parameters,
    ];

    /// <summary>Null when something is wrong; the values hold what.</summary>
    public static ComparisonRequest? Read(QueryValues values, Corpus corpus)
    {
        var read = FindingRequest.Read(values, corpus, takesAllKinds: true);
        if (read.Filter.Authorities.Count != 1 && values.Problems.All(problem => problem.Parameter is not ("authority" or "group")))
            values.Refuse("authority", "The GSS code of one authority is needed; /api/v1/authorities lists them.");
        if (values.Problems.Count > 0)
            return null;

        var authority = corpus.Authorities.Find(GssCode.Parse(read.Filter.Authorities[0]))!;
        var group = read.Group ?? DefaultGroup;
        switch (ComparisonGroups.Resolve(corpus.Authorities, authority.Gss, group))
        {
            case GroupOutcome.Resolved(var resolved):
                return new ComparisonRequest(authority, group, resolved, ScopeRequest.ScopeOf(read), ScopeRequest.ThemesOf(read, corpus)) { ThemesAsked = read.Filter.Themes };
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

    /// <summary>The same comparison with the inspections of predecessors counted as the authority's own, or not.</summary>
    public ComparisonRequest CountingHistory(bool isCounted) => this with { Scope = Scope with { HasHistory = isCounted } };

    /// <summary>The passages of the authority behind a figure.</summary>
    public Passages Own(Passages passages) => passages.With([("authority", Authority.Gss.Value), .. ScopeRequest.OfFindings(Scope)]);

    /// <summary>The passages of the group behind a figure.</summary>
    public Passages Pooled(Passages passages) => passages.With([("authority", Authority.Gss.Value), ("group", GroupName), .. ScopeRequest.OfFindings(Scope)]);

    /// <summary>The same comparison at another address.</summary>
    public string UrlAt(string path, params IReadOnlyList<(string Name, string? Value)> more) =>
        Links.To(path, [("authority", Authority.Gss.Value), ("group", GroupName), .. ThemesAsked.Select(theme => ("theme", (string?)theme)), .. ScopeRequest.OfComparison(Scope), .. more]);
}
