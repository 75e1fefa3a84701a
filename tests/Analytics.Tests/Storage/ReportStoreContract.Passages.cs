using Analytics.Reports;
using Analytics.Storage;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

/// <summary>What comparisons quote and count beside themes.</summary>
public abstract partial class ReportStoreContract
{
    [Fact]
    public async Task Items_and_strengths_are_quotable_but_not_those_of_a_children_board()
    {
        var (report, other) = (Create(1, findings: 16), Create(2, findings: 16));
        await SaveAsync(report);
        await SaveAsync(other);
        await SaveAsync(Create(3));

        var quotable = await Store.ListQuotableAsync([report.Report.Inspection.Id, other.Report.Inspection.Id], Cancel);

        // Of 16 the two items, two priority actions and odd sentences, without the fifth, which is for the board.
        Assert.Equal([0, 1, 2, 3, 7, 8, 9, 10, 11, 13, 15], PlacesOf(report, quotable));
        Assert.Equal(PlacesOf(report, quotable), PlacesOf(other, quotable));
        Assert.Equal(22, quotable.Count);
        Assert.Equal(Show(report.Findings[3] with { Finding = report.Findings[3].Finding with { Boxes = [] } }), Show(quotable.Single(held => held.Themed.Finding.Id == report.Findings[3].Finding.Id).Themed));
    }

    [Fact]
    public async Task What_is_quotable_has_its_corrections()
    {
        var report = Create(1);
        var correction = Correct(report.Findings[1], "written-plans") with { Polarity = Polarity.Strength };
        await SaveAsync(report);
        await Store.CorrectAsync(correction, Cancel);

        var quotable = await Store.ListQuotableAsync([report.Report.Inspection.Id], Cancel);

        Assert.Equal(correction.Reason, quotable.Single(held => held.Themed.Finding.Id == correction.FindingId).Themed.Correction?.Reason);
    }

    [Fact]
    public async Task Criticisms_are_items_and_sentences_with_a_weakness()
    {
        var report = Create(1, findings: 16);
        await SaveAsync(report);

        var criticisms = await Store.ListCriticismsAsync(Cancel);

        // Passages 0, 2, 8, 10 and 13 are items or actions for the authority, the even ones of the narrative are mixed.
        var expected = report.Findings.Where(themed => themed.Finding.Body != Body.Lscb && themed.Polarity != Polarity.Strength).SelectMany(themed => themed.Themes).CountBy(theme => theme.Slug).OrderBy(count => count.Key, StringComparer.Ordinal);
        Assert.Equal(expected.Select(count => new InspectionCriticism(report.Report.Inspection.Id, count.Key, count.Value)), criticisms);
        Assert.Equal(9, report.Findings.Count(themed => themed.Finding.Body != Body.Lscb && themed.Polarity != Polarity.Strength));
        Assert.Equal(15, (await Store.CountPassagesAsync(Cancel))[report.Report.Inspection.Id]);
        Assert.Equal(5, (await Store.ListItemTextsAsync(Cancel)).Count);
    }

    private static IEnumerable<int> PlacesOf(InventedReport report, IReadOnlyList<HeldFinding> quotable) =>
        quotable.Where(held => held.InspectionId == report.Report.Inspection.Id).Select(held => report.Findings.ToList().FindIndex(themed => themed.Finding.Id == held.Themed.Finding.Id));
}
