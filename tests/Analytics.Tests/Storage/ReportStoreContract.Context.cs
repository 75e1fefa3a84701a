using Analytics.Reports;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

public abstract partial class ReportStoreContract
{
    [Fact]
    public async Task Context_is_what_stands_next_to_a_finding_in_the_same_section()
    {
        var report = Create(1);
        await SaveAsync(report);
        var findings = report.Findings.Select(themed => themed.Finding).ToList();

        var context = await Store.ReadContextAsync([.. findings.Select(finding => finding.Id), "0000000000000000"], Cancel);

        Assert.Equal(findings.Select(finding => finding.Id).Order(StringComparer.Ordinal), context.Keys.Order(StringComparer.Ordinal));
        Assert.All(findings.Zip(findings.Skip(1)), pair => Assert.Equal(Beside(pair.First, pair.Second), context[pair.First.Id].After));
        Assert.All(findings.Zip(findings.Skip(1)), pair => Assert.Equal(Beside(pair.Second, pair.First), context[pair.Second.Id].Before));
        Assert.Null(context[findings[0].Id].Before);
        Assert.Null(context[findings[^1].Id].After);
        Assert.Contains(context.Values, passage => passage is { Before: not null, After: not null } or { Before: not null } or { After: not null });
    }

    private static string? Beside(Finding finding, Finding other) => other.Section == finding.Section ? other.Text : null;
}
