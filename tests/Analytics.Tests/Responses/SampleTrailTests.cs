using Analytics.Reports;
using Analytics.Responses;

namespace Analytics.Tests.Responses;

/// <summary>What later reports of the sample say of the items of earlier ones, as somebody reads who has both open.</summary>
public sealed class SampleTrailTests(SampleCorpus corpus) : IClassFixture<SampleCorpus>
{
    [Theory]
    [InlineData("thrackley-standard-2018", 2, "thrackley-standard-2022", "Section 47 enquiries have become sound", TrailStepKind.Improved)]
    [InlineData("stannerby-standard-2023", 2, "stannerby-short-2026", "Fathers have become visible", TrailStepKind.Improved)]
    [InlineData("thrackley-standard-2022", 4, "thrackley-standard-2025", "Health colleagues now join", TrailStepKind.Improved)]
    [InlineData("dunmarsh-short-2021", 2, "dunmarsh-short-2024", "Life-story books are under way", TrailStepKind.Praised)]
    [InlineData("wexmere-short-2019", 2, "wexmere-short-2023", "No care leaver has been housed in bed and breakfast", TrailStepKind.Praised)]
    [InlineData("quillhaven-standard-2019", 2, "quillhaven-standard-2026", "Plans say plainly", TrailStepKind.Praised)]
    [InlineData("ambleford-standard-2018", 3, "ambleford-standard-2022", "The take-up of return home interviews", TrailStepKind.RaisedAgain)]
    [InlineData("osterfold-and-vale-standard-2021", 2, "osterfold-and-vale-standard-2024", "Assessments of connected carers", TrailStepKind.RaisedAgain)]
    [InlineData("marrowdene-short-2019", 2, "marrowdene-short-2023", "Pathway plans do not show it", TrailStepKind.RaisedAgain)]
    public void A_later_report_says_that_a_matter_is_better_praises_it_or_raises_it_again(string report, int item, string later, string passage, TrailStepKind kind)
    {
        var step = Assert.Single(StepsOf(report, item), step => step.DocumentSha256 == Of(later).Inspection.DocumentSha256 && step.Text.StartsWith(passage, StringComparison.Ordinal));

        Assert.Equal(kind, step.Kind);
    }

    /// <summary>The model takes these for criticism.</summary>
    [Theory]
    [InlineData("thrackley-standard-2022", 5, "All children in long-term foster care have life-story work")]
    [InlineData("holm-and-skerrow-short-2022", 2, "No pupil is on a reduced timetable")]
    [InlineData("quillhaven-standard-2019", 3, "The designated officer’s advice is quick")]
    public void What_is_put_right_is_not_raised_again(string report, int item, string passage) =>
        Assert.DoesNotContain(StepsOf(report, item), step => step.Kind == TrailStepKind.RaisedAgain && step.Text.StartsWith(passage, StringComparison.Ordinal));

    [Fact]
    public void Every_step_reaches_the_threshold_that_was_measured()
    {
        var steps = corpus.Reports
            .SelectMany(report => report.Findings.Where(finding => finding.Themed.Finding.Kind != FindingKind.Narrative), (report, finding) => TrailOf(report, finding))
            .SelectMany(trail => trail.Steps.Skip(1)).ToList();

        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.InRange(step.Score!.Value, ToldAreaMatcher.Threshold, 1));
        Assert.All(steps, step => Assert.Equal(JoinedBy.Words, step.JoinedBy));
    }

    private ReadReport Of(string name) => corpus.Reports.Single(report => report.FileName == name + ".pdf");

    private IReadOnlyList<TrailStep> StepsOf(string report, int item) =>
        TrailOf(Of(report), Of(report).Findings.Single(finding => finding.Themed.Finding.Kind != FindingKind.Narrative && finding.Themed.Finding.Ordinal == item)).Steps;

    private FindingTrail TrailOf(ReadReport report, PreparedFinding finding) => FindingTrail.Of(
        report.Inspection, finding, [], [.. corpus.Reports.Where(other => other.Inspection.Authorities.Intersect(report.Inspection.Authorities).Any()).Select(other => other.Candidate)]);
}
