using System.Text;
using Analytics.Sources.LocalFolder;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Sources.LocalFolder;

public sealed class ListingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tells_address_title_and_date_of_a_file()
    {
        var listing = Load("file,url,title,published_on\na.pdf,https://example.org/a,\"Marrowdene, short\",2023-04-30\n");

        Assert.Equal(new ListedFile("a.pdf", new Uri("https://example.org/a"), "Marrowdene, short", new DateOnly(2023, 4, 30)), listing.Find("a.pdf"));
        Assert.Null(listing.Find("b.pdf"));
    }

    [Theory]
    [InlineData("file\na.pdf\n")]
    [InlineData("FILE , colour\n./a.pdf, blue\n")]
    [InlineData("file,url,title,published_on\na.pdf,,,\n")]
    public void Needs_nothing_but_the_name(string csv) =>
        Assert.Equal(new ListedFile("a.pdf", Url: null, Title: null, PublishedOn: null), Load(csv).Find("a.pdf"));

    [Theory]
    [InlineData("name\na.pdf\n", "no column 'file'")]
    [InlineData("file,url\na.pdf,ftp://example.org/a\n", "line 2: 'ftp://example.org/a'")]
    [InlineData("file,published_on\na.pdf,2023-04-30\nb.pdf,31/04/2023\n", "line 3: published_on '31/04/2023'")]
    [InlineData("file,title\n,A report\n", "line 2: no file name")]
    [InlineData("file\na.pdf\n./a.pdf\n", "line 3: 'a.pdf' is listed twice")]
    public void Refuses_a_list_that_cannot_be_trusted_and_names_the_place(string csv, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidListingException>(() => Load(csv)).Message, StringComparison.Ordinal);

    [Fact]
    public void Reads_the_history_of_another_tool_whose_files_lie_in_folders_of_authorities()
    {
        var listing = Load("""
            urn,local_authority,inspection_link,pdf_filename,publication_date,inspector_name
            9900001,ambleford,https://files.example/v1/file/1,children's services inspection - 09 may 2025.pdf,09/05/25,A. Name
            9900002,"holm, skerrow & more",https://files.example/v1/file/2,children's services inspection - 09 may 2025.pdf,10/05/2025,
            """);

        var found = listing.Find("/checkout/export_data/inspection_reports/9900002_holm, skerrow & more/children's services inspection - 09 may 2025.pdf");

        Assert.Equal((new Uri("https://files.example/v1/file/2"), new DateOnly(2025, 5, 10)), (found!.Url, found.PublishedOn!.Value));
        Assert.Null(listing.Find("/checkout/children's services inspection - 09 may 2025.pdf"));
    }

    [Fact]
    public void Tells_files_of_one_name_apart_by_their_folders()
    {
        var listing = Load("file,title\nx/a.pdf,first\ny\\a.pdf,second\n");

        Assert.Equal("first", listing.Find("/reports/x/a.pdf")?.Title);
        Assert.Equal("second", listing.Find("/reports/y/a.pdf")?.Title);
        Assert.Null(listing.Find("/reports/z/a.pdf"));
    }

    private Listing Load(string csv) => Listing.Load(_folder.Write("listing.csv", Encoding.UTF8.GetBytes(csv)));
}
