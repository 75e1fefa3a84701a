using Analytics.Parsing;
using Analytics.Parsing.Parts;
using Analytics.Reports;
using Analytics.Tests.Parsing.Parts;

namespace Analytics.Tests.Parsing;

public sealed class PublicationDateTests
{
    private static readonly DateOnly LastDay = new(2020, 11, 27);

    [Fact]
    public void The_report_itself_knows_best() =>
        Assert.Equal(new PublicationDate(new(2021, 1, 10), PublishedOnSource.Document), Find("report 12 January 2021.pdf", listed: new(2021, 1, 11), printed: new(2021, 1, 10)));

    [Fact]
    public void The_listing_knows_better_than_the_name() =>
        Assert.Equal(new PublicationDate(new(2021, 1, 11), PublishedOnSource.Listing), Find("report 12 January 2021.pdf", listed: new(2021, 1, 11)));

    [Theory]
    [InlineData("hartmoor_2021-01-12.pdf")]
    [InlineData("Hartmoor 12 January 2021.pdf")]
    [InlineData("Hartmoor_12_January_2021 (1).pdf")]
    [InlineData("hartmoor-12-jan-2021.pdf")]
    public void A_date_in_the_file_name_is_taken_next(string fileName) =>
        Assert.Equal(new PublicationDate(new(2021, 1, 12), PublishedOnSource.FileName), Find(fileName));

    [Theory]
    [InlineData("50176423.pdf")]
    [InlineData("hartmoor 2021.pdf")]
    [InlineData("inspected 2020-11-27.pdf")]
    public void Anything_else_in_a_name_is_no_publication_date(string fileName) => Assert.Null(Find(fileName));

    [Fact]
    public void A_listing_that_dates_the_report_before_its_inspection_is_not_believed() => Assert.Null(Find("50176423.pdf", listed: new(1066, 1, 2)));

    [Fact]
    public void A_printed_date_before_the_end_of_the_inspection_is_some_other_date() =>
        Assert.Equal(new PublicationDate(new(2021, 1, 11), PublishedOnSource.Listing), Find("50176423.pdf", listed: new(2021, 1, 11), printed: LastDay));

    private static PublicationDate? Find(string fileName, DateOnly? listed = null, DateOnly? printed = null) =>
        PublicationDate.Find(InventedLayout.Document(fileName, listed), new ReportTitle("Hartmoor", [], [new(new(2020, 9, 1), new(2020, 9, 2)), new(LastDay.AddDays(-4), LastDay)], printed, []));
}
