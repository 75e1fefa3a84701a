using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class PaperHeadTests
{
    private const string Body = "\n\nOfsted inspected Ambleford's children's services under ILACS from 5 to 16 June 2023.";

    [Theory]
    [InlineData("Report to: Cabinet\n\nDate of Meeting: 12 September 2023\n\nSubject: Ofsted inspection outcome", "Cabinet")]
    [InlineData("CABINET – 12 September 2023\n\nOfsted inspection outcome", "CABINET")]
    [InlineData("Ambleford Council\n\nOverview and Scrutiny Board\n\nTuesday, 12 September 2023\n\nOfsted inspection outcome", "Overview and Scrutiny Board")]
    [InlineData("# Ambleford Council Report to Cabinet Date: 12th September 2023\n\nOfsted inspection outcome", "Cabinet")]
    [InlineData("Committee:\tChildren's Scrutiny Committee\nDate:\t12/09/2023\nTitle:\tOfsted inspection outcome", "Children's Scrutiny Committee")]
    [InlineData("Committee:\tChildren's Scrutiny Committee\tDate:\t12/09/2023\nTitle:\tOfsted inspection outcome\tOfsted inspection outcome", "Children's Scrutiny Committee")]
    [InlineData("Ambleford Council - Executive - 12 September 2023\n\nOfsted inspection outcome", "Executive")]
    [InlineData("Minutes of a meeting of the Children's Services Panel held on 12 September 2023\n\nOfsted inspection outcome", "Children's Services Panel")]
    [InlineData("Agenda item\n\nOfsted inspection outcome\n\nMeeting of Executive, Tuesday 12th September 2023 9.30 am (Item 47.)", "Executive")]
    [InlineData("Issue - meetings\n\nOfsted inspection outcome\n\nMeeting: 12/09/2023 - People and Health Committee (Item C61/24)", "People and Health Committee")]
    [InlineData("Decision details\n\nOfsted inspection outcome\n\nDecision Maker: Cabinet\n\nDate of decision: 12/09/2023", "Cabinet")]
    public void Reads_body_day_and_title(string head, string committee)
    {
        var paper = PaperReading.Read(head + Body);

        Assert.Equal((committee, "2023-09-12", "Ofsted inspection outcome"), (paper.Committee, paper.MeetingDate.ToString(), paper.Title));
    }

    [Fact]
    public void A_title_may_name_who_speaks() =>
        Assert.Equal(
            "STATEMENT BY THE LEAD MEMBER FOR CHILDREN: OFSTED",
            PaperReading.Read("AMBLEFORD COUNCIL\n\nMeeting of the Full Council, 12 September 2023\n\nSTATEMENT BY THE LEAD MEMBER FOR CHILDREN: OFSTED\n\nPurpose\n\nThe constitution requires a statement after each inspection. It is made here." + Body).Title);

    [Fact]
    public void A_plan_may_be_set_as_lines()
    {
        var paper = PaperReading.Read("Ambleford Council\n\nPost-Inspection Action Plan: January update\n\nOfsted inspected children's services under ILACS from 5 to 16 June 2023.\n\n1.1 Action: Buy software.\nOwner: Head of Intelligence\nTimescale: 30 September 2023\n\n1.2 Action: Hold a meeting.\nOwner: Service Manager\nTimescale: October 2023");

        Assert.Equal(PaperKind.ActionPlan, paper.Kind);
    }

    [Theory]
    [InlineData("Agenda item\n\nOfsted outcome\n\nMeeting of Executive, Tuesday 12th September 2023 9.30 am (Item 47.)", PaperKind.AgendaItem, "47")]
    [InlineData("Issue - meetings\n\nOfsted outcome\n\nMeeting: 12/09/2023 - Executive (Item C61/24)", PaperKind.Issue, "C61/24")]
    [InlineData("Issue - decisions\n\n12/09/2023 - Ofsted outcome", PaperKind.Decision, null)]
    [InlineData("Minutes of the Children's Panel\n\nOfsted outcome", PaperKind.Minutes, null)]
    [InlineData("Agenda Item 6\n\nReport to Cabinet\n\nOfsted outcome", PaperKind.Report, "6")]
    public void Knows_the_kinds_of_paper(string head, PaperKind kind, string? item)
    {
        var paper = PaperReading.Read(head + Body);

        Assert.Equal((kind, item), (paper.Kind, paper.Item));
    }

    [Fact]
    public void A_plan_without_the_parts_of_a_report_is_an_action_plan() =>
        Assert.Equal(PaperKind.ActionPlan, PaperReading.Read("Ofsted improvement plan" + Body + "\n\n| Action | Lead | When |\n|---|---|---|\n| Review the policy | Head of Service | 2024 |").Kind);

    [Fact]
    public void The_body_that_is_asked_to_decide_is_the_committee() =>
        Assert.Equal("Cabinet", PaperReading.Read("Ofsted inspection outcome" + Body + "\n\nCabinet is requested to note the report and to support the plan.").Committee);
}
