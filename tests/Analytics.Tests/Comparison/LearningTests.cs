using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;
using static Analytics.Tests.Comparison.InventedQuotes;

namespace Analytics.Tests.Comparison;

/// <summary>From whom Hartmoor may learn; of its statistical neighbours Coldwater is the first and Saltney the second.</summary>
public sealed class LearningTests : IDisposable
{
    private const string Good = "Staff in the harbour teams check their lanterns regularly and well.";

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void Who_was_criticised_and_later_praised_comes_before_who_was_praised_though_farther()
    {
        var found = Find(
            [Held("c1", "2024-01-05", Coldwater), Held("s1", "2025-01-05", Saltney), Held("s2", "2020-01-05", Saltney)],
            Praise("c1", "p1", Good, "supervision"), Praise("s1", "p2", Good, "supervision"), Item("s2", "i2", "Lantern checks.", "supervision"));

        Assert.Equal([(Saltney, WayToPraise.TurnedRound, 2), (Coldwater, WayToPraise.Praised, 1)], found.Select(example => (example.Source.Authority.Gss, example.Source.Way, example.Source.Rank!.Value)));
        Assert.Equal(("p2", "i2"), (found[0].Strength.Finding.Id, found[0].Criticism?.Finding.Id));
        Assert.Equal(5, found[0].Years!.Value, 2);
        Assert.Null(found[1].Criticism);
        Assert.Null(found[1].Years);
    }

    [Fact]
    public void Praise_beside_an_item_of_the_same_theme_is_no_example()
    {
        var found = Find([Held("c1", "2024-01-05", Coldwater)], Praise("c1", "p1", Good, "supervision"), Item("c1", "i1", "Lantern checks.", "supervision"));

        Assert.Empty(found);
    }

    [Fact]
    public void Who_is_criticised_again_after_the_praise_is_no_example()
    {
        var found = Find(
            [Held("c1", "2025-01-05", Coldwater), Held("c2", "2022-01-05", Coldwater)],
            Praise("c2", "p1", Good, "supervision"), Item("c1", "i1", "Lantern checks.", "supervision"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData(JudgementName.OverallEffectiveness)]
    [InlineData(JudgementName.Leadership)]
    public void Praise_in_a_report_that_finds_the_whole_or_its_leaders_inadequate_is_no_example(JudgementName judgement)
    {
        var held = Held("c1", "2024-01-05", Coldwater);
        var inadequate = held with { Inspection = held.Inspection with { Judgements = [new Judgement(judgement, Grade.Inadequate)] } };

        var found = Find([inadequate], Praise("c1", "p1", Good, "supervision"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("For many children there is a failure to regularly review how well lanterns are kept.")]
    [InlineData("Children tell their story twice to staff who know them less well.")]
    [InlineData("Lantern checks in the harbour teams are not yet good enough.")]
    [InlineData("Lantern checks take place in the harbour teams on most days.")]
    public void A_sentence_that_does_not_plainly_praise_is_not_shown(string sentence)
    {
        var found = Find([Held("c1", "2024-01-05", Coldwater)], Praise("c1", "p1", sentence, "supervision"));

        Assert.Empty(found);
    }

    [Fact]
    public void What_a_reader_said_to_be_praise_is_shown_as_it_is()
    {
        var (inspection, praise) = Praise("c1", "p1", "Lantern checks are not what they were.", "supervision");
        var corrected = praise.CorrectedBy(new Correction("p1", ["supervision"], Polarity.Strength, "A reader", "They were bad before.", DateTimeOffset.UnixEpoch));

        var found = Find([Held("c1", "2024-01-05", Coldwater)], (inspection, corrected));

        Assert.Equal("p1", Assert.Single(found).Strength.Finding.Id);
    }

    [Fact]
    public void The_sentence_shown_says_something_and_is_about_little_else()
    {
        var found = Find(
            [Held("c1", "2024-01-05", Coldwater)],
            Praise("c1", "short", "Checks are good.", "supervision"), Praise("c1", "broad", Good, "supervision", "caseloads", "leadership"), Praise("c1", "telling", Good, "supervision"));

        Assert.Equal("telling", Assert.Single(found).Strength.Finding.Id);
    }

    [Fact]
    public void The_latest_inspection_with_plain_praise_is_shown()
    {
        var found = Find(
            [Held("c1", "2025-01-05", Coldwater), Held("c2", "2022-01-05", Coldwater)],
            Praise("c1", "vague", "Lantern checks take place.", "supervision"), Praise("c2", "plain", Good, "supervision"));

        Assert.Equal(("c2", "plain"), (Assert.Single(found).PraisedIn.Id, found[0].Strength.Finding.Id));
    }

    [Fact]
    public void A_report_shared_with_the_authority_is_no_example_to_it()
    {
        var found = Find([Held("x1", "2024-01-05", Coldwater, Hartmoor)], Praise("x1", "p1", Good, "supervision"));

        Assert.Empty(found);
    }

    [Fact]
    public void An_authority_that_this_one_came_out_of_is_no_other()
    {
        // The old county's successors are Hartmoor and Coldwater, by their codes.
        var found = Find([Held("o1", "2018-01-05", OldHartmoor)], Praise("o1", "p1", Good, "supervision"));

        Assert.Empty(found);
    }

    [Fact]
    public void Nearness_is_statistical_before_bordering_before_the_region()
    {
        _reference.Add("authorities.csv", "current,X99000004,,904,9000004,Fenwick,Fenwick Council,,Northmarch,Unitary Authority,,,,,,,");
        _reference.Add("authorities.csv", "current,X99000005,,905,9000005,Aldmouth,Aldmouth Council,,Southmarch,Unitary Authority,,,,,,,");
        _reference.Add("authorities.csv", "current,X99000006,,906,9000006,Zennick,Zennick Council,,Southmarch,Unitary Authority,,,,,,,");
        _reference.Add("adjacency.csv", "X99000001,X99000006,border,3");
        GssCode[] others = [Coldwater, Saltney, GssCode.Parse("X99000004"), GssCode.Parse("X99000005"), GssCode.Parse("X99000006")];
        HeldInspection[] inspections = [.. others.Select((gss, i) => Held($"n{i}", "2024-01-05", gss))];

        var found = Find(inspections, [.. inspections.Select(held => Praise(held.Inspection.Id, $"p-{held.Inspection.Id}", Good, "supervision"))]);

        Assert.Equal(
            [Nearness.Statistical, Nearness.Statistical, Nearness.Bordering, Nearness.Region, Nearness.Elsewhere], found.Select(example => example.Source.Nearness));
        Assert.Equal(["Coldwater and Fen", "Saltney, City of", "Zennick", "Fenwick", "Aldmouth"], found.Select(example => example.Source.Authority.Name));
    }

    [Fact]
    public void Themes_raised_in_most_inspections_come_first()
    {
        var directory = _reference.Load();
        var held = new HeldThemes(directory, [.. Series("h", 4, Hartmoor)], [.. Items("supervision", "h3"), .. Items("caseloads", "h1", "h4"), .. Items("leadership", "h2")]);

        var raised = RaisedThemes.Of(held, directory.Find(Hartmoor)!, [Theme("supervision"), Theme("caseloads"), Theme("leadership"), Theme("neglect")]);

        Assert.Equal([("caseloads", 2), ("leadership", 1), ("supervision", 1), ("neglect", 0)], raised.Select(theme => (theme.Theme.Slug, theme.Rate.Count)));
        Assert.Equal([new DateOnly(2025, 3, 5), new(2024, 3, 5), new(2023, 3, 5), null], raised.Select(theme => theme.Last));
    }

    private IReadOnlyList<LearningExample> Find(HeldInspection[] inspections, params (string Inspection, ThemedFinding Passage)[] passages)
    {
        var directory = _reference.Load();
        var quotes = new InventedQuotes(passages);
        var held = new HeldThemes(directory, inspections, quotes.Counts);
        return LearningExample.Of(new LearningSources(held, directory, directory.Find(Hartmoor)!).Of("supervision"), "supervision", quotes.Of(inspections));
    }
}
