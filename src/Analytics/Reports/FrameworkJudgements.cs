namespace Analytics.Reports;

/// <summary>Which judgements each framework makes, by the first day on site. What a report should hold and what a page says of a gap both follow from it.</summary>
public static class FrameworkJudgements
{
    /// <summary>From this day on care leavers have a judgement of their own in ILACS; until then it was one with that of children in care.</summary>
    public static readonly DateOnly CareLeaversSince = new(2023, 1, 16);

    private static readonly JudgementName[] Sif =
    [
        JudgementName.OverallEffectiveness, JudgementName.Leadership, JudgementName.HelpAndProtection, JudgementName.ChildrenInCare,
        JudgementName.CareLeavers, JudgementName.Adoption,
    ];

    private static readonly JudgementName[] LookedAfter =
    [
        JudgementName.OverallEffectiveness, JudgementName.Leadership, JudgementName.CapacityToImprove, JudgementName.Outcomes, JudgementName.QualityOfProvision,
    ];

    /// <summary>Those that every such inspection makes, in the order of declaration: one of them that is not found is missing.</summary>
    public static IReadOnlyList<JudgementName> Of(Framework framework, DateOnly start) => framework switch
    {
        Framework.IlacsStandard or Framework.IlacsShort => Ilacs(start),
        Framework.Sif or Framework.SifReinspection => Sif,
        Framework.LacInspection => LookedAfter,
        Framework.LscbReview => [JudgementName.Lscb],
        _ => [],
    };

    /// <summary>Also those that only some inspections of the framework make: with most single inspections the safeguarding children board was reviewed.</summary>
    public static bool CanMake(Framework framework, DateOnly start, JudgementName name) =>
        Of(framework, start).Contains(name) || (name == JudgementName.Lscb && framework is Framework.Sif or Framework.SifReinspection);

    private static JudgementName[] Ilacs(DateOnly start) =>
    [
        .. start < Judgement.NoOverallSince ? [JudgementName.OverallEffectiveness] : Array.Empty<JudgementName>(),
        JudgementName.Leadership, JudgementName.HelpAndProtection, JudgementName.ChildrenInCare,
        .. start >= CareLeaversSince ? [JudgementName.CareLeavers] : Array.Empty<JudgementName>(),
    ];
}
