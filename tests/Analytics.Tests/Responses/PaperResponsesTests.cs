using Analytics.Reports;
using Analytics.Responses;
using static Analytics.Tests.Responses.InventedPapers;

namespace Analytics.Tests.Responses;

public sealed class PaperResponsesTests
{
    private static readonly PreparedFinding Supervision = Prepared("supervision", "The regularity and depth of supervision of social workers.");
    private static readonly PreparedFinding Housing = Prepared("housing", "The sufficiency of suitable accommodation for care leavers.");
    private static readonly PreparedFinding Praise = Prepared("praise", "Disabled children get a sensitive and thoughtful service from skilled workers.", FindingKind.Narrative, Polarity.Strength);
    private static readonly Candidate Summer = Analytics.Responses.Candidate.Of(
        Inspection("summer", "2018-06-11", "2018-06-22", "2018-07-23"), [Supervision.Themed, Housing.Themed, Praise.Themed], ShippedMatcher.Matcher);

    [Theory]
    [InlineData(PassageRole.ToldArea, "Regular and reflective supervision for social workers", "supervision", ResponseRelation.Told)]
    [InlineData(PassageRole.FurtherAction, "Suitable accommodation for care leavers", "housing", ResponseRelation.Told)]
    [InlineData(PassageRole.Strength, "Disabled children get a sensitive service from skilled workers", "praise", ResponseRelation.Told)]
    [InlineData(PassageRole.Action, "Supervision of social workers to be regular", "supervision", ResponseRelation.Action)]
    [InlineData(PassageRole.Progress, "Supervision of social workers is now regular", "supervision", ResponseRelation.Progress)]
    public void A_passage_answers_the_finding_that_it_is_about(PassageRole role, string text, string finding, ResponseRelation relation)
    {
        var response = Assert.Single(PaperResponses.Of([Passage("p", role, text)], Summer, ShippedMatcher.Matcher));

        Assert.Equal((finding, relation, "p", response.Score >= ToldAreaMatcher.Threshold ? JoinedBy.Words : JoinedBy.NearestWords), (response.FindingId, response.Relation, response.PassageId, response.JoinedBy));
    }

    [Theory]
    [InlineData(PassageRole.ToldArea, "The lighthouse needs a new coat of paint")]
    [InlineData(PassageRole.Resolution, "The regularity and depth of supervision of social workers.")]
    [InlineData(PassageRole.Recommendation, "The regularity and depth of supervision of social workers.")]
    public void A_passage_about_something_else_or_of_another_role_answers_nothing(PassageRole role, string text)
    {
        Assert.Empty(PaperResponses.Of([Passage("p", role, text)], Summer, ShippedMatcher.Matcher));
    }

    [Fact]
    public void An_action_and_its_progress_inherit_what_the_area_above_them_answers()
    {
        var paper = Paper(
            Passage("area", PassageRole.ToldArea, "The regularity and depth of supervision of social workers"),
            Passage("action", PassageRole.Action, "Issue a new form by May", "area"),
            Passage("progress", PassageRole.Progress, "The form is in use", "action"));

        var responses = PaperResponses.Of(paper.Passages, Summer, ShippedMatcher.Matcher);

        Assert.Equal([("area", "supervision", JoinedBy.Words), ("action", "supervision", JoinedBy.Place), ("progress", "supervision", JoinedBy.Place)], responses.Select(one => (one.PassageId, one.FindingId, one.JoinedBy)));
    }

    [Fact]
    public void One_area_may_tell_two_items()
    {
        var paper = Paper(Passage("area", PassageRole.ToldArea, "The regularity and depth of supervision of social workers; sufficiency of suitable accommodation for care leavers."));

        Assert.Equal(["housing", "supervision"], PaperResponses.Of(paper.Passages, Summer, ShippedMatcher.Matcher).Select(response => response.FindingId).Order());
    }

    [Fact]
    public void Passages_that_stand_under_each_other_do_no_harm()
    {
        var paper = Paper(Passage("one", PassageRole.Action, "Issue a form", "two"), Passage("two", PassageRole.Action, "Print the form", "one"));

        Assert.Empty(PaperResponses.Of(paper.Passages, Summer, ShippedMatcher.Matcher));
    }

    [Fact]
    public void Coverage_tells_the_furthest_passage_of_each_item_and_where_no_paper_was_found()
    {
        var paper = Paper(
            Passage("area", PassageRole.ToldArea, "The regularity and depth of supervision of social workers"),
            Passage("action", PassageRole.Action, "Issue a new form by May", "area"));

        var coverage = ResponseCoverage.Of(Summer.Inspection, [Supervision.Themed, Housing.Themed, Praise.Themed], PaperResponses.Of(paper.Passages, Summer, ShippedMatcher.Matcher));

        Assert.Equal([("supervision", CoverageState.ActionPlanned), ("housing", CoverageState.NoPaperFound)], coverage.Items.Select(item => (item.Item.Finding.Id, item.State)));
        Assert.Equal(1, coverage.Answered);
    }
}
