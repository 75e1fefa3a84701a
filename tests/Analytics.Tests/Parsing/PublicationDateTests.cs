using Analytics.Parsing;
using Analytics.Reports;

namespace Analytics.Tests.Parsing;

public sealed class PublicationDateTests
{
    private static readonly DateOnly LastDay = new(2020, 11, 27);

    [Fact]
    public void The_listing_knows_best() =>
        Assert.Equal(new PublicationDate(new(2021, 1, 11), PublishedOnSource.Listing), PublicationDate.Find(Document("report 12 January 2021.pdf", new(2021, 1, 11)), LastDay));

    [Theory]
    [InlineData("hartmoor_2021-01-12.pdf")]
    [InlineData("Hartmoor 12 January 2021.pdf")]
    [InlineData("Hartmoor_12_January_2021 (1).pdf")]
    [InlineData("hartmoor-12-jan-2021.pdf")]
    public void A_date_in_the_file_name_is_taken_next(string fileName) =>
        Assert.Equal(new PublicationDate(new(2021, 1, 12), PublishedOnSource.FileName), PublicationDate.Find(Document(fileName, null), LastDay));

    [Theory]
    [InlineData("50176423.pdf")]
    [InlineData("hartmoor 2021.pdf")]
    [InlineData("inspected 2020-11-27.pdf")]
    public void Anything_else_in_a_name_is_no_publication_date(string fileName) => Assert.Null(PublicationDate.Find(Document(fileName, null), LastDay));

    [Fact]
    public void A_listing_that_dates_the_report_before_its_inspection_is_not_believed() =>
        Assert.Null(PublicationDate.Find(Document("50176423.pdf", new(1066, 1, 2)), LastDay));

    private static Document Document(string fileName, DateOnly? listed) =>
        new() { Sha256 = new string('0', 64), FileName = fileName, Length = 1, MediaType = "application/pdf", FetchedAt = DateTimeOffset.UnixEpoch, ListedPublishedOn = listed };
}
