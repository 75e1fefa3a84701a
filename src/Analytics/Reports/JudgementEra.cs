namespace Analytics.Reports;

/// <summary>The rules under which an inspection makes its judgements. Where one gives way to another, grades before and after are not of the same thing.</summary>
public enum JudgementEra
{
    /// <summary>Inspections of services for looked-after children (2013).</summary>
    LookedAfter,

    /// <summary>The single inspection framework, its reinspections included.</summary>
    Sif,

    /// <summary>ILACS from 2018: children in care and care leavers share a judgement, adoption has none of its own.</summary>
    Ilacs,

    /// <summary>ILACS from January 2023: care leavers have a judgement of their own.</summary>
    IlacsCareLeavers,

    /// <summary>ILACS from April 2026: no overall effectiveness.</summary>
    IlacsNoOverall,
}

/// <summary>The first day on site from which new rules hold, and what changes then.</summary>
public sealed record JudgementBreak(DateOnly From, JudgementEra Era, string Change);

/// <summary>Under which rules an inspection stands, and where a series of judgements breaks.</summary>
public static class JudgementEras
{
    /// <summary>From this day on ILACS takes the place of the single inspection framework.</summary>
    public static readonly DateOnly IlacsSince = new(2018, 1, 1);

    private static readonly DateOnly SifSince = new(2013, 11, 1);

    /// <summary>In order of time.</summary>
    public static IReadOnlyList<JudgementBreak> Breaks { get; } =
    [
        new(SifSince, JudgementEra.Sif, "Single inspections (SIF) begin: one report judges help and protection, children looked after, care leavers and adoption."),
        new(IlacsSince, JudgementEra.Ilacs, "ILACS takes the place of SIF: children in care and care leavers share a judgement, and adoption has none of its own."),
        new(FrameworkJudgements.CareLeaversSince, JudgementEra.IlacsCareLeavers, "Children in care and care leavers are judged apart."),
        new(Judgement.NoOverallSince, JudgementEra.IlacsNoOverall, "No judgement of overall effectiveness is made any more."),
    ];

    /// <summary>Null for a framework that judges no authority: visits, joint and area inspections, a review of a safeguarding children board alone.</summary>
    public static JudgementEra? Of(Framework framework, DateOnly start) => framework switch
    {
        Framework.LacInspection => JudgementEra.LookedAfter,
        Framework.Sif or Framework.SifReinspection => JudgementEra.Sif,
        Framework.IlacsStandard or Framework.IlacsShort when start >= Judgement.NoOverallSince => JudgementEra.IlacsNoOverall,
        Framework.IlacsStandard or Framework.IlacsShort when start >= FrameworkJudgements.CareLeaversSince => JudgementEra.IlacsCareLeavers,
        Framework.IlacsStandard or Framework.IlacsShort => JudgementEra.Ilacs,
        _ => null,
    };
}
