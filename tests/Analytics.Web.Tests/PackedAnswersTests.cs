using System.IO.Compression;

namespace Analytics.Web.Tests;

/// <summary>What is sent packed, and what never is.</summary>
public sealed class PackedAnswersTests(TestSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/compare?authority=X99000001&group=region")]
    [InlineData("/site.css")]
    [InlineData("/api/v1/findings?q=supervision")]
    [InlineData("/api/v1/findings?q=supervision&format=csv")]
    [InlineData("/api/v1/findings?q=supervision&format=atom")]
    public async Task An_answer_is_packed_for_whoever_reads_that_and_unpacks_to_the_same(string url)
    {
        var plain = await site.Client.GetByteArrayAsync(new Uri(url, UriKind.Relative), Cancel);

        using var packed = await AskAsync(site.Client, url);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(Cancel), CompressionMode.Decompress);
        using var read = new MemoryStream();
        await unpacked.CopyToAsync(read, Cancel);

        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", packed.Headers.Vary.SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries)));
        Assert.Equal(plain, read.ToArray());
    }

    [Fact]
    public async Task A_page_with_the_token_of_a_form_is_never_packed()
    {
        await using var reviewed = await ReviewSite.OpenAsync();
        using var before = await AskAsync(reviewed.Client, "/review");
        using var signIn = await AskAsync(reviewed.Client, "/review/sign-in");
        using var signedIn = await reviewed.SignInAsync();
        using var page = await AskAsync(reviewed.Client, "/review");
        var text = await page.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(["gzip"], before.Content.Headers.ContentEncoding);
        Assert.Empty(signIn.Content.Headers.ContentEncoding);
        Assert.Empty(page.Content.Headers.ContentEncoding);
        Assert.Contains("name=\"form_token\"", text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        return (await client.SendAsync(request, Cancel)).EnsureSuccessStatusCode();
    }
}
