using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>Finds the group that a text names for an authority.</summary>
public static class ComparisonGroups
{
    private const string Allowed = "Allowed are statistical, bordering, region, england, type, or GSS codes separated by commas.";
    private const int MaxListed = 200;

    /// <param name="group"><c>statistical</c>, <c>bordering</c>, <c>region</c>, <c>england</c>, <c>type</c>, or GSS codes separated by commas.</param>
    public static GroupOutcome Resolve(AuthorityDirectory directory, GssCode authority, string group)
    {
        if (directory.CountedAs(authority) is not { } own)
            return new GroupOutcome.Refused($"{authority} is not the code of an authority.");
        var text = group.Trim();
        if (!Slug.TryParse<GroupKind>(text, out var kind) || kind == GroupKind.List)
            return Listed(directory, own, text);
        return kind switch
        {
            GroupKind.Statistical => Statistical(directory, own),
            GroupKind.Bordering => Bordering(directory, own),
            GroupKind.Region => Whole(kind, $"{own.Region} without {own.Name}", Others(directory, own).Where(other => IsSame(other.Region, own.Region)), $"No other authority is in {own.Region}."),
            GroupKind.Type => Whole(kind, $"{Plural(own.Type)} without {own.Name}", Others(directory, own).Where(other => IsSame(other.Type, own.Type)), $"No other authority is of the type {own.Type}."),
            _ => Whole(kind, $"England without {own.Name}", Others(directory, own), "There is no other authority."),
        };
    }

    private static GroupOutcome Statistical(AuthorityDirectory directory, Authority own)
    {
        var neighbours = directory.StatisticalNeighbours(own.Gss);
        var outcome = Whole(
            GroupKind.Statistical, $"Statistical neighbours of {own.Name} ({neighbours.Model} model)", neighbours.Neighbours.Select(neighbour => neighbour.Authority),
            $"The {neighbours.Model} model gives {own.Name} no statistical neighbours. {Allowed.Replace("statistical, ", "", StringComparison.Ordinal)}");
        return outcome is GroupOutcome.Resolved(var group)
            ? new GroupOutcome.Resolved(group with { Model = neighbours.Model, Closeness = neighbours.Neighbours })
            : outcome;
    }

    private static GroupOutcome Bordering(AuthorityDirectory directory, Authority own)
    {
        var borders = directory.Bordering(own.Gss);
        var outcome = Whole(
            GroupKind.Bordering, $"Authorities bordering {own.Name}", borders.Select(border => border.Authority), $"{own.Name} has no neighbour on land or across a river mouth. {Allowed.Replace("bordering, ", "", StringComparison.Ordinal)}");
        return outcome is GroupOutcome.Resolved(var group) ? new GroupOutcome.Resolved(group with { Borders = borders }) : outcome;
    }

    private static IEnumerable<Authority> Others(AuthorityDirectory directory, Authority own) =>
        directory.Counted.Where(other => other.Gss != own.Gss && !other.Successors.Contains(own.Gss.Value));

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Plural(string type) => type.EndsWith('y') ? $"{type[..^1]}ies" : $"{type}s";

    private static GroupOutcome Listed(AuthorityDirectory directory, Authority own, string text)
    {
        var codes = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (codes.Length is 0 or > MaxListed)
            return new GroupOutcome.Refused(codes.Length == 0 ? $"No group is named. {Allowed}" : $"{codes.Length} codes are listed, and at most {MaxListed} are compared. {Allowed}");
        var members = new List<Authority>();
        foreach (var code in codes)
        {
            if (!GssCode.TryParse(code, out var gss) || directory.CountedAs(gss) is not { } member)
                return new GroupOutcome.Refused($"'{code}' is neither a group nor the code of an authority. {Allowed}");
            if (member.Gss != own.Gss && !members.Contains(member))
                members.Add(member);
        }
        return Whole(GroupKind.List, members.Count == 1 ? members[0].Name : $"{members.Count} chosen authorities", members, $"{own.Name} is compared with others, and the list names no other. {Allowed}");
    }

    private static GroupOutcome Whole(GroupKind kind, string name, IEnumerable<Authority> members, string whenNone)
    {
        IReadOnlyList<Authority> all = [.. members];
        return all.Count == 0
            ? new GroupOutcome.Refused(whenNone)
            : new GroupOutcome.Resolved(new ComparisonGroup { Kind = kind, Name = name, Members = all });
    }
}
