using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Search;

namespace Analytics.Web.Findings;

/// <summary>
/// Turns what a query says of groups and of the latest inspections into the inspections meant, by the rules of a comparison,
/// so that the passages behind a compared figure are exactly those that it counts.
/// </summary>
internal static class FindingScope
{
    /// <summary>An identifier that no inspection has: the index takes an empty list for "all".</summary>
    private const string None = "none";

    public static FindingFilter Resolve(Corpus corpus, CorpusView view, FindingRequest request)
    {
        var filter = request.Filter;
        // Papers are of an authority and a day, not of an inspection.
        if (filter.Kinds is [PassageKind.Paper])
            return filter with { Authorities = [.. (AuthoritiesOf(corpus, request) ?? []).SelectMany(corpus.Authorities.CodesOf).Select(code => code.Value).Distinct()] };
        var isOfInspections = request.Group is not null || request.Basis is InspectionBasis.Latest || (request.HasHistory && filter.Authorities.Count > 0);
        if (!isOfInspections)
            return filter with { Authorities = [.. filter.Authorities.SelectMany(code => corpus.Authorities.CodesOf(GssCode.Parse(code))).Select(code => code.Value).Distinct()] };
        var scope = new InspectionScope
        {
            From = filter.From,
            To = filter.To,
            Frameworks = filter.Frameworks,
            Basis = request.Basis ?? InspectionBasis.All,
            HasHistory = request.HasHistory,
            HoldsBoardReviews = request.Basis is not InspectionBasis.Latest,
        };
        var meant = view.HeldThemes.IdsInScope(scope, AuthoritiesOf(corpus, request))
            .Where(id => filter.Inspections.Count == 0 || filter.Inspections.Contains(id))
            .ToList();
        return filter with { Authorities = [], Inspections = meant.Count == 0 ? [None] : meant };
    }

    /// <summary>Null for all.</summary>
    private static GssCode[]? AuthoritiesOf(Corpus corpus, FindingRequest request)
    {
        GssCode[] named = [.. request.Filter.Authorities.Select(GssCode.Parse)];
        if (request.Group is { } group && ComparisonGroups.Resolve(corpus.Authorities, named[0], group) is GroupOutcome.Resolved(var resolved))
            return [.. resolved.Members.Select(member => member.Gss)];
        return named.Length > 0 ? named : null;
    }
}
