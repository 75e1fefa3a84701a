using Analytics.Parsing.Papers;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers.Forms;

public sealed class MeetingItemsTests
{
    private const string About =
        "The Director reported on the inspection of children's services which Ofsted had carried out from 9 to 13 June 2025. Its report judged services to be good and asked for "
        + "better life-story work, a wider choice of foster homes, and supervision that is written down. Members asked how soon that could be done.";

    private const string Schools = "The Committee noted the places offered in September. Two schools had been judged inadequate by Ofsted after inspections in May.";

    [Theory]
    [InlineData("31. APOLOGIES|32. OFSTED INSPECTION|33. SCHOOL ADMISSIONS|34. DATE OF NEXT MEETING", "32", "OFSTED INSPECTION")]
    [InlineData("25/31 Apologies for absence|25/32 Outcome of the Ofsted inspection|25/33 School admissions|25/34 Any other business", "25/32", "Outcome of the Ofsted inspection")]
    [InlineData("CYP.12 DECLARATIONS OF INTEREST|CYP.13 CHILDREN'S SERVICES IMPROVEMENT PLAN|CYP.14 SCHOOL PLACES|CYP.15 WORK PROGRAMME", "CYP.13", "CHILDREN'S SERVICES IMPROVEMENT PLAN")]
    [InlineData("APOLOGIES FOR ABSENCE|POST-INSPECTION UPDATE|SCHOOL PLACES|DATE OF NEXT MEETING", null, "POST-INSPECTION UPDATE")]
    public void Keeps_the_item_about_the_inspection(string headings, string? item, string title)
    {
        var heads = headings.Split('|');

        var paper = PaperReading.Read(string.Join("\n\n", "AMBLEFORD COUNCIL", "Minutes of a meeting of the Children's Services Committee held on 2 July 2025", "Present: Councillors Fane and Grey", heads[0], "None were received.", heads[1], About, heads[2], Schools, heads[3], "8 September 2025."));

        Assert.Equal((PaperKind.Minutes, item, title, "Children's Services Committee", "2025-07-02"), (paper.Kind, paper.Item, paper.Title, paper.Committee, paper.MeetingDate.ToString()));
        Assert.Equal("X99000001", paper.Authority?.Value);
        Assert.DoesNotContain("8 September", string.Join(' ', paper.Events.Select(told => told.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_behind_an_agenda_is_read_as_a_whole()
    {
        var text = PaperReading.TextOf(string.Join("\n\n", "Minutes of the last meeting are attached", "1. Apologies", "2. Ofsted inspection", "3. Date of next meeting", string.Join("\n\n", Enumerable.Repeat(About, 12))));

        Assert.Contains(text.Blocks, block => block.Text.StartsWith("The Director reported", StringComparison.Ordinal));
        Assert.Null(text.Kind);
    }

    [Fact]
    public void Other_texts_keep_what_they_have()
    {
        var text = PaperReading.TextOf(string.Join("\n\n", "Report to Cabinet", "1. Background", About, "2. Apologies to families", About));

        Assert.Contains(text.Blocks, block => block.Kind == PaperBlockKind.Heading || block.Text == "Background");
        Assert.Null(text.Title);
    }
}
