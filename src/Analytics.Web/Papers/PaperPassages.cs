using Analytics.Reports;
using Analytics.Search;
using Analytics.Storage;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Analytics.Web.Site;

namespace Analytics.Web.Papers;

/// <summary>Passages of papers as they are listed among findings.</summary>
internal static class PaperPassages
{
    /// <summary>By id; those that are no passage of a paper are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, FindingAnswer>> ReadAsync(Corpus corpus, CorpusView view, IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        if (view.PapersById.Count == 0)
            return new Dictionary<string, FindingAnswer>();
        var passages = await corpus.Store.FindPassagesAsync(ids, cancel);
        return passages
            .Where(passage => view.PapersById.ContainsKey(passage.PaperId))
            .ToDictionary(passage => passage.Themed.Passage.Id, passage => Describe(corpus, view.PapersById[passage.PaperId], passage.Themed));
    }

    public static FindingAnswer Describe(Corpus corpus, HeldPaper held, ThemedPassage themed) => new()
    {
        FindingId = themed.Passage.Id,
        Paper = new PaperReference
        {
            PaperId = held.Paper.Id,
            PageKind = held.Paper.Kind,
            Title = held.Paper.Title,
            Committee = held.Paper.MeetingOf(themed.Passage.Id).Committee,
            MeetingDate = held.Paper.MeetingOf(themed.Passage.Id).On?.ToString(),
            Role = themed.Passage.Role,
            Label = themed.Passage.Label,
            PaperUrl = UrlOf(held.Paper.Id, themed.Passage.Id),
        },
        DocumentSha256 = held.Document.Sha256,
        FileName = held.Document.FileName,
        AuthorityGss = held.Paper.Authority?.Value,
        Authorities = held.Paper.Authority is { } gss ? [gss.Value] : [],
        AuthorityNames = [AuthorityName(corpus, held.Paper)],
        Framework = held.Paper.ToldFramework,
        Body = Body.Authority,
        Kind = PassageKind.Paper,
        Ordinal = themed.Passage.Ordinal,
        Section = themed.Passage.Section,
        Page = themed.Passage.Page,
        Text = themed.Passage.Text,
        Polarity = themed.Polarity,
        Themes = themed.Themes,
        LabelSource = LabelSource.Model,
        ModelVersion = themed.ModelVersion,
        HasPages = HasPages(held.Document),
        OriginalUrl = Links.Original(held.Document.Sha256, themed.Passage.Page),
        Licence = held.Document.Licence,
    };

    public static string AuthorityName(Corpus corpus, Paper paper) =>
        paper.Authority is { } code ? Wording.AuthorityName(corpus.Authorities, code) : "Council not known";

    /// <summary>Of a PDF a page can be opened; anything else is given as a file.</summary>
    public static bool HasPages(Document document) => document.MediaType == "application/pdf";

    public static string UrlOf(string paperId, string? passageId = null) => passageId is null ? $"/papers/{paperId}" : $"/papers/{paperId}#p-{passageId}";
}
