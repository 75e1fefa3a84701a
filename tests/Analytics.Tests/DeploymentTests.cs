using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Analytics.Tests;

/// <summary>The files with which servers are set up say what the programs understand.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string[] s_files = ["docker-compose.yml", "src/systemd/analytics-web.service", "src/systemd/analytics-worker@.service"];

    public static TheoryData<string, string> Settings =>
        new(s_files.SelectMany(file => Setting().Matches(File.ReadAllText(RepositoryFolder.File(file))).Select(match => (file, match.Value)).Distinct()));

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_is_one_that_the_map_explains(string file, string setting)
    {
        var explained = Setting().Matches(Continued().Replace(File.ReadAllText(RepositoryFolder.File("src/README.md")), "`$1__$2`, `$1__$3`")).Select(match => match.Value);

        Assert.True(explained.Contains(setting), $"{file} sets {setting}, which src/README.md does not explain.");
    }

    [Fact]
    public async Task Compose_reads_its_file_and_runs_nothing_as_root_with_all_rights()
    {
        var config = await ComposeAsync("config");

        // One client lists what only a profile starts, another does not.
        var services = (await ComposeAsync("config", "--services")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Superset(new HashSet<string> { "database", "web", "worker" }, services.ToHashSet());
        Assert.Equal(services.Length - 1, Count(config, "no-new-privileges:true"));
        Assert.Equal(services.Length, Count(config, "healthcheck:"));
    }

    [Theory]
    [InlineData("src/Analytics.Web/Dockerfile")]
    [InlineData("src/Analytics.Worker/Dockerfile")]
    public void An_image_has_pinned_parents_and_runs_as_a_user_without_rights(string file)
    {
        var lines = File.ReadAllLines(RepositoryFolder.File(file));

        Assert.All(lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)), line => Assert.Matches(@":\d+\.\d+\.\d+( |$)", line));
        Assert.True(Array.IndexOf(lines, "USER app") is > 0 and var user && user < Array.FindIndex(lines, line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal)));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>By the client that is there; skips the test where there is none, fails it in CI.</summary>
    private static async Task<string> ComposeAsync(params string[] arguments)
    {
        var client = new[] { "/usr/bin/docker-compose", "/usr/local/bin/docker-compose" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(client is null, "docker-compose is not installed.");
        var start = new ProcessStartInfo(client, arguments) { WorkingDirectory = RepositoryFolder.File("."), RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }

    [GeneratedRegex(@"\b[A-Z]\w+__[A-Z]\w+\b")]
    private static partial Regex Setting();

    /// <summary>A row of the table that names a second setting of the same section in short.</summary>
    [GeneratedRegex(@"`(\w+)__(\w+)`, `…(\w+)`")]
    private static partial Regex Continued();
}
