using Analytics.Authorities;
using Analytics.Classification;
using Analytics.Reports;
using Analytics.Web.LearnFrom;
using Analytics.Web.Papers;
using Analytics.Web.Recurring;
using Analytics.Web.SimilarProfiles;

namespace Analytics.Web.Authorities;

/// <summary>All current authorities by region, then the historic ones, with what is held.</summary>
public sealed record AuthoritiesModel(IReadOnlyList<AuthorityGroup> Groups)
{
    public static AuthoritiesModel Of(Corpus corpus, CorpusView view) => new(
        [.. corpus.Authorities.Regions.Select(region => new AuthorityGroup(region, [.. corpus.Authorities.InRegion(region).Select(authority => AuthorityAnswer.Of(authority, view))])),
         .. Historic(corpus, view)]);

    private static IEnumerable<AuthorityGroup> Historic(Corpus corpus, CorpusView view)
    {
        AuthorityAnswer[] historic = [.. corpus.Authorities.All.Where(authority => !authority.IsCurrent).Select(authority => AuthorityAnswer.Of(authority, view))];
        return historic.Length == 0 ? [] : [new AuthorityGroup("Abolished authorities", historic)];
    }
}

public sealed record AuthorityGroup(string Name, IReadOnlyList<AuthorityAnswer> Authorities);

/// <summary>Of an authority: facts, neighbours, its inspections (newest first) and the themes raised in each.</summary>
public sealed record AuthorityModel(Corpus Corpus, Authority Authority, NeighboursAnswer Neighbours, IReadOnlyList<Inspection> Inspections, IReadOnlyList<ThemeRow> Themes)
{
    /// <summary>Inspections beyond this many are left out of the theme table, the oldest first.</summary>
    public const int MostColumns = 8;

    public IReadOnlyList<Inspection> Columns => ColumnsOf(Inspections);

    /// <summary>Those of which themes are counted: a review of the safeguarding children board alone says nothing to the authority.</summary>
    public int Counted => Inspections.Count(IsCounted);

    /// <summary>The inspections of the abolished authorities that it came out of, newest first: its history, not its own.</summary>
    public required IReadOnlyList<PastInspections> History { get; init; }

    /// <summary>With judgements, history included, newest first.</summary>
    public IReadOnlyList<Inspection> Graded =>
        [.. Inspections.Concat(History.SelectMany(past => past.Inspections)).Where(inspection => inspection.Judgements.Count > 0).OrderByDescending(inspection => inspection.End)];

    /// <summary>The abolished authority that an inspection of the history was of; null for one of its own.</summary>
    public Authority? PastOf(Inspection inspection) => History.FirstOrDefault(past => past.Inspections.Contains(inspection))?.Authority;

    /// <summary>What changed in the rules between an inspection and the one before it in time, the latest change first.</summary>
    public static IReadOnlyList<JudgementBreak> BreaksBetween(Inspection newer, Inspection older) =>
        (JudgementEras.Of(newer.Framework, newer.Start), JudgementEras.Of(older.Framework, older.Start)) is ({ } last, { } first)
            ? [.. JudgementEras.Breaks.Where(change => change.Era > first && change.Era <= last).Reverse()]
            : [];

    /// <summary>Those with a column of their own: made in most years, and here at least once.</summary>
    public IReadOnlyList<JudgementName> JudgementNames =>
        [.. Enum.GetValues<JudgementName>().Where(name => !IsRare(name) && Graded.Any(inspection => inspection.GradeOf(name) is not null))];

    /// <summary>Inspections with judgements that few inspections make: they stand below the table, in which their columns would be nearly empty.</summary>
    public IReadOnlyList<Inspection> AlsoJudged => [.. Graded.Where(inspection => RareOf(inspection).Count > 0)];

    public static IReadOnlyList<Judgement> RareOf(Inspection inspection) => [.. inspection.Judgements.Where(judgement => IsRare(judgement.Name))];

    /// <summary>Those with a grade in one of the columns.</summary>
    public IReadOnlyList<Inspection> Rows => [.. Graded.Where(inspection => JudgementNames.Any(name => inspection.GradeOf(name) is not null))];

    private static IReadOnlyList<Inspection> ColumnsOf(IReadOnlyList<Inspection> inspections) => [.. inspections.Where(IsCounted).Take(MostColumns)];

    private static bool IsCounted(Inspection inspection) => inspection.Framework != Framework.LscbReview;

    private static bool IsRare(JudgementName name) =>
        name is JudgementName.Lscb or JudgementName.CapacityToImprove or JudgementName.Outcomes or JudgementName.QualityOfProvision;

    public static AuthorityModel Of(Corpus corpus, CorpusView view, Authority authority)
    {
        Inspection[] inspections = [.. view.Inspections.Select(held => held.Inspection).Where(inspection => inspection.Authorities.Contains(authority.Gss))];
        var columns = ColumnsOf(inspections);
        var shown = columns.Select(inspection => inspection.Id).ToHashSet();
        var counts = view.Themes.Where(count => shown.Contains(count.InspectionId)).ToDictionary(count => (count.InspectionId, count.Theme));
        var rows = corpus.Scheme.Themes
            .Select(theme => (Theme: theme, Cells: columns.Select(inspection => counts.GetValueOrDefault((inspection.Id, theme.Slug))).ToList()))
            .Select(row => new ThemeRow(row.Theme, [.. row.Cells.Select(cell => cell?.Items ?? 0)], [.. row.Cells.Select(cell => cell?.Strengths ?? 0)]))
            .Where(row => row.IsRaised || (row.Theme.Slug != ThemeScheme.Other && row.Strengths.Any(count => count > 0)))
            .OrderByDescending(row => row.Items.Count(count => count > 0)).ThenByDescending(row => row.Items.Sum());
        return new AuthorityModel(corpus, authority, AuthorityEndpoints.NeighboursOf(authority, corpus.Authorities), inspections, [.. rows])
        {
            History = [.. corpus.Authorities.PredecessorsOf(authority.Gss).Select(before => PastInspections.Of(before, view))],
        };
    }
}

/// <summary>An authority's page: what is held of it, what was raised again, the nearest examples for it, and whose reports are alike.</summary>
public sealed record AuthorityPageModel(AuthorityModel Facts, RecurringAnswer Recurring, LearnFromAnswer LearnFrom, SimilarProfileAnswer Similar)
{
    /// <summary>Papers on the page; the list of papers has all.</summary>
    private const int MostPapers = 10;

    /// <summary>Of the council, the latest first.</summary>
    public required PapersModel Papers { get; init; }

    /// <summary>The authority beside a group.</summary>
    public required ComparedWith? Beside { get; init; }

    public static async Task<AuthorityPageModel> ReadAsync(Corpus corpus, CorpusView view, Authority authority, CancellationToken cancel) => new(
        AuthorityModel.Of(corpus, view, authority),
        await RecurringRequest.Whole(corpus, authority).AnswerAsync(corpus, view, cancel),
        await LearnFromRequest.FirstAsync(LearnFromRequest.MostFirst, corpus, view, authority, cancel),
        await SimilarProfileAnswer.ReadAsync(corpus, view, authority, SimilarProfileAnswer.UsualTake, cancel))
    {
        Papers = await PapersModel.ReadAsync(corpus, view, PapersRequest.Of(corpus, authority.Gss), [], MostPapers, cancel),
        Beside = ComparedWith.Of(corpus, view, authority),
    };
}

/// <summary>An abolished authority and its inspections, newest first.</summary>
public sealed record PastInspections(Authority Authority, IReadOnlyList<Inspection> Inspections)
{
    public static PastInspections Of(Authority authority, CorpusView view) =>
        new(authority, [.. view.Inspections.Select(held => held.Inspection).Where(inspection => inspection.Authorities.Contains(authority.Gss))]);
}

/// <summary>The improvement items and the sentences of praise of a theme in each inspection, in the order of the columns.</summary>
public sealed record ThemeRow(Theme Theme, IReadOnlyList<int> Items, IReadOnlyList<int> Strengths)
{
    public bool IsRaised => Items.Any(count => count > 0);
}
