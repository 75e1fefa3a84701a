using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Api;
using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Papers;

internal static class PaperPages
{
    public static void MapPaperPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/papers", ListAsync);
        pages.MapGet("/papers/{id}", ShowAsync);
    }

    private static async Task<RazorComponentResult> ListAsync(HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        var values = new QueryValues(http.Request.Query);
        var request = PapersRequest.Read(values, corpus);
        var model = await PapersModel.ReadAsync(corpus, view, values.Problems.Count > 0 ? PapersRequest.All : request, values.Problems, PapersModel.MostShown, cancel);
        return Page.Show<PapersPage, PapersModel>(model, values.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<RazorComponentResult> ShowAsync(string id, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        return view.PapersById.TryGetValue(id, out var held)
            ? Page.Show<PaperPage, PaperModel>(new PaperModel(corpus, view, held, await PaperAnswer.ReadAsync(corpus, view, id, cancel)))
            : Page.NotFound("No council paper with this identifier is held.", "It may belong to other data than those loaded now. The list of papers has all of them.");
    }
}

/// <summary>A paper as its page shows it.</summary>
public sealed record PaperModel(Corpus Corpus, CorpusView View, HeldPaper Held, PaperAnswer Answer)
{
    public Paper Paper => Held.Paper;

    /// <summary>The inspection that it answers, where that is held.</summary>
    public HeldInspection? Inspection => Answer.Inspection.InspectionId is { } id ? View.InspectionsById.GetValueOrDefault(id) : null;

    public IReadOnlyList<PassageAnswer> Of(PassageRole role) => [.. Answer.Passages.Where(passage => passage.Role == role)];

    /// <summary>What stands under a passage: its actions, or its progress.</summary>
    public IReadOnlyList<PassageAnswer> Under(PassageAnswer passage, PassageRole role) => [.. Of(role).Where(one => one.Under == passage.PassageId)];

    /// <summary>Progress that stands under no action.</summary>
    public IReadOnlyList<PassageAnswer> ProgressAlone =>
        [.. Of(PassageRole.Progress).Where(progress => !Answer.Passages.Any(action => action.Role == PassageRole.Action && action.PassageId == progress.Under))];
}

/// <summary>The papers held, as they are listed.</summary>
public sealed record PapersModel(Corpus Corpus, PapersRequest Request, IReadOnlyList<ListedPaper> Papers, int Total, IReadOnlyList<ParameterProblem> Problems)
{
    /// <summary>More are in the file.</summary>
    public const int MostShown = 200;

    public static async Task<PapersModel> ReadAsync(Corpus corpus, CorpusView view, PapersRequest request, IReadOnlyList<ParameterProblem> problems, int most, CancellationToken cancel)
    {
        HeldPaper[] wanted = [.. view.Papers.Where(request.IsWanted)];
        var papers = new List<ListedPaper>();
        foreach (var held in wanted.Take(most))
            papers.Add(await ListedPaper.ReadAsync(view, held, cancel));
        return new PapersModel(corpus, request, papers, wanted.Length, problems);
    }
}

/// <summary>A paper in a list, the inspection that it answers (null where that is not held), and how many areas it tells of.</summary>
public sealed record ListedPaper(HeldPaper Held, HeldInspection? Inspection, int ToldAreas, int Actions)
{
    public static async Task<ListedPaper> ReadAsync(CorpusView view, HeldPaper held, CancellationToken cancel)
    {
        var answering = await view.Responses.ReadAsync(held.Paper.Id, cancel);
        return new ListedPaper(held, view.InspectionOf(answering), Count(PassageRole.ToldArea), Count(PassageRole.Action));

        int Count(PassageRole role) => answering.Passages.Count(themed => themed.Passage.Role == role);
    }
}
