using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Tests.Storage;

public sealed class HeldPaperTests
{
    [Theory]
    [InlineData("2023-06-15", "2024-01-02", "2023-05-09", "2023-06-15")]
    [InlineData("2023-06", "2024-01-02", "2023-05-09", "2023-06-01")]
    [InlineData(null, "2023-07-04", "2023-05-09", "2023-07-04")]
    [InlineData("--06-15", "2023-07-04", "2023-05-09", "2023-07-04")]
    [InlineData(null, null, "2023-05-09", "2023-05-09")]
    [InlineData(null, null, null, "2023-03-14")]
    public void It_is_sorted_by_its_own_day_before_that_of_the_report_that_it_tells_of(string? meeting, string? listed, string? published, string day)
    {
        var (document, paper, _) = InventedPapers.Create(1);

        var held = new HeldPaper(
            paper with { MeetingDate = Told(meeting), ToldPublishedOn = Told(published), ToldWindows = [new ToldWindow(new ToldDate(2023, 2, 27), new ToldDate(2023, 3, 14))] },
            document with { ListedPublishedOn = listed is null ? null : DateOnly.Parse(listed, null) }, 0);

        Assert.Equal(day, held.SortedBy.ToString("yyyy-MM-dd", null));
    }

    private static ToldDate? Told(string? date) => date is null ? null : ToldDate.Parse(date);
}
