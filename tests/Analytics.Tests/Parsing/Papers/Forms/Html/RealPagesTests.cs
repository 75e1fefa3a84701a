using Analytics.Parsing.Papers;

namespace Analytics.Tests.Parsing.Papers.Forms.Html;

/// <summary>Pages as they were captured, which are never part of the repository.</summary>
public sealed class RealPagesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("moderngov/moderngov_search_kent_substance_misuse.html", "a search page of Modern.gov")]
    [InlineData("moderngov/moderngov_search_kirklees_drug_and_alcohol.html", "a search page of Modern.gov")]
    [InlineData("moderngov/moderngov_doc_search_form.html", "a search page of Modern.gov")]
    [InlineData("cmis/cmis_search_harborough_form.html", "a search page of CMIS")]
    [InlineData("cmis/cmis_search_no_results.html", "a search page of CMIS")]
    [InlineData("cmis/cmis_search_harborough_council_page1.html", "a search page of CMIS")]
    [InlineData("cmis/meeting_documents_birmingham_lgsf.html", "a meeting's page of CMIS with the names of its documents but none of their text")]
    [InlineData("moderngov/GetMeeting_manchester_lgsf_trimmed.xml", "a meeting of Audit Committee without an item about an inspection of children's services")]
    public void Pages_that_are_no_papers_are_told_by_what_they_are(string file, string reason) => Assert.Equal(reason, FormReading.ReasonOf(Bytes(file)));

    [Fact]
    public void A_search_without_hits_says_so() => Assert.StartsWith("Modern.gov says “No results found", FormReading.ReasonOf(Bytes("moderngov/moderngov_search_no_results.html")), StringComparison.Ordinal);

    [Fact]
    public void A_decision_tells_its_committee_and_date()
    {
        var text = FormReading.Read(Bytes("moderngov/decision_detail_kirklees_lgsf.html"));

        output.WriteLine(string.Join('\n', FormReading.Show(text)));
        Assert.Equal((Analytics.Reports.PaperKind.Decision, "Policy Committee", new DateOnly(2015, 10, 19)), (text.Kind!.Value, text.Committee, text.MeetingDate!.Value));
        Assert.Single(text.Blocks, block => block is { Kind: PaperBlockKind.Heading, Text: "Decision:" });
        Assert.DoesNotContain(text.Blocks, block => block.Text.Contains("PDF", StringComparison.Ordinal));
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(SharedFolder.RequireFile($"pages/{file}"));
}
