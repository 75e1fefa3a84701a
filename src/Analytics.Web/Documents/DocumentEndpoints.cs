using System.ComponentModel;
using Analytics.Reports;
using Analytics.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Analytics.Web.Documents;

internal static class DocumentEndpoints
{
    private const string ShaDescription = "SHA-256 of the document's bytes: 64 hexadecimal digits.";

    public static void MapDocuments(this RouteGroupBuilder api) =>
        api.MapGet("/documents/{sha256}", ReadAsync).Takes()
            .WithTags("Documents").WithSummary("A document as it was given: name, size, what it is, where it came from, what was made of it.");

    /// <summary>The bytes have an entity tag of their own, so this route stands outside the group that stamps answers.</summary>
    public static void MapOriginals(this IEndpointRouteBuilder app) =>
        app.MapGet($"{QueryApi.Root}/documents/{{sha256}}/original", ReadOriginalAsync).Takes().AddEndpointFilter<KnownParametersFilter>()
            .Produces<Stream>(200, "application/pdf", "application/octet-stream")
            .WithTags("Documents").WithSummary("The kept bytes. Append #page=N to open a page. Ranges are answered.");

    private static async Task<Results<Ok<DocumentAnswer>, ProblemHttpResult>> ReadAsync(
        [Description(ShaDescription)] string sha256, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!IsHash(sha256) || await corpus.Store.ReadDocumentAsync(sha256, cancel) is not { } document)
            return Unknown(sha256);
        var view = await corpus.ViewAsync(cancel);
        var inspection = view.InspectionsById.Values.FirstOrDefault(held => held.Document.Sha256 == sha256);
        var held = await corpus.Store.FindDocumentAsync(sha256, cancel);
        var names = await corpus.Store.ReadNamesAsync(sha256, cancel);
        return TypedResults.Ok(new DocumentAnswer(
            document, names.FileNames, names.Urls, inspection?.Inspection.Id, inspection?.SupersededBy, view.PapersById.Values.FirstOrDefault(paper => paper.Document.Sha256 == sha256)?.Paper.Id, held?.RejectionReason, Links.Original(sha256)));
    }

    private static async Task<Results<PhysicalFileHttpResult, ProblemHttpResult>> ReadOriginalAsync(
        [Description(ShaDescription)] string sha256, HttpContext http, Corpora corpora, CancellationToken cancel)
    {
        var corpus = await corpora.ActiveAsync(cancel);
        if (!IsHash(sha256) || await corpus.Store.ReadDocumentAsync(sha256, cancel) is not { } document)
            return Unknown(sha256);
        var path = corpus.Archive.PathOf(sha256);
        if (!File.Exists(path))
            return NotHere(document);

        // Only a PDF is shown: whatever else came in under a name (HTML, say) must not run as a page of this site.
        var isPdf = document.MediaType == "application/pdf";
        var disposition = new ContentDispositionHeaderValue(isPdf ? "inline" : "attachment");
        disposition.SetHttpFileName(document.FileName);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        // Browsers' own PDF viewers style their page and embed the document; nothing else is let in.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.PhysicalFile(
            path, isPdf ? "application/pdf" : "application/octet-stream",
            entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>Several processes may share a database and yet have data folders of their own.</summary>
    private static ProblemHttpResult NotHere(Document document) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "The document's bytes are not here.",
        detail: $"The document '{document.Sha256}' ({document.FileName}) is held, but its bytes are not in the data folder of this process. Processes that share a database must share the data folder too: see the setting DATA. /api/v1/documents/{document.Sha256} tells what was read from it.");

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static ProblemHttpResult Unknown(string sha256) =>
        Problems.NotFound("document", sha256, "Documents are addressed by the SHA-256 of their bytes in lower case, as /api/v1/inspections and /api/v1/coverage give it.");
}

/// <summary>
/// A document, all names and addresses under which its bytes came in, and what was made of it: an inspection (superseded by that of a later
/// version of the report, perhaps), a council paper, or a rejection with its reason.
/// </summary>
public sealed record DocumentAnswer(
    Document Document, IReadOnlyList<string> FileNames, IReadOnlyList<Uri> Urls, string? InspectionId, string? SupersededBy, string? PaperId, string? RejectionReason, string OriginalUrl);
