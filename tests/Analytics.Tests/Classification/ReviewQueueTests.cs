using Analytics.Classification;
using Analytics.Classification.Linear;
using Analytics.Reports;

namespace Analytics.Tests.Classification;

/// <summary>Which passages a reader is asked about.</summary>
public sealed class ReviewQueueTests
{
    private static readonly ThemeClassifier Classifier = new(new LinearThemeEngine().Train(SmallTraining.Passages, SmallTraining.Scheme, 1, CancellationToken.None));

    private readonly ReviewQueue _queue = new(Classifier, SmallTraining.Scheme);

    [Fact]
    public void Asks_first_where_a_cue_speaks_against_the_model_and_says_so()
    {
        var scheme = SmallTraining.Scheme with { Themes = [.. SmallTraining.Scheme.Themes.Select(theme => theme.Slug == "neglect" ? theme with { Cues = ["duty team*"] } : theme)] };

        var chosen = new ReviewQueue(Classifier, scheme).Choose([Candidate("Supervision of staff is held every month."), Candidate("Caseloads in the duty team.")], 1);

        var reason = Assert.Single(chosen).Reasons[0];
        Assert.Equal(("neglect", false, true), (reason.Theme, reason.IsGiven, reason.IsCued));
        Assert.EndsWith(", the cue rule does", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_is_more_doubtful_the_nearer_it_is_to_its_threshold_from_either_side()
    {
        double[] probabilities = [0.01, 0.3, 0.4, 0.55, 0.99];

        var doubts = probabilities.Select(probability => new ReviewReason("supervision", probability, 0.4, probability >= 0.4, null).Doubt).ToList();

        Assert.Equal(1, doubts[2]);
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).OrderBy(index => doubts[index]));
        Assert.Equal([4, 3, 2], Enumerable.Range(2, 3).OrderBy(index => doubts[index]));
    }

    [Fact]
    public void Leaves_out_what_says_nearly_the_same_and_what_is_corrected()
    {
        var corrected = Candidate("Neglectful caseloads grew in the western teams last autumn.");
        ReviewCandidate[] findings =
        [
            Candidate("Caseloads are neglectful in the northern duty team."),
            Candidate("Caseloads are neglectful in the northern duty teams."),
            corrected with { Themed = corrected.Themed.CorrectedBy(new Correction(corrected.Themed.Finding.Id, ["caseloads"], Polarity.Improvement, "A. Reader", "Read.", default)) },
        ];

        var chosen = _queue.Choose(findings, 10);

        Assert.StartsWith("Caseloads are neglectful", Assert.Single(chosen).Themed.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mixes_the_themes_and_keeps_to_the_limit()
    {
        var neglect = Enumerable.Range(0, 60).Select(number => Candidate($"Caseloads neglected place{number:0000} street{number:0000} town{number:0000} county{number:0000}."));
        var supervision = Enumerable.Range(0, 3).Select(number => Candidate($"Staff river{number:0000} bridge{number:0000} mill{number:0000}."));

        var chosen = _queue.Choose([.. neglect, .. supervision], 40);

        Assert.Equal(40, chosen.Count);
        Assert.True(chosen.Select(passage => passage.Theme).Distinct().Count() > 1);
    }

    [Fact]
    public void The_order_of_the_findings_does_not_matter()
    {
        var findings = Enumerable.Range(0, 50).Select(number => Candidate($"Caseloads {(number % 2 == 0 ? "neglected" : "supervised")} place{number:0000} street{number:0000} town{number:0000}.")).ToList();

        var (one, other) = (_queue.Choose(findings, 20), _queue.Choose(Enumerable.Reverse(findings), 20));

        Assert.Equal(one.Select(passage => passage.Themed.Finding.Id), other.Select(passage => passage.Themed.Finding.Id));
    }

    [Fact]
    public void Asks_about_one_theme_alone_when_told_to()
    {
        var chosen = _queue.Choose([Candidate("Caseloads are neglectful."), Candidate("Staff of the borough.")], 10, "neglect");

        Assert.All(chosen, passage => Assert.Equal("neglect", Assert.Single(passage.Reasons).Theme));
        Assert.NotEmpty(chosen);
    }

    private static ReviewCandidate Candidate(string text)
    {
        var prediction = Classifier.Classify(new Passage(text, FindingKind.Narrative));
        var finding = new Finding { Id = Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text)), Kind = FindingKind.Narrative, Body = Body.Authority, Ordinal = 1, Section = "Findings", Page = 1, Text = text };
        return new ReviewCandidate(new ThemedFinding(finding, prediction.Themes, prediction.Polarity, Classifier.Version), "inspection");
    }
}
