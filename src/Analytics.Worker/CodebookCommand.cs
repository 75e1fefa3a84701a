using System.CommandLine;
using System.Text;
using System.Text.Json;
using Analytics.Codebooks;
using Analytics.Exports;

namespace Analytics.Worker;

/// <summary><c>codebook --in FILE --out FILE</c>: named queries, counted authority by authority.</summary>
internal static class CodebookCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "CSV with the columns name, query and, where wanted, theme, polarity, kind, framework, from, to", HelpName = "FILE", Required = true };
        var output = new Option<string>("--out") { Description = "The file to write", HelpName = "FILE", Required = true };
        var format = new Option<string?>("--format") { Description = "csv: a matrix of counts and best passages, a line for each authority; jsonl: an object for each authority and query, with the best passage (default: what the name of the output ends in, else csv)" };
        format.AcceptOnlyFromAmong("csv", "jsonl");

        var command = new Command("codebook", "Ask many named queries at once, and count what each finds at each authority of which reports are held.") { input, output, format };
        command.SetAction((parsed, cancel) => RunAsync(parsed, parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(format), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string input, string output, string? format, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        var corpus = host.Corpora.Real;
        var codebook = await ReadAsync(InputFile.Existing(input), corpus, cancel);
        await corpus.Store.MigrateAsync(cancel);
        await corpus.Follower.CatchUpAsync(cancel);

        var isLong = format == "jsonl" || (format is null && output.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase));
        var run = await CodebookRun.OpenAsync(corpus, cancel);
        await using (var file = new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: !isLong)))
            await WriteAsync(file, run, codebook, isLong, cancel);

        var refused = codebook.Entries.Where(entry => entry.Problem is not null).ToList();
        if (parsed.WantsJson())
        {
            ConsoleOutput.WriteJson(new { Queries = codebook.Entries.Count, Authorities = run.Authorities.Count, run.Inspections, Problems = refused.Select(entry => entry.Problem) });
        }
        else
        {
            ConsoleOutput.WriteCount(codebook.Entries.Count - refused.Count, "queries asked");
            ConsoleOutput.WriteCount(run.Authorities.Count, "authorities with reports held");
            Console.Out.WriteLine($"written to {Path.GetFullPath(output)}");
            foreach (var entry in refused)
                await Console.Error.WriteLineAsync(entry.Problem);
        }
        return refused.Count > 0 ? ExitStatus.DoneWithRejectedInput : ExitStatus.Done;
    }

    private static async Task<Codebook> ReadAsync(string path, Corpus corpus, CancellationToken cancel)
    {
        try
        {
            return new CodebookFile(corpus.Scheme, corpus.QueryFields).Read(await File.ReadAllTextAsync(path, cancel));
        }
        catch (CodebookFormatException wrong)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
    }

    private static async Task WriteAsync(StreamWriter file, CodebookRun run, Codebook codebook, bool isLong, CancellationToken cancel)
    {
        var answers = new List<CodebookAnswer>();
        await foreach (var answer in run.RunAsync(codebook, withPassages: true, cancel))
        {
            if (!isLong)
                answers.Add(answer);
            foreach (var row in isLong ? CodebookTables.Rows(run, answer) : [])
                await file.WriteAsync(JsonSerializer.Serialize(row, ExportJson.Options) + "\n");
        }
        foreach (var line in isLong ? [] : CodebookTables.Matrix(run, answers))
            await file.WriteAsync(line);
    }
}
