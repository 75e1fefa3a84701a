using System.Net;
using Analytics.Sources.Fetching;
using Analytics.Tests.Storage;

namespace Analytics.Tests.Sources.Fetching;

public sealed class PageFetcherTests
{
    private static readonly Uri Url = new("https://site.example/report/1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_the_answer_with_its_head_and_hash()
    {
        var site = ScriptedSite.Answering(HttpStatusCode.OK, "abc", "application/pdf", ("ETag", "\"1\""), ("X-Twice", "a"), ("X-Twice", "b"));

        var page = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(site)).Page;

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", page.Sha256);
        Assert.Equal(("\"1\"", "application/pdf", 200, "OK"), (page.ETag, page.MediaType, page.Status, page.Reason));
        Assert.Equal(["a", "b"], page.Headers.Where(header => header.Key == "X-Twice").Select(header => header.Value));
    }

    [Fact]
    public async Task Asks_whether_anything_has_changed_with_what_is_known()
    {
        var site = ScriptedSite.Answering(HttpStatusCode.NotModified, "");

        var outcome = await FetchAsync(site, new FetchRequest(Url) { ETag = "W/\"odd one", LastModified = "Tue, 3 Mar 2026 00:00:00 +0000" });

        Assert.IsType<FetchOutcome.NotModified>(outcome);
        var headers = site.Requests[0].Headers.NonValidated;
        Assert.Equal("W/\"odd one", headers["If-None-Match"].ToString());
        Assert.Equal("Tue, 3 Mar 2026 00:00:00 +0000", headers["If-Modified-Since"].ToString());
        Assert.Contains("reports@research.example", headers["User-Agent"].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://site.example/else", "https://site.example/else")]
    [InlineData("/else?a=1#part", "https://site.example/else?a=1")]
    [InlineData("https://files.example/v1/2", "https://files.example/v1/2")]
    public async Task Tells_where_a_page_has_moved_to_within_the_list(string location, string expected)
    {
        var outcome = await FetchAsync(ScriptedSite.Answering(HttpStatusCode.Found, "", "text/html", ("Location", location)));

        Assert.Equal(expected, Assert.IsType<FetchOutcome.Moved>(outcome).To.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://site.example.evil.example/", "which is not on the list")]
    [InlineData("https://site.example:8443/", "which is not on the list")]
    [InlineData("file:///etc/passwd", "which is not on the list")]
    [InlineData("http://[", "without an address")]
    public async Task Follows_no_redirect_off_the_list(string location, string reason)
    {
        var site = ScriptedSite.Answering(HttpStatusCode.MovedPermanently, "", "text/html", ("Location", location));

        Assert.Contains(reason, Assert.IsType<FetchOutcome.Lost>(await FetchAsync(site)).Reason, StringComparison.Ordinal);
        Assert.Single(site.Requests);
    }

    [Fact]
    public async Task Asks_no_host_that_is_not_on_the_list()
    {
        var site = ScriptedSite.Answering(HttpStatusCode.OK, "");

        Assert.IsType<FetchOutcome.Lost>(await FetchAsync(site, new FetchRequest(new Uri("https://other.example/"))));
        Assert.Empty(site.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "<html><title>Just a moment...</title></html>")]
    [InlineData(HttpStatusCode.OK, "<!doctype html><html><title>Just a moment...</title></html>")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "<html><title>x</title><script src=/cdn-cgi/challenge-platform/h></script></html>")]
    [InlineData(HttpStatusCode.Forbidden, "plainly no")]
    [InlineData(HttpStatusCode.Unauthorized, "")]
    public async Task A_page_that_keeps_us_out_is_blocked_not_empty(HttpStatusCode status, string body) =>
        Assert.IsType<FetchOutcome.Blocked>(await FetchAsync(ScriptedSite.Answering(status, body)));

    [Fact]
    public async Task An_ordinary_page_that_names_a_guard_is_no_guard()
    {
        const string body = "<html><title>Meeting</title><script src=/cdn-cgi/challenge-platform/h></script>Just a moment of your time</html>";

        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(ScriptedSite.Answering(HttpStatusCode.OK, body)));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "120", 120.0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Wed, 04 Mar 2026 05:06:37 GMT", 30.0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Wed, 04 Mar 2026 05:05:37 GMT", 0.0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Fri, 31 Dec 9999 23:59:59 GMT", 2592000.0)]
    [InlineData(HttpStatusCode.TooManyRequests, "2147483647", 2592000.0)]
    [InlineData(HttpStatusCode.InternalServerError, "", null)]
    [InlineData(HttpStatusCode.BadGateway, "soon", null)]
    public async Task A_fault_of_the_host_may_be_tried_again_when_it_says(HttpStatusCode status, string retryAfter, double? seconds)
    {
        var outcome = await FetchAsync(ScriptedSite.Answering(status, "", "text/html", ("Retry-After", retryAfter)));

        Assert.Equal(seconds, Assert.IsType<FetchOutcome.Failed>(outcome).RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Gone)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotModified)]
    public async Task What_would_come_out_the_same_is_lost(HttpStatusCode status) =>
        Assert.IsType<FetchOutcome.Lost>(await FetchAsync(ScriptedSite.Answering(status, "")));

    [Fact]
    public async Task Gives_up_an_answer_that_is_larger_than_allowed_whether_it_says_so_or_not()
    {
        var told = ScriptedSite.Answering(HttpStatusCode.OK, new string('x', 3_000));
        var untold = new ScriptedSite((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) }));

        Assert.Contains("larger than 2,000 bytes", Assert.IsType<FetchOutcome.Lost>(await FetchAsync(told)).Reason, StringComparison.Ordinal);
        Assert.Contains("larger than 2,000 bytes", Assert.IsType<FetchOutcome.Lost>(await FetchAsync(untold)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_up_an_answer_that_never_ends()
    {
        var site = new ScriptedSite(async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            throw new InvalidOperationException("It was waited for.");
        });

        Assert.Contains("no whole answer", Assert.IsType<FetchOutcome.Failed>(await FetchAsync(site)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_a_failure_of_that_request()
    {
        var site = new ScriptedSite((_, _) => throw new HttpRequestException("reset", new IOException("Connection reset by peer")));

        Assert.Equal("Connection reset by peer", Assert.IsType<FetchOutcome.Failed>(await FetchAsync(site)).Reason);
    }

    private static async Task<FetchOutcome> FetchAsync(ScriptedSite site, FetchRequest? request = null)
    {
        var options = new CollectOptions { Contact = "reports@research.example", SizeLimit = 2_000, TimeLimit = TimeSpan.FromMilliseconds(300) };
        using var http = new HttpMessageInvoker(site);
        var fetcher = new PageFetcher(http, new Manners(options), ProtectionPages.Load(), options, new SetClock());
        return await fetcher.FetchAsync(request ?? new FetchRequest(Url), new AllowedHosts(["site.example", "files.example"]), Cancel);
    }

    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => 0; set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => count;
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
