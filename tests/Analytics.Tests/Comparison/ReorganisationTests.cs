using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

/// <summary>Codes and borders as the reference data have them, with invented inspections.</summary>
public sealed class ReorganisationTests
{
    private static readonly AuthorityDirectory Reference = ReferenceFolder.Directory;

    private static readonly GssCode Cumbria = Code("Cumbria");
    private static readonly GssCode Cumberland = Code("Cumberland");
    private static readonly GssCode Westmorland = Code("Westmorland and Furness");
    private static readonly GssCode Northamptonshire = Code("Northamptonshire");
    private static readonly GssCode North = Code("North Northamptonshire");
    private static readonly GssCode West = Code("West Northamptonshire");
    private static readonly GssCode Bcp = Code("Bournemouth, Christchurch and Poole");

    [Theory]
    [InlineData("Barnsley", "E08000016", "E08000038")]
    [InlineData("Sheffield", "E08000019", "E08000039")]
    public void Two_codes_of_an_authority_whose_boundary_changed_are_one_authority(string name, string former, string current)
    {
        var comparison = Compare(GssCode.Parse(former), "region", new InspectionScope(), Held("old", "2016-05-20", GssCode.Parse(former)), Held("new", "2024-05-20", GssCode.Parse(current)));

        Assert.Equal((name, current), (comparison.Authority.Name, comparison.Authority.Gss.Value));
        Assert.Equal(["new", "old"], comparison.Own);
        Assert.Empty(comparison.History);
        Assert.Empty(comparison.Pooled);
    }

    [Theory]
    [InlineData("E10000002", "E06000060")]
    [InlineData("E10000023", "E06000065")]
    [InlineData("E10000027", "E06000066")]
    public void A_county_that_went_on_whole_under_its_number_at_the_inspectorate_is_one_with_its_successor(string county, string unitary)
    {
        var (before, after) = (GssCode.Parse(county), GssCode.Parse(unitary));
        var comparison = Compare(after, "england", new InspectionScope(), Held("county", "2016-05-20", before), Held("unitary", "2024-05-20", after));

        Assert.Equal(after, Reference.CountedAs(before)?.Gss);
        Assert.Equal([after, before], Reference.CodesOf(before));
        Assert.Equal(["unitary", "county"], comparison.Own);
        Assert.Empty(comparison.History);
        Assert.DoesNotContain(before, comparison.Members.Select(member => member.Authority.Gss));
    }

    [Fact]
    public void The_two_Northamptonshires_share_a_report_that_counts_for_each_and_once_for_both()
    {
        HeldInspection[] held = [Held("shared", "2023-10-20", North, West)];

        Assert.Equal(["shared"], Compare(North, "region", new InspectionScope(), held).Own);
        Assert.Equal(["shared"], Compare(West, "region", new InspectionScope(), held).Own);
        Assert.Equal(["shared"], Compare(Code("Leicester"), "region", new InspectionScope(), held).Pooled);
        Assert.Equal([1, 1], MembersWith(Compare(Code("Leicester"), "region", new InspectionScope(), held), North, West));
    }

    [Fact]
    public void The_county_before_the_two_Northamptonshires_is_history_of_both_and_counts_once_in_their_region()
    {
        HeldInspection[] held = [Held("county", "2019-06-28", Northamptonshire), Held("north", "2023-10-20", North), Held("west", "2022-10-14", West)];

        var leicester = Compare(Code("Leicester"), "region", new InspectionScope { HasHistory = true }, held);

        Assert.Equal(["north", "west", "county"], leicester.Pooled);
        Assert.Equal(["north", "county"], Compare(North, "region", new InspectionScope { HasHistory = true }, held).Own);
        Assert.Equal(["west", "county"], Compare(West, "region", new InspectionScope { HasHistory = true }, held).Own);
        Assert.Equal(["county"], Assert.Single(Compare(West, "region", new InspectionScope(), held).History).Inspections);
    }

    [Fact]
    public void Cumbrias_inspections_are_history_of_its_two_successors_and_not_their_own_unless_asked_for()
    {
        HeldInspection[] held = [Held("cumbria", "2017-11-30", Cumbria), Held("cumberland", "2024-10-18", Cumberland), Held("westmorland", "2024-05-03", Westmorland)];

        var own = Compare(Cumberland, "region", new InspectionScope(), held);
        var withHistory = Compare(Cumberland, "region", new InspectionScope { HasHistory = true }, held);

        Assert.Equal(["cumberland"], own.Own);
        Assert.Equal((Cumbria, "cumbria"), (Assert.Single(own.History).Authority.Gss, Assert.Single(own.History[0].Inspections)));
        Assert.Equal(["westmorland"], own.Pooled);
        Assert.Equal(["cumberland", "cumbria"], withHistory.Own);
    }

    [Fact]
    public void An_abolished_authority_counts_once_in_its_region_and_in_England()
    {
        HeldInspection[] held = [Held("cumbria", "2017-11-30", Cumbria), Held("cumberland", "2024-10-18", Cumberland)];

        Assert.Equal(["cumberland", "cumbria"], Compare(Code("Lancashire"), "region", new InspectionScope(), held).Pooled);
        Assert.Equal(["cumberland", "cumbria"], Compare(Code("Kent"), "england", new InspectionScope(), held).Pooled);
        Assert.Equal(["cumberland", "cumbria"], Compare(Code("Kent"), "england", new InspectionScope { HasHistory = true }, held).Pooled);
    }

    [Fact]
    public void Bournemouths_and_Pooles_inspections_are_history_of_the_authority_that_both_went_into()
    {
        HeldInspection[] held =
            [Held("bournemouth", "2014-05-20", Code("Bournemouth")), Held("poole", "2017-12-07", Code("Poole")), Held("own", "2021-12-17", Bcp), Held("dorset", "2016-02-25", Code("Dorset (county, pre-2019)"))];

        var comparison = Compare(Bcp, "region", new InspectionScope(), held);

        Assert.Equal(["own"], comparison.Own);
        Assert.Equal(["bournemouth", "dorset", "poole"], comparison.History.OrderBy(before => before.Authority.Name, StringComparer.Ordinal).SelectMany(before => before.Inspections));
        Assert.Equal(["own", "poole", "dorset", "bournemouth"], Compare(Bcp, "region", new InspectionScope { HasHistory = true }, held).Own);
        Assert.Equal(["poole"], Compare(Bcp, "region", new InspectionScope { HasHistory = true, Basis = InspectionBasis.Latest, To = new DateOnly(2020, 1, 1) }, held).Own);
    }

    [Fact]
    public void The_history_keeps_to_the_period_and_the_kinds()
    {
        HeldInspection[] held = [Held("cumbria", "2017-11-30", Cumbria)];

        Assert.Empty(Assert.Single(Compare(Cumberland, "region", new InspectionScope { From = new DateOnly(2018, 1, 1) }, held).History).Inspections);
        Assert.Empty(Assert.Single(Compare(Cumberland, "region", new InspectionScope { Frameworks = [Framework.Sif] }, held).History).Inspections);
    }

    [Fact]
    public void The_Isle_of_Wight_borders_nobody_and_has_statistical_neighbours_and_a_region()
    {
        var wight = Code("Isle of Wight");

        Assert.Empty(Reference.Bordering(wight));
        Assert.Contains("Isle of Wight has no neighbour on land", Assert.IsType<GroupOutcome.Refused>(ComparisonGroups.Resolve(Reference, wight, "bordering")).Reason, StringComparison.Ordinal);
        Assert.Equal(10, Group(wight, "statistical").Closeness.Count);
        Assert.Equal(18, Group(wight, "region").Members.Count);
    }

    [Fact]
    public void Borders_across_water_are_told_from_those_on_land()
    {
        var borders = Group(Code("City of London"), "bordering").Borders.ToLookup(border => border.Kind, border => border.Authority.Name);

        Assert.Equal(["Lambeth", "Southwark"], borders[BorderKind.Water]);
        Assert.Equal(["Camden", "Hackney", "Islington", "Tower Hamlets", "Westminster"], borders[BorderKind.Land]);
    }

    [Theory]
    [InlineData("Barnsley", "Metropolitan Districts without Barnsley", 35)]
    [InlineData("Camden", "London Boroughs without Camden", 32)]
    [InlineData("Derby", "Unitary Authorities without Derby", 61)]
    [InlineData("Kent", "Counties without Kent", 26)]
    public void A_type_holds_all_others_of_it(string name, string group, int members)
    {
        var type = Group(Code(name), "type");

        Assert.Equal((group, members), (type.Name, type.Members.Count));
        Assert.All(type.Members, member => Assert.Equal(Reference.Find(Code(name))!.Type, member.Type));
    }

    private static GssCode Code(string name) => Reference.All.Single(authority => authority.Name == name).Gss;

    private static ComparisonGroup Group(GssCode authority, string named) =>
        Assert.IsType<GroupOutcome.Resolved>(ComparisonGroups.Resolve(Reference, authority, named)).Group;

    private static AuthorityComparison Compare(GssCode authority, string group, InspectionScope scope, params IReadOnlyList<HeldInspection> held) =>
        AuthorityComparison.Compare(new HeldThemes(Reference, held, []), Reference.CountedAs(authority)!, Group(authority, group), scope, [Theme("supervision")]);

    private static IEnumerable<int> MembersWith(AuthorityComparison comparison, params IReadOnlyList<GssCode> codes) =>
        codes.Select(code => comparison.Members.Single(member => member.Authority.Gss == code).Inspections.Count);
}
