using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Web.Authorities;

/// <summary>An authority with what is held of it.</summary>
public sealed record AuthorityAnswer
{
    public required string Gss { get; init; }
    public string? FormerGss { get; init; }
    public int? LaCode { get; init; }
    public long? OfstedUrn { get; init; }
    public required string Name { get; init; }
    public required string OfficialName { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public required string Region { get; init; }
    public required string Type { get; init; }
    public required bool IsCurrent { get; init; }
    public string? Created { get; init; }
    public string? Abolished { get; init; }
    public required IReadOnlyList<string> Predecessors { get; init; }
    public required IReadOnlyList<string> Successors { get; init; }

    public string? ChildrensTrust { get; init; }
    public Uri? Website { get; init; }
    public Uri? CommitteeSite { get; init; }

    /// <summary>How many inspections are held.</summary>
    public required int Inspections { get; init; }

    /// <summary>Those of which something is missing that their kind of report states.</summary>
    public required int Incomplete { get; init; }

    public DateOnly? LatestInspectionEnd { get; init; }

    /// <summary>The newest overall judgement held; later inspections may have made none.</summary>
    public DatedGrade? LatestOverall { get; init; }

    public static AuthorityAnswer Of(Authority authority, CorpusView view)
    {
        Inspection[] inspections = [.. view.Inspections.Select(held => held.Inspection).Where(inspection => inspection.Authorities.Contains(authority.Gss))];
        return new AuthorityAnswer
        {
            Gss = authority.Gss.Value,
            FormerGss = authority.FormerGss?.Value,
            LaCode = authority.LaCode,
            OfstedUrn = authority.OfstedUrn,
            Name = authority.Name,
            OfficialName = authority.OfficialName,
            Aliases = authority.Aliases,
            Region = authority.Region,
            Type = authority.Type,
            IsCurrent = authority.IsCurrent,
            Created = authority.Created,
            Abolished = authority.Abolished,
            Predecessors = authority.Predecessors,
            Successors = authority.Successors,
            ChildrensTrust = authority.ChildrensTrust,
            Website = authority.Website,
            CommitteeSite = authority.CommitteeSite,
            Inspections = inspections.Length,
            Incomplete = inspections.Count(inspection => !inspection.IsComplete),
            LatestInspectionEnd = inspections.Length == 0 ? null : inspections[0].End,
            LatestOverall = inspections
                .Select(inspection => inspection.GradeOf(JudgementName.OverallEffectiveness) is { } grade ? new DatedGrade(grade, inspection.End, inspection.Id) : null)
                .FirstOrDefault(grade => grade is not null),
        };
    }
}

public sealed record DatedGrade(Grade Grade, DateOnly InspectionEnd, string InspectionId);

public sealed record AuthoritiesAnswer(int Total, IReadOnlyList<AuthorityAnswer> Authorities);

/// <summary>The authorities that this one is compared with: alike by the model, across the border, in the same region.</summary>
public sealed record NeighboursAnswer(
    string Gss, string Name, string StatisticalModel, IReadOnlyList<StatisticalAnswer> Statistical, IReadOnlyList<BorderingAnswer> Bordering,
    string Region, IReadOnlyList<NamedAuthority> InRegion);

public sealed record StatisticalAnswer(string Gss, string Name, int Rank, string Closeness);

/// <summary>The length of a land border in km; null across water.</summary>
public sealed record BorderingAnswer(string Gss, string Name, BorderKind Kind, double? SharedBorderKm);

public sealed record NamedAuthority(string Gss, string Name);
