using System.Data.Common;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Classification;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

/// <summary>What the store promises on every engine. Each test has an empty store of its own.</summary>
public abstract partial class ReportStoreContract : IAsyncLifetime
{
    private readonly SetClock _clock = new();
    private string _place = "";
    private StoreDatabase? _database;
    private ReportStore? _store;

    private ReportStore Store => _store!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Makes an empty store and tells where it is.</summary>
    protected abstract Task<string> CreateAsync(CancellationToken cancel);

    protected abstract StoreDatabase Open(string place);

    protected abstract void Delete();

    public async ValueTask InitializeAsync()
    {
        _place = await CreateAsync(Cancel);
        _database = Open(_place);
        _store = new ReportStore(_database, ThemesFolder.Scheme, _clock);
        await _store.MigrateAsync(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _database?.Dispose();
        Delete();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Gives_back_everything_of_a_report()
    {
        var report = Create(1);

        await SaveAsync(report);

        var held = Assert.Single(await Store.ListInspectionsAsync(Cancel));
        Assert.Equal(Show(report.Report.Inspection), Show(held.Inspection));
        Assert.Equal(Show(report.Document), Show(held.Document));
        Assert.Equal((3, 3), (held.Items, held.Narratives));
        Assert.Equal(Show(ItemsFirst(report.Findings)), Show(await Store.ListFindingsAsync(held.Inspection.Id, Cancel)));
        Assert.Equal(Show(report.Document), Show(await Store.ReadDocumentAsync(report.Document.Sha256, Cancel)));
        Assert.Equal(new HeldDocument(report.Document.Sha256, "parser 1 (poppler 22.12)", "model 1", RejectionReason: null), await Store.FindDocumentAsync(report.Document.Sha256, Cancel));
    }

    [Fact]
    public async Task Gives_back_a_report_that_tells_as_little_as_possible()
    {
        var report = Create(1, findings: 0);
        var document = new Document { Sha256 = report.Document.Sha256, FileName = "a.pdf", Length = 0, MediaType = "application/pdf", FetchedAt = DateTimeOffset.UnixEpoch };
        var inspection = new Inspection
        {
            Id = report.Report.Inspection.Id,
            DocumentSha256 = document.Sha256,
            Framework = Framework.Other,
            AuthorityName = "",
            Authorities = [],
            Windows = [new(new(2020, 2, 29), new(2020, 2, 29))],
            LeadInspectors = [],
            Judgements = [],
            ParserVersion = "parser 1",
        };

        await Store.SaveAsync(document, new Report(inspection, []), [], Cancel);

        var held = Assert.Single(await Store.ListInspectionsAsync(Cancel));
        Assert.Equal(Show(new HeldInspection(inspection, document, 0, 0)), Show(held));
        Assert.Empty(await Store.ListFindingsAsync(inspection.Id, Cancel));
        Assert.Null((await Store.FindDocumentAsync(document.Sha256, Cancel))?.ModelVersion);
    }

    [Fact]
    public async Task Knows_nothing_of_bytes_and_inspections_never_seen()
    {
        Assert.Null(await Store.FindDocumentAsync(Document(1).Sha256, Cancel));
        Assert.Null(await Store.ReadDocumentAsync(Document(1).Sha256, Cancel));
        Assert.Empty(await Store.ListFindingsAsync("0123456789abcdef", Cancel));
    }

    [Fact]
    public async Task Saving_again_replaces_whatever_was_derived()
    {
        var first = Create(1, findings: 40);
        var inspection = first.Report.Inspection with { Judgements = [new(JudgementName.Adoption, Grade.Outstanding)], LeadInspectors = [], Warnings = [], ParserVersion = "parser 2" };
        var second = Create(1, findings: 3, model: "model 2");
        await SaveAsync(first);
        await SaveAsync(Create(2));

        await SaveAsync(second with { Report = second.Report with { Inspection = inspection } });

        var held = Assert.Single(await Store.ListInspectionsAsync(Cancel), one => one.Inspection.Id == inspection.Id);
        Assert.Equal(Show(inspection), Show(held.Inspection));
        Assert.Equal(Show(ItemsFirst(second.Findings)), Show(await Store.ListFindingsAsync(inspection.Id, Cancel)));
        Assert.Equal(3 + 6, (await Store.ReadStatusAsync(Cancel)).Findings);
    }

    [Fact]
    public async Task Rejection_takes_the_place_of_a_report_and_back()
    {
        var report = Create(1);
        await SaveAsync(report);

        await Store.SaveRejectionAsync(report.Document, "not read yet: jtai", "parser 2", Cancel);

        Assert.Equal(new HeldDocument(report.Document.Sha256, "parser 2", null, RejectionReason: "not read yet: jtai"), await Store.FindDocumentAsync(report.Document.Sha256, Cancel));
        Assert.Equal([new HeldRejection(report.Document.Sha256, "hartmoor-0001.pdf", "not read yet: jtai")], await Store.ListRejectionsAsync(Cancel));
        Assert.Empty(await Store.ListInspectionsAsync(Cancel));
        Assert.Empty(await Store.FindFindingsAsync([report.Findings[0].Finding.Id], Cancel));

        await SaveAsync(report);

        Assert.Empty(await Store.ListRejectionsAsync(Cancel));
        Assert.Equal(6, (await Store.ListFindingsAsync(report.Report.Inspection.Id, Cancel)).Count);
    }

    [Fact]
    public async Task Keeps_the_first_name_and_fetch_and_what_a_listing_told()
    {
        var first = Create(1);
        var again = first.Document with { FileName = "copy.pdf", Url = null, Title = "Told later", ListedPublishedOn = null, FetchedAt = first.Document.FetchedAt.AddDays(1) };
        await SaveAsync(first);

        await SaveAsync(first with { Document = again });

        Assert.Equal(Show(first.Document with { Title = "Told later" }), Show(await Store.ReadDocumentAsync(first.Document.Sha256, Cancel)));
        Assert.Equal(2, (await Store.ReadStatusAsync(Cancel)).Files);
    }

    [Fact]
    public async Task Keeps_every_name_and_address_of_known_bytes_and_reads_them_as_one_document()
    {
        var report = Create(1);
        await SaveAsync(report);
        await SaveAsync(report with { Document = report.Document with { FileName = "told-later.pdf", Url = new Uri("https://other.example/1") } });

        await Store.NoteFileAsync(report.Document.Sha256, "copy.pdf", new Uri("https://third.example/1"), Cancel);

        var names = await Store.ReadNamesAsync(report.Document.Sha256, Cancel);
        Assert.Equal(["copy.pdf", "hartmoor-0001.pdf", "told-later.pdf"], names.FileNames);
        Assert.Equal(["https://other.example/1", "https://reports.example/1", "https://third.example/1"], names.Urls.Select(url => url.OriginalString));
        var held = Assert.Single(await Store.ListInspectionsAsync(Cancel));
        Assert.Equal(names.Urls, held.Urls);
        Assert.Equal("https://other.example/1", held.Document.Url?.OriginalString);
        Assert.Empty((await Store.ReadNamesAsync(Document(2).Sha256, Cancel)).FileNames);
    }

    [Fact]
    public async Task Keeps_boxes_to_a_tenth_of_a_point_for_who_asks_for_them()
    {
        var report = Create(1, findings: 1);
        PassageBox[] boxes = [new(1, 72.04, 100.36, 523.25, 112)];
        await SaveAsync(report with { Findings = [report.Findings[0] with { Finding = report.Findings[0].Finding with { Boxes = boxes } }] });

        var one = await Store.ListFindingsAsync(report.Report.Inspection.Id, Cancel);
        var found = await Store.FindFindingsAsync([one[0].Finding.Id], Cancel);
        var streamed = await Store.StreamReportsAsync(withBoxes: false, Cancel).SingleAsync(Cancel);

        Assert.Equal([new(1, 72, 100.4, 523.3, 112)], one[0].Finding.Boxes);
        Assert.Equal(one[0].Finding.Boxes, found[0].Themed.Finding.Boxes);
        Assert.Empty(streamed.Findings[0].Finding.Boxes);
    }

    [Fact]
    public async Task Forgets_a_licence_that_is_read_no_more()
    {
        var report = Create(1);
        await SaveAsync(report);

        await SaveAsync(report with { Document = report.Document with { Licence = null } });

        Assert.Null((await Store.ReadDocumentAsync(report.Document.Sha256, Cancel))?.Licence);
    }

    [Fact]
    public async Task Finds_the_whole_report_of_a_document_in_its_order()
    {
        var report = Create(1);
        await SaveAsync(report);
        await SaveAsync(Create(2));

        var held = await Store.FindReportAsync(report.Document.Sha256, Cancel);

        Assert.Equal(Show(report.Report with { Licence = report.Document.Licence }), Show(held));
        Assert.Null(await Store.FindReportAsync(Document(3).Sha256, Cancel));
    }

    [Fact]
    public async Task Lists_every_document_with_its_versions()
    {
        await SaveAsync(Create(1));
        await Store.SaveRejectionAsync(Document(2), "damaged", "parser 1", Cancel);

        var documents = await Store.ListDocumentsAsync(Cancel);

        HeldDocument[] expected = [new(Document(1).Sha256, "parser 1 (poppler 22.12)", "model 1", null), new(Document(2).Sha256, "parser 1", null, "damaged")];
        Assert.Equal(expected.OrderBy(held => held.Sha256, StringComparer.Ordinal), documents);
    }

    [Fact]
    public async Task Notes_each_name_of_known_bytes_once()
    {
        var report = Create(1);
        await SaveAsync(report);

        await Store.NoteFileAsync(report.Document.Sha256, "copy.pdf", url: null, Cancel);
        await Store.NoteFileAsync(report.Document.Sha256, "copy.pdf", url: null, Cancel);
        await Store.NoteFileAsync(report.Document.Sha256, report.Document.FileName, url: null, Cancel);

        Assert.Equal(2, (await Store.ReadStatusAsync(Cancel)).Files);
        await Assert.ThrowsAnyAsync<DbException>(() => Store.NoteFileAsync(Document(2).Sha256, "unknown.pdf", url: null, Cancel));
    }

    [Fact]
    public async Task Status_adds_up()
    {
        await SaveAsync(Create(1));
        await SaveAsync(Create(2, findings: 10, model: "model 2"));
        await SaveAsync(Create(3, findings: 0));
        await Store.SaveRejectionAsync(Document(4), "an HTML page", "parser 1", Cancel);
        await Store.SaveRejectionAsync(Document(5), "an HTML page", "parser 2", Cancel);
        await Store.SaveRejectionAsync(Document(6), "damaged", "parser 2", Cancel);
        await Store.NoteFileAsync(Document(6).Sha256, "other.pdf", url: null, Cancel);

        var status = await Store.ReadStatusAsync(Cancel);

        Assert.Equal((7, 6, 3, 3, 16), (status.Files, status.Documents, status.Inspections, status.Rejections, status.Findings));
        Assert.Equal([new NamedCount("ilacs-standard", 3)], status.InspectionsByFramework);
        Assert.Equal([new NamedCount("an HTML page", 2), new NamedCount("damaged", 1)], status.RejectionsByReason);
        Assert.Equal([new NamedCount("parser 1 (poppler 22.12)", 3), new NamedCount("parser 2", 2), new NamedCount("parser 1", 1)], status.ParserVersions);
        Assert.Equal([new NamedCount("model 1", 1), new NamedCount("model 2", 1)], status.ModelVersions);
        Assert.Equal(6, status.Warnings.Count);
        Assert.Equal((3, 3), (status.Incomplete, status.Missing.Count));
        Assert.Equal(new InspectionWarning("hartmoor-0001.pdf", Create(1).Report.Inspection.Id, "Second things first."), status.Warnings[0]);
    }

    [Fact]
    public async Task Remembers_files_that_could_not_be_opened_and_shows_them_without_their_folder()
    {
        await Store.NoteUnopenedAsync([new("/given/a.pdf", "Access to '/given/a.pdf' is denied."), new("/given/b.pdf", "b is not there.")], [], Cancel);

        await Store.NoteUnopenedAsync([new("/given/a.pdf", "Reading /given/a.pdf failed.")], ["/given/b.pdf", "/given/never.pdf"], Cancel);

        Assert.Equal([new UnopenedFile("/given/a.pdf", "Reading /given/a.pdf failed.")], await Store.ListUnopenedAsync(Cancel));
        Assert.Equal([new UnopenedName("a.pdf", "Reading a.pdf failed.")], (await Store.ReadStatusAsync(Cancel)).Unopened);
        Assert.Equal(0, await Store.ReadLastChangeAsync(Cancel));
    }

    [Fact]
    public async Task Lists_inspections_newest_first_and_rejections_by_name()
    {
        foreach (var number in new[] { 3, 1, 9, 2 })
            await SaveAsync(Create(number));
        await Store.SaveRejectionAsync(Document(20) with { FileName = "b.pdf" }, "damaged", "parser 1", Cancel);
        await Store.SaveRejectionAsync(Document(21) with { FileName = "B.pdf" }, "damaged", "parser 1", Cancel);
        await Store.SaveRejectionAsync(Document(22) with { FileName = "a.pdf" }, "damaged", "parser 1", Cancel);

        var inspections = await Store.ListInspectionsAsync(Cancel);
        var rejections = await Store.ListRejectionsAsync(Cancel);

        var sameDay = new[] { Create(2), Create(9) }.Select(report => report.Report.Inspection.Id).Order(StringComparer.Ordinal);
        Assert.Equal([Create(3).Report.Inspection.Id, .. sameDay, Create(1).Report.Inspection.Id], inspections.Select(held => held.Inspection.Id));
        Assert.Equal(["B.pdf", "a.pdf", "b.pdf"], rejections.Select(rejection => rejection.FileName));
    }

    [Fact]
    public async Task Finds_as_many_findings_as_it_promises_by_their_ids()
    {
        await SaveAsync(Create(1, findings: 300));
        await SaveAsync(Create(2, findings: 300));
        var wanted = Create(1, findings: 300).Findings.Concat(Create(2, findings: 190).Findings).ToDictionary(themed => themed.Finding.Id);
        string[] ids = [.. wanted.Keys, .. wanted.Keys.Take(5), "ffffffffffffffff", "'; drop table finding; --", "\0", "\uD800", ""];

        var found = await Store.FindFindingsAsync(ids, Cancel);

        Assert.Equal(ReportStore.MaxIds, ids.Length);
        Assert.Equal(wanted.Values.Select(Show).Order(), found.Select(held => Show(held.Themed)).Order());
        Assert.Equal(300, found.Count(held => held.InspectionId == Create(1).Report.Inspection.Id));
        Assert.Empty(await Store.FindFindingsAsync([], Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.FindFindingsAsync([.. ids, "one more"], Cancel));
    }

    [Fact]
    public async Task Counts_items_and_strengths_of_each_theme_but_those_of_a_children_board()
    {
        var report = Create(1, findings: 48);
        await SaveAsync(report);
        await SaveAsync(Create(2, findings: 1));

        var counts = await Store.ListInspectionThemesAsync(Cancel);

        var items = report.Findings.Where(themed => themed.Finding.Kind != FindingKind.Narrative && themed.Finding.Body != Body.Lscb).ToList();
        var strengths = report.Findings.Where(themed => themed.Finding.Kind == FindingKind.Narrative && themed.Polarity == Polarity.Strength).ToList();
        var expected = new[] { "leadership", "placements", "supervision" }
            .Select(slug => new InspectionTheme(report.Report.Inspection.Id, slug, Carrying(items, slug), Carrying(strengths, slug)))
            .Append(new InspectionTheme(Create(2).Report.Inspection.Id, "supervision", 1, 0))
            .OrderBy(count => count.InspectionId, StringComparer.Ordinal);
        Assert.Equal(expected, counts);

        static int Carrying(IEnumerable<ThemedFinding> findings, string slug) => findings.Count(themed => themed.Themes.Any(theme => theme.Slug == slug));
    }

    [Fact]
    public async Task Streams_in_an_order_that_does_not_depend_on_when_reports_came()
    {
        var reports = Enumerable.Range(1, 45).Select(number => Create(number)).ToList();
        foreach (var report in reports)
            await SaveAsync(report);

        var streamed = await Store.StreamReportsAsync(withBoxes: true, Cancel).ToListAsync(Cancel);

        var expected = reports.OrderBy(report => report.Document.Sha256, StringComparer.Ordinal)
            .Select(report => new HeldReport(HeldOf(report), ItemsFirst(report.Findings)));
        Assert.Equal(expected.Select(Show), streamed.Select(Show));
    }

    [Fact]
    public async Task Streams_the_store_as_it_was_at_the_first_step()
    {
        for (var number = 1; number <= 30; number++)
            await SaveAsync(Create(number));

        await using var stream = Store.StreamReportsAsync(withBoxes: true, Cancel).GetAsyncEnumerator(Cancel);
        await stream.MoveNextAsync();
        for (var number = 1; number <= 40; number++)
            await SaveAsync(Create(number, model: "model 2"));
        var seen = new List<HeldReport> { stream.Current };
        while (await stream.MoveNextAsync())
            seen.Add(stream.Current);

        Assert.Equal(30, seen.Count);
        Assert.All(seen.SelectMany(held => held.Findings), themed => Assert.Equal("model 1", themed.ModelVersion));
    }

    private static HeldInspection HeldOf(InventedReport report) => new(report.Report.Inspection, report.Document, 3, 3) { Urls = [.. new[] { report.Document.Url }.OfType<Uri>()] };

    private Task<bool> SaveAsync(InventedReport report) => Store.SaveAsync(report.Document, report.Report, report.Findings, Cancel);

    private static IReadOnlyList<ThemedFinding> ItemsFirst(IEnumerable<ThemedFinding> findings) =>
        [.. findings.OrderBy(themed => themed.Finding.Kind == FindingKind.Narrative)];
}
