using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>Finds the inspection that a council paper is about. A pure function: when a report comes later, asking again links to it.</summary>
public static class PaperLinks
{
    /// <summary>Why a paper is not linked whose report may come later, and which is then linked by itself.</summary>
    public const string NotHeld = "report not held";

    private const double Enough = 3;
    private const double Ahead = 1.5;

    /// <param name="candidates">
    /// The inspections of the paper's authority and of those before it, or all where the paper's authority is not known; of a report with several versions the newest.
    /// </param>
    public static PaperLink Of(Paper paper, IReadOnlyList<Candidate> candidates)
    {
        InspectionFit[] fits = [.. candidates
            .Select(candidate => InspectionFit.Of(paper, candidate))
            .OrderBy(fit => fit.IsExcluded).ThenByDescending(fit => fit.Points).ThenBy(fit => fit.Candidate.Inspection.Id, StringComparer.Ordinal)];
        InspectionFit[] fitting = [.. fits.Where(fit => paper.Authority is null ? FitsWithoutAuthority(fit) : Fits(fit))];
        return fitting switch
        {
            [] => NotLinked(paper, fits, paper.Authority is null ? "the authority is not known, and no inspection agrees in days on site, publication and areas" : NotHeld, shown: 1),
            [var one, var next, ..] when paper.Authority is null || one.Points < next.Points + Ahead => NotLinked(paper, fits, "two inspections fit alike", shown: 2),
            [var best, ..] => Linked(paper, best),
        };
    }

    /// <summary>Whether the days on site allow that a paper whose authority is not known is about an inspection: the others need not be prepared.</summary>
    public static bool MayBeAbout(Paper paper, Inspection inspection) => InspectionFit.HasWindowsNear(paper, inspection);

    private static bool Fits(InspectionFit fit) => !fit.IsExcluded && fit.Points >= Enough && (fit.IsDated || fit.Parts.HasFlag(FitParts.Judgements | FitParts.Meeting));

    private static bool FitsWithoutAuthority(InspectionFit fit) => Fits(fit) && fit.Parts.HasFlag(FitParts.Windows | FitParts.Publication | FitParts.Areas);

    private static PaperLink Linked(Paper paper, InspectionFit best) => new()
    {
        PaperId = paper.Id,
        InspectionId = best.Candidate.Inspection.Id,
        Score = ScoreOf(best),
        Reasons = paper.Authority is null ? [.. best.Reasons, "the council is not named; no other inspection agrees in days on site, publication and areas"] : best.Reasons,
        Deadline = ActionPlanDeadline.Check(paper, best.Candidate.Inspection),
    };

    private static PaperLink NotLinked(Paper paper, IReadOnlyList<InspectionFit> fits, string why, int shown) => new()
    {
        PaperId = paper.Id,
        Score = fits is [var best, ..] ? ScoreOf(best) : 0,
        WhyNot = why,
        Reasons = [.. fits.Take(shown).SelectMany(fit => fit.Reasons.Select(reason => $"{NameOf(fit.Candidate.Inspection)}: {reason}"))],
        Deadline = ActionPlanDeadline.Check(paper, null),
    };

    private static string NameOf(Inspection inspection) => $"{FrameworkFamily.Of(inspection.Framework)} that ended on {PrintedDays.Of(inspection.End)}";

    /// <summary>One half where the points are just enough.</summary>
    private static double ScoreOf(InspectionFit fit) => fit.IsExcluded ? 0 : 1 / (1 + Math.Exp(Enough - fit.Points));
}
