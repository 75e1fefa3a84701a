using Analytics.Reports;
using Analytics.Responses;
using Analytics.Tests.Parsing.Papers;

namespace Analytics.Tests.Responses;

/// <summary>The invented papers with the invented reports: which inspection each is about, and which items its areas tell, against what their writer says.</summary>
public sealed class SamplePapersLinkTests(SampleCorpus corpus, ITestOutputHelper output) : IClassFixture<SampleCorpus>
{
    public static TheoryData<string> Files => [.. ExpectedPaper.All.Select(paper => paper.FileName)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_paper_links_to_the_inspection_that_it_is_about_and_to_no_other(string file)
    {
        Assert.SkipUnless(corpus.Papers.ContainsKey(file), "The paper was not read, as the tests of its reading say.");
        var paper = corpus.Papers[file] with { Authority = Analytics.Authorities.GssCode.Parse(ExpectedPaper.Of(file).AuthorityGss) };
        var candidates = corpus.Reports.Where(report => report.Inspection.Authorities.Contains(paper.Authority!.Value)).ToList();

        var link = PaperLinks.Of(paper, [.. candidates.Select(report => report.Candidate)]);

        output.WriteLine($"{link.Score:0.00} {link.WhyNot}\n{string.Join('\n', link.Reasons)}");
        Assert.Equal(ExpectedPaper.Of(file).Inspection, candidates.SingleOrDefault(report => report.Inspection.Id == link.InspectionId)?.FileName);
    }

    [Fact]
    public void Told_areas_link_to_their_items()
    {
        var answers = ExpectedPaper.All.Where(paper => paper.Inspection is not null).SelectMany(AnswersOf).ToList();

        var wrong = answers.Where(answer => !answer.Expected.SetEquals(answer.Found)).ToList();
        output.WriteLine(string.Join('\n', wrong.Select(answer => $"{answer.Told}: {string.Join(' ', answer.Found)} in place of {string.Join(' ', answer.Expected)}")));
        var (found, expected, right) = (answers.Sum(answer => answer.Found.Count), answers.Sum(answer => answer.Expected.Count), answers.Sum(answer => answer.Found.Intersect(answer.Expected).Count()));
        output.WriteLine($"{right} of {expected} answers found, {found - right} wrong ones");
        Assert.InRange((double)right / expected, 0.90, 1);
        Assert.InRange((double)right / found, 0.90, 1);
    }

    private IEnumerable<(string Told, HashSet<int> Expected, IReadOnlyList<int> Found)> AnswersOf(ExpectedPaper expected)
    {
        var report = corpus.Reports.Single(one => one.FileName == expected.Inspection);
        var items = report.Findings.Where(finding => finding.Themed.Finding.Kind != FindingKind.Narrative).ToList();
        return expected.ToldAreas.Distinct().Select(told => (
            told,
            expected.Answers.Where(answer => answer.Told == told).Select(answer => answer.Finding).ToHashSet(),
            (IReadOnlyList<int>)[.. ToldAreaMatcher.Match(ShippedMatcher.Matcher.Prepare(told), items).Select(match => 1 + items.FindIndex(item => item.Themed == match.Finding))]));
    }
}
