using System.CommandLine;
using Analytics.Authorities;
using Analytics.Classification;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Worker;

/// <summary><c>review</c>: the passages whose labels a reader should look at first.</summary>
internal static class ReviewCommand
{
    private const int MostPassages = 10_000;

    public static Command Create()
    {
        var output = new Option<string?>("--out") { Description = "The CSV file to write (default: standard output)", HelpName = "FILE" };
        var limit = new Option<int>("--limit") { Description = "How many passages (default 100)", DefaultValueFactory = _ => 100 };
        var theme = new Option<string?>("--theme") { Description = "Only where this theme is in doubt", HelpName = "SLUG" };
        var kind = new Option<string?>("--kind") { Description = "improvement-item, priority-action or narrative" };
        var authority = new Option<string?>("--authority") { Description = "Only of this authority: its name or GSS code" };
        kind.AcceptOnlyFromAmong([.. Slug.All<FindingKind>()]);

        var command = new Command("review", "List the passages whose themes the model is least sure of, or of which the cue rules say otherwise, for a reader to fill in and correct to read back.")
        {
            output, limit, theme, kind, authority,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed, new Wanted(parsed.GetValue(limit), parsed.GetValue(theme), parsed.GetValue(kind) is { } word ? Slug.Parse<FindingKind>(word) : null, parsed.GetValue(authority)), parsed.GetValue(output), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Wanted wanted, string? output, CancellationToken cancel)
    {
        using var host = parsed.OpenHost();
        var scheme = host.Get<ThemeScheme>();
        if (wanted.Limit is < 1 or > MostPassages)
            throw new UsageException($"--limit wants a number from 1 to {MostPassages}.");
        if (wanted.Theme is not null && scheme.Find(wanted.Theme) is null)
            throw new UsageException($"The scheme has no theme '{wanted.Theme}': expected one of {string.Join(", ", scheme.Themes.Select(theme => theme.Slug))}.");
        var corpus = host.Corpora.Real;
        await corpus.Store.MigrateAsync(cancel);

        var (candidates, inspections) = await ReadAsync(corpus, wanted, cancel);
        var chosen = new ReviewQueue(host.Get<ThemeClassifier>(), scheme).Choose(candidates, wanted.Limit, wanted.Theme);
        IReadOnlyList<ReviewRow> rows = [.. chosen.Select(passage => Describe(passage, inspections[passage.InspectionId], corpus.Authorities))];

        if (output is not null)
            await File.WriteAllTextAsync(output, ReviewFile.Write(rows), cancel);
        if (parsed.WantsJson())
            ConsoleOutput.WriteJson(new { Findings = candidates.Count, Passages = rows });
        else if (output is null)
            await Console.Out.WriteAsync(ReviewFile.Write(rows));
        else
            Console.Out.WriteLine($"{rows.Count:N0} of {candidates.Count:N0} passages written to {Path.GetFullPath(output)}; fill in the last columns, then: correct --in {output} --author NAME");
        return ExitStatus.Done;
    }

    /// <summary>The findings that are asked about, of the newest version of each report.</summary>
    private static async Task<(IReadOnlyList<ReviewCandidate>, IReadOnlyDictionary<string, HeldInspection>)> ReadAsync(Corpus corpus, Wanted wanted, CancellationToken cancel)
    {
        var gss = wanted.Authority is null ? null : GssOf(wanted.Authority, corpus.Authorities);
        var (candidates, inspections) = (new List<ReviewCandidate>(), new Dictionary<string, HeldInspection>());
        await foreach (var (held, findings) in corpus.Store.StreamReportsAsync(withBoxes: false, cancel))
        {
            if (held.SupersededBy is not null || (gss is { } code && !held.Inspection.Authorities.Contains(code)))
                continue;
            inspections.Add(held.Inspection.Id, held);
            candidates.AddRange(findings
                .Where(themed => wanted.Kind is null || themed.Finding.Kind == wanted.Kind)
                .Select(themed => new ReviewCandidate(themed, held.Inspection.Id)));
        }
        return (candidates, inspections);
    }

    private static GssCode? GssOf(string authority, AuthorityDirectory authorities) =>
        GssCode.TryParse(authority, out var code) && authorities.Find(code) is { } coded ? coded.Gss
        : new AuthorityMatcher(authorities).Match(authority).Authorities is [var named] ? named.Gss
        : throw new UsageException($"'{authority}' is no authority's name or GSS code.");

    private static ReviewRow Describe(ReviewPassage passage, HeldInspection held, AuthorityDirectory authorities)
    {
        var inspection = held.Inspection;
        var authority = inspection.Authorities.Count > 0 ? authorities.Find(inspection.Authorities[0])?.Name : null;
        var finding = passage.Themed.Finding;
        return new ReviewRow(
            finding.Id, authority ?? inspection.AuthorityName, inspection.PublishedOn, finding.Page, finding.Kind, finding.Text,
            passage.Themed.Themes, passage.Themed.Polarity, [.. passage.Reasons.Select(reason => reason.Text)]);
    }

    private sealed record Wanted(int Limit, string? Theme, FindingKind? Kind, string? Authority);
}
