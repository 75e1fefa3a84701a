using Analytics.Tests.Search;

namespace Analytics.Web.Tests;

/// <summary>Ten thousand random and hostile queries of the site on a real socket, over the invented reports.</summary>
public sealed class HostileQueriesTests(HostileQueriesTests.ReadySite site) : IClassFixture<HostileQueriesTests.ReadySite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_hostile_queries_are_answered_with_200_or_400_and_a_message_within_a_tenth_of_a_second()
    {
        var answers = await HostileRequests.AskAsync(site.Client, [.. HostileQueries.All, .. HostileQueries.Random(10_000)], Cancel);
        var alwaysSlow = await HostileRequests.AskSlowOnesAgainAsync(site.Client, answers, Cancel);

        Assert.True(answers.Count >= 10_000);
        Assert.DoesNotContain(answers, answer => !answer.IsTold);
        Assert.Contains(answers, answer => answer.Query.Length == 10_000);
        Assert.InRange(answers.Count(answer => answer.Took > HostileRequests.Limit), 0, answers.Count / 20);
        Assert.Empty(alwaysSlow);
    }

    [Theory]
    [InlineData("*", "Character 1: expected * only after at least two letters")]
    [InlineData("NOT", "Character 1: expected a word after NOT; NOT was left out, and everything is shown.")]
    [InlineData("plans NEAR/900 late", "Character 7: expected NEAR/1 to NEAR/50; it was read as NEAR/50.")]
    [InlineData("theme:supervisoin", "Character 1: expected a theme such as Supervision after theme:")]
    [InlineData("'; drop table finding; --", "")]
    public async Task A_query_that_cannot_be_read_is_told_where_and_what_was_expected(string query, string message)
    {
        var answer = (await HostileRequests.AskAsync(site.Client, [query], Cancel))[0];
        using var json = await site.Client.GetAsync(new Uri($"/api/v1/findings?q={Uri.EscapeDataString(query)}", UriKind.Relative), Cancel);
        var messages = System.Text.Json.Nodes.JsonNode.Parse(await json.Content.ReadAsStringAsync(Cancel))!["messages"]!.AsArray().Select(text => (string)text!);

        Assert.True(answer.IsTold);
        Assert.StartsWith(message, string.Join(' ', messages), StringComparison.Ordinal);
    }

    /// <summary>Kestrel has limits of its own that a test server in memory has not.</summary>
    public sealed class ReadySite : IAsyncLifetime
    {
        private readonly SocketSite _site = new(withVisits: true);

        public HttpClient Client => _site.Client;

        public async ValueTask InitializeAsync() => await TestSite.WaitUntilReadyAsync(Client);

        public ValueTask DisposeAsync() => _site.DisposeAsync();
    }
}
