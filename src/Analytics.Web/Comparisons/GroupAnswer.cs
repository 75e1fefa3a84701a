using Analytics.Authorities;
using Analytics.Comparison;

namespace Analytics.Web.Comparisons;

/// <summary>The authorities compared with, and the version of the model that chose them.</summary>
public sealed record GroupAnswer(GroupKind Kind, string Name, string? Model, IReadOnlyList<MemberAnswer> Members)
{
    /// <param name="isListed">Whether the members' inspections are named, or only counted.</param>
    public static GroupAnswer Of(ComparisonGroup group, IEnumerable<MemberInspections> members, bool isListed)
    {
        var closeness = group.Closeness.ToDictionary(neighbour => neighbour.Authority.Gss);
        var borders = group.Borders.ToDictionary(border => border.Authority.Gss);
        return new GroupAnswer(group.Kind, group.Name, group.Model, [.. members.Select(member => MemberAnswer.Of(
            member, isListed, closeness.GetValueOrDefault(member.Authority.Gss), borders.GetValueOrDefault(member.Authority.Gss)))]);
    }
}

/// <summary>A member of a group with its inspections in scope, newest first, and how it belongs to it.</summary>
public sealed record MemberAnswer
{
    public required string Gss { get; init; }
    public required string Name { get; init; }

    /// <summary>False for an authority abolished by a reorganisation.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>The place of a statistical neighbour by the model, from 1, the most alike.</summary>
    public int? Rank { get; init; }

    /// <summary>The model's band of a statistical neighbour.</summary>
    public string? Closeness { get; init; }

    /// <summary>Whether a bordering authority borders on land or across a river mouth.</summary>
    public BorderKind? Border { get; init; }

    /// <summary>The length of a border on land.</summary>
    public double? SharedBorderKm { get; init; }

    /// <summary>The trust that runs its services for children, or ran them, with the years.</summary>
    public string? ChildrensTrust { get; init; }

    /// <summary>Empty where the group has too many to name them.</summary>
    public required IReadOnlyList<string> Inspections { get; init; }

    public required int Count { get; init; }

    public static MemberAnswer Of(MemberInspections member, bool isListed, StatisticalNeighbour? neighbour, BorderingAuthority? border) => new()
    {
        Gss = member.Authority.Gss.Value,
        Name = member.Authority.Name,
        IsCurrent = member.Authority.IsCurrent,
        Rank = neighbour?.Rank,
        Closeness = neighbour?.Closeness,
        Border = border?.Kind,
        SharedBorderKm = border?.SharedBorderKm,
        ChildrensTrust = member.Authority.ChildrensTrust,
        Inspections = isListed ? member.Inspections : [],
        Count = member.Inspections.Count,
    };
}

/// <summary>An abolished authority that one came out of, with its inspections of the period and kinds, newest first.</summary>
public sealed record PredecessorAnswer(string Gss, string Name, string? Abolished, IReadOnlyList<string> Inspections);
