using Analytics.Benchmarks;
using Analytics.Benchmarks.Compare;
using Analytics.Benchmarks.Store;

switch (args)
{
    case ["relevance", var data]:
        await RelevanceTable.PrintAsync(data, CancellationToken.None);
        return 0;
    case ["compare", var data, .. var options] when options is [] or ["--times", _]:
        var times = options is [_, var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 1;
        await foreach (var line in ComparisonBenchmark.RunAsync(data, times, TimeSpan.FromSeconds(10), CancellationToken.None))
            Console.WriteLine(line);
        return 0;
    case ["queue", var reports]:
        await foreach (var line in QueueBenchmark.RunAsync(reports, CancellationToken.None))
            Console.WriteLine(line);
        return 0;
    case ["store", var data, .. var options] when options is [] or ["--findings", _]:
        var most = options is [_, var findings] ? int.Parse(findings, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
        await foreach (var line in StoreGrowth.RunAsync(data, most, CancellationToken.None))
            Console.WriteLine(line);
        return 0;
    case ["search", var shared, .. var options] when options is [] or ["--growth"] or ["--data", _] or ["--data", _, "--growth"]:
        await SearchTable.PrintAsync(shared, options is ["--data", var kept, ..] ? kept : null, withGrowth: options is [.., "--growth"], CancellationToken.None);
        return 0;
    case [var shared] when Directory.Exists(Path.Combine(shared, "corpus", "pdf")):
        await EngineTable.WriteAsync(shared, CancellationToken.None);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: Analytics.Benchmarks SHARED           measures the engines of this build side by side over the real reports in SHARED (a folder with
                                                         corpus/pdf and gold) and writes the table into README.md; tests/engine-table finds the folder
                   Analytics.Benchmarks search SHARED [--data DIR] [--growth]
                                                         measures searches of eight clients at once beside PostgreSQL's, over the reports in SHARED or
                                                         those ingested in DIR before; --growth: what they cost with 3 and 10 times as many findings
                   Analytics.Benchmarks compare DATA [--times N]
                                                         measures comparisons of eight clients at once over HTTP, over a copy of the reports ingested in DATA;
                                                         --times 100: over so many times as many inspections, resampled (build src/Analytics.Web before)
                   Analytics.Benchmarks queue FOLDER     measures how fast 1, 2 and 4 workers read the PDFs in FOLDER through the queue in PostgreSQL, each twice (build
                                                         src/Analytics.Worker before)
                   Analytics.Benchmarks store DATA [--findings N]
                                                         measures a store in PostgreSQL with 20 thousand, 200 thousand and 2 million findings (as far as N), resampled
                                                         from those ingested in DATA: storing, index, opening, search, comparison (build src/Analytics.Web before)
                   Analytics.Benchmarks relevance DATA   prints how well the search answers the graded topics over the reports ingested in DATA
            """);
        return 2;
}
