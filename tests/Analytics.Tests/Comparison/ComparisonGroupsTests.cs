using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class ComparisonGroupsTests : IDisposable
{
    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Theory]
    [InlineData("statistical", GroupKind.Statistical, "X99000002,X99000003")]
    [InlineData(" Statistical ", GroupKind.Statistical, "X99000002,X99000003")]
    [InlineData("bordering", GroupKind.Bordering, "X99000002,X99000003")]
    [InlineData("region", GroupKind.Region, "X99000002")]
    [InlineData("england", GroupKind.England, "X99000002,X99000003")]
    [InlineData("type", GroupKind.Type, "X99000002,X99000003")]
    [InlineData("X99000003, x99000002,X99000003,X99000001", GroupKind.List, "X99000003,X99000002")]
    [InlineData("X99000008", GroupKind.List, "X99000008")]
    public void A_group_holds_its_authorities_but_never_the_one_compared(string text, GroupKind kind, string members)
    {
        var group = Resolve(Hartmoor, text);

        Assert.Equal(kind, group.Kind);
        Assert.Equal(members, string.Join(',', group.Members.Select(member => member.Gss)));
    }

    [Fact]
    public void Historic_authorities_belong_to_their_region_unless_the_one_compared_came_out_of_them()
    {
        Assert.Contains(OldHartmoor, Resolve(Saltney, "england").Members.Select(member => member.Gss));
        Assert.DoesNotContain(OldHartmoor, Resolve(Coldwater, "region").Members.Select(member => member.Gss));
    }

    [Fact]
    public void A_name_tells_people_what_is_compared_and_statistical_neighbours_tell_their_model()
    {
        Assert.Equal("Statistical neighbours of Hartmoor (invented-1 model)", Resolve(Hartmoor, "statistical").Name);
        Assert.Equal("invented-1", Resolve(Hartmoor, "statistical").Model);
        Assert.Equal("Northmarch without Hartmoor", Resolve(Hartmoor, "region").Name);
        Assert.Equal("2 chosen authorities", Resolve(Hartmoor, "X99000002,X99000003").Name);
        Assert.Null(Resolve(Hartmoor, "region").Model);
    }

    [Fact]
    public void Members_tell_how_close_they_are_and_what_border_they_have()
    {
        Assert.Equal([(1, "Very close"), (2, "Close")], Resolve(Hartmoor, "statistical").Closeness.Select(one => (one.Rank, one.Closeness)));
        Assert.Equal([BorderKind.Land, BorderKind.Water], Resolve(Hartmoor, "bordering").Borders.Select(border => border.Kind));
        Assert.Empty(Resolve(Hartmoor, "region").Closeness);
    }

    [Fact]
    public void The_code_from_before_a_boundary_change_stands_for_the_same_authority()
    {
        Assert.Equal([Coldwater, Saltney], Resolve(GssCode.Parse("X99000009"), "statistical").Members.Select(member => member.Gss));
    }

    [Theory]
    [InlineData("X99000001", "", "No group is named")]
    [InlineData("X99000001", "list", "'list' is neither a group nor the code of an authority")]
    [InlineData("X99000001", "X99000002,X00000000", "'X00000000' is neither")]
    [InlineData("X99000001", "X99000001", "names no other")]
    [InlineData("X99000002", "statistical", "no statistical neighbours")]
    [InlineData("X99000003", "bordering", "no neighbour on land")]
    [InlineData("X99000003", "region", "No other authority is in Southmarch")]
    [InlineData("X00000000", "region", "X00000000 is not the code of an authority")]
    public void What_is_no_group_is_refused_with_a_reason(string authority, string text, string reason)
    {
        var outcome = ComparisonGroups.Resolve(_reference.Load(), GssCode.Parse(authority), text);

        Assert.Contains(reason, Assert.IsType<GroupOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_has_an_end()
    {
        var outcome = ComparisonGroups.Resolve(_reference.Load(), Hartmoor, string.Join(',', Enumerable.Repeat("X99000002", 201)));

        Assert.Contains("at most 200", Assert.IsType<GroupOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
    }

    private ComparisonGroup Resolve(GssCode authority, string text) =>
        Assert.IsType<GroupOutcome.Resolved>(ComparisonGroups.Resolve(_reference.Load(), authority, text)).Group;
}
