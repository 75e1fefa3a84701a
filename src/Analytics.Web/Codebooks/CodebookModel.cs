using Analytics.Codebooks;
using Analytics.Web.Api;

namespace Analytics.Web.Codebooks;

/// <summary>The page of codebooks: the text as sent, what is wrong with it as a whole, and what its queries found.</summary>
public sealed record CodebookModel(Corpus Corpus)
{
    /// <summary>Queries up to which the matrix is shown: more columns than this nobody reads on a page.</summary>
    public const int MostColumns = 8;

    public const string Example = """"
        name,query,polarity,kind,from
        Supervision criticised,supervision,improvement,,
        Reflective supervision praised,"""reflective supervision""",strength,,2018
        Homes too few or far away,(placement OR homes) (shortage OR distance OR sufficiency),improvement,,
        Voice of the child,"""voice of the child"" OR (wishes feelings)",,,
        Staff who leave,turnover OR vacancies OR churn,,improvement-item|priority-action,

        """";

    public string Text { get; init; } = "";
    public string? Problem { get; init; }
    public CodebookRun? Run { get; init; }
    public IReadOnlyList<CodebookAnswer> Answers { get; init; } = [];
    public bool IsWaiting { get; init; }

    public IReadOnlyList<CodebookAnswer> Asked => [.. Answers.Where(answer => answer.Entry.Problem is null)];

    /// <summary>The search that a count opens: all passages of a query, or those of an authority.</summary>
    public static string SearchUrl(CodebookEntry entry, string? authority) =>
        Links.To("/search", [("q", entry.Text), .. entry.Filters, ("authority", authority)]);
}
