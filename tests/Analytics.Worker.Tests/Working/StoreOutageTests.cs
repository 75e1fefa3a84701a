namespace Analytics.Worker.Tests.Working;

/// <summary>Workers wait for a database that is restarted under them, and go on.</summary>
[Collection(QueueDrills.Name)]
public sealed class StoreOutageTests(QueueDrill drill) : IDisposable
{
    private readonly WorkerProcess _worker = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _worker.Dispose();

    [Fact]
    public async Task The_database_may_crash_and_may_be_stopped_while_they_work()
    {
        await using var server = await QueueDrill.StartServerAsync();
        var store = await drill.QueueAsync(_worker, server);
        _ = new PopplerInBetween(_worker, seconds: 0.5);
        using var one = _worker.Launch("work", "--until-empty");
        using var other = _worker.Launch("work", "--until-empty");

        // One that starts while the database is down could not run at all.
        await QueueDrill.UntilAsync<long>(store, "select count(distinct held_by) from queued_document where held_by is not null", workers => workers == 2);
        foreach (var (mode, documents) in new[] { ("immediate", 3), ("fast", 10) })
        {
            await QueueDrill.UntilAsync<long>(store, "select count(*) from document", count => count >= documents);
            await server.StopAsync(mode, Cancel);
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
            await server.StartAgainAsync(Cancel);
        }
        var answers = new[] { await one.EndAsync(), await other.EndAsync() };

        Assert.All(answers, answer => Assert.True(answer.ExitCode < 2, answer.Error));
        Assert.All(answers, answer => Assert.Contains("The store cannot be used just now", answer.Error, StringComparison.Ordinal));
        Assert.Equal(drill.Export, await QueueDrill.ExportAsync(_worker));
        Assert.Equal(0L, await QueueDrill.UntilAsync<long>(store, "select count(*) from queued_document", _ => true));
    }
}
