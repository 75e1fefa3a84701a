using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class AuthorityComparisonTests : IDisposable
{
    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void A_rate_is_the_share_of_inspections_with_at_least_one_item()
    {
        var comparison = Compare(
            [.. Series("h", 5, Hartmoor), .. Series("c", 8, Coldwater)],
            [.. Items("supervision", "h1", "h3", "c2"), .. Strengths("supervision", "h2")]);

        var theme = Assert.Single(comparison.Themes);
        Assert.Equal(["h1", "h3"], theme.Items.Own.Inspections);
        Assert.Equal((2, 5, 0.4), (theme.Items.Own.Count, theme.Items.Own.Of, theme.Items.Own.Rate));
        Assert.Equal(["c2"], theme.Items.Pooled.Inspections);
        Assert.Equal((1, 8), (theme.Items.Pooled.Count, theme.Items.Pooled.Of));
        Assert.Equal(["h2"], theme.Strengths.Own.Inspections);
        Assert.Equal(Interval.Wilson(2, 5, NormalDistribution.Z95), theme.Items.Own.Interval);
    }

    [Fact]
    public void Members_weigh_by_their_inspections_in_the_pool_and_the_same_in_the_mean()
    {
        var comparison = Compare(
            [.. Series("h", 5, Hartmoor), .. Series("c", 8, Coldwater), .. Series("s", 2, Saltney)],
            Items("supervision", "c1", "c2", "s1", "s2"));

        var items = Assert.Single(comparison.Themes).Items;
        Assert.Equal(0.4, items.Pooled.Rate);
        Assert.Equal((0.25 + 1) / 2, items.MeanOfMembers);
        Assert.Equal([8, 2], comparison.Members.Select(member => member.Inspections.Count));
    }

    [Fact]
    public void A_member_without_inspections_is_named_and_left_out_of_the_mean()
    {
        var comparison = Compare([.. Series("h", 5, Hartmoor), .. Series("c", 5, Coldwater)], Items("supervision", "c1"));

        Assert.Empty(comparison.Members.Single(member => member.Authority.Gss == Saltney).Inspections);
        Assert.Equal(0.2, Assert.Single(comparison.Themes).Items.MeanOfMembers);
    }

    [Theory]
    [InlineData(4, 30)]
    [InlineData(30, 4)]
    [InlineData(0, 30)]
    [InlineData(30, 0)]
    public void Fewer_than_five_inspections_on_a_side_say_nothing(int own, int others)
    {
        var comparison = Compare([.. Series("h", own, Hartmoor), .. Series("c", others, Coldwater)], Items("supervision", [.. Enumerable.Range(1, 30).Select(n => $"h{n}")]));

        var items = Assert.Single(comparison.Themes).Items;
        Assert.True(comparison.IsTooFew);
        Assert.Equal(Verdict.TooFew, items.Verdict);
        Assert.Null(items.Difference);
        Assert.Null(comparison.ItemsConfidence);
        Assert.Equal(own, items.Own.Of);
    }

    [Fact]
    public void Without_inspections_there_is_no_rate()
    {
        var items = Assert.Single(Compare([], []).Themes).Items;

        Assert.Null(items.Own.Rate);
        Assert.Null(items.Own.Interval);
        Assert.Null(items.MeanOfMembers);
    }

    [Fact]
    public void Differences_are_named_only_where_they_stand_out_among_all_themes_shown()
    {
        HeldInspection[] inspections = [.. Series("h", 10, Hartmoor), .. Series("c", 20, Coldwater)];
        InspectionTheme[] themes =
        [
            .. Items("high", "h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9", "h10"),
            .. Items("low", [.. Enumerable.Range(1, 20).Select(n => $"c{n}")]),
            .. Items("alike", "h1", "h2", "h3", "c1", "c2", "c3", "c4", "c5"),
            .. Items("border", "h1", "h2", "h3", "h4", "h5", "h6", "c1", "c2", "c3", "c4", "c5"),
        ];

        var few = Compare(inspections, themes, "high", "low", "alike");
        var many = Compare(inspections, themes, ["high", "low", "alike", "border", .. Enumerable.Range(1, 60).Select(n => $"other{n}")]);

        Assert.Equal([Verdict.Higher, Verdict.Lower, Verdict.Similar], few.Themes.Select(theme => theme.Items.Verdict));
        Assert.Equal([Verdict.Higher, Verdict.Lower, Verdict.Similar, Verdict.Similar], many.Themes.Take(4).Select(theme => theme.Items.Verdict));
        Assert.Equal(1 - (2 * 0.05 / 3), few.ItemsConfidence!.Value, 12);
        Assert.Equal(1 - (2 * 0.05 / 64), many.ItemsConfidence!.Value, 12);
    }

    [Fact]
    public void A_word_and_its_adjusted_interval_always_agree()
    {
        var slugs = Enumerable.Range(0, 66).Select(n => $"t{n}").ToArray();
        var themes = slugs.SelectMany((slug, n) => Items(slug,
            [.. Enumerable.Range(1, n / 6).Select(i => $"h{i}"), .. Enumerable.Range(1, n % 6 * 5).Select(i => $"c{i}")]));

        var comparison = Compare([.. Series("h", 10, Hartmoor), .. Series("c", 25, Coldwater)], themes, slugs);

        Assert.All(comparison.Themes, theme => Assert.Equal(theme.Items.Verdict != Verdict.Similar, theme.Items.Difference!.AdjustedInterval.ExcludesZero));
        Assert.Equal([Verdict.Higher, Verdict.Similar, Verdict.Lower], comparison.Themes.Select(theme => theme.Items.Verdict).Distinct().Order());
    }

    [Fact]
    public void The_p_value_is_that_of_the_interval_that_touches_zero()
    {
        var own = Rate(9, 10);
        var pooled = Rate(3, 10);

        var p = RateDifference.PValue(own, pooled);

        var touching = Interval.Newcombe(9, 10, 3, 10, NormalDistribution.TwoSidedQuantile(p));
        Assert.Equal(0, touching.Low, 9);
        Assert.Equal(1, RateDifference.PValue(own, own));
        Assert.Equal(p, RateDifference.PValue(pooled, own), 9);
    }

    [Fact]
    public void A_report_shared_with_a_member_counts_on_both_sides_and_once_in_the_pool()
    {
        var comparison = Compare([Held("shared", "2024-05-10", Hartmoor, Coldwater), Held("both", "2023-05-10", Coldwater, Saltney)], []);

        Assert.Equal(["shared"], comparison.Own);
        Assert.Equal(["shared", "both"], comparison.Pooled);
        Assert.Equal([["shared", "both"], ["both"]], comparison.Members.Select(member => member.Inspections));
    }

    [Theory]
    [InlineData("statistical")]
    [InlineData("bordering")]
    [InlineData("england")]
    [InlineData("X99000002,X99000003")]
    public void In_every_kind_of_group_a_report_of_two_members_counts_once_and_for_each_of_them(string group)
    {
        var comparison = CompareWith(group, [Held("both", "2023-05-10", Coldwater, Saltney), Held("c1", "2022-05-10", Coldwater)], Items("supervision", "both"));

        var items = Assert.Single(comparison.Themes).Items;
        Assert.Equal(["both", "c1"], comparison.Pooled);
        Assert.Equal((1, 2), (items.Pooled.Count, items.Pooled.Of));
        Assert.Equal((0.5 + 1) / 2, items.MeanOfMembers);
        Assert.Equal(["both"], comparison.Members.Single(member => member.Authority.Gss == Saltney).Inspections);
        Assert.Equal(["both", "c1"], comparison.Members.Single(member => member.Authority.Gss == Coldwater).Inspections);
    }

    private static ThemeRate Rate(int count, int of) => new() { Inspections = [.. Enumerable.Range(1, count).Select(n => $"i{n}")], Of = of };

    private AuthorityComparison Compare(IReadOnlyList<HeldInspection> inspections, IEnumerable<InspectionTheme> themes, params string[] shown) =>
        CompareWith("statistical", inspections, themes, shown);

    private AuthorityComparison CompareWith(string named, IReadOnlyList<HeldInspection> inspections, IEnumerable<InspectionTheme> themes, params string[] shown)
    {
        var directory = _reference.Load();
        var group = Assert.IsType<GroupOutcome.Resolved>(ComparisonGroups.Resolve(directory, Hartmoor, named)).Group;
        IReadOnlyList<Theme> wanted = [.. (shown.Length == 0 ? ["supervision"] : shown).Select(Theme)];
        return AuthorityComparison.Compare(new HeldThemes(directory, inspections, [.. themes]), directory.Find(Hartmoor)!, group, new InspectionScope(), wanted);
    }
}
