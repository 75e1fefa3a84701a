using Analytics.Parsing;
using Analytics.Reports;

namespace Analytics.Tests.Parsing;

/// <summary>
/// How right the parser is over the real reports, against the gold; the floors are what this product promises of every PDF engine.
/// A kind is named as in the manifest; both variants of ILACS are one.
/// </summary>
public abstract partial class RealReportsContract(RealReports real, ITestOutputHelper output)
{
    [Fact]
    public void Every_document_is_read_as_its_kind()
    {
        SharedFolder.RequireFile("corpus/pdf");

        var documents = real.Manifest.Select(row => (File: row["file"], Kind: row["kind"], Outcome: OutcomeOf(real.Outcomes[row["file"]]))).ToList();
        var wrong = documents.Where(document => document.Outcome != FrameworkOf(document.Kind)).ToList();

        output.WriteLine($"{real.Outcomes.Count} documents in {real.Elapsed.TotalSeconds:F1} s");
        documents.CountBy(document => (document.Kind, Right: document.Outcome == FrameworkOf(document.Kind))).ToList().ForEach(count => output.WriteLine($"{count.Key.Kind}: {count.Value} {(count.Key.Right ? "right" : "wrong")}"));
        wrong.ForEach(document => output.WriteLine($"{document.File}: {document.Outcome}"));
        Assert.Equal(383, real.Outcomes.Count);
        Assert.Empty(wrong.CountBy(document => document.Kind).Select(kind => $"{kind.Value} documents of kind {kind.Key} are not read as such"));
    }

    [Fact]
    public void Reports_without_items_say_so_and_have_none()
    {
        SharedFolder.RequireFile("gold/items.jsonl");

        var empty = real.Reports.Where(report => report.Report.Findings.All(finding => finding.Kind == FindingKind.Narrative)).ToList();
        var withItems = real.GoldItems.Select(item => item.File).ToHashSet();

        empty.ForEach(report => output.WriteLine($"{report.File}: {string.Join(' ', report.Report.Inspection.Warnings)}"));
        Assert.DoesNotContain(empty.Select(report => report.File), withItems.Contains);
        Assert.DoesNotContain(empty.Select(report => (report.File, SaysSo: report.Report.Inspection.Warnings.Any(IsAboutItems))), report => !report.SaysSo);
    }

    [Fact]
    public void No_judgement_or_outcome_is_missing()
    {
        SharedFolder.RequireFile("corpus/pdf");

        Assert.Empty(real.Reports.Where(report => !report.Report.Inspection.IsComplete).Select(report => $"{report.File}: {string.Join(", ", report.Report.Inspection.Missing)}"));
    }

    [Theory]
    [InlineData("ilacs", 10)]
    [InlineData("sif", 5)]
    [InlineData("sif-reinspection", 0)]
    [InlineData("jtai", 0)]
    [InlineData("send", 2)]
    [InlineData("lac-inspection", 1)]
    public void Warnings_are_few(string kind, int most)
    {
        SharedFolder.RequireFile("corpus/pdf");

        var warnings = ReportsOf(kind).SelectMany(report => report.Report.Inspection.Warnings.Select(warning => (report.File, Warning: warning))).ToList();

        output.WriteLine($"{kind}: {warnings.Count} warnings in {ReportsOf(kind).Count()} reports");
        warnings.CountBy(warning => Wording(warning.Warning)).OrderByDescending(count => count.Value).ToList().ForEach(count => output.WriteLine($"{count.Value,4} {count.Key}"));
        warnings.ForEach(warning => output.WriteLine($"{warning.File}: {warning.Warning}"));
        Assert.True(warnings.Count <= most, $"{warnings.Count} warnings, {most} are allowed.");
    }

    private static bool IsAboutItems(string warning) => warning is "No section says what needs to improve." or "The section on what needs to improve lists no items.";

    // The same warning about something else is one wording.
    private static string Wording(string warning) => Varying().Replace(warning, "…");

    private IEnumerable<(string File, Report Report)> ReportsOf(string kind)
    {
        var files = real.Manifest.Where(row => Family(row["kind"]) == kind).Select(row => row["file"]).ToHashSet();
        return real.Reports.Where(report => files.Contains(report.File));
    }

    private static string Family(string kind) => kind.StartsWith("ilacs", StringComparison.Ordinal) ? "ilacs" : kind;

    private static string FrameworkOf(string kind) => kind == "send" ? "area-send" : kind;

    private static string OutcomeOf(ParseOutcome outcome) => outcome switch
    {
        ParseOutcome.Parsed(var report) => Slug.Of(report.Inspection.Framework),
        ParseOutcome.Rejected(var reason) => reason,
        _ => throw new InvalidOperationException(),
    };
}
