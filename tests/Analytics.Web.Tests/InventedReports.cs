using System.Security.Cryptography;
using System.Text;
using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Web.Tests;

/// <summary>A report about the sample's invented authorities, as if it had been read from a file.</summary>
internal sealed record InventedReport(Document Document, byte[] Bytes, Report Report, IReadOnlyList<ThemedFinding> Findings)
{
    public string Id => Report.Inspection.Id;
    public string Sha256 => Document.Sha256;
}

/// <summary>The store that the web tests look at: small enough to count by hand, with every case that pages must show.</summary>
internal static class InventedReports
{
    public const string Ambleford = "X99000001";
    public const string Stannerby = "X99000002";
    public const string Wexmere = "X99000003";
    public const string Hostile = "<script>alert('finding')</script>";

    public static readonly InventedReport Ambleford2018 = Make("ambleford-2018.pdf", [Ambleford], Framework.IlacsStandard, new(2018, 9, 10), new(2018, 9, 21), Grade.Inadequate, CareScope.Combined,
        Item("The quality of supervision, so that social workers reflect on their work.", ["supervision"]),
        Item("Management oversight of decisions.", ["management-oversight"]),
        Told("Supervision of social workers is irregular.", Polarity.Improvement, "supervision"),
        Told("Foster carers speak well of their training.", Polarity.Strength, "foster-carers"));

    public static readonly InventedReport Ambleford2022 = Make("ambleford-2022.pdf", [Ambleford], Framework.IlacsStandard, new(2022, 2, 7), new(2022, 2, 18), Grade.RequiresImprovement, CareScope.Combined,
        Item("The frequency of supervision.", ["supervision"]),
        Item("The recording of supervision and of management decisions.", ["supervision", "management-oversight"]),
        Told("Supervision is now regular in most teams.", Polarity.Strength, "supervision"),
        Told("Children wait too long for a plan.", Polarity.Improvement, "written-plans"));

    public static readonly InventedReport Ambleford2026 = Make("ambleford-2026.pdf", [Ambleford], Framework.IlacsStandard, new(2026, 5, 11), new(2026, 5, 22), null, CareScope.Separate,
        Item($"How leaders answer text such as {Hostile} in a report.", ["leadership"]),
        Told("=1+1 is how this sentence begins, for those who open it in a spreadsheet.", Polarity.Neutral));

    public static readonly InventedReport Stannerby2019 = Make("stannerby-2019.pdf", [Stannerby], Framework.IlacsStandard, new(2019, 3, 4), new(2019, 3, 15), Grade.Good, CareScope.Combined,
        Item("Supervision of newly qualified social workers.", ["supervision"]),
        Told("Managers know the children well.", Polarity.Strength, "management-oversight"));

    public static readonly InventedReport Stannerby2023 = Make("stannerby-2023.pdf", [Stannerby], Framework.IlacsShort, new(2023, 6, 5), new(2023, 6, 9), Grade.Outstanding, CareScope.Separate,
        Told("Supervision is reflective and of high quality.", Polarity.Strength, "supervision"));

    public static readonly InventedReport WexmereAndStannerby = Make("two-counties-2021.pdf", [Wexmere, Stannerby], Framework.IlacsStandard, new(2021, 10, 4), new(2021, 10, 15), Grade.RequiresImprovement, CareScope.Combined,
        Item("Written plans for children in need in both counties.", ["written-plans"]),
        Item("Return home interviews after children go missing.", ["missing-and-exploitation"]));

    public static readonly InventedReport Unmatched = Make("unmatched-2020.pdf", [], Framework.IlacsShort, new(2020, 1, 13), new(2020, 1, 17), Grade.Good, CareScope.Combined,
        Item("Plans, in an authority whose name nobody could match.", ["written-plans"]));

    /// <summary>Enough narrative for several pages of any list.</summary>
    public static readonly InventedReport Long = Make("long-2024.pdf", [Wexmere], Framework.IlacsStandard, new(2024, 4, 15), new(2024, 4, 26), Grade.Good, CareScope.Separate,
        [.. Enumerable.Range(1, 57).Select(number => Told($"Sentence {number} of the long report tells of neglect and how workers answer it.", number % 2 == 0 ? Polarity.Strength : Polarity.Neutral, "neglect"))]);

    public static readonly IReadOnlyList<InventedReport> All =
        [Ambleford2018, Ambleford2022, Ambleford2026, Stannerby2019, Stannerby2023, WexmereAndStannerby, Unmatched, Long];

    /// <summary>A page under a .pdf name: kept, never shown as a page.</summary>
    public static readonly (Document Document, byte[] Bytes, string Reason) Rejected = Reject("saved-page.pdf", "<html><script>alert('kept')</script></html>");

    public static InventedReport Make(
        string fileName, string[] authorities, Framework framework, DateOnly start, DateOnly end, Grade? overall, CareScope care, params IReadOnlyList<(FindingKind Kind, string Text, Polarity Polarity, string[] Themes)> passages)
    {
        var bytes = Encoding.UTF8.GetBytes($"%PDF-1.4\n% invented: {fileName}\n{new string('.', 2000)}\n%%EOF\n");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var document = new Document
        {
            Sha256 = sha256,
            FileName = fileName,
            Length = bytes.Length,
            MediaType = "application/pdf",
            FetchedAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
            Licence = fileName.StartsWith("ambleford", StringComparison.Ordinal) ? "OGL-UK-3.0" : null,
        };
        var inspection = new Inspection
        {
            Id = sha256[..16],
            DocumentSha256 = sha256,
            Framework = framework,
            AuthorityName = authorities.Length == 0 ? "Borough of Nowhere" : "As printed",
            Authorities = [.. authorities.Select(GssCode.Parse)],
            Windows = [new OnSiteWindow(start, end)],
            PublishedOn = end.AddDays(40),
            PublishedOnSource = PublishedOnSource.Document,
            LeadInspectors = ["Jo Invented"],
            CareScope = care,
            ParserVersion = "test 1",
            Judgements = [.. overall is { } grade ? new[] { new Judgement(JudgementName.OverallEffectiveness, grade) } : [], new Judgement(JudgementName.Leadership, Grade.Good), new Judgement(JudgementName.ChildrenInCare, Grade.Good)],
            Warnings = authorities.Length == 0 ? ["The authority 'Borough of Nowhere' could not be matched."] : [],
        };
        ThemedFinding[] findings = [.. passages.Select((passage, i) => Themed(sha256, passage, i, passages.Take(i).Count(earlier => earlier.Kind == passage.Kind) + 1))];
        return new InventedReport(document, bytes, new Report(inspection, [.. findings.Select(themed => themed.Finding)]), findings);
    }

    private static ThemedFinding Themed(string sha256, (FindingKind Kind, string Text, Polarity Polarity, string[] Themes) passage, int place, int ordinal) => new(
        new Finding
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256}/{place}")))[..16],
            Kind = passage.Kind,
            Body = Body.Authority,
            Ordinal = ordinal,
            Section = passage.Kind == FindingKind.Narrative ? "What inspectors found" : "What needs to improve",
            Paragraph = passage.Kind == FindingKind.Narrative ? ordinal : null,
            Page = (place / 10) + 1,
            Text = passage.Text,
        },
        [.. passage.Themes.Select((slug, i) => new ThemeProbability(slug, 0.9 - (0.1 * i)))], passage.Polarity, "test model 1");

    public static (FindingKind, string, Polarity, string[]) Item(string text, string[] themes) => (FindingKind.ImprovementItem, text, Polarity.Improvement, themes);

    public static (FindingKind, string, Polarity, string[]) Told(string text, Polarity polarity, params string[] themes) => (FindingKind.Narrative, text, polarity, themes);

    private static (Document, byte[], string) Reject(string fileName, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var document = new Document { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), FileName = fileName, Length = bytes.Length, MediaType = "text/html", FetchedAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero) };
        return (document, bytes, "a web page, not a PDF");
    }
}
