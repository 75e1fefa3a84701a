using Analytics.Comparison;
using Analytics.Reports;

namespace Analytics.Web.Comparisons;

/// <summary>
/// Judgements side by side in order of time, and where their series breaks: grades on both sides of a break are not of the same thing. An overall
/// judgement that was not made is never inferred.
/// </summary>
public sealed record JudgementsAnswer(
    string AuthorityGss, string AuthorityName, string? Group, IReadOnlyList<JudgementBreak> Breaks, IReadOnlyList<JudgedAuthority> Authorities)
{
    public static JudgementsAnswer Of(ComparisonGroup? group, IReadOnlyList<JudgementSeries> series)
    {
        var names = JudgementSeries.NamesIn(series);
        return new JudgementsAnswer(
            series[0].Authority.Gss.Value, series[0].Authority.Name, group?.Name, JudgementEras.Breaks, [.. series.Select(one => JudgedAuthority.Of(one, names))]);
    }
}

/// <summary>An authority's judged inspections, the oldest first.</summary>
public sealed record JudgedAuthority(string Gss, string Name, string? ChildrensTrust, IReadOnlyList<JudgedReport> Inspections)
{
    public static JudgedAuthority Of(JudgementSeries series, IReadOnlyList<JudgementName> names) => new(
        series.Authority.Gss.Value, series.Authority.Name, series.Authority.ChildrensTrust,
        [.. series.Inspections.Select(judged => JudgedReport.Of(judged, series.IsHistory(judged), names))]);
}

/// <summary>An inspection's judgements. History is an inspection of an abolished authority that this one came out of, which <see cref="OfGss"/> names.</summary>
public sealed record JudgedReport
{
    public required string InspectionId { get; init; }
    public required string OfGss { get; init; }
    public required string OfName { get; init; }
    public required bool IsHistory { get; init; }
    public required Framework Framework { get; init; }
    public required JudgementEra Era { get; init; }
    public required DateOnly InspectionStart { get; init; }
    public required DateOnly InspectionEnd { get; init; }
    public required IReadOnlyList<NamedJudgement> Judgements { get; init; }

    public static JudgedReport Of(JudgedInspection judged, bool isHistory, IReadOnlyList<JudgementName> names) => new()
    {
        InspectionId = judged.Inspection.Id,
        OfGss = judged.Judged.Gss.Value,
        OfName = judged.Judged.Name,
        IsHistory = isHistory,
        Framework = judged.Inspection.Framework,
        Era = judged.Era,
        InspectionStart = judged.Inspection.Start,
        InspectionEnd = judged.Inspection.End,
        Judgements = [.. names.Select(name => NamedJudgement.Of(judged.Inspection, name))],
    };
}

/// <summary>A judgement with its grade or, where there is none, why.</summary>
public sealed record NamedJudgement(JudgementName Name, JudgementState State, Grade? Grade)
{
    public static NamedJudgement Of(Inspection inspection, JudgementName name)
    {
        var state = JudgementStates.Of(inspection, name);
        return new NamedJudgement(name, state, state == JudgementState.Judged ? inspection.GradeOf(name) : null);
    }
}
