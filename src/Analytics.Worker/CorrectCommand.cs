using System.CommandLine;
using Analytics.Classification;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Worker;

/// <summary><c>correct --in FILE --author NAME</c>: takes what a reader filled in on a list that <c>review</c> wrote.</summary>
internal static class CorrectCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "A CSV file that review wrote, with corrected_themes (slugs with | between, or withdraw) or corrected_polarity filled in; other lines are passed over", HelpName = "FILE", Required = true };
        var author = new Option<string>("--author") { Description = "Who says so", HelpName = "NAME", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why, for lines that give no reason of their own", HelpName = "TEXT" };

        var command = new Command("correct", "Correct the labels of findings: a reader's stand in place of the model's, now and after every reclassify and reparse.") { input, author, reason };
        command.SetAction((parsed, cancel) => RunAsync(parsed, parsed.GetRequiredValue(input), parsed.GetRequiredValue(author), parsed.GetValue(reason), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string input, string author, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(author))
            throw new UsageException("--author wants a name.");
        var rows = ReviewFile.Read(input);
        using var host = parsed.OpenHost();
        var corpus = host.Corpora.Real;
        await corpus.Store.MigrateAsync(cancel);

        var reader = new Reader(corpus.Store, host.Get<ThemeScheme>(), author, reason, host.Get<TimeProvider>().GetUtcNow());
        var (applied, unchanged, refused) = (0, 0, new List<RefusedLine>());
        foreach (var row in rows)
        {
            // Which of two lines about a finding holds would hang on their order.
            var wrong = rows.FirstOrDefault(other => other.FindingId == row.FindingId && other.Line < row.Line) is { } first
                ? $"line {first.Line} is about the same finding."
                : await reader.WhyNotAsync(row, cancel);
            if (wrong is not null)
                refused.Add(new RefusedLine(row.Line, row.FindingId, wrong));
            else if (await reader.CorrectAsync(row, cancel))
                applied++;
            else
                unchanged++;
        }
        await corpus.Follower.CatchUpAsync(cancel);
        Print(parsed, input, applied, unchanged, refused);
        return refused.Count > 0 ? ExitStatus.DoneWithRejectedInput : ExitStatus.Done;
    }

    private static void Print(ParseResult parsed, string input, int applied, int unchanged, IReadOnlyList<RefusedLine> refused)
    {
        if (parsed.WantsJson())
        {
            ConsoleOutput.WriteJson(new { Applied = applied, Unchanged = unchanged, Refused = refused });
            return;
        }
        ConsoleOutput.WriteCount(applied, "findings corrected or given back to the model");
        ConsoleOutput.WriteCountUnlessZero(unchanged, "so before, or with nothing to withdraw");
        ConsoleOutput.WriteCountUnlessZero(refused.Count, "lines refused");
        foreach (var line in refused)
            Console.Error.WriteLine($"{input}, line {line.Line}: {line.Reason}");
    }

    private sealed record RefusedLine(long Line, string FindingId, string Reason);

    /// <summary>Who filled the lines in.</summary>
    private sealed class Reader(ReportStore store, ThemeScheme scheme, string author, string? reason, DateTimeOffset now)
    {
        public async Task<string?> WhyNotAsync(FilledRow row, CancellationToken cancel)
        {
            if (string.IsNullOrWhiteSpace(row.Reason ?? reason))
                return "no reason: give one in the line, or for all with --reason.";
            // A correction may outlive its passage.
            if (row.IsWithdrawal)
                return null;
            if (await FindAsync(row, cancel) is not { } themed)
                return $"no finding '{row.FindingId}' is held.";
            if (row.Polarity is not null && !Slug.TryParse<Polarity>(row.Polarity, out _))
                return $"'{row.Polarity}' is no polarity: expected one of {string.Join(", ", Slug.All<Polarity>())}.";
            var correction = CorrectionOf(row, themed);
            return CorrectionRules.WhyNot(scheme, correction.Themes) ?? CorrectionRules.WhyNot(themed.Finding.Kind, correction.Polarity);
        }

        /// <summary>False where a correction says the same already, or there is none to withdraw.</summary>
        public async Task<bool> CorrectAsync(FilledRow row, CancellationToken cancel)
        {
            if (row.IsWithdrawal)
                return await store.WithdrawCorrectionAsync(row.FindingId, author, row.Reason ?? reason ?? "", now, cancel);
            if (await FindAsync(row, cancel) is not { } themed)
                return false;
            var correction = CorrectionOf(row, themed);
            return !(themed.Correction is { } before && before.Labels.SayTheSameAs(correction.Labels)) && await store.CorrectAsync(correction, cancel);
        }

        private async Task<ThemedFinding?> FindAsync(FilledRow row, CancellationToken cancel) =>
            (await store.FindFindingsAsync([row.FindingId], cancel)).SingleOrDefault()?.Themed;

        /// <summary>What was not filled in stays as it is.</summary>
        private Correction CorrectionOf(FilledRow row, ThemedFinding themed) => new(
            row.FindingId,
            row.Themes.Count > 0 ? row.Themes : [.. themed.Themes.Select(theme => theme.Slug)],
            row.Polarity is null ? themed.Polarity : Slug.Parse<Polarity>(row.Polarity),
            author,
            row.Reason ?? reason ?? "",
            now);
    }
}
