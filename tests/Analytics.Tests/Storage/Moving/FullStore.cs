using Analytics.Reports;
using Analytics.Sources;
using Analytics.Storage;
using Analytics.Storage.Collecting;
using Analytics.Tests.Classification;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage.Moving;

/// <summary>A store with something in every table, put there through its own doors.</summary>
internal static class FullStore
{
    public const int Reports = 12, FindingsEach = 40;

    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, 890, 123, TimeSpan.Zero);

    public static ReportStore Open(StoreDatabase database) => new(database, ThemesFolder.Scheme, new SetClock());

    public static async Task FillAsync(StoreDatabase database, CancellationToken cancel)
    {
        var store = Open(database);
        await store.MigrateAsync(cancel);
        for (var number = 1; number <= Reports; number++)
            await SaveAsync(store, Create(number, FindingsEach), cancel);
        await SaveAsync(store, Hostile(Create(Reports + 1)), cancel);
        await SupersedeAsync(store, Create(1, FindingsEach), cancel);
        await store.SaveRejectionAsync(Document(50), "a reason that says \"it's\" – 😀", "parser 1", cancel);
        await store.NoteFileAsync(Document(1).Sha256, "copy.pdf", new Uri("https://other.example/1"), cancel);
        await store.NoteUnopenedAsync([new("/given/a.pdf", "Access denied.")], [], cancel);
        var (document, paper, passages) = InventedPapers.Create(60);
        await store.SaveAsync(document, paper, passages, cancel);
        await LabelAsync(store, cancel);
        await CollectAsync(new Frontier(database, "worker"), cancel);
    }

    public static Task<bool> SaveAsync(ReportStore store, InventedReport report, CancellationToken cancel) => store.SaveAsync(report.Document, report.Report, report.Findings, cancel);

    /// <summary>A later version of the same report.</summary>
    private static async Task SupersedeAsync(ReportStore store, InventedReport report, CancellationToken cancel)
    {
        var later = Create(70);
        var inspection = report.Report.Inspection with { Id = later.Report.Inspection.Id, DocumentSha256 = later.Document.Sha256, PublishedOn = new DateOnly(2026, 1, 1) };
        await SaveAsync(store, later with { Report = new Report(inspection, later.Report.Findings) }, cancel);
    }

    /// <summary>Labels corrected, withdrawn, and by another model.</summary>
    private static async Task LabelAsync(ReportStore store, CancellationToken cancel)
    {
        var (first, second) = (Create(2, FindingsEach).Findings[1].Finding.Id, Create(3, FindingsEach).Findings[1].Finding.Id);
        await store.CorrectAsync(new Correction(first, ["neglect"], Polarity.Mixed, "A. Reader", "Read.", Now), cancel);
        await store.CorrectAsync(new Correction(second, ["neglect"], Polarity.Mixed, "A. Reader", "Read.", Now), cancel);
        await store.WithdrawCorrectionAsync(second, "B. Reader", "Read again.", Now.AddMinutes(1), cancel);
        var report = Create(4, FindingsEach, model: "model 2");
        await SaveAsync(store, report with { Findings = [.. report.Findings.Select(themed => themed with { Themes = [new("neglect", 0.7000000000000001)] })] }, cancel);
    }

    private static async Task CollectAsync(Frontier frontier, CancellationToken cancel)
    {
        var run = await frontier.BeginAsync("ofsted", "", Now, cancel);
        PageLink[] links = [Link("https://a.example/1") with { Form = "a=1&b=%2B" }, Link("https://a.example/2"), Link("https://b.example/1") with { IsDocument = true, PublishedOn = new(2025, 1, 29), Title = "Told", Via = new("https://a.example/1") }];
        await frontier.AddAsync(run, links, recheck: false, Now, cancel);
        var turn = await frontier.TakeTurnAsync(new TurnsWanted([run], [], WithDocuments: true, 100), Now, _ => TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2), cancel);
        await frontier.GiveBackAsync(
            turn! with { Requests = 2, Entry = turn.Entry with { Outcome = CollectOutcome.New, Sha256 = "ab", FetchedAt = Now, ETag = "\"1\"", IsIngested = false } },
            Now, Now.AddSeconds(2), new HostRobots(RobotsState.Read, "User-agent: *", Now.AddDays(1)), cancel);
    }

    private static PageLink Link(string url) => new("page", new Uri(url));

    private static InventedReport Hostile(InventedReport report) => report with
    {
        Findings = [.. report.Findings.Select(themed => themed with { Finding = themed.Finding with { Section = "'; drop table finding; -- \t\r\n\\N \\.", Text = "\\x41 {0} @Id $1 \u200B\u202E\uFFFE" + new string('ü', 40_000) } })],
    };
}
