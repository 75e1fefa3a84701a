using System.Data.Common;
using System.Diagnostics;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Classification;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

/// <summary>Changes: their numbers, several writers at once, and whatever must not be kept.</summary>
public abstract partial class ReportStoreContract
{
    private const string PlaceVariable = "ANALYTICS_TEST_STORE";
    private const string FirstVariable = "ANALYTICS_TEST_FIRST";
    private const int ReportsPerProcess = 30;

    // Not attributes: half a surrogate pair does not survive in the metadata of an assembly.
    public static TheoryData<string, string> HostileTexts => new()
    {
        { "a\0b", "a\uFFFDb" },
        { "\uD83D", "\uFFFD" },
        { "x\uDE00\uD83D\uDE00", "x\uFFFD\uD83D\uDE00" },
        { "'; drop table finding; -- @Id $1 {0}", "'; drop table finding; -- @Id $1 {0}" },
        { "\r\n\t \u200B\u202E\uFFFE", "\r\n\t \u200B\u202E\uFFFE" },
    };

    [Fact]
    public async Task Numbers_changes_and_lists_each_document_once()
    {
        Assert.Equal(0, await Store.ReadLastChangeAsync(Cancel));
        Assert.Empty(await Store.ListChangesAsync(0, Cancel));

        await SaveAsync(Create(1));
        await SaveAsync(Create(2));
        await Store.SaveRejectionAsync(Document(3), "damaged", "parser 1", Cancel);
        await SaveAsync(Create(1, findings: 7));
        await Store.NoteFileAsync(Document(1).Sha256, "other.pdf", url: null, Cancel);

        Assert.Equal(4, await Store.ReadLastChangeAsync(Cancel));
        Assert.Equal([(Document(2).Sha256, 2), (Document(3).Sha256, 3), (Document(1).Sha256, 4)], (await Store.ListChangesAsync(0, Cancel)).Select(change => (change.DocumentSha256, change.Sequence)));
        Assert.Equal([new DocumentChange(Document(1).Sha256, 4)], await Store.ListChangesAsync(3, Cancel));
        Assert.Empty(await Store.ListChangesAsync(4, Cancel));
    }

    [Fact]
    public async Task Who_waits_for_a_change_is_woken_by_it_where_the_store_tells_and_otherwise_waits_no_longer_than_told()
    {
        await SaveAsync(Create(1));
        var longest = Store.TellsOfChanges ? TimeSpan.FromMinutes(2) : TimeSpan.FromMilliseconds(50);
        var watch = Stopwatch.StartNew();

        await Store.WaitForChangeAsync(seen: 0, longest, Cancel);
        var waiting = Store.WaitForChangeAsync(seen: 1, longest, Cancel);
        await Task.Delay(200, Cancel);
        await SaveAsync(Create(2));
        await waiting;

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task What_is_derived_again_and_comes_out_the_same_is_no_change_but_has_the_new_versions()
    {
        var again = Create(1, model: "model 2");
        again = again with { Report = again.Report with { Inspection = again.Report.Inspection with { ParserVersion = "parser 2" } } };
        await SaveAsync(Create(1));
        await Store.SaveRejectionAsync(Document(2), "damaged", "parser 1", Cancel);

        var isChanged = await SaveAsync(again);
        var isRejectionChanged = await Store.SaveRejectionAsync(Document(2), "damaged", "parser 2", Cancel);

        Assert.False(isChanged);
        Assert.False(isRejectionChanged);
        Assert.Equal(2, await Store.ReadLastChangeAsync(Cancel));
        Assert.Equal(new HeldDocument(Document(1).Sha256, "parser 2", "model 2", null), await Store.FindDocumentAsync(Document(1).Sha256, Cancel));
        Assert.Equal("parser 2", (await Store.FindDocumentAsync(Document(2).Sha256, Cancel))?.ParserVersion);
        Assert.Equal(Show(ItemsFirst(again.Findings)), Show(await Store.ListFindingsAsync(again.Report.Inspection.Id, Cancel)));
    }

    [Fact]
    public async Task Whatever_comes_out_otherwise_is_a_change()
    {
        var (report, changes) = (Create(1), 1);
        await SaveAsync(report);

        foreach (var other in Others(report))
        {
            Assert.True(await SaveAsync(other));
            Assert.True(await SaveAsync(report));
            Assert.Equal(changes += 2, await Store.ReadLastChangeAsync(Cancel));
        }
        Assert.True(await Store.SaveRejectionAsync(report.Document, "damaged", "parser 1", Cancel));
        Assert.True(await Store.SaveRejectionAsync(report.Document, "empty", "parser 1", Cancel));
        Assert.True(await SaveAsync(report));
    }

    private static IEnumerable<InventedReport> Others(InventedReport report) =>
    [
        report with { Document = report.Document with { Licence = "other terms" } },
        report with { Document = report.Document with { Title = "Told otherwise" } },
        WithInspection(report, report.Report.Inspection with { Missing = [] }),
        WithInspection(report, report.Report.Inspection with { Outcome = null }),
        WithInspection(report, report.Report.Inspection with { Warnings = ["Second things first."] }),
        WithInspection(report, report.Report.Inspection with { LeadInspectors = [.. report.Report.Inspection.LeadInspectors.Reverse()] }),
        WithInspection(report, report.Report.Inspection with { Windows = [report.Report.Inspection.Windows[0]] }),
        WithInspection(report, report.Report.Inspection with { Judgements = [new(JudgementName.OverallEffectiveness, Grade.Good)] }),
        WithInspection(report, report.Report.Inspection with { Authorities = [] }),
        WithFinding(report, report.Findings[0] with { Polarity = Polarity.Neutral }),
        WithFinding(report, report.Findings[0] with { Themes = [new ThemeProbability("supervision", 0.51)] }),
        WithFinding(report, report.Findings[0] with { Finding = report.Findings[0].Finding with { Boxes = [] } }),
        WithFinding(report, report.Findings[0] with { Finding = report.Findings[0].Finding with { Subsection = "Other work" } }),
        WithFinding(report, report.Findings[0] with { Finding = report.Findings[0].Finding with { Deadline = ActionDeadline.SixMonths } }),
        report with { Findings = [.. report.Findings.Skip(1)] },
    ];

    private static InventedReport WithInspection(InventedReport report, Inspection inspection) => report with { Report = report.Report with { Inspection = inspection } };

    private static InventedReport WithFinding(InventedReport report, ThemedFinding first) => report with { Findings = [first, .. report.Findings.Skip(1)] };

    [Fact]
    public async Task Follower_misses_no_change_of_four_writers()
    {
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(() => WriteAsync(writer), Cancel)).ToList();

        var followed = await FollowAsync(Task.WhenAll(writers));

        Assert.Equal(4 * 25, await Store.ReadLastChangeAsync(Cancel));
        Assert.Equal(followed.Select(change => change.Sequence).Order().Distinct(), followed.Select(change => change.Sequence));
        Assert.Equal(await Store.ListChangesAsync(0, Cancel), followed.GroupBy(change => change.DocumentSha256, (_, changes) => changes.Last()).OrderBy(change => change.Sequence));
        await Task.WhenAll(writers);

        // Half of what each writer saves are documents that the others save too, with other findings.
        async Task WriteAsync(int writer)
        {
            for (var i = 0; i < 25; i++)
                await SaveAsync(Create(i % 2 == 0 ? i : 1000 + (100 * writer) + i, findings: 20 + writer));
        }
    }

    [Fact]
    public async Task Save_that_fails_midway_leaves_what_was_there()
    {
        var report = Create(1);
        var twice = Create(1, findings: 30, model: "model 2");
        await SaveAsync(report);

        await Assert.ThrowsAnyAsync<DbException>(() => SaveAsync(twice with { Findings = [.. twice.Findings, twice.Findings[^1]] }));

        Assert.Equal(Show(ItemsFirst(report.Findings)), Show(await Store.ListFindingsAsync(report.Report.Inspection.Id, Cancel)));
        Assert.Equal(1, await Store.ReadLastChangeAsync(Cancel));
        Assert.Equal(1, (await Store.ReadStatusAsync(Cancel)).Documents);
    }

    [Fact]
    public async Task Save_that_is_cancelled_keeps_nothing()
    {
        var report = Create(1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveAsync(report.Document, report.Report, report.Findings, new CancellationToken(canceled: true)));

        Assert.Equal(0, (await Store.ReadStatusAsync(Cancel)).Documents);
    }

    [Fact]
    public async Task Refuses_what_does_not_belong_together()
    {
        var (one, other) = (Create(1), Create(2, model: "model 2"));

        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(one with { Document = other.Document }));
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(one with { Findings = [.. one.Findings, .. other.Findings] }));
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(one with { Report = one.Report with { Inspection = one.Report.Inspection with { Windows = [] } } }));
        Assert.Equal(0, await Store.ReadLastChangeAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(HostileTexts), DisableDiscoveryEnumeration = true)]
    public async Task Keeps_hostile_text_in_every_place(string hostile, string kept)
    {
        var report = Create(1);

        await SaveAsync(WithText(report, hostile));
        await Store.NoteFileAsync(report.Document.Sha256, hostile, url: null, Cancel);

        var held = await Store.StreamReportsAsync(withBoxes: true, Cancel).SingleAsync(Cancel);
        var expected = WithText(report, kept);
        Assert.Equal(Show(new HeldReport(HeldOf(expected), ItemsFirst(expected.Findings))), Show(held));
        await Store.SaveRejectionAsync(report.Document, hostile, "parser 1", Cancel);
        Assert.Equal(kept, Assert.Single(await Store.ListRejectionsAsync(Cancel)).Reason);
        Assert.Equal(1 + (report.Document.FileName == kept ? 0 : 1), (await Store.ReadStatusAsync(Cancel)).Files);
    }

    [Fact]
    public async Task Keeps_a_megabyte_of_text_and_the_end_of_an_endless_file_name()
    {
        var report = Create(1);
        var long_ = string.Concat(Enumerable.Range(0, 125_000).Select(number => $"{number:X7} "));
        var document = report.Document with { FileName = string.Concat(Enumerable.Repeat("文件", 1_000_000)) + ".pdf" };

        await SaveAsync(WithText(report, long_) with { Document = document });

        Assert.Equal(long_, (await Store.ListFindingsAsync(report.Report.Inspection.Id, Cancel))[0].Finding.Text);
        Assert.EndsWith("文件.pdf", (await Store.ReadDocumentAsync(document.Sha256, Cancel))?.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await SaveAsync(Create(1));

        await Store.MigrateAsync(Cancel);

        Assert.Single(await Store.ListInspectionsAsync(Cancel));
    }

    [Fact]
    public async Task Is_the_same_store_for_good_and_another_than_any_other()
    {
        var id = await Store.ReadIdAsync(Cancel);
        var place = await CreateAsync(Cancel) + (this is SqliteReportStoreTests ? ".other" : "");
        using var database = Open(place);
        var other = new ReportStore(database, ThemesFolder.Scheme, TimeProvider.System);

        await Store.MigrateAsync(Cancel);
        await SaveAsync(Create(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => other.MigrateAsync(Cancel), Cancel)));

        Assert.Equal(id, await Store.ReadIdAsync(Cancel));
        Assert.NotEqual(id, await other.ReadIdAsync(Cancel));
        Assert.NotEqual(Guid.Empty, id.Value);
    }

    [Fact]
    public async Task Refuses_a_store_that_a_later_version_wrote()
    {
        await using (var session = await _database!.WriteAsync(Cancel))
        {
            await session.ExecuteAsync("insert into schema_migration (number, name) values (9999, 'later')");
            await session.CommitAsync();
        }

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => Store.MigrateAsync(Cancel));

        Assert.Contains("9999", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_processes_bring_up_and_fill_one_store_at_once()
    {
        _place = await CreateAsync(Cancel) + (this is SqliteReportStoreTests ? ".new" : "");
        using var database = Open(_place);
        var store = new ReportStore(database, ThemesFolder.Scheme, TimeProvider.System);
        using var first = StartWriter(1);
        using var second = StartWriter(1 + (ReportsPerProcess / 2));
        await store.MigrateAsync(Cancel);
        _store = store;

        var followed = await FollowAsync(Task.WhenAll(ExitAsync(first), ExitAsync(second)));

        var status = await store.ReadStatusAsync(Cancel);
        Assert.NotEqual(Guid.Empty, (await store.ReadIdAsync(Cancel)).Value);
        Assert.Equal(ReportsPerProcess * 3 / 2, status.Inspections);
        Assert.Equal(ReportsPerProcess * 3 / 2 * 20, status.Findings);
        Assert.Equal(ReportsPerProcess * 3 / 2, await store.ReadLastChangeAsync(Cancel));
        Assert.Equal(await store.ListChangesAsync(0, Cancel), followed.GroupBy(change => change.DocumentSha256, (_, changes) => changes.Last()).OrderBy(change => change.Sequence));
    }

    [Fact]
    public async Task One_report_saved_by_several_at_once_changes_once()
    {
        var reports = Enumerable.Range(1, 20).Select(number => Create(number)).ToList();

        var saved = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => SaveAllAsync(reports), Cancel)));

        Assert.Equal(reports.Count, saved.Sum());
        Assert.Equal(reports.Count, await Store.ReadLastChangeAsync(Cancel));
    }

    /// <summary>Not a test but what the other processes of the test of several processes do.</summary>
    [Fact(Explicit = true)]
    public async Task Writes_into_the_store_of_another_process()
    {
        var place = Environment.GetEnvironmentVariable(PlaceVariable);
        Assert.SkipWhen(place is null, "This runs in a process that a test starts.");
        using var database = Open(place);
        var store = new ReportStore(database, ThemesFolder.Scheme, TimeProvider.System);
        var first = int.Parse(Environment.GetEnvironmentVariable(FirstVariable)!, System.Globalization.CultureInfo.InvariantCulture);

        await store.MigrateAsync(Cancel);
        foreach (var report in Enumerable.Range(first, ReportsPerProcess).Select(number => Create(number, findings: 20)))
            await store.SaveAsync(report.Document, report.Report, report.Findings, Cancel);
    }

    /// <summary>How long saving takes: run by hand with <c>--explicit only --show-live-output on</c>.</summary>
    [Fact(Explicit = true)]
    public async Task Measures_saving_three_hundred_reports()
    {
        var reports = Enumerable.Range(1, 300).Select(number => Create(number, findings: 200)).ToList();
        var output = TestContext.Current.TestOutputHelper!;

        foreach (var (round, saved) in new[] { ("new", reports), ("the same again", reports), ("by another model, three labels of a hundred otherwise", [.. reports.Select(Reclassified)]) })
        {
            var watch = Stopwatch.StartNew();
            var worked = Environment.CpuUsage.TotalTime;
            foreach (var report in saved)
                await SaveAsync(report);
            worked = Environment.CpuUsage.TotalTime - worked;
            output.WriteLine($"{GetType().Name}: {watch.Elapsed.TotalMilliseconds / reports.Count:0.00} ms a report, {worked.TotalMilliseconds / reports.Count:0.00} of them at work here, {round}");
        }
        var reading = Stopwatch.StartNew();
        await Store.ListInspectionsAsync(Cancel);
        output.WriteLine($"{GetType().Name}: {reading.ElapsedMilliseconds} ms to list 300 inspections");
        reading.Restart();
        await Store.ListInspectionThemesAsync(Cancel);
        output.WriteLine($"{GetType().Name}: {reading.ElapsedMilliseconds} ms to count the themes of 60,000 findings");
        reading.Restart();
        await foreach (var _ in Store.StreamReportsAsync(withBoxes: true, Cancel))
            continue;
        output.WriteLine($"{GetType().Name}: {reading.ElapsedMilliseconds} ms to stream them all");
        reading.Restart();
        await Store.FindFindingsAsync([.. reports.Take(100).SelectMany(report => report.Findings.Take(5)).Select(themed => themed.Finding.Id)], Cancel);
        output.WriteLine($"{GetType().Name}: {reading.ElapsedMilliseconds} ms to find 500");
    }

    /// <summary>As another model sees it: every probability is a little other, and of three findings in a hundred the theme.</summary>
    private static InventedReport Reclassified(InventedReport report) => report with
    {
        Findings =
        [
            .. report.Findings.Select((themed, index) => themed with
            {
                Themes = index % 33 == 0 ? [new("neglect", 0.7)] : [.. themed.Themes.Select(theme => theme with { Probability = theme.Probability - 0.01 })],
                ModelVersion = "model 2",
            }),
        ],
    };

    /// <summary>How many of them were changes.</summary>
    private async Task<int> SaveAllAsync(IEnumerable<InventedReport> reports)
    {
        var changes = 0;
        foreach (var report in reports)
            changes += await SaveAsync(report) ? 1 : 0;
        return changes;
    }

    private async Task<List<DocumentChange>> FollowAsync(Task writers)
    {
        var seen = new List<DocumentChange>();
        for (var last = false; !last;)
        {
            last = writers.IsCompleted;
            seen.AddRange(await Store.ListChangesAsync(seen.Count == 0 ? 0 : seen[^1].Sequence, Cancel));
            await Store.ReadStatusAsync(Cancel);
            await Task.Delay(5, Cancel);
        }
        await writers;
        return seen;
    }

    private Process StartWriter(int first)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Analytics.Tests"))
        {
            ArgumentList = { "--filter-method", $"{GetType().FullName}.{nameof(Writes_into_the_store_of_another_process)}", "--explicit", "only" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[PlaceVariable] = _place;
        start.Environment[FirstVariable] = first.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    private static async Task ExitAsync(Process process)
    {
        var said = process.StandardOutput.ReadToEndAsync(Cancel);
        var complained = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, await said + await complained);
    }

    private static InventedReport WithText(InventedReport report, string text) => report with
    {
        Document = report.Document with { Title = text, MediaType = text, Licence = text },
        Report = report.Report with
        {
            Inspection = report.Report.Inspection with { AuthorityName = text, LeadInspectors = [text], Warnings = [text], Missing = [text] },
        },
        Findings = [.. report.Findings.Select(themed => themed with { Finding = themed.Finding with { Text = text, Section = text, Subsection = text } })],
    };
}
