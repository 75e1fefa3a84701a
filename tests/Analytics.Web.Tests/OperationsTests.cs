using System.Diagnostics;
using System.Net;
using Analytics.Web.Upkeep;

namespace Analytics.Web.Tests;

/// <summary>What those who run the site ask of it: figures, names of requests, whom it believes.</summary>
public sealed class OperationsTests(TestSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_tell_how_far_the_index_is_what_is_held_and_how_long_requests_took()
    {
        using var asked = await site.GetAsync("/api/v1/themes");

        var figures = (await ReadAsync("/metrics")).Split('\n');

        var indexed = Assert.Single(figures, line => line.StartsWith("analytics_index_sequence ", StringComparison.Ordinal)).Split(' ')[1];
        Assert.Contains($"analytics_store_sequence {indexed}", figures);
        Assert.Contains("analytics_queue_documents{state=\"given_up\"} 0", figures);
        Assert.DoesNotContain("analytics_findings 0", figures);
        Assert.Contains(figures, line => line.Contains("request_duration", StringComparison.Ordinal) && line.Contains("/api/v1/themes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("::ffff:192.168.4.4", true)]
    [InlineData("fd00::1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("2001:db8::1", false)]
    public void Metrics_are_for_this_machine_and_private_networks(string address, bool isNear) => Assert.Equal(isNear, Metrics.IsNear(IPAddress.Parse(address)));

    [Fact]
    public async Task An_answer_carries_the_trace_id_that_came_with_its_request()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/themes");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        using var answer = await site.Client.SendAsync(request, Cancel);
        using var other = await site.GetAsync("/about");

        Assert.Equal("0af7651916cd43dd8448eb211c80319c", Assert.Single(answer.Headers.GetValues(Logs.RequestId)));
        Assert.NotEqual("0af7651916cd43dd8448eb211c80319c", Assert.Single(other.Headers.GetValues(Logs.RequestId)));
    }

    [Theory]
    [InlineData("127.0.0.0/8, ::1/128", HttpStatusCode.OK)]
    [InlineData("10.0.0.0/8", HttpStatusCode.TooManyRequests)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task What_a_proxy_says_of_a_client_is_believed_only_of_the_networks_that_are_told(string networks, HttpStatusCode whenAnotherClientAsks)
    {
        await using var behind = new SocketSite(("Proxy:Networks", networks), ("RateLimit:RequestsPerMinute", "1"));
        await TestSite.WaitUntilReadyAsync(behind.Client);

        using var first = await SendFromAsync(behind, "/api/v1/themes", "8.8.8.8");
        using var other = await SendFromAsync(behind, "/api/v1/themes", "9.9.9.9");
        using var figures = await SendFromAsync(behind, "/metrics", "10.1.1.1");
        using var near = await behind.Client.GetAsync(new Uri("/metrics", UriKind.Relative), Cancel);

        Assert.Equal(whenAnotherClientAsks, other.StatusCode);
        Assert.Equal(networks.StartsWith("127", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.NotFound, figures.StatusCode);
        Assert.Equal(HttpStatusCode.OK, near.StatusCode);
    }

    [Theory]
    [InlineData("Proxy:Networks", "10.0.0.0/8, everyone", "everyone")]
    [InlineData("Proxy:Hops", "0", "Proxy:Hops is 0")]
    [InlineData("Store:PasswordFile", "/nowhere/password", "Store:PasswordFile is /nowhere/password")]
    [InlineData("Store:ConnectionString", "Host=localhost;Passwort=hush-hush", "Store:ConnectionString cannot be read")]
    public async Task A_wrong_setting_stops_the_start_and_is_named_in_a_line_without_a_secret(string name, string value, string told)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Health).Assembly.Location, "--contentRoot", AppContext.BaseDirectory]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["DATA"], start.Environment["PORT"]) = (Path.Combine(Path.GetTempPath(), $"analytics-wrong-{Guid.NewGuid():N}"), "5999");
        start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;

        using var site = Process.Start(start)!;
        _ = site.StandardOutput.ReadToEndAsync(Cancel);
        var said = await site.StandardError.ReadToEndAsync(Cancel);
        await site.WaitForExitAsync(Cancel);

        Assert.Equal(LocalSettings.ExitCouldNotRun, site.ExitCode);
        Assert.StartsWith("Could not run: ", said, StringComparison.Ordinal);
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", said, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendFromAsync(SocketSite site, string url, string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("X-Forwarded-For", client);
        return await site.Client.SendAsync(request, Cancel);
    }

    private async Task<string> ReadAsync(string url)
    {
        using var answer = await site.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
