using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    private static readonly LikenessSource Lanterns = new(
        "The lantern keepers polish every lantern in Aldmere.", ["inspection-a"], ["E09000001"], "Aldmere", ["light"], Polarity.Improvement, PassageKind.ImprovementItem);

    private static readonly IndexedFinding[] Town =
    [
        Finding("a", Lanterns.Text) with { Themes = ["light"] },
        Finding("a2", "In Aldmere a lantern keeper polishes.") with { InspectionId = "inspection-a", Themes = ["light"] },
        Finding("b", "Keepers polish their lanterns well.") with { Authorities = ["E09000002"], Themes = ["light"] },
        Finding("c", "Keepers polish their lanterns well.") with { Authorities = ["E09000002"] },
        Finding("d", "A keeper of lanterns is missed."),
        Finding("e", "Aldmere is where every road ends.") with { Authorities = ["E09000003"] },
        .. Enumerable.Range(0, 40).Select(n => Finding($"x{n:00}", $"Every plan is late, number {n}.") with { Authorities = ["E09000004"] }),
    ];

    [Fact]
    public async Task Similar_passages_elsewhere_share_telling_words_and_rather_labels()
    {
        using var index = await BuildAsync(Town);

        var similar = SimilarFindings.Find(index, Lanterns, SimilarWhere.Elsewhere, take: 10);

        Assert.Equal(["b", "c"], similar.Select(hit => hit.Hit.FindingId));
        Assert.True(similar[0].Likeness > similar[1].Likeness);
        Assert.All(similar, hit => Assert.InRange(hit.Likeness, 0.2, 1));
        Assert.Equal(["Keepers", "polish", "lanterns"], similar[0].Hit.Snippet.Where(part => part.IsMatch).Select(part => part.Text));
    }

    [Fact]
    public async Task Similar_passages_at_the_same_authority_are_of_other_inspections()
    {
        using var index = await BuildAsync(Town);

        var there = SimilarFindings.Find(index, Lanterns, SimilarWhere.SameAuthority, take: 10);
        var anywhere = SimilarFindings.Find(index, Lanterns, SimilarWhere.Anywhere, take: 10);

        Assert.Equal(["d"], there.Select(hit => hit.Hit.FindingId));
        Assert.Equal(["b", "c", "d"], anywhere.Select(hit => hit.Hit.FindingId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_words_with_the_same_labels_are_wholly_alike()
    {
        using var index = await BuildAsync([.. Town, Finding("twin", Lanterns.Text) with { Authorities = ["E09000005"], Themes = ["light"] }]);

        var similar = SimilarFindings.Find(index, Lanterns, SimilarWhere.Elsewhere, take: 1);

        Assert.Equal("twin", similar.Single().Hit.FindingId);
        Assert.Equal(1, similar.Single().Likeness, tolerance: 1e-5);
    }

    [Fact]
    public async Task A_passage_without_telling_words_or_authority_is_like_none()
    {
        using var index = await BuildAsync(Town);

        var common = SimilarFindings.Find(index, Lanterns with { Text = "Every plan is late." }, SimilarWhere.Elsewhere, take: 10);
        var homeless = SimilarFindings.Find(index, Lanterns with { Authorities = [] }, SimilarWhere.SameAuthority, take: 10);

        Assert.Empty(common);
        Assert.Empty(homeless);
    }

    [Fact]
    public async Task Telling_words_are_those_that_few_findings_have_and_no_authority_is_called()
    {
        using var index = await BuildAsync(Town);

        var words = SimilarFindings.TellingWords(Lanterns, index.ReadWords());

        Assert.Equal(["lantern", "keepers", "polish"], words);
    }
}
