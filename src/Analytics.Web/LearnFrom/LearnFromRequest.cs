using System.Globalization;
using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Findings;

namespace Analytics.Web.LearnFrom;

/// <summary>From whom an authority may learn, as it was asked for.</summary>
/// <param name="Theme">Null for every theme that was raised at the authority.</param>
/// <param name="Take">The most examples of a theme.</param>
/// <param name="IsEverywhere">Whether authorities elsewhere are named although there are nearer ones.</param>
public sealed record LearnFromRequest(Authority Authority, Theme? Theme, int Take, bool IsEverywhere)
{
    public const int UsualTake = 5;

    /// <summary>Themes of a short view.</summary>
    public const int MostFirst = 5;

    internal static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        new("theme", "The slug of a theme, whether it was raised at the authority or not; every theme that was when left out.") { Example = "supervision" },
        new("take", "The most examples of each theme: 1 to 200 (5 when left out).") { IsInteger = true, Example = "5" },
        new("elsewhere", "With 1 also authorities that are neither statistical neighbours nor across a border nor in the region; when left out they are named only where there is no nearer one.") { Allowed = QueryValues.YesOrNo },
    ];

    /// <summary>What is wrong is in the values.</summary>
    public static LearnFromRequest Read(QueryValues values, Corpus corpus, Authority authority)
    {
        var themes = corpus.Scheme.Compared;
        var slugs = FindingRequest.Known(values, "theme", themes.Select(theme => theme.Slug));
        if (slugs.Count > 1)
            values.Refuse("theme", "One theme is expected, or none for all that were raised at the authority.");
        return new LearnFromRequest(
            authority, slugs.Count == 1 ? themes.First(theme => theme.Slug == slugs[0]) : null, values.WholeNumber("take", 1, 200, UsualTake), values.Flag("elsewhere"));
    }

    public async Task<LearnFromAnswer> AnswerAsync(Corpus corpus, CorpusView view, CancellationToken cancel)
    {
        var sources = new LearningSources(view.HeldThemes, corpus.Authorities, Authority);
        var learnt = new List<LearntTheme>();
        foreach (var raised in RaisedThemes.Of(view.HeldThemes, Authority, Theme is null ? corpus.Scheme.Compared : [Theme]).Where(raised => Theme is not null || raised.Rate.Count > 0))
            learnt.Add(new LearntTheme(raised, await FindAsync(raised.Theme.Slug, sources, view, cancel)));
        return LearnFromAnswer.Of(this, learnt, corpus, view);
    }

    /// <summary>The themes raised most often for which there are examples, each with the first of them; for a short view.</summary>
    public static async Task<LearnFromAnswer> FirstAsync(int themes, Corpus corpus, CorpusView view, Authority authority, CancellationToken cancel)
    {
        var request = new LearnFromRequest(authority, null, 1, false);
        var sources = new LearningSources(view.HeldThemes, corpus.Authorities, authority);
        var learnt = new List<LearntTheme>();
        foreach (var raised in RaisedThemes.Of(view.HeldThemes, authority, corpus.Scheme.Compared).Where(raised => raised.Rate.Count > 0))
        {
            if (learnt.Count == themes)
                break;
            if (await request.FindAsync(raised.Theme.Slug, sources, view, cancel) is { Count: > 0 } examples)
                learnt.Add(new LearntTheme(raised, examples));
        }
        return LearnFromAnswer.Of(request, learnt, corpus, view);
    }

    public string UrlAt(string path, params IReadOnlyList<(string Name, string? Value)> more) => Links.To(path,
    [
        ("theme", Theme?.Slug),
        ("take", Take == UsualTake ? null : Take.ToString(CultureInfo.InvariantCulture)),
        ("elsewhere", IsEverywhere ? "1" : null),
        .. more,
    ]);

    public string ApiUrl(params IReadOnlyList<(string Name, string? Value)> more) => UrlAt($"/api/v1/authorities/{Authority.Gss.Value}/learn-from", more);

    private async Task<IReadOnlyList<LearningExample>> FindAsync(string theme, LearningSources sources, CorpusView view, CancellationToken cancel)
    {
        var all = sources.Of(theme);
        var near = await ShowableAsync(IsEverywhere ? all : [.. all.Where(source => source.Nearness != Nearness.Elsewhere)], theme, view, cancel);
        return near.Count > 0 || IsEverywhere ? near : await ShowableAsync([.. all.Where(source => source.Nearness == Nearness.Elsewhere)], theme, view, cancel);
    }

    private static async Task<IReadOnlyList<LearningExample>> ShowableAsync(IReadOnlyList<LearningSource> sources, string theme, CorpusView view, CancellationToken cancel) =>
        LearningExample.Of(sources, theme, await view.Matters.ReadQuotesAsync(sources.SelectMany(source => source.Inspections), cancel));
}

/// <summary>A theme and everyone who may be learnt from in it.</summary>
public sealed record LearntTheme(RaisedTheme Raised, IReadOnlyList<LearningExample> Examples);
