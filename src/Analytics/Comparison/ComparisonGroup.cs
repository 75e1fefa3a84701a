using Analytics.Authorities;

namespace Analytics.Comparison;

public enum GroupKind
{
    /// <summary>The authorities most like it, by a model of the Department for Education.</summary>
    Statistical,

    /// <summary>Those with a border to it, on land or across a river mouth.</summary>
    Bordering,
    Region,
    England,

    /// <summary>Those of the same type, such as London boroughs.</summary>
    Type,

    /// <summary>Named one by one.</summary>
    List,
}

/// <summary>
/// The authorities that one is compared with; never the authority itself. Region, England and type hold historic authorities too, since
/// their inspections took place there, but not those that this authority came out of.
/// </summary>
public sealed record ComparisonGroup
{
    public required GroupKind Kind { get; init; }

    /// <summary>For people, such as <c>Statistical neighbours (2025-05 model)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the model of statistical neighbours; null for other kinds.</summary>
    public string? Model { get; init; }

    /// <summary>Statistical neighbours the most alike first, a list as given, others by name; at least one.</summary>
    public required IReadOnlyList<Authority> Members { get; init; }

    /// <summary>Rank and closeness of each member of a statistical group; none in others.</summary>
    public IReadOnlyList<StatisticalNeighbour> Closeness { get; init; } = [];

    /// <summary>The kind of border of each member of a bordering group; none in others.</summary>
    public IReadOnlyList<BorderingAuthority> Borders { get; init; } = [];
}

/// <summary>What a group text came to.</summary>
public abstract record GroupOutcome
{
    private GroupOutcome()
    {
    }

    public sealed record Resolved(ComparisonGroup Group) : GroupOutcome;

    /// <summary>There is no such group; <paramref name="Reason"/> says what was wrong and what is allowed, in a sentence.</summary>
    public sealed record Refused(string Reason) : GroupOutcome;
}
