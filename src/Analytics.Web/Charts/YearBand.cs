using Analytics.Reports;

namespace Analytics.Web.Charts;

/// <summary>A strip of a chart over years: what its marks are of, and whether judgements are made there, so that their breaks are marked in it.</summary>
public sealed record YearBand(string Name, bool IsJudged, IReadOnlyList<YearMark> Marks)
{
    public bool IsDrawn => Marks.Any(mark => mark.Share.IsDrawn);
}

/// <summary>The inspections of one year: a share, the passages behind it where there are any, and what a reader of the text is told.</summary>
public sealed record YearMark(int Year, PartOfYear Part, Share Share, string? Url, string Text)
{
    /// <summary>Whether it is of praise: an open square beside the circle of what was raised.</summary>
    public bool IsPraise { get; init; }
}

/// <summary>Which half of its year a mark stands in: that of 2026 has reports of before and after its break.</summary>
public enum PartOfYear
{
    Whole,
    First,
    Second,
}

/// <summary>The years in which the rules of judgements changed, as charts mark them.</summary>
public static class YearBreaks
{
    /// <summary>In order of time. SIF, with which the reports held begin, is no break within them.</summary>
    public static IReadOnlyList<JudgementBreak> All { get; } = [.. JudgementEras.Breaks.Where(change => change.Era > JudgementEra.Sif)];

    public static string InBrief(JudgementBreak change) => change.Era switch
    {
        JudgementEra.Ilacs => "ILACS",
        JudgementEra.IlacsCareLeavers => "care leavers apart",
        _ => "no overall grade",
    };
}
