using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Tests.Storage;

/// <summary>A report about an invented authority, whole as the store takes it.</summary>
internal sealed record InventedReport(Document Document, Report Report, IReadOnlyList<ThemedFinding> Findings);

/// <summary>Reports about invented authorities: the same number gives the same report.</summary>
internal static class InventedReports
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Converters = { new SlugJsonConverter() } };

    /// <summary>Everything that a record holds as text, to compare those with lists in them.</summary>
    public static string Show(object? value) => JsonSerializer.Serialize(value, Readable);

    public static Document Document(int number) => new()
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"report {number}"))),
        FileName = string.Create(CultureInfo.InvariantCulture, $"hartmoor-{number:0000}.pdf"),
        Length = 100_000 + number,
        MediaType = "application/pdf",
        Url = new Uri($"https://reports.example/{number}"),
        Title = $"Hartmoor {number}",
        ListedPublishedOn = new DateOnly(2024, 5, 1).AddDays(number),
        FetchedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddMicroseconds(number),
        Licence = "OGL-UK-3.0",
    };

    public static InventedReport Create(int number, int findings = 6, string model = "model 1")
    {
        var document = Document(number);
        var inspection = new Inspection
        {
            Id = document.Sha256[..16],
            DocumentSha256 = document.Sha256,
            Framework = Framework.IlacsStandard,
            AuthorityName = "Hartmoor & Coldwater",
            Authorities = [GssCode.Parse("X99000002"), GssCode.Parse("X99000001")],
            Windows = [new(new DateOnly(2024, 1, 8).AddDays(-number), new(2024, 1, 12)), new(new(2024, 2, 5), new DateOnly(2024, 2, 9).AddDays(number % 7))],
            PublishedOn = new DateOnly(2024, 5, 1).AddDays(number),
            PublishedOnSource = PublishedOnSource.Listing,
            LeadInspectors = ["Zoë Example", "Adam Sample-Name"],
            Judgements = [new(JudgementName.OverallEffectiveness, Grade.RequiresImprovement), new(JudgementName.CareLeavers, Grade.NotJudged), new(JudgementName.ChildrenInCare, Grade.Good)],
            CareScope = CareScope.Separate,
            Outcome = AreaSendOutcome.Inconsistent,
            Missing = ["The grade of leadership."],
            Warnings = ["Second things first.", "A wording never seen."],
            ParserVersion = "parser 1 (poppler 22.12)",
        };
        var themed = Enumerable.Range(0, findings).Select(index => ThemedFinding(document.Sha256, index, model)).ToList();
        return new InventedReport(document, new Report(inspection, [.. themed.Select(one => one.Finding)]), themed);
    }

    // Of eight passages two are items and one a priority action; of the narrative every other one is a strength.
    private static ThemedFinding ThemedFinding(string sha256, int index, string model)
    {
        var kind = (index % 8) switch { 0 or 5 => FindingKind.ImprovementItem, 2 => FindingKind.PriorityAction, _ => FindingKind.Narrative };
        var polarity = kind != FindingKind.Narrative ? Polarity.Improvement : index % 2 == 0 ? Polarity.Mixed : Polarity.Strength;
        return new ThemedFinding(
            new Finding
            {
                Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256} {index}")))[..16],
                Kind = kind,
                Body = index % 16 == 5 ? Body.Lscb : Body.Authority,
                Ordinal = 1 + index / 8,
                Section = "What needs to improve in Hartmoor?",
                Subsection = index % 3 == 0 ? "Work with families" : null,
                Deadline = kind == FindingKind.PriorityAction ? ActionDeadline.ThreeMonths : null,
                Paragraph = kind == FindingKind.Narrative ? index : null,
                Page = 1 + index / 20,
                Text = $"Passage {index} about the invented work of Hartmoor’s teams, long enough to stand for the sentences that such reports are made of, "
                    + "which come to two hundred characters or so (Outcome 4).",
                FrameworkTag = kind == FindingKind.Narrative ? null : FrameworkTag.Outcome4,
                Boxes = index % 2 == 0 ? [new(1 + index / 20, 72, 100.5 + index, 523.3, 112.9 + index), new(2 + index / 20, 72, 70.1, 300, 82.2)] : [],
            },
            [.. new[] { "supervision", "placements", "leadership" }.Skip(index % 3).Take(index % 4 == 3 ? 2 : 1).Select((slug, place) => new ThemeProbability(slug, 0.9 - (0.1 / 3 * place)))],
            polarity,
            model);
    }
}
