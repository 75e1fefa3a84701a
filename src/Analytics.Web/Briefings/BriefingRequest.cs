using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Authorities;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Analytics.Web.LearnFrom;
using Analytics.Web.Recurring;

namespace Analytics.Web.Briefings;

/// <summary>A briefing as it was asked for: an authority beside its statistical neighbours, its region and England.</summary>
public sealed record BriefingRequest(Authority Authority, InspectionScope Scope)
{
    private static readonly GroupKind[] Groups = [GroupKind.Statistical, GroupKind.Region, GroupKind.England];

    internal static readonly IReadOnlyList<QueryParameter> Parameters = [.. ScopeRequest.Parameters.Where(parameter => parameter.Name != "theme")];

    /// <summary>What is wrong is in the values.</summary>
    public static BriefingRequest Read(QueryValues values, Corpus corpus, Authority authority) =>
        new(authority, ScopeRequest.ScopeOf(FindingRequest.Read(values, corpus, takesAllKinds: true)));

    /// <param name="site">The address of the site, without a slash at its end.</param>
    public async Task<Briefing> WriteAsync(Corpus corpus, CorpusView view, string site, DateOnly today, CancellationToken cancel)
    {
        var model = AuthorityModel.Of(corpus, view, Authority);
        var comparisons = Groups.Select(group => Compare(corpus, view, Slug.Of(group))).OfType<ComparedGroup>().ToList();
        var latest = comparisons is [var any, ..] && any.Comparison.Own is [var newest, ..] ? view.InspectionsById[newest].Inspection : null;
        var items = latest is null ? [] : await ItemsAsync(latest, corpus, view, cancel);
        var again = await Recurring(corpus).AnswerAsync(corpus, view, cancel);
        var examples = await LearnFromRequest.FirstAsync(LearnFromRequest.MostFirst, corpus, view, Authority, cancel);
        return new BriefingWriter(model, Scope, comparisons, latest, items, again, examples, view, site, today).Write();
    }

    /// <summary>The same briefing at another address.</summary>
    public string UrlAt(string path, params IReadOnlyList<(string Name, string? Value)> more) => Links.To(path, [.. ScopeRequest.OfComparison(Scope), .. more]);

    /// <summary>Of the same period; all kinds of inspection raise matters, unless some are named.</summary>
    private RecurringRequest Recurring(Corpus corpus) => RecurringRequest.Whole(corpus, Authority) with
    {
        Scope = new InspectionScope { From = Scope.From, To = Scope.To, Frameworks = Scope.Frameworks.SequenceEqual(InspectionScope.WholeInspections) ? [] : Scope.Frameworks },
    };

    /// <summary>Null where the authority has no such group.</summary>
    private ComparedGroup? Compare(Corpus corpus, CorpusView view, string group)
    {
        if (ComparisonGroups.Resolve(corpus.Authorities, Authority.Gss, group) is not GroupOutcome.Resolved(var resolved))
            return null;
        var request = new ComparisonRequest(Authority, group, resolved, Scope, ScopeRequest.ThemesOf(new FindingRequest(), corpus));
        return new ComparedGroup(request, request.Compare(view));
    }

    private static async Task<IReadOnlyList<QuotedPassage>> ItemsAsync(Inspection inspection, Corpus corpus, CorpusView view, CancellationToken cancel) =>
        [.. (await corpus.Store.ListFindingsAsync(inspection.Id, cancel))
            .Where(themed => themed.Finding.Kind != FindingKind.Narrative && themed.Finding.Body != Body.Lscb)
            .Select(themed => QuotedPassage.Of(corpus, view.InspectionsById[inspection.Id], themed))];
}

/// <summary>The comparison with one group, and how it was asked for.</summary>
public sealed record ComparedGroup(ComparisonRequest Request, AuthorityComparison Comparison);
