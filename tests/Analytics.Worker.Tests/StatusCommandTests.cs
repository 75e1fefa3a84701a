using System.Text.Json;

namespace Analytics.Worker.Tests;

/// <summary>What is held, and by which engines, for people and for machines.</summary>
public sealed class StatusCommandTests(SampleExport export) : IClassFixture<SampleExport>
{
    [Fact]
    public async Task Names_the_engines_in_use_and_those_that_did_the_work()
    {
        var answer = await export.Worker.RunAsync("status", "--json");

        var status = JsonDocument.Parse(answer.Output).RootElement;
        var engines = status.GetProperty("engines");
        Assert.Equal(0, answer.ExitCode);
        Assert.Matches(@"^(poppler|pdfpig) \d+\.\d+", engines.GetProperty("pdf_text").GetString());
        Assert.Matches(@"^(sqlite-fts5|lucene) \d+\.\d+", engines.GetProperty("index").GetString());
        Assert.Contains(engines.GetProperty("pdf_text").GetString()!, export.Rows("inspections.jsonl")[0].GetProperty("parser_version").GetString(), StringComparison.Ordinal);
        Assert.Equal(engines.GetProperty("theme_model").GetString(), export.Rows("findings.jsonl")[0].GetProperty("model_version").GetString());
    }

    [Fact]
    public async Task Says_that_the_index_is_up_to_date()
    {
        var answer = await export.Worker.RunAsync("status");

        Assert.Contains("Engines in use: PDF text ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Index: up to date", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_engine_that_is_not_in_the_build()
    {
        var answer = await export.Worker.RunAsync(("Engines__Index", "solr"), "status");

        Assert.Equal(3, answer.ExitCode);
        Assert.StartsWith("Could not run: Engines:Index is 'solr'; this build has ", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }
}
