namespace Analytics.Worker.Tests.Working;

/// <summary>Several workers share a queue without one document read twice.</summary>
[Collection(QueueDrills.Name)]
public sealed class SharedQueueTests(QueueDrill drill) : IDisposable
{
    private readonly WorkerProcess _worker = new();

    public void Dispose() => _worker.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Each_document_is_read_once_and_the_store_is_that_of_one_process(int workers)
    {
        await using var server = await QueueDrill.StartServerAsync();
        await drill.QueueAsync(_worker, server);
        // Two hold each document for longer than the lease, which must be renewed; four change hands often.
        _worker.Settings["Work__Lease"] = "00:00:04";
        var poppler = new PopplerInBetween(_worker, seconds: workers == 2 ? 6 : 0.5);

        var answers = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => _worker.RunAsync("work", "--until-empty", "--at-once", $"{16 / workers}")));

        Assert.All(answers, answer => Assert.True(answer.ExitCode < 2, answer.Error));
        Assert.Equal(poppler.Read.Count, poppler.Read.Distinct().Count());
        Assert.True(answers.Count(answer => answer.Output.Contains("read as inspections", StringComparison.Ordinal) && !answer.Output.Contains("       0  read as inspections", StringComparison.Ordinal)) > 1, "One worker did it all.");
        Assert.Equal(drill.Export, await QueueDrill.ExportAsync(_worker));
    }
}
