using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class ActionTablesTests
{
    [Theory]
    [InlineData("Area for improvement | Action | Lead | By when | Progress | RAG")]
    [InlineData("Recommendation | What we will do | Responsible officer | Timescale | Update | BRAG rating")]
    [InlineData("What Ofsted said | Actions required | Owner | Target date | Progress to date | Status")]
    [InlineData("Finding | How we will do it | Who | Completion date | Comments | RAG status")]
    [InlineData("What needs to improve | Key actions | Accountable officer(s) | Deadline | Current position | R/A/G")]
    public void Knows_the_columns_by_their_heads(string heads)
    {
        var paper = PaperReading.ReadAbout($"| {heads} |\n|---|---|---|---|---|---|\n| The quality of supervision for social workers | Review the policy | Head of Service | 31/03/2024 | The policy went to the board. | Amber |");

        var area = Assert.Single(paper.Of(PassageRole.ToldArea));
        var action = Assert.Single(paper.Of(PassageRole.Action));
        var progress = Assert.Single(paper.Of(PassageRole.Progress));
        Assert.Equal(("Review the policy", "Head of Service", "2024-03-31", ActionStatus.Amber), (action.Text, action.Owner, action.Deadline.ToString(), action.Status));
        Assert.Equal((area.Id, action.Id), (action.Under, progress.Under));
        Assert.Equal("The policy went to the board.", progress.Text);
    }

    [Fact]
    public void An_area_beside_several_actions_is_theirs_all()
    {
        var paper = PaperReading.ReadAbout("""
            | Recommendation | Action | Lead | When |
            |---|---|---|---|
            | Ensure that assessments look at the history of the family | Revise the template | Service Manager, Assessment | June 2018 |
            | | Audit forty assessments | Quality Assurance Team | December 2018 |
            | Improve the timeliness of health assessments | Agree a pathway | Head of Service | Ongoing |
            """);

        var areas = paper.Of(PassageRole.ToldArea).ToList();
        var actions = paper.Of(PassageRole.Action).ToList();
        Assert.Equal(2, areas.Count);
        Assert.Equal([areas[0].Id, areas[0].Id, areas[1].Id], actions.Select(action => action.Under));
        Assert.Equal((null, "Ongoing"), (actions[2].Deadline, actions[2].DeadlineText));
    }

    [Fact]
    public void A_row_that_goes_on_is_one_action() =>
        Assert.Equal(
            ["Train all team managers in reflective supervision and look at the effect after six months"],
            PaperReading.ReadAbout("""
                | Ref | Action | Lead | When |
                |---|---|---|---|
                | 1.2 | Train all team managers in reflective supervision | Principal Social Worker | Sept 2024 |
                | | and look at the effect after six months | | |
                """).TextsOf(PassageRole.Action));

    [Fact]
    public void A_table_under_the_heading_of_its_area_hangs_under_the_area()
    {
        var paper = PaperReading.ReadAbout("""
            ## Area for improvement 1: The quality of supervision

            | Action | Lead | When |
            |---|---|---|
            | Review the policy | Head of Service | March 2024 |

            ## Area for improvement 2: Enough homes for children

            | Action | Lead | When |
            |---|---|---|
            | Open two homes | Commissioning Manager | Q3 2024 |
            """);

        var areas = paper.Of(PassageRole.ToldArea).ToList();
        var actions = paper.Of(PassageRole.Action).ToList();
        Assert.Equal([("1", "The quality of supervision"), ("2", "Enough homes for children")], areas.Select(area => (area.Label!, area.Text)));
        Assert.Equal(areas.Select(area => area.Id), actions.Select(action => action.Under!));
        Assert.Equal((null, "Q3 2024"), (actions[1].Deadline, actions[1].DeadlineText));
    }

    [Fact]
    public void An_area_told_before_the_plan_is_the_same_area_in_the_plan()
    {
        var paper = PaperReading.ReadAbout("""
            The areas for improvement were:

            - The quality and frequency of supervision for social workers.
            - The sufficiency of suitable homes for children.

            | Area | Action | Owner | Date |
            |---|---|---|---|
            | Sufficiency of suitable homes | Open two homes | Commissioning | 2024 |
            """);

        Assert.Equal(2, paper.Of(PassageRole.ToldArea).Count());
        Assert.Equal(paper.Of(PassageRole.ToldArea).Last().Id, Assert.Single(paper.Of(PassageRole.Action)).Under);
    }

    [Fact]
    public void Cells_parted_by_tabs_are_a_table()
    {
        var actions = PaperReading.ReadAbout("Objective\tAction\tOwner\tDue date\tStatus\tComments\n1. Practice\tRoll out the model\tPSW\t30 Nov 2023\tOn track\tTraining has begun\n\tLaunch a template\tHead of QA\tDec-23\tCompleted\tLaunched").Of(PassageRole.Action).ToList();

        Assert.Equal(["Roll out the model", "Launch a template"], actions.Select(action => action.Text));
        Assert.Equal(["2023-11-30", "2023-12"], actions.Select(action => action.Deadline.ToString()));
        Assert.Equal([ActionStatus.Green, ActionStatus.Done], actions.Select(action => action.Status));
    }

    [Theory]
    [InlineData("R", ActionStatus.Red)]
    [InlineData("Amber", ActionStatus.Amber)]
    [InlineData("GREEN – on track", ActionStatus.Green)]
    [InlineData("B", ActionStatus.Done)]
    [InlineData("Complete", ActionStatus.Done)]
    [InlineData("Not started", ActionStatus.NotStarted)]
    [InlineData("Overdue", ActionStatus.Red)]
    [InlineData("In progress", null)]
    public void Reads_where_an_action_stands(string cell, ActionStatus? status) =>
        Assert.Equal(status, Assert.Single(PaperReading.ReadAbout($"| Action | Lead | RAG |\n|---|---|---|\n| Review the policy | Head of Service | {cell} |").Of(PassageRole.Action)).Status);

    [Theory]
    [InlineData("31 March 2024", "2024-03-31")]
    [InlineData("March 2024", "2024-03")]
    [InlineData("Mar-24", "2024-03")]
    [InlineData("End of Sept 2024", "2024-09")]
    [InlineData("31.03.24", "2024-03-31")]
    [InlineData("March 2024, revised to June 2024", "2024-06")]
    [InlineData("16 August", "--08-16")]
    [InlineData("By April", "--04")]
    [InlineData("2024", "2024")]
    [InlineData("Quarter 4 2023/24", "")]
    [InlineData("Ongoing", "")]
    public void Reads_a_deadline_as_far_as_it_is_told(string cell, string deadline)
    {
        var action = Assert.Single(PaperReading.ReadAbout($"| Action | Lead | By when |\n|---|---|---|\n| Review the policy | Head of Service | {cell} |").Of(PassageRole.Action));

        Assert.Equal(deadline, action.Deadline.ToString() ?? "");
        Assert.Equal(cell, action.DeadlineText);
    }

    [Theory]
    [InlineData("Next steps\n\n- The Head of Service will review all plans by March 2024.", "Head of Service", "2024-03")]
    [InlineData("Next steps\n\n- Service Manager, Leaving Care to recruit two advisers by 31 March 2025", "Service Manager, Leaving Care", "2025-03-31")]
    [InlineData("The following actions will be taken:\n\n1. Recruit a housing officer (Lead: Head of Service; by June 2025)", "Head of Service", "2025-06")]
    [InlineData("The Assistant Director, Jane Doe, will refresh the plan by the end of May 2024.", "Assistant Director", "2024-05")]
    public void Reads_actions_in_lists_and_prose(string text, string owner, string deadline)
    {
        var action = Assert.Single(PaperReading.ReadAbout("Ofsted inspected children's services.\n\n" + text).Of(PassageRole.Action));

        Assert.Equal((owner, deadline), (action.Owner, action.Deadline.ToString()));
    }

    [Fact]
    public void A_table_of_anything_else_is_no_plan() =>
        Assert.Empty(PaperReading.ReadAbout("Ofsted inspected children's services.\n\n| Year | Cost | Saving |\n|---|---|---|\n| 2023 | 100 | 20 |").Of(PassageRole.Action));
}
