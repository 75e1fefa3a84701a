using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Findings;

namespace Analytics.Web.Review;

/// <summary>The filters of the review list, for the API and the page alike.</summary>
internal static class ReviewRequest
{
    public static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        new("theme", "A theme's slug: passages of which this theme is in doubt. Any theme but 'other' when left out.") { Example = "supervision" },
        new("kind", "Improvement items, priority actions, or sentences of the narrative.") { Allowed = Slug.All<FindingKind>() },
        new("authority", "The GSS code of an authority.") { Example = "E09000002" },
    ];

    public static ReviewFilter Read(QueryValues values, Corpus corpus) => new(
        One(values, "theme", FindingRequest.Known(values, "theme", corpus.Scheme.Themes.Select(theme => theme.Slug))),
        values.Word<FindingKind>("kind"),
        One(values, "authority", FindingRequest.ReadAuthorities(values, corpus.Authorities)) is { } code ? GssCode.Parse(code) : null);

    public static IReadOnlyList<(string Name, string? Value)> ParametersOf(ReviewFilter filter) =>
        [("theme", filter.Theme), ("kind", filter.Kind is { } kind ? Slug.Of(kind) : null), ("authority", filter.Authority?.Value)];

    private static string? One(QueryValues values, string name, List<string> given)
    {
        if (given.Count > 1)
            values.Refuse(name, "One value is expected here.");
        return given.Count == 0 ? null : given[0];
    }
}
