using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>How an authority's rate stands to a group's, in the one word that may be said of it.</summary>
public enum Verdict
{
    Higher,

    /// <summary>Not told apart, which is not the same as equal.</summary>
    Similar,
    Lower,

    /// <summary>Fewer than <see cref="AuthorityComparison.Fewest"/> inspections on a side: nothing can be said, and no bar is drawn.</summary>
    TooFew,
}

/// <summary>A theme of a comparison: what was criticised and what was praised.</summary>
public sealed record ThemeComparison(Theme Theme, RateComparison Items, RateComparison Strengths);

/// <summary>An authority's rate beside a group's.</summary>
public sealed record RateComparison
{
    public required ThemeRate Own { get; init; }

    /// <summary>Over the inspections of all members together, a shared report once.</summary>
    public required ThemeRate Pooled { get; init; }

    /// <summary>
    /// The group's rate corrected for the measured errors of the labels. An authority's own is not: of the few inspections of one authority
    /// a correction says nothing.
    /// </summary>
    public required CorrectedRate CorrectedPooled { get; init; }

    /// <summary>The mean of the rates of the members that have an inspection in scope, each member weighing the same; null when none has.</summary>
    public required double? MeanOfMembers { get; init; }

    /// <summary>Null when there are too few inspections.</summary>
    public RateDifference? Difference { get; init; }

    public required Verdict Verdict { get; init; }
}

/// <summary>The inspections in scope of a member of the group, newest first; none is possible.</summary>
public sealed record MemberInspections(Authorities.Authority Authority, IReadOnlyList<string> Inspections);
