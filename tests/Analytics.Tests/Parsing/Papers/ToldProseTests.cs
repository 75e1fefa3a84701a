using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>Areas, praise, actions and progress that are told without a list.</summary>
public sealed class ToldProseTests
{
    [Fact]
    public void Tells_what_has_been_done_from_what_boards_and_members_do()
    {
        var paper = PaperReading.ReadAbout("""
            Action taken since the inspection

            Good progress has been made. The Director briefed all staff in the week after publication. Two advanced practitioners have joined the assessment service. Members will recall that a peer review took place in 2021.

            Financial implications

            The work has been included in the budget. The Head of Finance will monitor spending until March 2025.
            """);

        Assert.Equal(["The Director briefed all staff in the week after publication.", "Two advanced practitioners have joined the assessment service."], paper.TextsOf(PassageRole.Progress));
        Assert.Empty(paper.Of(PassageRole.Action));
    }

    [Fact]
    public void Sentences_below_next_steps_commit_posts_and_teams()
    {
        var paper = PaperReading.ReadAbout("""
            Next steps

            By the end of June 2023, the Service Manager for Assessment will introduce a tracker. A guide will be written by the Head of Practice in May 2023. The plan will be submitted to Ofsted by 9 May 2023. Progress will be monitored by the Improvement Board. We will recruit six workers.
            """);

        Assert.Equal(
            ["Service Manager for Assessment 2023-06", "Head of Practice 2023-05", " "],
            paper.Of(PassageRole.Action).Select(action => $"{action.Owner} {action.Deadline}"));
    }

    [Fact]
    public void Minutes_lead_over_to_progress_and_tell_it_in_the_past_perfect()
    {
        var paper = PaperReading.ReadAbout("""
            Minutes of the Children's Committee held on 12 June 2024

            Councillor Ames asked about caseloads. They had been raised before.

            The Head of Service described the present position. All records had been read by a manager. A second team had been formed. It was still to be decided who would lead it.
            """);

        Assert.Equal(["All records had been read by a manager.", "A second team had been formed."], paper.TextsOf(PassageRole.Progress));
    }

    [Fact]
    public void What_was_done_before_the_inspectors_came_is_no_progress_on_what_they_found()
    {
        var paper = PaperReading.ReadAbout("""
            Minutes of the Children's Committee held on 12 June 2024

            The Head of Service reported that:

            - money for two more lawyers had been agreed prior to the inspection;

            - caseloads had been twenty-four before the inspection and had since fallen to fifteen;

            - more visits had been made in May than before the inspection;

            - a second duty team had been formed.
            """);

        Assert.Equal(
            ["caseloads had been twenty-four before the inspection and had since fallen to fifteen;", "more visits had been made in May than before the inspection;", "a second duty team had been formed."],
            paper.TextsOf(PassageRole.Progress));
    }

    [Fact]
    public void Areas_are_told_one_by_one_behind_the_sentence_that_announces_them()
    {
        var paper = PaperReading.ReadAbout("""
            What Ofsted said

            Ofsted asked the Council to improve two areas. The first was the timeliness of strategy meetings. The second concerned the recording of decisions. The third inspection will be in 2027.
            """);

        Assert.Equal(["the timeliness of strategy meetings", "the recording of decisions"], paper.TextsOf(PassageRole.ToldArea));
    }

    [Fact]
    public void Praise_is_the_inspectors_and_no_grade()
    {
        var paper = PaperReading.ReadAbout("""
            The inspection

            Inspectors were struck by the warmth of carers. They noted that managers know their teams. They judged overall effectiveness to be good.
            """);

        Assert.Equal(["Inspectors were struck by the warmth of carers.", "They noted that managers know their teams."], paper.TextsOf(PassageRole.Strength));
    }

    [Fact]
    public void Labels_on_lines_of_their_own_make_an_action()
    {
        var paper = PaperReading.ReadAbout("""
            Priority 2: The quality of risk assessments

            Action: Replace the present form.
            Owner: Principal Social Worker
            Timescale: December 2018
            Update: Replaced on 3 December.
            """);

        var action = Assert.Single(paper.Of(PassageRole.Action));
        Assert.Equal(("Replace the present form.", "Principal Social Worker", "2018-12"), (action.Text, action.Owner, action.Deadline?.ToString()));
        Assert.Equal(["Replaced on 3 December."], paper.TextsOf(PassageRole.Progress));
        Assert.Equal(["The quality of risk assessments"], paper.TextsOf(PassageRole.ToldArea));
    }
}
