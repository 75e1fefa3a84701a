using Analytics.Authorities;

namespace Analytics.Reports;

/// <summary>What kind of inspection it was, and under which rules.</summary>
public enum Framework
{
    IlacsStandard,
    IlacsShort,
    FocusedVisit,
    MonitoringVisit,
    AssuranceVisit,
    Sif,
    SifReinspection,
    Jtai,
    AreaSend,
    LacInspection,
    LscbReview,
    Other,
}

/// <summary>Days that inspectors were on site, first and last included.</summary>
public sealed record OnSiteWindow(DateOnly Start, DateOnly End);

/// <summary>Where a publication date came from, best first.</summary>
public enum PublishedOnSource
{
    Document,
    Listing,
    FileName,
}

/// <summary>The judgements that frameworks make, under one name each over the years.</summary>
public enum JudgementName
{
    OverallEffectiveness,
    Leadership,
    HelpAndProtection,

    /// <summary>Children in care; together with care leavers when <see cref="CareScope.Combined"/>.</summary>
    ChildrenInCare,
    CareLeavers,

    /// <summary>Adoption performance, in inspections under the single inspection framework (2013 to 2018).</summary>
    Adoption,

    /// <summary>The effectiveness of the local safeguarding children board, reviewed together with the authority until 2018 or alone.</summary>
    Lscb,

    /// <summary>The next three: inspections of services for looked-after children in 2013.</summary>
    CapacityToImprove,
    Outcomes,
    QualityOfProvision,
}

public enum Grade
{
    Outstanding,
    Good,

    /// <summary>The third of the four grades until autumn 2013, when "requires improvement" took its place.</summary>
    Adequate,
    RequiresImprovement,
    Inadequate,
    NotJudged,

    /// <summary>A wording never seen before; the inspection carries a warning with it.</summary>
    Unknown,
}

public sealed record Judgement(JudgementName Name, Grade Grade)
{
    /// <summary>From this day on reports carry no overall judgement (inspection framework of April 2026).</summary>
    public static readonly DateOnly NoOverallSince = new(2026, 4, 1);
}

/// <summary>Whether care leavers have a judgement of their own (from January 2023) or share that of children in care.</summary>
public enum CareScope
{
    Combined,
    Separate,
}

/// <summary>The three outcomes of an area SEND inspection (Ofsted and CQC framework of January 2023), which makes no graded judgements.</summary>
public enum AreaSendOutcome
{
    TypicallyPositive,
    Inconsistent,

    /// <summary>Widespread and/or systemic failings.</summary>
    WidespreadFailings,
}

/// <summary>The event that a report tells of. A judgement that its framework does not make is absent.</summary>
public sealed record Inspection
{
    /// <summary>The first 16 digits of the report's SHA-256.</summary>
    public required string Id { get; init; }

    public required string DocumentSha256 { get; init; }
    public required Framework Framework { get; init; }

    /// <summary>The authority's name as the report prints it.</summary>
    public required string AuthorityName { get; init; }

    /// <summary>The authorities inspected; empty when the printed name could not be resolved.</summary>
    public required IReadOnlyList<GssCode> Authorities { get; init; }

    /// <summary>In order of time; at least one.</summary>
    public required IReadOnlyList<OnSiteWindow> Windows { get; init; }

    public DateOnly? PublishedOn { get; init; }
    public PublishedOnSource? PublishedOnSource { get; init; }

    /// <summary>Empty when the report names none.</summary>
    public required IReadOnlyList<string> LeadInspectors { get; init; }

    public required IReadOnlyList<Judgement> Judgements { get; init; }
    public CareScope? CareScope { get; init; }

    /// <summary>Of area SEND inspections only.</summary>
    public AreaSendOutcome? Outcome { get; init; }

    /// <summary>What this kind of report states and was not found in this one; see <see cref="IsComplete"/>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What was missing or never seen before, in words for a reader of <c>status</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Version of the parser and of the PDF engine that read the report.</summary>
    public required string ParserVersion { get; init; }

    /// <summary>False when a judgement or an outcome that the framework makes was not found: figures over such inspections are short of it.</summary>
    public bool IsComplete => Missing.Count == 0;

    public DateOnly Start => Windows[0].Start;
    public DateOnly End => Windows[^1].End;

    public Grade? GradeOf(JudgementName name) => Judgements.FirstOrDefault(judgement => judgement.Name == name)?.Grade;
}
