using Analytics.Authorities;

namespace Analytics.Comparison;

/// <summary>What an authority has behind it when it is praised for a theme.</summary>
public enum WayToPraise
{
    /// <summary>An earlier inspection raised the theme; the praise came later, and no inspection raised it again.</summary>
    TurnedRound,

    /// <summary>No inspection held raised the theme.</summary>
    Praised,
}

/// <summary>
/// An authority that may be learnt from in a theme: praised for it in an inspection that did not raise it, and not criticised for it since; none that found the whole or
/// its leadership inadequate.
/// A single sentence of praise stands in nearly every report beside an item of the same theme; that is no example.
/// </summary>
/// <param name="Rank">Among the statistical neighbours.</param>
/// <param name="CriticisedIn">The last inspection that raised the theme; null where none did.</param>
/// <param name="PraisedIn">Inspections since then that praise it, newest first; at least one.</param>
public sealed record LearningSource(Authority Authority, Nearness Nearness, int? Rank, DatedInspection? CriticisedIn, IReadOnlyList<DatedInspection> PraisedIn)
{
    public WayToPraise Way => CriticisedIn is null ? WayToPraise.Praised : WayToPraise.TurnedRound;

    /// <summary>The inspections whose quotes tell whether the praise can be shown.</summary>
    public IEnumerable<string> Inspections => PraisedIn.Select(praised => praised.Id).Concat(CriticisedIn is null ? [] : [CriticisedIn.Id]);
}

/// <summary>An inspection by its last day on site.</summary>
public sealed record DatedInspection(string Id, DateOnly On)
{
    internal static DatedInspection Of(Reports.Inspection inspection) => new(inspection.Id, inspection.End);
}
