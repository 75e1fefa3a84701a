using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class ThemeMapTests : IDisposable
{
    private static readonly HeldInspection[] Inspections =
    [
        Held("new", "2024-06-10", Hartmoor), Held("old", "2019-06-10", Hartmoor),
        Held("later", "2023-06-10", Coldwater), Held("before", "2018-06-10", Coldwater),
        Visit("visit", "2025-06-10", Saltney),
    ];

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void An_authority_is_told_by_its_newest_inspection_first()
    {
        var places = Map([.. Items("supervision", "new", "before"), .. Strengths("supervision", "later")]);

        Assert.Equal(ThemeStanding.RaisedNewest, places[Hartmoor].Standing);
        Assert.Equal(ThemeStanding.RaisedBefore, places[Coldwater].Standing);
        Assert.Equal((1, 2), (places[Hartmoor].Items.Count, places[Hartmoor].Items.Of));
        Assert.Equal("later", places[Coldwater].Newest!.Id);
    }

    [Fact]
    public void Praise_counts_in_the_newest_inspection_alone()
    {
        var places = Map([.. Strengths("supervision", "later", "old")]);

        Assert.True(places[Coldwater].IsPraised);
        Assert.False(places[Hartmoor].IsPraised);
        Assert.Equal(ThemeStanding.NotRaised, places[Hartmoor].Standing);
    }

    [Fact]
    public void A_visit_makes_no_standing()
    {
        var places = Map([.. Items("supervision", "visit")]);

        Assert.Equal((ThemeStanding.NoneHeld, 0), (places[Saltney].Standing, places[Saltney].Items.Of));
        Assert.Null(places[Saltney].Newest);
    }

    [Fact]
    public void Every_current_authority_has_a_place_and_no_abolished_one_has()
    {
        var directory = _reference.Load();

        Assert.Equal(directory.Current.Select(authority => authority.Gss), ThemeMap.Of(new HeldThemes(directory, Inspections, []), directory, "supervision").Select(place => place.Authority.Gss));
    }

    private Dictionary<GssCode, ThemePlace> Map(IReadOnlyList<InspectionTheme> themes)
    {
        var directory = _reference.Load();
        return ThemeMap.Of(new HeldThemes(directory, Inspections, themes), directory, "supervision").ToDictionary(place => place.Authority.Gss);
    }

    private static HeldInspection Visit(string id, string on, GssCode authority) =>
        With(Held(id, on, authority), Framework.FocusedVisit);

    private static HeldInspection With(HeldInspection held, Framework framework) => held with { Inspection = held.Inspection with { Framework = framework } };
}
