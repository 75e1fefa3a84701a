namespace Analytics.Worker.Tests;

/// <summary>What is said of calls that cannot be answered, and with which exit status.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly WorkerProcess _worker = new();

    public void Dispose() => _worker.Dispose();

    [Theory]
    [InlineData("ingest")]
    [InlineData("ingest", "/there/is/no/such/folder")]
    [InlineData("ingest", "/tmp", "--url", "https://reports.example/1")]
    [InlineData("ingest", "/tmp", "--listing", "/there/is/no/listing.csv")]
    [InlineData("export")]
    [InlineData("export", "--out", "x", "--format", "xml")]
    [InlineData("evaluate", "--gold", "/there/is/no/gold.jsonl")]
    [InlineData("no-such-command")]
    public async Task Says_what_is_wrong_with_a_call_and_exits_with_2(params string[] arguments)
    {
        var answer = await _worker.RunAsync(arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.NotEmpty(answer.Error);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_it_could_not_run_and_exits_with_3_when_the_data_folder_is_a_file()
    {
        await File.WriteAllTextAsync(_worker.DataFolder, "in the way", TestContext.Current.CancellationToken);

        var answer = await _worker.RunAsync("status");

        Assert.Equal(3, answer.ExitCode);
        Assert.StartsWith("Could not run: ", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from wants a file", "Host=localhost;Database=x;Username=y;Password=s3cret-of-nobody;parts-of-nobody=1", ".data")]
    [InlineData("--to wants a file", "DATA", "Username=y;Password=s3cret-of-nobody")]
    [InlineData("There is no store", "/there/is/no/store.db", "Host=localhost;Database=x")]
    [InlineData("between SQLite and PostgreSQL", "DATA", "/tmp/other.db")]
    [InlineData("pg_dump", "Host=localhost;Database=x;Password=s3cret-of-nobody", "Host=localhost;Database=y")]
    public async Task Says_what_is_wrong_with_a_move_and_never_a_password(string message, string from, string to)
    {
        var answer = await _worker.RunAsync("move", "--from", from == "DATA" ? _worker.DataFolder : from, "--to", to);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("of-nobody", answer.Output + answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_server_is_not_there_and_never_a_password()
    {
        await _worker.RunAsync("status");

        var answer = await _worker.RunAsync("move", "--from", _worker.DataFolder, "--to", "Host=127.0.0.1;Port=1;Database=x;Username=y;Password=s3cret-of-nobody");

        Assert.Equal(3, answer.ExitCode);
        Assert.DoesNotContain("of-nobody", answer.Output + answer.Error, StringComparison.Ordinal);
    }
}
