using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Analytics.Web.Tests;

public sealed class DocumentEndpointsTests(TestSite site)
{
    private static readonly InventedReport Report = InventedReports.Ambleford2018;

    [Fact]
    public async Task Tells_what_a_document_is_and_what_was_made_of_it()
    {
        var answer = await site.JsonAsync($"/api/v1/documents/{Report.Sha256}");

        Assert.Equal(Report.Document.FileName, (string?)answer["document"]!["file_name"]);
        Assert.Equal(Report.Id, (string?)answer["inspection_id"]);
    }

    [Fact]
    public async Task Tells_why_a_document_was_not_read()
    {
        var answer = await site.JsonAsync($"/api/v1/documents/{InventedReports.Rejected.Document.Sha256}");

        Assert.Equal(InventedReports.Rejected.Reason, (string?)answer["rejection_reason"]);
        Assert.Null(answer["inspection_id"]);
    }

    [Fact]
    public async Task Gives_the_kept_bytes_to_be_shown()
    {
        using var response = await site.GetAsync($"/api/v1/documents/{Report.Sha256}/original");

        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"\"{Report.Sha256}\"", response.Headers.ETag!.Tag);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(Report.Bytes, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Bytes_that_another_node_has_are_not_said_to_be_unknown()
    {
        // Its own report, so that no other test misses the bytes.
        var document = InventedReports.Stannerby2023;
        File.Delete(site.Services.GetRequiredService<Corpora>().Sample.Archive.PathOf(document.Sha256));

        using var response = await site.GetAsync($"/api/v1/documents/{document.Sha256}/original");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("is held, but its bytes are not in the data folder", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Contains("setting DATA", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_a_range_of_the_bytes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/documents/{Report.Sha256}/original");
        request.Headers.Range = new RangeHeaderValue(0, 7);

        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal("%PDF-1.4"u8.ToArray(), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Bytes_that_the_client_has_are_not_sent_again()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/documents/{Report.Sha256}/original");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{Report.Sha256}\""));

        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task What_is_no_pdf_is_only_given_to_be_saved()
    {
        using var response = await site.GetAsync($"/api/v1/documents/{InventedReports.Rejected.Document.Sha256}/original");

        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }
}
