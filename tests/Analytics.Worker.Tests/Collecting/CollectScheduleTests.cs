using Analytics.Replica;

namespace Analytics.Worker.Tests.Collecting;

public sealed class CollectScheduleTests
{
    [Fact]
    public async Task Collects_at_its_times_one_after_the_other_and_passes_over_what_went_by()
    {
        var clock = new JumpClock();
        var begun = new List<DateTimeOffset>();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new CollectSchedule("0 0 3 * * ?", clock).RunAsync(atOnce: true, Collect, stop.Token));

        Assert.Equal(["2026-03-04 05:06", "2026-03-05 03:00", "2026-03-07 03:00", "2026-03-08 03:00"], begun.Select(moment => moment.ToString("yyyy-MM-dd HH:mm")));

        async Task Collect(CancellationToken cancel)
        {
            begun.Add(clock.GetUtcNow());
            clock.Advance(TimeSpan.FromHours(begun.Count == 2 ? 30 : 1));
            if (begun.Count == 4)
                await stop.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }

    [Fact]
    public async Task Names_what_was_new_and_takes_no_error_page_for_a_file_of_a_list()
    {
        await using var site = await ReplicaSite.StartAsync(ReplicaContent.OfSample());
        using var worker = new WorkerProcess { Settings = { ["Collect__Delay"] = "00:00:00" } };
        var (paper, broken, list) = (new Uri(site.Address, "text/1").AbsoluteUri, new Uri(site.Address, "text/2.pdf").AbsoluteUri, worker.Scratch("urls.txt"));
        await File.WriteAllLinesAsync(list, [paper, broken], TestContext.Current.CancellationToken);
        site.Break("/text/2.pdf", Fault.ErrorPage);

        var first = await worker.RunAsync("collect", "urls", "--urls", list);
        var second = await worker.RunAsync("collect", "urls", "--urls", list);

        Assert.Matches($@"new +\({paper}\)", first.Output);
        Assert.Contains($"failed   {broken}: a web page in place of the document", first.Output, StringComparison.Ordinal);
        Assert.Matches(" 1  new\n", first.Output);
        Assert.DoesNotContain($"({paper})", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_at_which_somebody_else_collects_is_passed_over()
    {
        using var worker = new WorkerProcess();
        await worker.RunAsync("status");
        using var held = new FileStream(Path.Combine(worker.DataFolder, "collect.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

        // One time, at once, and none after it.
        var answer = await worker.RunAsync("run", "ofsted", "--base-url", "http://127.0.0.1:9/", "--now", "--at", "0 0 3 1 1 ? 2020");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Not collected this time", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "--at", "never")]
    [InlineData("collect")]
    [InlineData("collect", "elsewhere")]
    [InlineData("collect", "ofsted", "--since", "spring")]
    [InlineData("collect", "ofsted", "--base-url", "file:///tmp")]
    [InlineData("collect", "ofsted", "--authority", "Nowhere", "--base-url", "http://127.0.0.1:9/")]
    [InlineData("collect", "moderngov", "--base-url", "http://127.0.0.1:9/")]
    [InlineData("collect", "urls")]
    [InlineData("collect", "ofsted")]
    public async Task Says_what_is_wrong_with_a_call_and_asks_nobody(params string[] arguments)
    {
        using var worker = new WorkerProcess();

        var answer = await worker.RunAsync(arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.NotEmpty(answer.Error);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }
}
