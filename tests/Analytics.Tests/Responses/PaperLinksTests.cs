using Analytics.Reports;
using Analytics.Responses;
using static Analytics.Tests.Responses.InventedPapers;

namespace Analytics.Tests.Responses;

public sealed class PaperLinksTests
{
    private const string Area = "How quickly lantern checks are written into the lighthouse ledger.";

    private static readonly Inspection Summer2018 = Inspection("summer", "2018-06-11", "2018-06-22", "2018-07-23", overall: Grade.RequiresImprovement);
    private static readonly Inspection Spring2023 = Inspection("spring", "2023-03-06", "2023-03-17", "2023-05-09", overall: Grade.RequiresImprovement);
    private static readonly Inspection Single2014 = Inspection("single", "2014-04-30", "2014-05-22", "2014-06-30", Framework.Sif, Grade.RequiresImprovement);

    [Fact]
    public void A_council_may_count_from_the_week_before()
    {
        var paper = Paper() with { ToldWindows = [Window("2018-06-04", "2018-06-22")], MeetingDate = ToldDate.Parse("2018-09-27") };

        var link = PaperLinks.Of(paper, [Candidate(Single2014), Candidate(Summer2018), Candidate(Spring2023)]);

        Assert.Equal("summer", link.InspectionId);
        Assert.Contains("the council's 4–22 June 2018 begins a week before the inspectors' 11–22 June 2018", link.Reasons);
    }

    [Fact]
    public void A_year_that_is_not_told_is_taken_from_the_meeting()
    {
        var paper = Paper() with { ToldWindows = [Window("--02-27", "--03-14")], MeetingDate = ToldDate.Parse("2023-06-15"), ToldPublishedOn = ToldDate.Parse("--05-09"), Deadline = ToldDate.Parse("--08-16") };

        var link = PaperLinks.Of(paper, [Candidate(Summer2018), Candidate(Spring2023)]);

        Assert.Equal("spring", link.InspectionId);
        Assert.Contains(link.Reasons, reason => reason.Contains("by its meeting it is 2023", StringComparison.Ordinal));
        Assert.Equal(0, link.Deadline!.WorkingDaysApart);
    }

    [Theory]
    [InlineData("2020-01-20", "2020-01-31")]
    [InlineData("2018-01-20", "2018-01-31")]
    public void A_paper_about_an_inspection_whose_report_is_not_held_links_to_none(string start, string end)
    {
        var paper = Paper() with { ToldWindows = [Window(start, end)], ToldFramework = Framework.IlacsStandard, ToldJudgements = Summer2018.Judgements };

        var link = PaperLinks.Of(paper, [Candidate(Summer2018), Candidate(Single2014)]);

        Assert.Equal((null, "report not held"), (link.InspectionId, link.WhyNot));
        Assert.NotEmpty(link.Reasons);
    }

    [Fact]
    public void The_same_paper_links_when_the_report_comes()
    {
        var paper = Paper() with { ToldWindows = [Window("2023-03-06", "2023-03-17")] };

        Assert.Equal((null, "spring"), (PaperLinks.Of(paper, [Candidate(Summer2018)]).InspectionId, PaperLinks.Of(paper, [Candidate(Summer2018), Candidate(Spring2023)]).InspectionId));
    }

    [Fact]
    public void An_earlier_inspection_mentioned_in_passing_does_not_win()
    {
        var paper = Paper() with
        {
            MeetingDate = ToldDate.Parse("2018-12-01"),
            ToldJudgements = Summer2018.Judgements,
            Earlier = [new EarlierInspection(ToldDate.Parse("2018-06"), null, Grade.RequiresImprovement)],
        };

        Assert.Null(PaperLinks.Of(paper, [Candidate(Summer2018)]).InspectionId);
    }

    [Fact]
    public void A_committee_cannot_have_met_before_the_inspection()
    {
        var paper = Paper(Passage("a", PassageRole.ToldArea, Area)) with { MeetingDate = ToldDate.Parse("2018-06-01"), ToldWindows = [Window("2018-06-11", "2018-06-22")] };

        Assert.Null(PaperLinks.Of(paper, [Candidate(Summer2018, Area)]).InspectionId);
    }

    [Fact]
    public void Where_two_fit_alike_none_is_chosen()
    {
        var twin = Summer2018 with { Id = "twin" };
        var paper = Paper() with { ToldWindows = [Window("2018-06-11", "2018-06-22")] };

        var link = PaperLinks.Of(paper, [Candidate(Summer2018), Candidate(twin)]);

        Assert.Equal((null, "two inspections fit alike"), (link.InspectionId, link.WhyNot));
    }

    [Fact]
    public void Of_two_in_one_year_the_windows_decide_and_not_the_kind()
    {
        var visit = Inspection("visit", "2018-11-06", "2018-11-07", "2018-12-04", Framework.FocusedVisit);
        var paper = Paper() with { ToldWindows = [Window("2018-11-06", "2018-11-07")], MeetingDate = ToldDate.Parse("2019-01-10") };

        Assert.Equal("visit", PaperLinks.Of(paper, [Candidate(Summer2018), Candidate(visit)]).InspectionId);
    }

    [Fact]
    public void Without_an_authority_windows_publication_and_areas_must_agree_with_one_alone()
    {
        var paper = Paper(Passage("a", PassageRole.ToldArea, Area)) with { Authority = null, ToldWindows = [Window("2018-06-11", "2018-06-22")], ToldPublishedOn = ToldDate.Parse("2018-07-23") };

        var all = PaperLinks.Of(paper, [Candidate(Summer2018, Area), Candidate(Spring2023, "Another matter altogether, as rope stores are.")]);
        var withoutAreas = PaperLinks.Of(paper with { Passages = [] }, [Candidate(Summer2018, Area)]);
        var twice = PaperLinks.Of(paper, [Candidate(Summer2018, Area), Candidate(Summer2018 with { Id = "twin" }, Area)]);

        Assert.Equal(("summer", null, null), (all.InspectionId, withoutAreas.InspectionId, twice.InspectionId));
        Assert.Contains(all.Reasons, reason => reason.StartsWith("the council is not named", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2018-07-23", "the committee met on the day of publication")]
    [InlineData("2018-07-26", "the committee met 3 days after publication")]
    [InlineData("2018-08-07", "the committee met 2 weeks after publication")]
    public void Reasons_count_days_before_weeks(string met, string reason)
    {
        var link = PaperLinks.Of(Paper() with { ToldWindows = [Window("2018-06-11", "2018-06-22")], MeetingDate = ToldDate.Parse(met) }, [Candidate(Summer2018)]);

        Assert.Contains(reason, link.Reasons);
    }

    [Theory]
    [InlineData(1, 0, "the one judgement told agrees with the report")]
    [InlineData(0, 1, "the one judgement told does not agree with the report")]
    [InlineData(2, 0, "all 2 judgements told agree with the report")]
    [InlineData(1, 1, "1 of the 2 judgements told agrees with the report")]
    [InlineData(0, 2, "none of the 2 judgements told agrees with the report")]
    public void Reasons_tell_how_many_judgements_agree(int agreeing, int others, string reason)
    {
        Judgement[] told = [.. Summer2018.Judgements.Take(agreeing), .. Summer2018.Judgements.Skip(agreeing).Take(others).Select(judgement => judgement with { Grade = Grade.Outstanding })];

        var link = PaperLinks.Of(Paper() with { ToldWindows = [Window("2018-06-11", "2018-06-22")], ToldJudgements = told }, [Candidate(Summer2018)]);

        Assert.Contains(link.Reasons, told => told.EndsWith(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_without_its_year_is_told_in_words()
    {
        var link = PaperLinks.Of(Paper() with { ToldWindows = [Window("2018-06-11", "2018-06-22")], ToldPublishedOn = ToldDate.Parse("--07-30") }, [Candidate(Summer2018)]);

        Assert.Contains("the council says that the report was published on 30 July, the report 23 July 2018", link.Reasons);
    }

    [Fact]
    public void Nothing_held_is_no_link()
    {
        var link = PaperLinks.Of(Paper(), []);

        Assert.Equal((null, "report not held", 0.0), (link.InspectionId, link.WhyNot, link.Score));
    }
}
