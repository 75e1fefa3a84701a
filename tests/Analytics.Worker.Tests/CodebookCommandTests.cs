using System.Text.Json;

namespace Analytics.Worker.Tests;

public sealed class CodebookCommandTests(SampleExport export) : IClassFixture<SampleExport>
{
    [Fact]
    public async Task Writes_a_matrix_or_rows_and_names_the_queries_that_could_not_be_asked()
    {
        var (input, matrix, rows) = (export.Worker.Scratch("codes.csv"), export.Worker.Scratch("matrix.csv"), export.Worker.Scratch("rows.jsonl"));
        await File.WriteAllTextAsync(input, "name,query,polarity\nSupervision,supervision,\nBad,plans,praise\n", TestContext.Current.CancellationToken);

        var wide = await export.Worker.RunAsync("codebook", "--in", input, "--out", matrix);
        var narrow = await export.Worker.RunAsync("codebook", "--in", input, "--out", rows, "--json");

        Assert.Equal((1, 1), (wide.ExitCode, narrow.ExitCode));
        Assert.Contains("Line 3: polarity: 'praise'", wide.Error, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(matrix, TestContext.Current.CancellationToken);
        Assert.StartsWith("authority_gss,authority_name,inspections_held,Supervision,", lines[0], StringComparison.Ordinal);
        var all = JsonDocument.Parse((await File.ReadAllLinesAsync(rows, TestContext.Current.CancellationToken))[0]).RootElement;
        Assert.StartsWith($",All authorities,{all.GetProperty("inspections_held")},{all.GetProperty("passages")},{all.GetProperty("inspections")},", lines[1], StringComparison.Ordinal);
        Assert.Contains("supervision", all.GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JsonDocument.Parse(narrow.Output).RootElement.GetProperty("authorities").GetInt32() + 1 + 1 + 1, lines.Length);
    }

    [Fact]
    public async Task What_is_no_codebook_is_wrong_usage()
    {
        var input = export.Worker.Scratch("none.csv");
        await File.WriteAllTextAsync(input, "words\nplans\n", TestContext.Current.CancellationToken);

        var answer = await export.Worker.RunAsync("codebook", "--in", input, "--out", export.Worker.Scratch("none.out"));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("none.csv: Line 1: there is no column 'name'", answer.Error, StringComparison.Ordinal);
    }
}
