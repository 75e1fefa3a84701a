namespace Analytics.Worker.Tests.Working;

/// <summary>Workers that are killed while they read lose nothing and double nothing.</summary>
[Collection(QueueDrills.Name)]
public sealed class KilledWorkTests(QueueDrill drill) : IDisposable
{
    private readonly WorkerProcess _worker = new();

    public void Dispose() => _worker.Dispose();

    [Fact]
    public async Task Ends_in_the_same_store_however_often_a_worker_was_killed()
    {
        await using var server = await QueueDrill.StartServerAsync();
        var store = await drill.QueueAsync(_worker, server);
        _ = new PopplerInBetween(_worker, seconds: 0.3);

        var killed = new List<string>();
        for (var kill = 0; kill < QueueDrill.Kills; kill++)
        {
            using var worker = _worker.Launch("work");
            // Holders are told apart, since what a dead one held stays held until its lease has run out.
            var known = string.Join(',', killed.Select(holder => $"'{holder}'").DefaultIfEmpty("''"));
            killed.Add(await QueueDrill.UntilAsync<string>(store, $"select coalesce(max(held_by), '') from queued_document where held_by not in ({known})", holder => holder.Length > 0));
            await Task.Delay(Random.Shared.Next(0, 400), TestContext.Current.CancellationToken);
            Assert.False(worker.HasEnded);
            await worker.KillAsync();
        }
        Assert.NotEqual(0, await QueueDrill.UntilAsync<long>(store, "select count(*) from queued_document where held_by is not null", _ => true));
        var last = await _worker.RunAsync("work", "--until-empty");

        Assert.Equal(1, last.ExitCode);
        Assert.Equal(killed.Count, killed.Distinct().Count());
        Assert.Equal(drill.Export, await QueueDrill.ExportAsync(_worker));
        Assert.Equal(0L, await QueueDrill.UntilAsync<long>(store, "select count(*) from queued_document", _ => true));
    }
}
