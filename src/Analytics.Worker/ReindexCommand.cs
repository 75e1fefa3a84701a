using System.CommandLine;

namespace Analytics.Worker;

/// <summary><c>reindex</c>: builds the full-text index again from the store, beside the one in use, and swaps it in.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        var command = new Command("reindex", "Build the full-text index again from the store and swap it in.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        var corpus = host.Corpora.Real;
        await corpus.Store.MigrateAsync(cancel);
        await corpus.Follower.RebuildAsync(cancel);

        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(new { Engine = corpus.Index.Engine.ToString(), IndexedUpTo = corpus.Index.Sequence });
        else
            Console.Out.WriteLine($"Built again with {corpus.Index.Engine}.");
        return ExitStatus.Done;
    }
}
