using Analytics.Comparison;
using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>What became of a finding, in order of date: told again by the council, planned, reported on, and what the next inspections said of the matter.</summary>
/// <param name="Steps">The finding itself first.</param>
public sealed record FindingTrail(IReadOnlyList<TrailStep> Steps)
{
    /// <param name="papers">Those linked to the inspection; answers to its other findings are passed over.</param>
    /// <param name="later">The same authority's inspections, the newest version of each; those that are not later are passed over.</param>
    /// <param name="likeness">As for what was raised again: what that page calls the same matter stands here too.</param>
    public static FindingTrail Of(Inspection inspection, PreparedFinding finding, IReadOnlyList<TrailPaper> papers, IReadOnlyList<Candidate> later, MatterLikeness likeness)
    {
        var words = likeness.Weigh(finding.Themed.Finding.Text);
        var answers = papers.SelectMany(paper => paper.Responses.Where(response => response.FindingId == finding.Themed.Finding.Id).Select(response => TrailStep.Of(paper, response)));
        var next = later
            .Where(one => one.Inspection.Start > inspection.End)
            .SelectMany(one => one.Items.Concat(one.Sentences).Where(passage => SharesTheme(passage, finding)).Select(passage => StepOf(one.Inspection, passage, finding, words, likeness)))
            .OfType<TrailStep>();
        return new FindingTrail([
            TrailStep.Of(TrailStepKind.Found, inspection, finding.Themed, null),
            .. answers.Concat(next).OrderBy(step => step.SortsOn ?? inspection.PublishedOn ?? inspection.End).ThenBy(step => step.Kind).ThenBy(step => step.Page),
        ]);
    }

    private static bool SharesTheme(PreparedFinding passage, PreparedFinding finding) =>
        passage.Themed.Themes.Any(theme => finding.Themed.Themes.Any(other => other.Slug == theme.Slug));

    private static TrailStep? StepOf(Inspection inspection, PreparedFinding passage, PreparedFinding finding, WeighedWords words, MatterLikeness likeness)
    {
        if (KindOf(passage.Themed) is not { } kind)
            return null;
        var score = ToldAreaMatcher.Score(passage.Text, finding.Text);
        var isSame = kind == TrailStepKind.RaisedAgain
            ? score >= ToldAreaMatcher.Threshold || words.LikenessTo(likeness.Weigh(passage.Themed.Finding.Text)) >= MatterLikeness.Floor
            : score >= ToldAreaMatcher.NarrativeThreshold;
        return isSame ? TrailStep.Of(kind, inspection, passage.Themed, score) : null;
    }

    private static TrailStepKind? KindOf(ThemedFinding passage) => passage.Finding.Kind == FindingKind.Narrative
        ? passage.Polarity switch
        {
            Polarity.Strength => TrailStepKind.Praised,
            Polarity.Mixed => TrailStepKind.Improved,
            _ => null,
        }
        : TrailStepKind.RaisedAgain;
}

/// <summary>A paper linked to an inspection, and what its passages answer.</summary>
public sealed record TrailPaper(Paper Paper, IReadOnlyList<PaperResponse> Responses)
{
    /// <summary>The day by which it is sorted where it tells none itself, such as the day of its listing.</summary>
    public DateOnly? SortsOn { get; init; }
}
