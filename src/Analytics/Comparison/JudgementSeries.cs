using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>
/// The judged inspections of an authority in order of time, those of the abolished authorities that it came out of first: they are its history,
/// and say whose they are.
/// </summary>
public sealed record JudgementSeries(Authority Authority, IReadOnlyList<JudgedInspection> Inspections)
{
    /// <summary>Judgements that ILACS makes or made, which every series shows.</summary>
    public static IReadOnlyList<JudgementName> AlwaysShown { get; } =
        [JudgementName.OverallEffectiveness, JudgementName.Leadership, JudgementName.HelpAndProtection, JudgementName.ChildrenInCare, JudgementName.CareLeavers];

    /// <param name="from">By last day on site, as <paramref name="to"/>; both included.</param>
    public static JudgementSeries Of(HeldThemes held, Authority authority, DateOnly? from = null, DateOnly? to = null)
    {
        IReadOnlyList<Authority> judged = [authority, .. held.PredecessorsOf(authority.Gss)];
        return new JudgementSeries(authority, [.. judged
            .SelectMany(one => held.Of(one.Gss), (one, place) => (Judged: one, Inspection: held[place]))
            .DistinctBy(pair => pair.Inspection.Id)
            .Where(pair => !(pair.Inspection.End < from) && !(pair.Inspection.End > to))
            .OrderBy(pair => pair.Inspection.End).ThenBy(pair => pair.Inspection.Id, StringComparer.Ordinal)
            .SelectMany(pair => JudgementEras.Of(pair.Inspection.Framework, pair.Inspection.Start) is { } era ? new[] { new JudgedInspection(pair.Inspection, era, pair.Judged) } : [])]);
    }

    public bool IsHistory(JudgedInspection inspection) => inspection.Judged.Gss != Authority.Gss;

    /// <summary>The judgements to show of these series: those always shown, and what else was made in any of their inspections.</summary>
    public static IReadOnlyList<JudgementName> NamesIn(IEnumerable<JudgementSeries> series) =>
        [.. AlwaysShown.Union(series.SelectMany(one => one.Inspections).SelectMany(one => one.Inspection.Judgements).Select(judgement => judgement.Name)).Order()];
}

/// <summary>An inspection with the rules that it stands under and the authority that was judged.</summary>
public sealed record JudgedInspection(Inspection Inspection, JudgementEra Era, Authority Judged);
