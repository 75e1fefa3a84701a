namespace Analytics.Reports;

/// <summary>What became of a judgement in an inspection. Nothing is ever inferred where there is no grade.</summary>
public enum JudgementState
{
    /// <summary>There is a grade.</summary>
    Judged,

    /// <summary>The framework makes it, and the inspectors said that they did not: there were too few children.</summary>
    NotJudged,

    /// <summary>Care leavers, whom the judgement of children in care covers.</summary>
    WithChildrenInCare,

    /// <summary>The framework makes no such judgement.</summary>
    NotMade,

    /// <summary>Some inspections of the framework make it, and this one did not: the review of the safeguarding children board.</summary>
    NotReviewed,

    /// <summary>The framework makes it and we did not find it in the report: an error of ours or of the report.</summary>
    NotFound,
}

/// <summary>Tells why a judgement has no grade, from the rules of its framework.</summary>
public static class JudgementStates
{
    public static JudgementState Of(Inspection inspection, JudgementName name)
    {
        if (inspection.GradeOf(name) is { } grade)
            return grade == Grade.NotJudged ? JudgementState.NotJudged : JudgementState.Judged;
        if (FrameworkJudgements.Of(inspection.Framework, inspection.Start).Contains(name))
            return JudgementState.NotFound;
        if (name == JudgementName.CareLeavers && (inspection.CareScope == CareScope.Combined || JudgementEras.Of(inspection.Framework, inspection.Start) == JudgementEra.Ilacs))
            return JudgementState.WithChildrenInCare;
        return FrameworkJudgements.CanMake(inspection.Framework, inspection.Start, name) ? JudgementState.NotReviewed : JudgementState.NotMade;
    }
}
