using System.Diagnostics;
using System.Text.Json;

namespace Analytics.Tests.Comparison;

/// <summary>The same statistics by another program in another language: the script <c>tests/yardstick/intervals.py</c>, which needs Python alone.</summary>
internal static class StatisticsYardstick
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Skips the calling test where Python isn't installed, fails it in CI.</summary>
    public static IReadOnlyList<double[]> Answer(IReadOnlyList<object> cases)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(File.Exists(Python), $"{Python} is missing, and CI is promised to have it.");
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not installed.");

        var start = new ProcessStartInfo(Python, [RepositoryFolder.File("tests/yardstick/intervals.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Python} could not be started.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(string.Concat(cases.Select(one => JsonSerializer.Serialize(one) + "\n")));
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return [.. output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<double[]>(line)!)];
    }
}
