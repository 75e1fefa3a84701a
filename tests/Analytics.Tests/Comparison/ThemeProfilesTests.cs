using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class ThemeProfilesTests : IDisposable
{
    private static readonly Theme[] Themes =
        [.. new[] { "supervision", "caseloads", "leadership", "neglect", "adoption", "permanence" }.Concat(Enumerable.Range(1, 14).Select(n => $"invented-{n}")).Select(Theme)];

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void Those_whose_reports_criticise_the_same_themes_are_alike()
    {
        var profiles = Of(
            [.. Series("h", 3, Hartmoor), .. Series("c", 3, Coldwater), .. Series("s", 3, Saltney)],
            [.. Criticised("h", "supervision", 10), .. Criticised("c", "supervision", 8), .. Criticised("s", "adoption", 9)]);

        var similar = profiles.SimilarTo(Hartmoor, 10)!;

        var only = Assert.Single(similar);
        Assert.Equal(Coldwater, only.Gss);
        Assert.InRange(only.Likeness, 0.9, 1);
        Assert.Equal(["c1", "c2", "c3"], only.Inspections);
        Assert.Equal(("supervision", 30, 24), (only.Shared[0].Theme.Slug, only.Shared[0].Own, only.Shared[0].Other));
    }

    [Fact]
    public void An_authority_with_too_few_full_inspections_has_no_profile_and_is_nobody_s_like()
    {
        var visit = Held("s3", "2021-03-05", Saltney);
        var profiles = Of(
            [.. Series("h", 3, Hartmoor), .. Series("c", 3, Coldwater), .. Series("s", 2, Saltney), visit with { Inspection = visit.Inspection with { Framework = Framework.FocusedVisit } }],
            [.. Criticised("h", "supervision", 10), .. Criticised("c", "adoption", 8), .. Criticised("s", "supervision", 10)]);

        Assert.Null(profiles.SimilarTo(Saltney, 10));
        Assert.DoesNotContain(profiles.SimilarTo(Hartmoor, 10)!, similar => similar.Gss == Saltney);
        Assert.Equal(["s1", "s2"], profiles.InspectionsOf(Saltney));
        Assert.Equal(2, profiles.Authorities);
        Assert.Null(profiles.Agreement);
    }

    [Fact]
    public void To_have_been_inspected_in_the_same_way_and_years_makes_nobody_alike()
    {
        // All reports of one kind criticise neglect, those of the other adoption: that is the kind, not the authority.
        var profiles = Of(
            [.. Series("h", 3, Hartmoor).Select(AsSif), .. Series("c", 3, Coldwater).Select(AsSif), .. Series("s", 3, Saltney)],
            [.. Criticised("h", "neglect", 10), .. Criticised("c", "neglect", 10), .. Criticised("s", "adoption", 10), new InspectionCriticism("h1", "supervision", 20), new InspectionCriticism("c1", "caseloads", 20)]);

        Assert.DoesNotContain(profiles.SimilarTo(Hartmoor, 10)!, similar => similar.Gss == Coldwater);

        static HeldInspection AsSif(HeldInspection held) => held with { Inspection = held.Inspection with { Framework = Framework.Sif } };
    }

    [Fact]
    public void Reports_about_both_are_told()
    {
        var profiles = Of(
            [.. Series("h", 2, Hartmoor), .. Series("c", 2, Coldwater), .. Series("s", 3, Saltney), Held("x1", "2020-03-05", Hartmoor, Coldwater)],
            [.. Criticised("x", "supervision", 10), .. Criticised("s", "adoption", 9)]);

        Assert.Equal(1, Assert.Single(profiles.SimilarTo(Hartmoor, 10)!, similar => similar.Gss == Coldwater).SharedReports);
    }

    [Fact]
    public void Halves_of_authorities_that_keep_their_themes_agree_and_chance_seldom_brings_anybody_as_near()
    {
        var profiles = Invented(Keeping);

        Assert.InRange(profiles.Agreement!.Value, 0.9, 1);
        Assert.All(profiles.SimilarTo(Hartmoor, 1)!, nearest => Assert.InRange(nearest.ByChance, 0, 0.15));
    }

    [Fact]
    public void Halves_of_authorities_whose_themes_are_drawn_by_lot_do_not_agree()
    {
        var lot = new Random(7);

        var profiles = Invented((_, _) => lot.Next(Themes.Length));

        Assert.InRange(profiles.Agreement!.Value, -0.1, 0.1);
    }

    [Fact]
    public void The_same_inspections_always_give_the_same_answer()
    {
        var (one, other) = (Invented(Keeping), Invented(Keeping));

        Assert.Equal(one.Agreement, other.Agreement);
        Assert.Equal(one.SimilarTo(Hartmoor, 5)!.Select(similar => (similar.Gss, similar.Likeness, similar.ByChance)), other.SimilarTo(Hartmoor, 5)!.Select(similar => (similar.Gss, similar.Likeness, similar.ByChance)));
    }

    /// <summary>Two and two authorities are alike.</summary>
    private static int Keeping(int authority, int inspection) => authority / 2;

    /// <summary>Forty authorities of four inspections each, every one of which criticises one theme.</summary>
    private ThemeProfiles Invented(Func<int, int, int> themeOf)
    {
        var codes = Enumerable.Range(1, 40).Select(n => GssCode.Parse($"X990000{n:00}")).ToList();
        codes[0] = Hartmoor;
        var inspections = codes.SelectMany((gss, authority) => Enumerable.Range(1, 4).Select(n => Held($"i{authority}-{n}", $"{2026 - n}-0{(authority % 9) + 1}-05", gss))).ToList();
        var criticisms = inspections.Select((held, place) => new InspectionCriticism(held.Inspection.Id, Themes[themeOf(place / 4, place)].Slug, 10 + (place % 5)));
        return Of(inspections, [.. criticisms]);
    }

    private static IEnumerable<InspectionCriticism> Criticised(string prefix, string theme, int passages) =>
        Enumerable.Range(1, 3).Select(n => new InspectionCriticism($"{prefix}{n}", theme, passages));

    private ThemeProfiles Of(IEnumerable<HeldInspection> inspections, IReadOnlyList<InspectionCriticism> criticisms)
    {
        IReadOnlyList<HeldInspection> all = [.. inspections];
        return new ThemeProfiles(new HeldThemes(_reference.Load(), all, []), Themes, criticisms, all.ToDictionary(held => held.Inspection.Id, _ => 100));
    }
}
