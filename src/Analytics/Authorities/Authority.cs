namespace Analytics.Authorities;

/// <summary>An English local authority with children's services, as <c>data/reference/authorities.csv</c> tells it.</summary>
public sealed record Authority
{
    public required GssCode Gss { get; init; }

    /// <summary>The code the same authority had before a boundary change, if any.</summary>
    public GssCode? FormerGss { get; init; }

    /// <summary>Department for Education number of three or four digits.</summary>
    public int? LaCode { get; init; }

    /// <summary>The inspectorate's unique reference number.</summary>
    public long? OfstedUrn { get; init; }

    public required string Name { get; init; }
    public required string OfficialName { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public required string Region { get; init; }

    /// <summary>Such as <c>County</c>, <c>Unitary Authority</c>, <c>London Borough</c>.</summary>
    public required string Type { get; init; }

    /// <summary>False for an authority abolished by a reorganisation.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>ISO date as far as it is known; null when the authority is older than the records.</summary>
    public string? Created { get; init; }

    public string? Abolished { get; init; }

    /// <summary>Names of the authorities that this one took over.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    public IReadOnlyList<string> Successors { get; init; } = [];
    public string? ChildrensTrust { get; init; }
    public Uri? Website { get; init; }
    public Uri? CommitteeSite { get; init; }

    /// <summary>The program that the site of its committees runs on, such as <c>moderngov</c>.</summary>
    public string? CommitteeSystem { get; init; }

    /// <summary>The domain of its e-mail and web addresses, such as <c>hants.gov.uk</c>; for some it is a trust's.</summary>
    public string? Domain { get; init; }

    /// <summary>Other addresses under which its committees' papers are or were found.</summary>
    public IReadOnlyList<Uri> OtherSites { get; init; } = [];
}
