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
