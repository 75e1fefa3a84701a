using System.Diagnostics;
using Analytics.Web.Api;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Upkeep;

/// <summary>
/// Asks what people ask first, before they do: searches for each theme by its name, so that columns and words are in memory, and compares every
/// authority with its statistical neighbours, which is kept. The first to ask after a start or a change waits no longer than the next.
/// </summary>
internal sealed class WarmUp(FindingSearch search, KeptAnswers kept, IOptions<JsonOptions> json)
{
    /// <summary>Of a store many times as large as all reports: the rest is worked out when it is asked for.</summary>
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(5);

    public async Task RunAsync(Corpus corpus, CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        var clock = Stopwatch.StartNew();
        foreach (var theme in corpus.Scheme.Themes.TakeWhile(_ => clock.Elapsed < s_most))
            await search.SearchAsync(corpus, FindingRequest.Read(Values($"?q={Uri.EscapeDataString(theme.Name)}"), corpus), skip: 0, take: 1, withFacets: true, cancel);
        foreach (var authority in corpus.Authorities.Current.TakeWhile(_ => clock.Elapsed < s_most))
        {
            cancel.ThrowIfCancellationRequested();
            Compare(corpus, view, $"?authority={authority.Gss.Value}&group=statistical");
        }
    }

    private void Compare(Corpus corpus, CorpusView view, string query)
    {
        // Some authorities are in no model: there is no such comparison.
        if (ComparisonRequest.Read(Values(query), corpus) is { } request)
            kept.Keep(view, $"{QueryApi.Root}/compare{query}", ComparisonAnswer.Of(request, request.Compare(view)), json.Value.SerializerOptions);
    }

    private static QueryValues Values(string query) => new(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
