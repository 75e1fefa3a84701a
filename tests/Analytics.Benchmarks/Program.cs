using Analytics.Benchmarks;

if (args is not [var shared, ..] || !Directory.Exists(Path.Combine(shared, "corpus", "pdf")))
{
    Console.Error.WriteLine("Measures the engines of this build side by side over real reports and writes the table into README.md.");
    Console.Error.WriteLine("Usage: Analytics.Benchmarks SHARED, a folder with corpus/pdf and gold (tests/engine-table finds it).");
    return 2;
}
await EngineTable.WriteAsync(shared, CancellationToken.None);
return 0;
