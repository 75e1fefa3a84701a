using Analytics.Reports;
using Analytics.Responses;
using static Analytics.Tests.Responses.InventedPapers;

namespace Analytics.Tests.Responses;

public sealed class FindingTrailTests
{
    private static readonly Inspection First = Inspection("first", "2018-06-11", "2018-06-22", "2018-07-23");
    private static readonly Inspection Second = Inspection("second", "2021-06-07", "2021-06-18", "2021-07-20");
    private static readonly Inspection Third = Inspection("third", "2024-06-03", "2024-06-14", "2024-07-16");
    private static readonly PreparedFinding Supervision = Prepared("supervision", "The regularity and depth of supervision of social workers.", themes: "supervision");

    [Fact]
    public void What_became_of_a_finding_stands_in_order_of_date_with_document_page_and_day()
    {
        var action = Passage("action", PassageRole.Action, "Train all managers", "area") with { Owner = "Head of Service", Deadline = ToldDate.Parse("2019-03"), Page = 7 };
        var plan = Paper(Passage("area", PassageRole.ToldArea, "Supervision of social workers: regularity and depth"), action) with { MeetingDate = ToldDate.Parse("2018-10-04") };
        var update = Paper(Passage("progress", PassageRole.Progress, "The supervision of social workers is regular")) with { DocumentSha256 = "update-sha", MeetingDate = ToldDate.Parse("2019-11") };
        var inspection = Analytics.Responses.Candidate.Of(First, [Supervision.Themed], ShippedMatcher.Matcher);
        TrailPaper[] papers = [new(plan, PaperResponses.Of(plan.Passages, inspection, ShippedMatcher.Matcher)), new(update, PaperResponses.Of(update.Passages, inspection, ShippedMatcher.Matcher))];
        Candidate[] later =
        [
            Of(Third, Prepared("praise", "Supervision of social workers is regular and has depth.", FindingKind.Narrative, Polarity.Strength, "supervision")),
            Of(Second, Prepared("again", "The regularity of supervision of social workers.", themes: "supervision")),
        ];

        var trail = FindingTrail.Of(First, Supervision, papers, later);

        Assert.Equal(
            [
                (TrailStepKind.Found, "first-sha", "2018-07-23"), (TrailStepKind.ToldAgain, "paper-sha", "2018-10-04"), (TrailStepKind.ActionPlanned, "paper-sha", "2018-10-04"),
                (TrailStepKind.ProgressReported, "update-sha", "2019-11"), (TrailStepKind.RaisedAgain, "second-sha", "2021-07-20"), (TrailStepKind.Praised, "third-sha", "2024-07-16"),
            ],
            trail.Steps.Select(step => (step.Kind, step.DocumentSha256, step.On.ToString()!)));
        Assert.Equal(("Head of Service", ToldDate.Parse("2019-03"), 7), (trail.Steps[2].Owner, trail.Steps[2].Deadline!.Value, trail.Steps[2].Page));
    }

    [Fact]
    public void Other_matters_other_themes_sentences_that_say_nothing_of_either_and_earlier_inspections_are_no_part_of_it()
    {
        Candidate[] others =
        [
            Of(Second,
                Prepared("housing", "The sufficiency of suitable accommodation for care leavers.", themes: "supervision"),
                Prepared("theme", "The regularity and depth of supervision of social workers.", themes: "foster-carers"),
                Prepared("neutral", "The regularity and depth of supervision of social workers were looked at.", FindingKind.Narrative, Polarity.Neutral, "supervision")),
            Of(Inspection("before", "2014-06-11", "2014-06-22", "2014-07-23"), Prepared("before", "The regularity and depth of supervision of social workers.", themes: "supervision")),
        ];

        var trail = FindingTrail.Of(First, Supervision, [], others);

        Assert.Equal(TrailStepKind.Found, Assert.Single(trail.Steps).Kind);
    }

    [Theory]
    [InlineData(Polarity.Improvement, "The regularity and depth of supervision of social workers are poor.", TrailStepKind.RaisedAgain)]
    [InlineData(Polarity.Improvement, "The regularity and depth of supervision of social workers have not improved.", TrailStepKind.RaisedAgain)]
    [InlineData(Polarity.Strength, "The regularity and depth of supervision of social workers are good.", TrailStepKind.Praised)]
    [InlineData(Polarity.Strength, "The regularity and depth of supervision of social workers have improved.", TrailStepKind.Improved)]
    [InlineData(Polarity.Improvement, "The regularity and depth of supervision of social workers have improved, and not enough.", TrailStepKind.Improved)]
    [InlineData(Polarity.Mixed, "The regularity of supervision of social workers is good, its depth is not.", TrailStepKind.Mixed)]
    [InlineData(Polarity.Mixed, "The regularity of supervision of social workers has improved, its depth is poor.", TrailStepKind.Improved)]
    public void A_later_sentence_on_the_matter_is_what_its_polarity_and_its_wording_say(Polarity polarity, string sentence, TrailStepKind kind)
    {
        var trail = FindingTrail.Of(First, Supervision, [], [Of(Second, Prepared("later", sentence, FindingKind.Narrative, polarity, "supervision"))]);

        Assert.Equal((kind, JoinedBy.Words), (trail.Steps[^1].Kind, trail.Steps[^1].JoinedBy!.Value));
    }

    [Theory]
    [InlineData(Polarity.Strength, "The regularity and depth of supervision of social workers are poor.")]
    [InlineData(Polarity.Improvement, "The regularity and depth of supervision of social workers are good.")]
    public void A_sentence_whose_words_say_the_contrary_of_its_polarity_is_no_step(Polarity polarity, string sentence)
    {
        var later = Prepared("later", sentence, FindingKind.Narrative, polarity, "supervision");
        var reviewed = later with { Themed = later.Themed.CorrectedBy(new Correction("later", ["supervision"], polarity, "A reader", "Read.", DateTimeOffset.UnixEpoch)) };

        Assert.Single(FindingTrail.Of(First, Supervision, [], [Of(Second, later)]).Steps);
        Assert.Equal(2, FindingTrail.Of(First, Supervision, [], [Of(Second, reviewed)]).Steps.Count);
    }

    [Fact]
    public void It_names_the_later_inspections_that_were_looked_at_whether_they_say_something_or_not()
    {
        var trail = FindingTrail.Of(First, Supervision, [], [Of(Third), Of(Inspection("before", "2014-06-11", "2014-06-22", "2014-07-23")), Of(Second)]);

        Assert.Equal(["second", "third"], trail.Later.Select(inspection => inspection.Id));
    }

    [Fact]
    public void What_is_worded_alike_and_below_the_measured_threshold_is_no_step()
    {
        Candidate[] later =
        [
            Of(Second,
                Prepared("alike", "The regularity of visits by social workers.", themes: "supervision"),
                Prepared("depth", "The depth of assessments by social workers and their regularity.", themes: "supervision")),
        ];

        Assert.Equal(TrailStepKind.Found, Assert.Single(FindingTrail.Of(First, Supervision, [], later).Steps).Kind);
    }

    private static Candidate Of(Inspection inspection, params PreparedFinding[] findings) =>
        Analytics.Responses.Candidate.Of(inspection, [.. findings.Select(finding => finding.Themed)], ShippedMatcher.Matcher);
}
