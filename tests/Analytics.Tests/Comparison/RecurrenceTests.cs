using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;
using static Analytics.Tests.Comparison.InventedQuotes;

namespace Analytics.Tests.Comparison;

public sealed class RecurrenceTests : IDisposable
{
    private const string Lanterns = "The quality of lantern checks in the harbour teams.";
    private const string LanternsAgain = "The quality and timeliness of lantern checks in harbour teams. (outcome 3, national framework)";

    private static readonly HeldInspection[] Inspections =
        [Held("h1", "2025-03-05", Hartmoor), Held("h2", "2022-03-05", Hartmoor), Held("h3", "2018-03-05", Hartmoor), Held("c1", "2024-03-05", Coldwater)];

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void A_theme_raised_in_two_inspections_came_back()
    {
        var found = Find(
            Item("h3", "a", "Lantern checks.", "supervision"), Item("h1", "b", "Rope stores.", "supervision"), Item("h1", "c", "Tide tables.", "supervision"),
            Item("h2", "d", "Sails.", "caseloads"));

        var theme = Assert.Single(found.Themes);
        Assert.Equal((2, 3), (theme.Rate.Count, theme.Rate.Of));
        Assert.Equal(["h3", "h1"], theme.Raised.Select(raised => raised.InspectionId));
        Assert.Equal(["b", "c"], theme.Raised[1].Items.Select(item => item.Finding.Id));
        Assert.Equal(7, theme.Years, 2);
    }

    [Fact]
    public void A_theme_raised_twice_in_one_inspection_did_not_come_back()
    {
        var found = Find(Item("h1", "a", Lanterns, "supervision"), Item("h1", "b", LanternsAgain, "supervision"), Item("c1", "c", Lanterns, "supervision"));

        Assert.Empty(found.Themes);
        Assert.Empty(found.Matters);
    }

    [Fact]
    public void The_same_matter_in_much_the_same_words_stands_side_by_side()
    {
        var found = Find(
            Item("h1", "b", LanternsAgain, "supervision"), Item("h2", "x", "Rope stores are left open over night.", "supervision"), Item("h3", "a", Lanterns, "supervision"));

        var matter = Assert.Single(found.Matters);
        Assert.Equal(["supervision"], matter.Themes);
        Assert.Equal(["a", "b"], matter.Passages.Select(passage => passage.Item.Finding.Id));
        Assert.Null(matter.Passages[0].Like);
        Assert.Equal("a", matter.Passages[1].Like!.FindingId);
        Assert.InRange(matter.Likeness, MatterLikeness.Floor, 1);
        Assert.Equal(7, matter.Years, 2);
    }

    [Fact]
    public void A_matter_raised_three_times_is_one_and_each_time_names_the_one_before_that_it_is_most_like()
    {
        var found = Find(
            Item("h3", "a", Lanterns, "supervision"), Item("h2", "b", LanternsAgain, "supervision"), Item("h1", "c", LanternsAgain, "supervision"),
            Item("h1", "x", "Rope stores are left open over night.", "supervision"));

        var matter = Assert.Single(found.Matters);
        Assert.Equal(3, matter.Inspections);
        Assert.Equal([null, "a", "b"], matter.Passages.Select(passage => passage.Like?.FindingId));
        Assert.Equal(3, matter.Passages[2].Like!.Years, 2);
    }

    [Fact]
    public void Items_that_share_no_theme_are_not_compared()
    {
        var found = Find(Item("h3", "a", Lanterns, "supervision"), Item("h1", "b", Lanterns, "caseloads"));

        Assert.Empty(found.Matters);
    }

    [Fact]
    public void Items_that_share_only_what_fits_no_theme_are_not_compared()
    {
        var found = Find(Item("h3", "a", Lanterns, "other"), Item("h1", "b", Lanterns, "other"));

        Assert.Empty(found.Matters);
    }

    [Fact]
    public void Only_inspections_in_scope_count()
    {
        var quotes = new InventedQuotes([Item("h3", "a", Lanterns, "supervision"), Item("h2", "b", LanternsAgain, "supervision"), Item("h1", "c", LanternsAgain, "supervision")]);

        var found = Find(quotes, new InspectionScope { From = new(2020, 1, 1) }, Inspections);

        Assert.Equal(["h1", "h2"], found.Inspections);
        Assert.Equal(["b", "c"], Assert.Single(found.Matters).Passages.Select(passage => passage.Item.Finding.Id));
        Assert.Equal((2, 2), (found.Themes[0].Rate.Count, found.Themes[0].Rate.Of));
    }

    [Fact]
    public void A_review_of_a_board_alone_raises_nothing_at_the_authority()
    {
        var review = Held("r1", "2016-03-05", Hartmoor);
        var quotes = new InventedQuotes([Item("r1", "a", Lanterns, "supervision"), Item("h1", "b", LanternsAgain, "supervision")]);

        var found = Find(quotes, new InspectionScope(), [.. Inspections, review with { Inspection = review.Inspection with { Framework = Framework.LscbReview } }]);

        Assert.Empty(found.Themes);
        Assert.Empty(found.Matters);
    }

    [Fact]
    public void Two_reports_on_the_same_days_are_not_one_after_the_other()
    {
        var quotes = new InventedQuotes([Item("s1", "a", Lanterns, "supervision"), Item("h1", "b", LanternsAgain, "supervision")]);

        var found = Find(quotes, new InspectionScope(), [.. Inspections, Held("s1", "2025-03-05", Hartmoor)]);

        Assert.Empty(found.Matters);
    }

    private Recurrence Find(params (string Inspection, ThemedFinding Passage)[] passages) => Find(new InventedQuotes(passages), new InspectionScope(), Inspections);

    private Recurrence Find(InventedQuotes quotes, InspectionScope scope, HeldInspection[] inspections)
    {
        var directory = _reference.Load();
        var held = new HeldThemes(directory, inspections, quotes.Counts);
        return Recurrence.Of(held, directory.Find(Hartmoor)!, scope, [Theme("supervision"), Theme("caseloads")], quotes.Of(inspections));
    }
}
