using Analytics.Benchmarks;

switch (args)
{
    case ["relevance", var data]:
        await RelevanceTable.PrintAsync(data, CancellationToken.None);
        return 0;
    case [var shared] when Directory.Exists(Path.Combine(shared, "corpus", "pdf")):
        await EngineTable.WriteAsync(shared, CancellationToken.None);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: Analytics.Benchmarks SHARED           measures the engines of this build side by side over the real reports in SHARED (a folder with
                                                         corpus/pdf and gold) and writes the table into README.md; tests/engine-table finds the folder
                   Analytics.Benchmarks relevance DATA   prints how well the search answers the graded topics over the reports ingested in DATA
            """);
        return 2;
}
