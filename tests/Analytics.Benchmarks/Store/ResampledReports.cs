using System.Security.Cryptography;
using System.Text;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Benchmarks.Store;

/// <summary>
/// As many reports as are wanted, made of those held: these first, as they are; then copies, each with ids of its own, another authority and another day, and passages drawn
/// from all reports.
/// </summary>
internal sealed class ResampledReports(IReadOnlyList<HeldReport> held)
{
    private const int Seed = 1;

    private readonly IReadOnlyList<ThemedFinding> _passages = [.. held.SelectMany(report => report.Findings)];
    private readonly Random _random = new(Seed);

    public IEnumerable<(Document Document, Report Report, IReadOnlyList<ThemedFinding> Findings)> Endless()
    {
        for (var copy = 0; ; copy++)
        {
            foreach (var report in held)
                yield return copy == 0 ? AsItIs(report) : Copy(report, copy);
        }
    }

    private static (Document, Report, IReadOnlyList<ThemedFinding>) AsItIs(HeldReport report) =>
        (report.Inspection.Document, new Report(report.Inspection.Inspection, [.. report.Findings.Select(themed => themed.Finding)], report.Inspection.Document.Licence), report.Findings);

    private (Document, Report, IReadOnlyList<ThemedFinding>) Copy(HeldReport report, int copy)
    {
        var (inspection, sha256) = (report.Inspection.Inspection, $"{report.Inspection.Document.Sha256[..^4]}{copy:x4}");
        var (place, days) = (held[_random.Next(held.Count)].Inspection.Inspection, _random.Next(365));
        var moved = inspection with
        {
            Id = $"{inspection.Id[..^4]}{copy:x4}",
            DocumentSha256 = sha256,
            Authorities = place.Authorities,
            AuthorityName = place.AuthorityName,
            Windows = [.. inspection.Windows.Select(window => window with { Start = window.Start.AddDays(-days), End = window.End.AddDays(-days) })],
        };
        IReadOnlyList<ThemedFinding> findings = [.. report.Findings.Select(themed => Drawn(IdOf(themed.Finding, copy), themed.Finding.Ordinal))];
        return (report.Inspection.Document with { Sha256 = sha256 }, new Report(moved, [.. findings.Select(themed => themed.Finding)]), findings);
    }

    // Passages that a report says twice have ids that differ in the end only.
    private static string IdOf(Finding finding, int copy) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Id} {copy}")))[..16];

    private ThemedFinding Drawn(string id, int ordinal)
    {
        var drawn = _passages[_random.Next(_passages.Count)];
        return drawn with { Finding = drawn.Finding with { Id = id, Ordinal = ordinal } };
    }
}
