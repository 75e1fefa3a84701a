using System.Text.Json;

namespace Analytics.Worker.Tests;

/// <summary>The fields of the exports are a contract with other programs.</summary>
public sealed class ExportCommandTests(SampleExport export) : IClassFixture<SampleExport>
{
    [Theory]
    [InlineData("inspections.jsonl", "document_sha256 file_name ofsted_urn authority_gss authority_name framework windows inspection_start inspection_end published_on published_on_source lead_inspectors judgements care_scope")]
    [InlineData("findings.jsonl", "finding_id document_sha256 file_name body kind ordinal section page text framework_tag polarity themes model_version")]
    [InlineData("rejections.jsonl", "file_name sha256 reason")]
    public void A_row_has_the_fields_that_readers_rely_on(string file, string fields)
    {
        var row = export.Rows(file)[0];

        Assert.All(fields.Split(' '), field => Assert.True(row.TryGetProperty(field, out _), field));
    }

    [Fact]
    public void Judgements_windows_and_themes_are_nested_as_agreed()
    {
        var inspection = export.Rows("inspections.jsonl").Single(row => row.GetProperty("file_name").GetString() == "pellingham-short-2024.pdf");
        var item = export.Rows("findings.jsonl").First(row => row.GetProperty("kind").GetString() == "improvement-item");

        Assert.Equal("short", inspection.GetProperty("framework").GetString()!.Split('-')[^1]);
        Assert.Matches("^20\\d\\d-\\d\\d-\\d\\d$", inspection.GetProperty("windows")[0].GetProperty("start").GetString());
        Assert.True(inspection.GetProperty("judgements").TryGetProperty("help_and_protection", out _));
        Assert.Equal("improvement", item.GetProperty("polarity").GetString());
        Assert.InRange(item.GetProperty("themes")[0].GetProperty("probability").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task Csv_has_as_many_records_as_json_lines_and_the_same_columns_as_the_data_package_says()
    {
        var folder = export.Worker.Scratch("csv");

        await export.Worker.RunAsync("export", "--out", folder, "--format", "csv");

        var package = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "datapackage.json"), TestContext.Current.CancellationToken)).RootElement;
        var fields = package.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString());
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "inspections.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(string.Join(',', fields), lines[0]);
        Assert.Equal(export.Rows("inspections.jsonl").Count, lines.Length - 1);
    }
}

/// <summary>The sample ingested and exported once for the tests of the export.</summary>
public sealed class SampleExport : IAsyncLifetime
{
    public WorkerProcess Worker { get; } = new();

    public IReadOnlyList<JsonElement> Rows(string file) =>
        [.. File.ReadLines(Worker.Scratch($"out/{file}")).Select(line => JsonDocument.Parse(line).RootElement)];

    public async ValueTask InitializeAsync()
    {
        await Worker.RunAsync("ingest", WorkerProcess.SampleFolder);
        await Worker.RunAsync("export", "--out", Worker.Scratch("out"));
    }

    public ValueTask DisposeAsync()
    {
        Worker.Dispose();
        return ValueTask.CompletedTask;
    }
}
