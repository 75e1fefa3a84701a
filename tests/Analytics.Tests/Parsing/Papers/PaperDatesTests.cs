using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class PaperDatesTests
{
    [Theory]
    [InlineData("The report was published on 24th July 2023.", "2023-07-24")]
    [InlineData("On 24 July 2023 Ofsted published its report.", "2023-07-24")]
    [InlineData("Ofsted published their findings by way of report on 24/07/2023.", "2023-07-24")]
    [InlineData("The inspection report (published 24 July 2023) is appended.", "2023-07-24")]
    [InlineData("Their report was published on 24 July.", "--07-24")]
    [InlineData("Inspectors had been here for the fortnight ending Friday 16 June 2023 and their report came out on 24 July.", "--07-24")]
    [InlineData("The results of the inspection were made known on 24 July 2023.", "2023-07-24")]
    [InlineData("The letter was published in July 2023.", "2023-07")]
    [InlineData("The plan was agreed after the publication of the Ofsted report on 24 July 2023.", "2023-07-24")]
    [InlineData("In November 2017 Ofsted published a new framework for inspections.", "")]
    [InlineData("Notice was given in the Forward Plan published on 14 August 2023.", "")]
    public void Reads_when_the_report_came_out(string sentence, string date) =>
        Assert.Equal(date, PaperReading.ReadAbout("Inspectors were on site from 5 to 16 June 2023. " + sentence).ToldPublishedOn.ToString() ?? "");

    [Theory]
    [InlineData("The action plan must be submitted to Ofsted no later than 30 October 2023.", "2023-10-30")]
    [InlineData("Ofsted required an action plan to be submitted to them by 30 October.", "--10-30")]
    [InlineData("The council must send its plan to His Majesty's Chief Inspector within 70 working days, that is by Monday 30th October 2023.", "2023-10-30")]
    [InlineData("The deadline for submission of the action plan to Ofsted is 30 October 2023.", "2023-10-30")]
    [InlineData("A written statement of action is due to be submitted to Ofsted on 30 October 2023.", "2023-10-30")]
    [InlineData("Resolved that the plan be approved for submission to Ofsted by 30 October 2023.", "2023-10-30")]
    [InlineData("The final plan has to reach Ofsted by 30 October 2023.", "2023-10-30")]
    [InlineData("Delegates the plan to the Director, so that it reaches Ofsted before the 30th of October 2023.", "2023-10-30")]
    [InlineData("Our response must be sent within 70 working days of publication (30 October 2023).", "2023-10-30")]
    [InlineData("The Council must respond to Ofsted with a plan within seventy working days, which is 30 October 2023.", "2023-10-30")]
    [InlineData("It was agreed that the plan be forwarded to the inspectorate ahead of the closing date of 30 October 2023.", "2023-10-30")]
    [InlineData("An action plan has been drawn up. It is due with Ofsted and the Department for Education on 30 October 2023.", "2023-10-30")]
    [InlineData("Our plan went to Ofsted on 12 October; the last date for it was 30 October 2023.", "2023-10-30")]
    [InlineData("Resolved that the post-inspection plan be submitted by the due date of 30 October 2023.", "2023-10-30")]
    [InlineData("The plan was sent to Ofsted on 27 October 2023, three days before it was due.", "2023-10-30")]
    [InlineData("The plan was submitted to Ofsted on 27 October 2023, one working day ahead of the deadline.", "2023-10-30")]
    [InlineData("We have until 30 October 2023 to send our plan to Ofsted.", "2023-10-30")]
    [InlineData("Ofsted expects to have the plan in its hands by 30 October 2023.", "2023-10-30")]
    [InlineData("Deadline for action plan: 30 October 2023", "2023-10-30")]
    [InlineData("The draft plan will be written during the summer. It must be with them no later than noon on 30 October 2023, as Ofsted requires.", "2023-10-30")]
    [InlineData("Ofsted is due to return in March 2024.", "")]
    [InlineData("Ofsted found that children receive help quickly. All plans of children will be reviewed by 30 October 2023.", "")]
    [InlineData("The strategic plan will be published by 30 October 2023.", "")]
    [InlineData("The plan was submitted to Ofsted on 12 October 2023.", "")]
    [InlineData("The Head of Service will finish the review by 30 October 2023.", "")]
    public void Reads_by_when_the_plan_must_be_sent(string sentence, string date) =>
        Assert.Equal(date, PaperReading.ReadAbout("Inspectors were on site from 5 to 16 June 2023.\n\n" + sentence).Deadline.ToString() ?? "");

    [Fact]
    public void A_deadline_told_twice_is_the_fuller_one() =>
        Assert.Equal("2023-10-30", PaperReading.ReadAbout("The plan must be sent to Ofsted by 30 October. The plan must be sent to Ofsted by 30 October 2023.").Deadline.ToString());

    [Fact]
    public void Warns_of_two_deadlines() =>
        Assert.Contains(
            PaperReading.ReadAbout("The plan must be sent to Ofsted by 30 October 2023. The plan must be submitted to Ofsted by 3 November 2023.").Warnings,
            warning => warning.Contains("deadlines", StringComparison.Ordinal));

    [Theory]
    [InlineData("Services were last inspected in October 2018 when the judgement was 'good'.", "2018-10 good")]
    [InlineData("The previous inspection in 2018 found services to be requiring improvement overall.", "2018 requires-improvement")]
    [InlineData("The council had a single inspection (SIF) in 2016, with the judgement that services required improvement.", "2016 sif requires-improvement")]
    [InlineData("There has been progress since the September 2022 focused visit.", "2022-09 focused-visit")]
    [InlineData("In 2015, Ofsted carried out a full inspection. Ofsted rated services as inadequate overall.", "2015 inadequate")]
    [InlineData("In November 2017 Ofsted published a new framework for inspections.", "")]
    public void Reads_the_inspections_before(string sentence, string earlier) =>
        Assert.Equal(
            earlier,
            string.Join(", ", PaperReading.ReadAbout("The ILACS inspection took place from 5 to 16 June 2023.\n\n" + sentence).Earlier.Select(told => string.Join(' ', new[] { told.On.ToString(), told.Framework is { } framework ? Slug.Of(framework) : null, told.Overall is { } grade ? Slug.Of(grade) : null }.Where(word => word is not null)))));

    [Theory]
    [InlineData("Notice was given in the Forward Plan published on 14 August 2023.", PaperEventKind.ForwardPlan, "2023-08-14")]
    [InlineData("The action plan was submitted to Ofsted in October 2023.", PaperEventKind.PlanSubmitted, "2023-10")]
    [InlineData("This will be part of the annual conversation with Ofsted on 31 January 2024.", PaperEventKind.AnnualConversation, "2024-01-31")]
    [InlineData("Progress against the plan will be reported to the Committee quarterly.", PaperEventKind.Monitoring, "")]
    [InlineData("The Board reviews the action plan every six weeks.", PaperEventKind.Monitoring, "")]
    public void Reads_what_was_done_with_the_plan(string sentence, PaperEventKind kind, string on)
    {
        var told = Assert.Single(PaperReading.ReadAbout("The inspection took place from 5 to 16 June 2023.\n\n" + sentence).Events);

        Assert.Equal((kind, on, sentence), (told.Kind, told.On.ToString() ?? "", told.Text));
    }
}
