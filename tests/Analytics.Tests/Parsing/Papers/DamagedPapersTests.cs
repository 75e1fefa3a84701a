using Analytics.Authorities;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>The damaged and hostile files of <c>Fixtures/papers</c>, whose README says how each is refused.</summary>
public sealed class DamagedPapersTests
{
    private static readonly ReportParser Parser = new(new PopplerTextReader(new PdfTextOptions()), AuthorityDirectory.Load(RepositoryFolder.File("data/sample/reference")));

    [Theory]
    [InlineData("truncated.docx", "damaged Word document")]
    [InlineData("without-text.docx", "damaged Word document")]
    [InlineData("password-protected.docx", "needs a password")]
    [InlineData("not-found.html", "Page not found")]
    [InlineData("page-error.html", "Modern.gov says")]
    [InlineData("challenge.html", "robot")]
    [InlineData("sign-in.html", "sign in")]
    [InlineData("search.html", "a search page")]
    [InlineData("cmis-search.html", "a search page")]
    [InlineData("calendar.html", "a calendar of meetings")]
    [InlineData("restricted.html", "restricted")]
    [InlineData("other-business.html", "says nothing about an inspection of children's services")]
    [InlineData("empty-minutes.html", "Ofsted Inspection of Children’s Services")]
    [InlineData("pictures-only.pdf", "PDF without text")]
    [InlineData("document-type.xml", "XML with a document type")]
    public async Task A_file_that_is_no_paper_is_refused_with_a_reason(string file, string reason)
    {
        var outcome = await ParseAsync(file);

        Assert.Contains(reason, Assert.IsType<ParseOutcome.Rejected>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_of_another_character_set_than_declared_are_read_as_what_they_are()
    {
        var outcome = await ParseAsync("windows-1252-as-utf-8.html");

        var paper = Assert.IsType<ParseOutcome.ParsedPaper>(outcome).Paper;
        Assert.Contains(paper.Passages, passage => passage.Text.StartsWith("pathway plans, so that they’re of use to the young person – and", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_ends_in_the_middle_of_a_tag_is_read_and_marked_as_cut()
    {
        var outcome = await ParseAsync("cut-in-a-tag.html");

        Assert.True(Assert.IsType<ParseOutcome.ParsedPaper>(outcome).Paper.IsCut);
    }

    private static async Task<ParseOutcome> ParseAsync(string file)
    {
        var path = RepositoryFolder.File($"tests/Analytics.Tests/Fixtures/papers/{file}");
        return await Parser.ParseAsync(RealReports.Describe(path), path, TestContext.Current.CancellationToken);
    }
}
