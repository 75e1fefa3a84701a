using Analytics.Reports;
using Analytics.Sources;
using Analytics.Storage;
using Analytics.Storage.Collecting;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

/// <summary>What PostgreSQL does to answer each question of the store: none about a part may read a table from end to end, and none about the whole may read one twice.</summary>
public sealed class PostgresPlansTests(LargePostgresStore large) : IClassFixture<LargePostgresStore>
{
    /// <summary>A row for each host and each run, or none but one; the others grow with what is held.</summary>
    private static readonly string[] s_small = ["collect_cost", "collect_host", "collect_run", "change_counter", "store"];

    /// <summary>Rows that may be read and left out: what one document, or one source, has of them.</summary>
    private const int MostWasted = 1_500;

    private static readonly string[] s_ids = [.. Enumerable.Range(7, 50).SelectMany(number => Create(number, 4).Findings.Select(themed => themed.Finding.Id))];

    private static readonly string[] s_inspections = [.. Enumerable.Range(7, 20).Select(number => Document(number).Sha256[..16])];

    private static readonly string[] s_papers = [.. Enumerable.Range(LargePostgresStore.FirstPaper + 7, 20).Select(number => Document(number).Sha256[..16])];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Func<ReportStore, Task>> s_partly = new()
    {
        ["what is held of a document"] = store => store.FindDocumentAsync(Document(7).Sha256, Cancel),
        ["a document"] = store => store.ReadDocumentAsync(Document(7).Sha256, Cancel),
        ["the names of a document"] = store => store.ReadNamesAsync(Document(7).Sha256, Cancel),
        ["the report of a document"] = store => store.FindReportAsync(Document(7).Sha256, Cancel),
        ["the findings of an inspection"] = store => store.ListFindingsAsync(s_inspections[0], Cancel),
        ["findings by their ids"] = store => store.FindFindingsAsync(s_ids, Cancel),
        ["what stands beside findings"] = store => store.ReadContextAsync(s_ids, Cancel),
        ["the quotable passages of inspections"] = store => store.ListQuotableAsync(s_inspections, Cancel),
        ["the changes since a number"] = store => store.ListChangesAsync(LargePostgresStore.Reports - 20, Cancel),
        ["the last change"] = store => store.ReadLastChangeAsync(Cancel),
        ["the labels that a finding had"] = store => store.ListLabelHistoryAsync(s_ids[0], Cancel),
        ["the next reports of a stream"] = async store => await store.StreamReportsAsync(withBoxes: true, Cancel).FirstAsync(Cancel),
        ["a paper"] = store => store.FindPaperAsync(Document(LargePostgresStore.FirstPaper + 7).Sha256, Cancel),
        ["the passages of papers"] = store => store.ListPassagesAsync(s_papers, Cancel),
        ["passages of papers by their ids"] = store => store.FindPassagesAsync([.. Enumerable.Range(7, 100).Select(number => InventedPapers.Id(LargePostgresStore.FirstPaper + number, 1))], Cancel),
        ["saving a new report"] = store => SaveAsync(store, Create(90_001)),
        ["saving a later version of a report"] = store => SaveAsync(store, Create(90_001) with { Document = Create(90_002).Document, Report = new Report(Create(90_001).Report.Inspection with { Id = "ffff", DocumentSha256 = Document(90_002).Sha256 }, []), Findings = [] }),
        ["saving a report that is read otherwise"] = store => SaveAsync(store, Create(11, 30)),
        ["saving a report that is read the same"] = store => SaveAsync(store, Create(11, 30, model: "model 2")),
        ["rejecting what was a report"] = store => store.SaveRejectionAsync(Document(12), "damaged", "parser 2", Cancel),
        ["saving a paper"] = store => store.SaveAsync(InventedPapers.Create(90_003).Document, InventedPapers.Create(90_003).Paper, InventedPapers.Create(90_003).Passages, Cancel),
        ["correcting labels"] = store => store.CorrectAsync(new Correction(Create(13).Findings[1].Finding.Id, ["neglect"], Polarity.Mixed, "A. Reader", "Read.", LargePostgresStore.Now), Cancel),
        ["withdrawing a correction"] = store => store.WithdrawCorrectionAsync(Create(14).Findings[0].Finding.Id, "A. Reader", "Read again.", LargePostgresStore.Now, Cancel),
        ["noting another name"] = store => store.NoteFileAsync(Document(15).Sha256, "copy.pdf", new Uri("https://other.example/1"), Cancel),
    };

    private static readonly Dictionary<string, Func<Frontier, Task>> s_collecting = new()
    {
        ["taking a turn"] = async frontier => Assert.NotNull(await frontier.TakeTurnAsync(Wanted(5), LargePostgresStore.Now.AddDays(1), _ => TimeSpan.Zero, TimeSpan.FromMinutes(1), Cancel)),
        ["taking a turn and giving it back"] = async frontier =>
        {
            var turn = await frontier.TakeTurnAsync(Wanted(6), LargePostgresStore.Now.AddDays(1), _ => TimeSpan.Zero, TimeSpan.FromMinutes(1), Cancel);
            await frontier.GiveBackAsync(turn! with { Requests = 1 }, LargePostgresStore.Now, LargePostgresStore.Now, robots: null, Cancel);
        },
        ["when the next turn is"] = frontier => frontier.NextTurnAsync(Wanted(7), LargePostgresStore.Now.AddDays(1), Cancel),
        ["noting what a page led to"] = frontier => frontier.AddAsync(
            Run(8), [.. Enumerable.Range(1, 20).Select(number => new PageLink("report", new Uri($"https://host8.example/{number}")) { IsDocument = true, Via = new Uri("https://host.example/8") })], recheck: true, LargePostgresStore.Now, Cancel),
        ["how many addresses of a kind there are"] = frontier => frontier.CountAsync(Run(9), "report", Cancel),
        ["what came and is still to be read"] = frontier => frontier.ListUningestedAsync([Run(10), Run(11)], Cancel),
        ["what a run brought"] = frontier => frontier.ListCameAsync(Run(12), Cancel),
        ["what a run has come to"] = frontier => frontier.ReadRunAsync(Run(13), Cancel),
    };

    private static readonly Dictionary<string, Func<ReportStore, Task>> s_whole = new()
    {
        ["every inspection"] = store => store.ListInspectionsAsync(Cancel),
        ["every document"] = store => store.ListDocumentsAsync(Cancel),
        ["every rejection"] = store => store.ListRejectionsAsync(Cancel),
        ["every paper"] = store => store.ListPapersAsync(Cancel),
        ["every correction"] = store => store.ListCorrectionsAsync(Cancel),
        ["all labels that there were"] = store => store.ListLabelHistoryAsync(Cancel),
        ["the themes of every inspection"] = store => store.ListInspectionThemesAsync(Cancel),
        ["how the labels came to be"] = store => store.ListInspectionLabelsAsync(Cancel),
        ["the status"] = store => store.ReadStatusAsync(Cancel),
    };

    public static TheoryData<string> QuestionsAboutAPart => [.. s_partly.Keys];

    public static TheoryData<string> QuestionsOfCollecting => [.. s_collecting.Keys];

    public static TheoryData<string> QuestionsAboutTheWhole => [.. s_whole.Keys];

    [Theory]
    [MemberData(nameof(QuestionsAboutAPart))]
    public async Task A_question_about_a_part_reads_no_table_from_end_to_end(string question)
    {
        // Twice: a statement that comes again is prepared, and may then be planned for any value.
        await s_partly[question](large.Store);
        await s_partly[question](large.Store);

        AssertIndexed(await large.Plans.ReadAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(QuestionsOfCollecting))]
    public async Task A_question_of_collecting_reads_no_table_of_addresses_from_end_to_end(string question)
    {
        await s_collecting[question](large.Frontier);

        AssertIndexed(await large.Plans.ReadAsync(Cancel));
    }

    [Fact]
    public async Task A_turn_of_the_queue_reads_it_not_from_end_to_end()
    {
        var taken = await large.Queue.TakeAsync(LargePostgresStore.Now, TimeSpan.FromMinutes(1), Cancel);
        await large.Queue.RenewAsync([taken!.File.Sha256], LargePostgresStore.Now, TimeSpan.FromMinutes(1), Cancel);
        await large.Queue.FailAsync(taken, "in vain", LargePostgresStore.Now, Cancel);
        await large.Queue.FinishAsync((await large.Queue.TakeAsync(LargePostgresStore.Now, TimeSpan.FromMinutes(1), Cancel))!, LargePostgresStore.Now, Cancel);

        AssertIndexed(await large.Plans.ReadAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(QuestionsAboutTheWhole))]
    public async Task A_question_about_the_whole_reads_a_table_once_for_each_statement(string question)
    {
        await s_whole[question](large.Store);

        var plans = await large.Plans.ReadAsync(Cancel);
        Assert.NotEmpty(plans);
        Assert.All(plans, plan => Assert.DoesNotContain(plan.Scans, scan => scan.Times > 1));
    }

    /// <summary>Else the tests above could not fail.</summary>
    [Fact]
    public async Task A_table_that_is_read_from_end_to_end_is_noticed()
    {
        await large.Store.ListInspectionLabelsAsync(Cancel);

        Assert.Contains(await large.Plans.ReadAsync(Cancel), plan => plan.Scans.Any(scan => scan is ("finding", 1)));
    }

    private static void AssertIndexed(IReadOnlyList<StatementPlan> plans)
    {
        Assert.NotEmpty(plans);
        Assert.All(plans, plan => Assert.True(plan.Scans.All(scan => s_small.Contains(scan.Table)) && plan.Wasted <= MostWasted, plan.Text));
    }

    private static Task<bool> SaveAsync(ReportStore store, InventedReport report) => store.SaveAsync(report.Document, report.Report, report.Findings, Cancel);

    private static CollectRunId Run(int number) => new($"run {number}", $"source {number}", LargePostgresStore.Now);

    private static TurnsWanted Wanted(int number) => new([Run(number)], [], WithDocuments: true, 100);
}
