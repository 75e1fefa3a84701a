using System.Text.Json.Nodes;
using Analytics.Reports;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using static Analytics.Web.Tests.InventedReports;

namespace Analytics.Web.Tests;

/// <summary>The application with more invented reports: of other frameworks, incomplete ones, and one in two versions.</summary>
public sealed class OtherKindsSite : IAsyncLifetime
{
    /// <summary>Has no other inspections.</summary>
    public const string Authority = "X99000004";

    private static readonly InventedReport Plain = Make("plain.pdf", [Authority], Framework.Sif, new(2015, 6, 1), new(2015, 6, 25), Grade.RequiresImprovement, CareScope.Separate,
        Item("Ensure that plans name who does what.", ["written-plans"]),
        Item("Ensure that visits are on time.", ["direct-work"]),
        Item("Ask schools for their audits of safeguarding.", ["partnership-working"]),
        Told("Adopters are well prepared.", Polarity.Strength, "adoption"));

    internal static readonly InventedReport Sif = Plain with
    {
        Report = Plain.Report with
        {
            Inspection = Plain.Report.Inspection with
            {
                Judgements =
                [
                    .. Plain.Report.Inspection.Judgements, new(JudgementName.HelpAndProtection, Grade.RequiresImprovement), new(JudgementName.CareLeavers, Grade.Inadequate),
                    new(JudgementName.Adoption, Grade.Outstanding), new(JudgementName.Lscb, Grade.Good),
                ],
                Warnings = ["The heading 'A heading never seen' is not known."],
            },
        },
        Findings =
        [
            With(Plain.Findings[0], finding => finding with { Subsection = "Priority and immediate action", Deadline = ActionDeadline.Immediate, Boxes = [new(3, 72, 100.5, 523.3, 112.9), new(4, 72, 70, 300, 82)] }),
            With(Plain.Findings[1], finding => finding with { Subsection = "Areas for improvement", Deadline = ActionDeadline.ThreeMonths }),
            With(Plain.Findings[2], finding => finding with { Subsection = "Areas for improvement", Body = Body.Lscb }),
            Plain.Findings[3],
        ],
    };

    internal static readonly InventedReport AreaSend = Other(
        Make("area-send.pdf", [Authority], Framework.AreaSend, new(2024, 3, 4), new(2024, 3, 8), null, CareScope.Separate, Item("Waiting times for assessments across the partnership.", ["neglect"])),
        inspection => inspection with { Outcome = AreaSendOutcome.WidespreadFailings, Judgements = [], CareScope = null, PublishedOn = null, PublishedOnSource = null, LeadInspectors = [] },
        finding => finding with { Body = Body.Partnership, Kind = FindingKind.PriorityAction });

    internal static readonly InventedReport Jtai = Other(
        Make("joint.pdf", [Authority], Framework.Jtai, new(2019, 10, 7), new(2019, 10, 11), null, CareScope.Separate, Item("Sharing what is known of risks.", ["partnership-working"])),
        inspection => inspection with { Judgements = [], CareScope = null, LeadInspectors = [] },
        finding => finding with { Body = Body.Partnership });

    internal static readonly InventedReport LookedAfter = Other(
        Make("looked-after-2013.pdf", [Authority], Framework.LacInspection, new(2013, 2, 4), new(2013, 2, 15), Grade.Adequate, CareScope.Separate, Item("Health checks are late.", ["neglect"])),
        inspection => inspection with
        {
            Judgements = [new(JudgementName.OverallEffectiveness, Grade.Adequate), new(JudgementName.Leadership, Grade.Good), new(JudgementName.CapacityToImprove, Grade.Good), new(JudgementName.Outcomes, Grade.Adequate)],
            CareScope = null,
            Missing = ["The grade of the quality of provision was not found."],
        },
        finding => finding with { Deadline = ActionDeadline.SixMonths });

    internal static readonly InventedReport Visit = Other(
        Make("visit.pdf", [Authority], Framework.MonitoringVisit, new(2017, 1, 10), new(2017, 1, 11), null, CareScope.Separate, Told("Pace is slow.", Polarity.Improvement, "leadership")),
        inspection => inspection with { Judgements = [], CareScope = null, PublishedOn = null, PublishedOnSource = null, LeadInspectors = [] });

    /// <summary>Of another authority: its items have National Framework tags, its narrative none.</summary>
    internal static readonly InventedReport Tagged = Other(
        Make("tagged.pdf", ["X99000005"], Framework.IlacsStandard, new(2025, 9, 8), new(2025, 9, 19), Grade.Good, CareScope.Separate,
            Item("How seldom homes change in Thrackley (outcome 4).", ["placement-stability"]),
            Told("Homes are mostly stable.", Polarity.Strength, "placement-stability")),
        inspection => inspection,
        finding => finding with { FrameworkTag = finding.Kind == FindingKind.Narrative ? null : FrameworkTag.Outcome4 });

    internal static readonly InventedReport Earlier = Version("corrected.pdf", new(2022, 7, 1), "The word quibberish stands in the earlier version alone.");
    internal static readonly InventedReport Later = Version("corrected-later.pdf", new(2022, 9, 1), "The later version says it otherwise.");

    internal static readonly IReadOnlyList<InventedReport> All = [Sif, AreaSend, Jtai, LookedAfter, Visit, Tagged, Later, Earlier];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"analytics-kinds-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _factory;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _factory = TestSite.Open(_folder);
        Client = _factory.CreateClient();
        await AddAsync(_factory.Services);
    }

    /// <summary>Adds these reports to an application's store and index.</summary>
    public static async Task AddAsync(IServiceProvider services)
    {
        var store = services.GetRequiredService<Corpora>().Sample.Store;
        foreach (var report in All)
            await store.SaveAsync(report.Document, report.Report, report.Findings, CancellationToken.None);
        await store.NoteUnopenedAsync([new("/given/locked.pdf", "Access to the path '/given/locked.pdf' is denied.")], [], CancellationToken.None);
        var frontier = services.GetRequiredService<Corpora>().Sample.OpenFrontier("test");
        var run = await frontier.BeginAsync("ofsted", "", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await frontier.FinishAsync(run, "https://site.example/provider/1 is not as expected at 'ol.timeline': nothing there.", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await store.NoteFileAsync(Sif.Sha256, "another-name.pdf", new Uri("https://elsewhere.example/report"), CancellationToken.None);
        await TestSite.CatchUpAsync(services);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        _factory?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public async Task<JsonNode> JsonAsync(string url) => JsonNode.Parse(await TextAsync(url))!;

    public async Task<IHtmlDocument> PageAsync(string url) => await new HtmlParser().ParseDocumentAsync(await TextAsync(url), TestContext.Current.CancellationToken);

    public Task<string> TextAsync(string url) => Client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    private static InventedReport Version(string fileName, DateOnly published, string text) => Other(
        Make(fileName, [Authority], Framework.IlacsStandard, new(2022, 5, 9), new(2022, 5, 20), Grade.Good, CareScope.Combined, Item(text, ["supervision"])),
        inspection => inspection with { PublishedOn = published });

    private static InventedReport Other(InventedReport report, Func<Inspection, Inspection> change, Func<Finding, Finding>? changeFinding = null) => report with
    {
        Report = report.Report with { Inspection = change(report.Report.Inspection) },
        Findings = [.. report.Findings.Select(themed => With(themed, changeFinding ?? (finding => finding)))],
    };

    private static ThemedFinding With(ThemedFinding themed, Func<Finding, Finding> change) => themed with { Finding = change(themed.Finding) };
}
