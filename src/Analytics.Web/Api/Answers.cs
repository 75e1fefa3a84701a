using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Api;

/// <summary>A whole list as JSON or CSV, for lists that are short enough to be given at once.</summary>
internal static class Answers
{
    public static Results<Ok<TAnswer>, CsvAnswer<TRow>, ProblemHttpResult> List<TAnswer, TRow>(
        HttpRequest request, TAnswer answer, IReadOnlyList<TRow> rows, string fileName, IReadOnlyList<CsvColumn<TRow>> columns)
    {
        if (CsvFormat.IsWanted(request))
            return new CsvAnswer<TRow>(fileName, columns, rows.ToAsyncEnumerable());
        return TypedResults.Ok(answer);
    }
}
