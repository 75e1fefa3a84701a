using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class ToldListsTests
{
    [Theory]
    [InlineData("The areas for improvement were:")]
    [InlineData("Ofsted identified the following:")]
    [InlineData("What needs to improve")]
    [InlineData("What needs to improve?")]
    [InlineData("Areas for priority action")]
    [InlineData("The report identified two areas for improvement:")]
    [InlineData("Inspectors made the following recommendations:")]
    [InlineData("The key areas of development highlighted by inspectors are around:")]
    [InlineData("Ofsted’s recommendations")]
    [InlineData("Areas requiring improvement:")]
    [InlineData("The report recognised many strengths and set out the following areas for improvement:")]
    [InlineData("The inspection report asks that the council should improve:")]
    [InlineData("Inspectors found that the following need to improve:")]
    [InlineData("Further improvement is needed in:")]
    [InlineData("There were some areas of practice that require further work. These were:")]
    [InlineData("Priority and immediate action")]
    public void Knows_a_list_of_areas_by_its_lead_in(string leadIn)
    {
        var paper = PaperReading.ReadAbout($"{leadIn}\n\n- The quality of plans for children.\n- The oversight of managers.\n\nThe plan is appended.");

        Assert.Equal(["The quality of plans for children.", "The oversight of managers."], paper.TextsOf(PassageRole.ToldArea));
        Assert.Empty(paper.Of(PassageRole.Strength));
    }

    [Theory]
    [InlineData("Areas of strength included:")]
    [InlineData("Strengths")]
    [InlineData("Inspectors praised:")]
    [InlineData("The report highlighted that:")]
    [InlineData("The inspection noted progress and several areas of good and positive practice:")]
    [InlineData("What is working well")]
    public void Knows_a_list_of_strengths_by_its_lead_in(string leadIn)
    {
        var paper = PaperReading.ReadAbout($"{leadIn}\n\na. Skilled and stable teams.\nb. Effective early help.\n\nThe report is appended.");

        Assert.Equal(["a", "b"], paper.LabelsOf(PassageRole.Strength));
        Assert.Empty(paper.Of(PassageRole.ToldArea));
    }

    [Theory]
    [InlineData("Cabinet is asked to:")]
    [InlineData("Recommendations")]
    [InlineData("1.2 Recommendation(s):")]
    [InlineData("It is recommended that members:")]
    [InlineData("The Committee is recommended to:")]
    [InlineData("That Cabinet:")]
    [InlineData("Recommended:")]
    public void Knows_what_the_committee_is_asked_by_its_lead_in(string leadIn) =>
        Assert.Equal(
            ["note the outcome; and", "approve the plan."],
            PaperReading.ReadAbout($"{leadIn}\n\n(a) note the outcome; and\n(b) approve the plan.\n\nBackground").TextsOf(PassageRole.Recommendation));

    [Theory]
    [InlineData("RESOLVED – That:")]
    [InlineData("Resolved that:")]
    [InlineData("It was agreed that:")]
    [InlineData("AGREED:")]
    [InlineData("Decision:")]
    [InlineData("The Committee resolved to:")]
    public void Knows_a_resolution_by_its_lead_in(string leadIn)
    {
        var paper = PaperReading.ReadAbout($"{leadIn}\n\n1) the report be noted; and\n2) the plan be approved.\n\nSupporting documents:");

        Assert.Equal(["1", "2"], paper.LabelsOf(PassageRole.Resolution));
        Assert.Equal("the plan be approved.", paper.TextsOf(PassageRole.Resolution)[1]);
    }

    [Fact]
    public void Tells_lists_apart_that_are_lettered_alike()
    {
        var paper = PaperReading.ReadAbout("""
            The main areas for improvement that inspectors named were around:

            a. The quality of plans.

            b. Enough homes for children.

            6. Other areas around the need for further action were:

            a. More foster carers

            b. The offer to care leavers

            c. Health information

            The inspection also described several areas of good practice:

            a. Leaders know their services;

            b. Thorough child protection enquiries;
            """);

        Assert.Equal(["a", "b"], paper.LabelsOf(PassageRole.ToldArea));
        Assert.Equal(["a", "b", "c"], paper.LabelsOf(PassageRole.FurtherAction));
        Assert.Equal(["a", "b"], paper.LabelsOf(PassageRole.Strength));
    }

    [Fact]
    public void An_entry_goes_on_behind_a_page_break_and_the_list_behind_a_blank_line() =>
        Assert.Equal(
            ["The quality of plans, including those co-produced with young people;", "The pace of change; and", "Access to services."],
            PaperReading.ReadAbout("""
                14. Three areas for improvement were identified:
                  - The quality of plans, including those co-

                12

                produced with young people;

                - The pace of change; and
                - Access to services.
                15. The report was received well.
                """).TextsOf(PassageRole.ToldArea));

    [Fact]
    public void A_list_within_an_entry_belongs_to_the_entry()
    {
        var areas = PaperReading.ReadAbout("""
            Inspectors identified the following areas for improvement:

            (i) timeliness of return interviews;
            (ii) quality of supervision, including:
               - how often it takes place
               - how it is recorded; and
            (iii) planning for permanence.
            """).Of(PassageRole.ToldArea).ToList();

        Assert.Equal(["i", "ii", "iii"], areas.Select(area => area.Label));
        Assert.Contains("how it is recorded", areas[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The areas for improvement were: the quality of plans; enough homes for children; and oversight by managers.", 3)]
    [InlineData("Inspectors identified three areas for improvement: supervision, assessments and life-story work.", 3)]
    [InlineData("The report made two recommendations: (1) improve the quality of plans and (2) strengthen supervision.", 2)]
    [InlineData("The one area for improvement was the consistency of supervision for social workers.", 1)]
    public void Reads_areas_that_stand_in_a_sentence(string sentence, int areas) =>
        Assert.Equal(areas, PaperReading.ReadAbout(sentence).Of(PassageRole.ToldArea).Count());

    [Fact]
    public void Entries_that_lost_their_bullets_are_a_list_under_a_colon() =>
        Assert.Equal(
            ["The quality of plans;", "Enough homes for children; and", "Oversight by managers."],
            PaperReading.ReadAbout("The areas for improvement are:\n\nThe quality of plans;\n\nEnough homes for children; and\n\nOversight by managers.\n\nThe Council accepts the findings.").TextsOf(PassageRole.ToldArea));

    [Fact]
    public void Options_keep_their_numbers() =>
        Assert.Equal(
            [("1", "Cabinet accepts the plan."), ("2", "Cabinet asks for another.")],
            PaperReading.ReadAbout("Decision options\n\nOption 1\n\nCabinet accepts the plan.\n\nOption 2: Cabinet asks for another.\n\nOption 1 is the recommended option.").Of(PassageRole.Option).Select(option => (option.Label!, option.Text)));

    [Fact]
    public void Reads_a_resolution_in_one_line() =>
        Assert.Equal(["That the report be noted."], PaperReading.ReadAbout("Ofsted inspected children's services.\n\nRESOLVED: That the report be noted.").TextsOf(PassageRole.Resolution).Select(text => "That " + text));

    [Theory]
    [InlineData("The areas for improvement from the previous inspection were:")]
    [InlineData("Inspections focus on the effectiveness of services:")]
    [InlineData("In discussion of the item it was noted that:")]
    [InlineData("For the following reasons:")]
    [InlineData("The Our Ambleford Plan states that people will:")]
    public void Takes_no_other_list_for_areas(string leadIn) =>
        Assert.Empty(PaperReading.ReadAbout($"Ofsted inspected children's services from 5 to 16 June 2023.\n\n{leadIn}\n\n- the quality of plans needs to improve\n- partnership was poor").Of(PassageRole.ToldArea));

    [Fact]
    public void Warns_when_the_number_told_is_not_the_number_found()
    {
        var paper = PaperReading.ReadAbout("Ofsted made seven formal recommendations. The recommendations were:\n\n1. Improve plans.\n\n2. Improve supervision.");

        Assert.Equal(7, paper.ToldAreaCount);
        Assert.Contains("says seven areas or recommendations, two found", paper.Warnings);
    }

    [Fact]
    public void The_recommendations_of_a_report_without_lead_in_are_told_by_what_they_ask() =>
        Assert.Equal(
            2,
            PaperReading.ReadAbout("Recommendations\n\n1. Ensure that assessments are timely.\n\n2. Improve the quality of supervision.\n\nLegal implications").Of(PassageRole.ToldArea).Count());
}
