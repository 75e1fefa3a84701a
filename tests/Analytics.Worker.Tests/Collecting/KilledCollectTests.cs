using Analytics.Replica;
using Analytics.Storage.Captures;

namespace Analytics.Worker.Tests.Collecting;

/// <summary>A collection killed at any moment, then the same command again, ends as an undisturbed one; and so does a store made of the kept answers alone.</summary>
public sealed class KilledCollectTests : IDisposable
{
    private static readonly string[] Files = ["inspections.jsonl", "findings.jsonl", "rejections.jsonl", "datapackage.json"];

    private readonly WorkerProcess _undisturbed = Worker();
    private readonly WorkerProcess _killed = Worker();
    private readonly WorkerProcess _restored = Worker();

    public void Dispose()
    {
        _undisturbed.Dispose();
        _killed.Dispose();
        _restored.Dispose();
    }

    [Fact]
    public async Task Loses_and_doubles_nothing_and_can_be_read_again_from_the_kept_answers()
    {
        var all = ReplicaContent.OfSample();
        await using var site = await ReplicaSite.StartAsync(all with { Reports = [.. all.Reports.Take(14)] });
        string[] collect = ["collect", "ofsted", "--base-url", site.Address.AbsoluteUri];
        await _undisturbed.RunAsync(collect);

        foreach (var documents in new[] { 1, 9 })
            await _killed.KillAtAsync(documents, collect);
        var last = await _killed.RunAsync(collect);
        CopyFolder(Path.Combine(_killed.DataFolder, "captures"), Path.Combine(_restored.DataFolder, "captures"));
        await _restored.RunAsync("reparse", "--from-captures");

        var expected = await ExportAsync(_undisturbed);
        Assert.Equal(expected, await ExportAsync(_killed));
        Assert.Equal(expected, await ExportAsync(_restored));
        Assert.Contains($"{site.Content.Reports.Count,8}  new", last.Output, StringComparison.Ordinal);
        var kept = CaptureArchive.ReadAll(Path.Combine(_killed.DataFolder, "captures")).Where(capture => capture.Note.IsDocument && capture.Body is not null).ToList();
        Assert.Equal(site.Content.Reports.Count, kept.Count);
        Assert.Equal(kept.Count, kept.DistinctBy(capture => capture.Note.Sha256).Count());
    }

    private static WorkerProcess Worker() => new() { Settings = { ["Collect__Delay"] = "00:00:00" } };

    private static async Task<string[]> ExportAsync(WorkerProcess worker)
    {
        await worker.RunAsync("export", "--out", worker.Scratch("out"));
        return await Task.WhenAll(Files.Select(file => File.ReadAllTextAsync(worker.Scratch($"out/{file}"), TestContext.Current.CancellationToken)));
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
