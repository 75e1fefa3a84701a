using System.Text;
using Analytics.Sources.LocalFolder;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Sources.LocalFolder;

public sealed class LocalFolderSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Takes_every_file_below_in_the_order_of_paths_but_what_a_system_keeps_for_itself()
    {
        Write("b.pdf");
        Write("a/z.pdf");
        Write("a/.DS_Store");
        Write(".git/config");

        Assert.Equal(["z.pdf", "b.pdf"], new LocalFolderSource([_folder.Path]).Files.Select(file => file.Name));
    }

    [Fact]
    public void A_listing_in_a_folder_serves_for_its_files_and_is_none_of_them()
    {
        Write("a.pdf");
        Write("listing.csv", "file,published_on\na.pdf,2024-05-01\n");

        var file = Assert.Single(new LocalFolderSource([_folder.Path]).Files);

        Assert.Equal(new DateOnly(2024, 5, 1), file.PublishedOn);
    }

    [Fact]
    public void A_row_that_fits_two_files_stops_the_run_rather_than_dating_the_wrong_one()
    {
        Write("x/a.pdf");
        Write("y/a.pdf");
        var listing = Listing.Load(Write("dates.csv", "file,published_on\na.pdf,2024-05-01\n"));

        var refused = Assert.Throws<InvalidListingException>(() => new LocalFolderSource([_folder.Path], listing));

        Assert.Contains("'a.pdf' fits both", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_listed_files_that_are_not_there()
    {
        Write("x/a.pdf");
        var listing = Listing.Load(Write("dates.csv", "file\na.pdf\nb.pdf\n"));

        Assert.Equal(["b.pdf"], new LocalFolderSource([Path.Combine(_folder.Path, "x")], listing).ListedButMissing);
    }

    private string Write(string name, string text = "text")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, name))!);
        return _folder.Write(name, Encoding.UTF8.GetBytes(text));
    }
}
