using System.CommandLine;
using Analytics.Exports;

namespace Analytics.Worker;

/// <summary><c>export --out DIR --format jsonl|csv</c>: everything held, as files for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "Folder for the files; it is made when missing, files of an earlier export are replaced", HelpName = "DIR", Required = true };
        var format = new Option<string>("--format") { Description = "jsonl (default) or csv", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv");

        var command = new Command("export", "Write inspections, findings, papers, responses, rejections, corrections of labels and past labels to files, with datapackage.json beside them.") { folder, format };
        command.SetAction((parsed, cancel) => RunAsync(parsed, parsed.GetRequiredValue(folder), Enum.Parse<ExportFormat>(parsed.GetRequiredValue(format), ignoreCase: true), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string folder, ExportFormat format, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        await host.Corpora.Real.Store.MigrateAsync(cancel);
        var summary = await new ExportRun(host.Corpora.Real).RunAsync(folder, format, cancel);

        if (parsed.WantsJson())
        {
            ConsoleOutput.WriteJson(summary);
        }
        else
        {
            ConsoleOutput.WriteCount(summary.Inspections, "inspections");
            ConsoleOutput.WriteCount(summary.Findings, "findings");
            ConsoleOutput.WriteCountUnlessZero(summary.Papers, "council papers");
            ConsoleOutput.WriteCountUnlessZero(summary.Responses, "passages of papers that answer findings");
            ConsoleOutput.WriteCount(summary.Rejections, "rejections");
            ConsoleOutput.WriteCountUnlessZero(summary.Corrections, "corrections of labels, as labelled passages that train takes");
            ConsoleOutput.WriteCountUnlessZero(summary.PastLabels, "labels that others took the place of");
            Console.Out.WriteLine($"written to {Path.GetFullPath(folder)}");
        }
        return ExitStatus.Done;
    }
}
