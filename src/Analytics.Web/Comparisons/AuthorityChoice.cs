using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Web.Api;
using Analytics.Web.Findings;

namespace Analytics.Web.Comparisons;

/// <summary>Whose inspections are looked at: England, regions, authorities, or an authority's group.</summary>
internal static class AuthorityChoice
{
    public static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        new("authority", "GSS codes of authorities; all of England when it, group and region are left out.") { IsRepeated = true, Example = "E09000002" },
        new("group", "With exactly one authority: the authorities that it is compared with: statistical, bordering, region, england, type, or GSS codes with commas between.") { Example = "statistical" },
        new("region", "Names of regions, in place of authorities; abolished authorities belong to theirs.") { IsRepeated = true, Example = "London" },
    ];

    /// <summary>A region beside authorities is refused: what both together should mean is anybody's guess.</summary>
    public static void Check(QueryValues values, FindingRequest request)
    {
        if (request.Filter is { Regions.Count: > 0, Authorities.Count: > 0 })
            values.Refuse("region", "Regions are given in place of authorities, not with them.");
    }

    /// <summary>Null for all of England.</summary>
    public static IReadOnlyList<Authority>? Of(Corpus corpus, FindingRequest request)
    {
        var (filter, authorities) = (request.Filter, corpus.Authorities);
        if (filter.Regions.Count > 0)
            return [.. authorities.Counted.Where(authority => filter.Regions.Contains(authority.Region, StringComparer.OrdinalIgnoreCase))];
        if (GroupOf(corpus, request) is { } group)
            return group.Members;
        return filter.Authorities.Count > 0 ? [.. filter.Authorities.Select(code => authorities.Find(GssCode.Parse(code))!)] : null;
    }

    /// <summary>What was chosen, for people.</summary>
    public static string NameOf(Corpus corpus, FindingRequest request) =>
        GroupOf(corpus, request)?.Name
        ?? (request.Filter.Regions.Count > 0 ? string.Join(", ", request.Filter.Regions) : null)
        ?? (Of(corpus, request) is { } authorities ? string.Join(", ", authorities.Select(authority => authority.Name)) : "England");

    private static ComparisonGroup? GroupOf(Corpus corpus, FindingRequest request) =>
        request is { Group: { } name, Filter.Authorities: [var code] } && ComparisonGroups.Resolve(corpus.Authorities, GssCode.Parse(code), name) is GroupOutcome.Resolved(var group)
            ? group
            : null;
}
