using Analytics.Authorities;
using Analytics.Reports;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

/// <summary>Later versions of the same report.</summary>
public abstract partial class ReportStoreContract
{
    private static readonly InventedReport First = Version(1, "2024-05-01");
    private static readonly InventedReport Second = Version(2, "2024-06-01");
    private static readonly InventedReport Third = Version(3, "2024-07-01");

    public static TheoryData<string> Orders => ["123", "132", "213", "231", "312", "321"];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_version_published_last_supersedes_the_others_in_whatever_order_they_came(string order)
    {
        InventedReport[] versions = [First, Second, Third];

        foreach (var version in order)
            await SaveAsync(versions[version - '1']);

        Assert.Equal([IdOf(Third), IdOf(Third), null], await SupersededAsync(First, Second, Third));
        var status = await Store.ReadStatusAsync(Cancel);
        Assert.Equal((3, 1, 2, 6), (status.Documents, status.Inspections, status.Superseded, status.Findings));
        Assert.Equal((1, 1, 2), (status.InspectionsByFramework[0].Count, status.Missing.Count, status.Warnings.Count));
        Assert.Equal([IdOf(Third)], (await Store.ListInspectionThemesAsync(Cancel)).Select(theme => theme.InspectionId).Distinct());
        Assert.Equal(6, (await Store.ListFindingsAsync(IdOf(First), Cancel)).Count);
    }

    [Fact]
    public async Task What_a_later_version_supersedes_is_a_change_of_its_own()
    {
        await SaveAsync(First);
        await SaveAsync(Create(9));

        await SaveAsync(Second);

        Assert.Equal([Second.Document.Sha256, First.Document.Sha256], (await Store.ListChangesAsync(2, Cancel)).Select(change => change.DocumentSha256));
        Assert.Equal(4, await Store.ReadLastChangeAsync(Cancel));
    }

    [Fact]
    public async Task An_earlier_version_that_comes_later_changes_nothing_of_the_newest()
    {
        await SaveAsync(Second);

        await SaveAsync(First);

        Assert.Equal([First.Document.Sha256], (await Store.ListChangesAsync(1, Cancel)).Select(change => change.DocumentSha256));
    }

    [Fact]
    public async Task Reading_a_version_again_keeps_its_place()
    {
        await SaveAsync(First);
        await SaveAsync(Second);

        await SaveAsync(WithInspection(First, First.Report.Inspection with { Missing = [] }));
        await SaveAsync(WithInspection(Second, Second.Report.Inspection with { Missing = [] }));

        Assert.Equal([IdOf(Second), null], await SupersededAsync(First, Second));
    }

    [Fact]
    public async Task A_version_read_otherwise_or_no_more_leaves_its_place_to_the_next()
    {
        foreach (var version in new[] { First, Second, Third })
            await SaveAsync(version);

        await Store.SaveRejectionAsync(Third.Document, "damaged", "parser 2", Cancel);
        Assert.Equal([IdOf(Second), null], await SupersededAsync(First, Second));

        await SaveAsync(WithInspection(Second, Second.Report.Inspection with { Framework = Framework.Jtai }));
        Assert.Equal([null, null], await SupersededAsync(First, Second));

        await SaveAsync(Second);
        Assert.Equal([IdOf(Second), null], await SupersededAsync(First, Second));
        Assert.Equal(1, (await Store.ReadStatusAsync(Cancel)).Superseded);
    }

    [Fact]
    public async Task A_date_that_a_listing_tells_later_decides_anew()
    {
        await SaveAsync(First);
        await SaveAsync(Second);

        await SaveAsync(Published(First, new DateOnly(2024, 8, 1)));

        Assert.Equal([null, IdOf(First)], await SupersededAsync(First, Second));
    }

    [Fact]
    public async Task Of_versions_published_on_the_same_day_the_one_fetched_last_is_the_newest()
    {
        var (early, late) = (Published(First, new DateOnly(2024, 5, 1)), Published(Second, new DateOnly(2024, 5, 1)));
        late = late with { Document = late.Document with { FetchedAt = early.Document.FetchedAt.AddDays(3) } };

        await SaveAsync(late);
        await SaveAsync(early);

        Assert.Equal([IdOf(Second), null], await SupersededAsync(First, Second));
    }

    [Fact]
    public async Task A_version_whose_date_is_known_is_later_than_one_without()
    {
        await SaveAsync(First with { Document = First.Document with { ListedPublishedOn = null, FetchedAt = First.Document.FetchedAt.AddDays(3) }, Report = First.Report with { Inspection = First.Report.Inspection with { PublishedOn = null } } });
        await SaveAsync(Second);

        Assert.Equal([IdOf(Second), null], await SupersededAsync(First, Second));
    }

    [Theory]
    [InlineData("Hartmoor and Coldwater", "  hartmoor AND\u00A0coldwater", true)]
    [InlineData("Hartmoor", "Coldwater", false)]
    [InlineData("", "", false)]
    public async Task Unresolved_authorities_are_told_by_the_printed_name(string name, string other, bool areVersions)
    {
        await SaveAsync(WithInspection(First, First.Report.Inspection with { Authorities = [], AuthorityName = name }));
        await SaveAsync(WithInspection(Second, Second.Report.Inspection with { Authorities = [], AuthorityName = other }));

        Assert.Equal([areVersions ? IdOf(Second) : null, null], await SupersededAsync(First, Second));
    }

    [Fact]
    public async Task Another_authority_framework_or_first_day_is_another_report()
    {
        await SaveAsync(First);
        var inspection = Second.Report.Inspection;

        await SaveAsync(WithInspection(Second, inspection with { Framework = Framework.IlacsShort }));
        await SaveAsync(WithInspection(Third, inspection with { Id = IdOf(Third), DocumentSha256 = Third.Document.Sha256, Authorities = [GssCode.Parse("X99000001")] }));
        await SaveAsync(Create(5));

        Assert.Equal(0, (await Store.ReadStatusAsync(Cancel)).Superseded);
    }

    [Fact]
    public async Task Versions_saved_at_once_by_several_writers_do_not_miss_each_other()
    {
        var versions = Enumerable.Range(1, 12).Select(number => Version(number, $"2024-05-{number:00}")).ToList();

        await Task.WhenAll(versions.Concat(versions).Select(version => Task.Run(() => SaveAsync(version), Cancel)));

        Assert.Equal([.. Enumerable.Repeat(IdOf(versions[^1]), 11), null], await SupersededAsync([.. versions]));
    }

    private async Task<IReadOnlyList<string?>> SupersededAsync(params InventedReport[] versions)
    {
        var held = (await Store.ListInspectionsAsync(Cancel)).ToDictionary(one => one.Inspection.Id);
        return [.. versions.Select(version => held[IdOf(version)].SupersededBy)];
    }

    private static string IdOf(InventedReport report) => report.Report.Inspection.Id;

    /// <summary>The same report in other bytes.</summary>
    private static InventedReport Version(int number, string publishedOn)
    {
        var report = Create(number);
        var start = new DateOnly(2023, 9, 4);
        return Published(
            WithInspection(report, report.Report.Inspection with { Windows = [new(start, start.AddDays(11 + (number % 2)))] }),
            DateOnly.Parse(publishedOn, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static InventedReport Published(InventedReport report, DateOnly on) =>
        WithInspection(report, report.Report.Inspection with { PublishedOn = on }) with { Document = report.Document with { ListedPublishedOn = on } };
}
