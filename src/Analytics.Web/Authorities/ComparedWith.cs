using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Web.Comparisons;

namespace Analytics.Web.Authorities;

/// <summary>An authority beside the nearest group that it has: its statistical neighbours or, where the model does not know it, its region.</summary>
public sealed record ComparedWith(ComparisonRequest Request, AuthorityComparison Comparison)
{
    /// <summary>Null for an authority that is alone.</summary>
    public static ComparedWith? Of(Corpus corpus, CorpusView view, Authority authority)
    {
        foreach (var group in new[] { "statistical", "region" })
        {
            if (ComparisonGroups.Resolve(corpus.Authorities, authority.Gss, group) is GroupOutcome.Resolved(var resolved))
            {
                var request = new ComparisonRequest(
                    authority, group, resolved, new InspectionScope { Frameworks = InspectionScope.WholeInspections }, corpus.Scheme.Compared);
                return new ComparedWith(request, request.Compare(view));
            }
        }
        return null;
    }
}
