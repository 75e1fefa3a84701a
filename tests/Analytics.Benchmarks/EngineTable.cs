using Analytics.Tests;

namespace Analytics.Benchmarks;

/// <summary>Measures every engine of this build, one run for all, and puts the table between the two marks in README.md.</summary>
internal static class EngineTable
{
    private const string Start = "<!-- engine table: written by tests/engine-table -->";
    private const string End = "<!-- end of engine table -->";

    public static async Task WriteAsync(string shared, CancellationToken cancel)
    {
        using var work = new WorkFolder();
        var pdf = await PdfEngineBenchmark.RunAsync(shared, work, cancel);
        var index = await IndexEngineBenchmark.RunAsync(work, cancel);
        var model = ThemeEngineBenchmark.Run(shared, cancel);

        var table = string.Join("\n", [
            .. Section("PDF text", pdf),
            .. Section("Full-text index", index),
            .. Section("Theme model", model),
            $"Measured {DateTime.UtcNow:yyyy-MM-dd} on {Environment.ProcessorCount} cores over {Directory.GetFiles(Path.Combine(shared, "corpus", "pdf")).Length} real reports, all in one run; ratios between columns mean more than the figures.",
        ]);
        Console.WriteLine(table);
        var readme = RepositoryFolder.File("README.md");
        var text = await File.ReadAllTextAsync(readme, cancel);
        await File.WriteAllTextAsync(readme, Between(text, table), cancel);
    }

    /// <summary>A table with a column for each engine and a row for each figure.</summary>
    private static IEnumerable<string> Section(string seam, IReadOnlyList<MeasuredEngine> engines)
    {
        yield return $"| {seam} | {string.Join(" | ", engines.Select(engine => engine.Name))} |";
        yield return $"|---|{string.Concat(engines.Select(_ => "--:|"))}";
        for (var row = 0; row < engines[0].Figures.Count; row++)
            yield return $"| {engines[0].Figures[row].What} | {string.Join(" | ", engines.Select(engine => engine.Figures[row].Value))} |";
        yield return "";
    }

    private static string Between(string text, string table)
    {
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        return start >= 0 && end > start
            ? $"{text[..start]}{Start}\n{table}\n{text[end..]}"
            : throw new InvalidDataException($"README.md has no '{Start}' before '{End}'.");
    }
}

/// <summary>An engine with its figures; every engine of a seam has the same rows.</summary>
internal sealed record MeasuredEngine(string Name, IReadOnlyList<Figure> Figures);

internal sealed record Figure(string What, string Value);
