using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Analytics.Exports;
using Analytics.Tests;

namespace Analytics.Web.Tests;

/// <summary>Has answers of the query API counted again, from the export of the same store, by <c>tests/recount/recount.py</c>.</summary>
internal static class Recount
{
    private const string Python = "/usr/bin/python3";

    private static readonly IReadOnlyList<string> Periods = ["", "&to=2017", "&from=2018-01-01&to=2022-12"];

    /// <summary>The last line that the script prints, and the figures that differ before it.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(Corpus corpus, string reference, IEnumerable<(string Url, JsonNode Answer)> answers, CancellationToken cancel)
    {
        var isThere = File.Exists(Python);
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(isThere, $"{Python} is missing, and CI is promised to have it.");
        Assert.SkipUnless(isThere, "Python is not installed.");

        var folder = Directory.CreateTempSubdirectory("analytics-recount-");
        try
        {
            await new ExportRun(corpus).RunAsync(folder.FullName, ExportFormat.Jsonl, cancel);
            return await CountAsync(folder.FullName, reference, answers, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Each authority with each group in each period and in other scopes, as a comparison, and the matrix in several scopes.</summary>
    public static IEnumerable<string> Questions(IEnumerable<string> authorities, IReadOnlyList<string> groups, string region) =>
    [
        .. from authority in authorities
           from @group in groups
           from period in Periods
           select $"/api/v1/compare?authority={authority}&group={@group}{period}",
        .. from authority in authorities
           from scope in new[] { "&basis=latest", "&history=1&framework=all", "&framework=sif,ilacs-short&theme=supervision,leadership" }
           select $"/api/v1/compare?authority={authority}&group=region{scope}",
        // Of ILACS alone, so that rates are corrected for the model's errors.
        .. from authority in authorities
           select $"/api/v1/compare?authority={authority}&group=england&framework=ilacs-standard,ilacs-short",
        .. from scope in new[] { "?basis=all", "?basis=latest&history=1", "?framework=all&from=2019-06", $"?region={Uri.EscapeDataString(region)}&measure=items", $"?authority={authorities.First()}&group=type&to=2020" }
           select $"/api/v1/compare/matrix{scope}",
    ];

    /// <summary>The answers; a group that an authority does not have (it borders nobody) is left out.</summary>
    public static async Task<IReadOnlyList<(string Url, JsonNode Answer)>> AskAsync(HttpClient client, IEnumerable<string> urls, CancellationToken cancel)
    {
        var answers = new List<(string, JsonNode)>();
        foreach (var url in urls)
        {
            using var response = await client.GetAsync(new Uri(url, UriKind.Relative), cancel);
            if (response.StatusCode != HttpStatusCode.BadRequest)
                answers.Add((url, JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancel))!));
        }
        return answers;
    }

    private static async Task<IReadOnlyList<string>> CountAsync(string export, string reference, IEnumerable<(string Url, JsonNode Answer)> answers, CancellationToken cancel)
    {
        var told = Path.Combine(export, "answers.jsonl");
        await File.WriteAllLinesAsync(told, answers.Select(one => new JsonObject { ["url"] = one.Url, ["answer"] = one.Answer.DeepClone() }.ToJsonString()), cancel);

        var start = new ProcessStartInfo(Python, [RepositoryFile("tests/recount/recount.py"), export, reference, RepositoryFile("data/themes"), told])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Python} could not be started.");
        using var stop = cancel.Register(process.Kill);
        var error = process.StandardError.ReadToEndAsync(cancel);
        var printed = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        Assert.True(process.ExitCode is 0 or 1, await error);
        return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string RepositoryFile(string relative) => Path.Combine(SharedFolder.RepositoryRoot, relative);
}
