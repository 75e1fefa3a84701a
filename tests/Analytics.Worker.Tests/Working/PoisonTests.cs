using System.Security.Cryptography;
using System.Text.Json;

namespace Analytics.Worker.Tests.Working;

/// <summary>A document of which workers die is given up, named, and takes no other with it.</summary>
[Collection(QueueDrills.Name)]
public sealed class PoisonTests(QueueDrill drill) : IDisposable
{
    private const string Poison = "ambleford-short-2026.pdf";

    private readonly WorkerProcess _worker = new() { Settings = { ["Work__Lease"] = "00:00:01" } };

    public void Dispose() => _worker.Dispose();

    [Fact]
    public async Task Is_given_up_after_five_workers_and_read_when_it_is_put_back()
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(drill.Folder, Poison), TestContext.Current.CancellationToken)));
        await _worker.RunAsync("ingest", drill.Folder, "--queue");
        _ = new PopplerInBetween(_worker, poison: sha256);

        var deaths = 0;
        while ((await _worker.RunAsync("work", "--until-empty")).ExitCode is var status && status > 3)
            Assert.True(++deaths <= 5, $"A worker died of it once more, with {status}.");

        Assert.Equal(5, deaths);
        var held = await StatusAsync();
        var givenUp = Assert.Single(held.GetProperty("queue").GetProperty("given_up").EnumerateArray());
        Assert.Equal((Poison, 5, "its worker died of it or was cut off"), (givenUp.GetProperty("file_name").GetString(), givenUp.GetProperty("attempts").GetInt32(), givenUp.GetProperty("error").GetString()));
        Assert.Contains(held.GetProperty("store").GetProperty("rejections_by_reason").EnumerateArray(), reason => reason.GetProperty("name").GetString() == "given up after 5 attempts: its worker died of it or was cut off");
        Assert.Equal(drill.Documents - 2, held.GetProperty("store").GetProperty("documents").GetInt32());
        Assert.Contains($"{Poison}: 5 attempts, ", (await _worker.RunAsync("status")).Output, StringComparison.Ordinal);
        var passedOver = await _worker.RunAsync("ingest", drill.Folder, "--queue");
        Assert.Contains("2  held already, not read", passedOver.Output, StringComparison.Ordinal);

        _ = new PopplerInBetween(_worker);
        var again = await _worker.RunAsync("work", "--again", "--until-empty");

        Assert.Contains("1  read as inspections", again.Output, StringComparison.Ordinal);
        Assert.Equal(drill.Export, await QueueDrill.ExportAsync(_worker));
        Assert.Empty((await StatusAsync()).GetProperty("queue").GetProperty("given_up").EnumerateArray());
    }

    private async Task<JsonElement> StatusAsync() => JsonDocument.Parse((await _worker.RunAsync("status", "--json")).Output).RootElement;
}
