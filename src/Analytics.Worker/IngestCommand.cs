using System.CommandLine;
using Analytics.Sources;
using Analytics.Sources.LocalFolder;

namespace Analytics.Worker;

/// <summary><c>ingest PATH...</c>: reads files and folders into the store and the index.</summary>
internal static class IngestCommand
{
    /// <summary>File names printed for a reason that many files share; <c>--json</c> and the export have them all.</summary>
    private const int NamesPerReason = 3;

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders (with everything below them)", Arity = ArgumentArity.OneOrMore };
        var url = new Option<Uri?>("--url")
        {
            Description = "Where the one file given was published",
            HelpName = "URL",
            CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : Refused<Uri>(result, "--url wants an http(s) address"),
        };
        var listing = new Option<string?>("--listing")
        {
            Description = $"CSV with the columns file, url, title, published_on; without it a {Listing.FileName} in a given folder is used",
            HelpName = "CSV",
        };

        var queue = NewQueueOption();

        var command = new Command("ingest", "Read files and folders into the store and the index. What is held already is passed over.") { paths, url, listing, queue };
        command.SetAction((parsed, cancel) => RunAsync(parsed, OpenSource(parsed.GetRequiredValue(paths), parsed.GetValue(url), parsed.GetValue(listing)), parsed.GetValue(queue), cancel));
        return command;
    }

    /// <summary>Of every command that can leave the reading to workers.</summary>
    public static Option<bool> NewQueueOption() => new("--queue") { Description = "Keep the bytes, put the documents into the queue, and leave the rest to workers (see: work)" };

    private static async Task<int> RunAsync(ParseResult parsed, LocalFolderSource source, bool queue, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        return await RunAsync(parsed, host, source.Files, queue, source.ListedButMissing, cancel);
    }

    /// <summary><c>reparse --from-captures</c>: reads what was ever collected as if it were given now.</summary>
    public static async Task<int> RunCapturedAsync(ParseResult parsed, bool queue, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        return await RunAsync(parsed, host, await new CapturedFiles(host.Corpora.Real).RestoreAsync(cancel), queue, listedButMissing: [], cancel);
    }

    private static async Task<int> RunAsync(ParseResult parsed, WorkerHost host, IReadOnlyList<SourceFile> files, bool queue, IReadOnlyList<string> listedButMissing, CancellationToken cancel)
    {
        var run = host.Get<Func<Corpus, IngestRun>>()(host.Corpora.Real);
        var summary = await RunProgressBar.ShowAsync(parsed.WantsJson(), progress => queue ? run.QueueAsync(files, progress, cancel) : run.RunAsync(files, progress, cancel));
        return Answer(parsed, summary, listedButMissing);
    }

    private static int Answer(ParseResult parsed, IngestSummary summary, IReadOnlyList<string> listedButMissing)
    {
        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(summary);
        else
            Print(summary, listedButMissing);
        return summary.Refused.Count > 0 ? ExitStatus.DoneWithRejectedInput : ExitStatus.Done;
    }

    private static LocalFolderSource OpenSource(string[] paths, Uri? url, string? listing)
    {
        if (url is not null && (paths.Length != 1 || Directory.Exists(paths[0])))
            throw new UsageException("--url tells where one file was published: give exactly one file with it, or a --listing for many.");
        if (listing is not null && !File.Exists(listing))
            throw new UsageException($"There is no listing {listing}.");
        try
        {
            return new LocalFolderSource(paths, listing is null ? null : Listing.Load(listing), url);
        }
        catch (FileNotFoundException missing)
        {
            throw new UsageException(missing.Message);
        }
    }

    private static void Print(IngestSummary summary, IReadOnlyList<string> listedButMissing)
    {
        ConsoleOutput.WriteCount(summary.Files, "files given");
        ConsoleOutput.WriteCountUnlessZero(summary.Inspections, "read as inspections");
        ConsoleOutput.WriteCountUnlessZero(summary.Papers, "read as council papers");
        ConsoleOutput.WriteCountUnlessZero(summary.Rejections, "kept, not read");
        ConsoleOutput.WriteCountUnlessZero(summary.Queued, "kept, and waiting for a worker (start one with: work)");
        ConsoleOutput.WriteCountUnlessZero(summary.Unchanged, "held already");
        ConsoleOutput.WriteCountUnlessZero(summary.RejectedBefore, "held already, not read");
        ConsoleOutput.WriteCountUnlessZero(summary.SameBytes, "the same bytes under another name");
        ConsoleOutput.WriteCountUnlessZero(summary.Unreadable, "could not be opened");
        foreach (var reason in summary.Refused.GroupBy(refused => refused.Reason).OrderByDescending(files => files.Count()).ThenBy(files => files.Key, StringComparer.Ordinal))
        {
            Console.Out.WriteLine($"Not read, {reason.Count():N0} × {reason.Key}");
            Console.Out.WriteLine($"    {string.Join(", ", reason.Take(NamesPerReason).Select(file => file.FileName))}{(reason.Count() > NamesPerReason ? ", …" : "")}");
        }
        foreach (var name in listedButMissing)
            Console.Out.WriteLine($"Listed, but not among the files: {name}");
    }

    private static T? Refused<T>(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
