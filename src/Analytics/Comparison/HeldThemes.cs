using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Comparison;

/// <summary>What of a theme is counted: at least one improvement item (priority actions included), or at least one strength.</summary>
public enum ThemeMeasure
{
    Items,
    Strengths,
}

/// <summary>
/// Every inspection held and its themes, laid out for counting. Immutable and safe for several threads: make one per state of
/// the store and keep it, since making it takes longer than a comparison. Inspections go by their place, newest first.
/// </summary>
public sealed class HeldThemes
{
    private readonly Inspection[] _inspections;
    private readonly Dictionary<GssCode, int[]> _byAuthority;
    private readonly Dictionary<GssCode, IReadOnlyList<Authority>> _predecessors;
    private readonly Dictionary<GssCode, int[]> _withHistory;
    private readonly Dictionary<(string Theme, ThemeMeasure Measure), int> _slots = [];

    /// <summary>By place: the slots of what the inspection has.</summary>
    private readonly int[][] _had;

    private readonly LabelErrors _errors = LabelErrors.Unknown;
    private readonly LabelOrigin[] _origins;

    public HeldThemes(AuthorityDirectory directory, IReadOnlyList<HeldInspection> inspections, IReadOnlyList<InspectionTheme> themes)
    {
        _inspections = [.. inspections
            .Select(held => held.Inspection)
            .OrderByDescending(inspection => inspection.End).ThenBy(inspection => inspection.Id, StringComparer.Ordinal)];
        _byAuthority = _inspections
            .SelectMany((inspection, place) => inspection.Authorities.Select(code => (Code: directory.CountedAs(code)?.Gss ?? code, Place: place)).Distinct())
            .GroupBy(pair => pair.Code, pair => pair.Place)
            .ToDictionary(own => own.Key, own => own.ToArray());
        _predecessors = directory.All
            .Select(authority => (authority.Gss, Before: directory.PredecessorsOf(authority.Gss)))
            .Where(pair => pair.Before.Count > 0)
            .ToDictionary(pair => pair.Gss, pair => pair.Before);
        _withHistory = _predecessors.ToDictionary(
            pair => pair.Key, pair => pair.Value.Select(before => before.Gss).Prepend(pair.Key).SelectMany(Of).Distinct().Order().ToArray());

        var byInspection = themes.ToLookup(theme => theme.InspectionId);
        _had = [.. _inspections.Select(inspection => byInspection[inspection.Id].SelectMany(SlotsOf).ToArray())];
        _origins = [.. _inspections.Select(_errors.OriginOf)];
    }

    /// <summary>What is known of the errors of the labels.</summary>
    public LabelErrors Errors
    {
        get => _errors;
        init => (_errors, _origins) = (value, [.. _inspections.Select(value.OriginOf)]);
    }

    /// <summary>Ids of the inspections in scope of these authorities, or of all when null, each once, newest first: what a comparison would count.</summary>
    public IReadOnlyList<string> IdsInScope(InspectionScope scope, IReadOnlyCollection<GssCode>? authorities)
    {
        var scoped = new ScopedInspections(this, scope);
        return Ids(authorities is null ? scoped.All(Authorities) : scoped.Pool(authorities));
    }

    /// <summary>Those that have an inspection.</summary>
    internal IReadOnlyCollection<GssCode> Authorities => _byAuthority.Keys;

    internal int Inspections => _inspections.Length;

    internal Inspection this[int place] => _inspections[place];

    internal IReadOnlyList<int> Of(GssCode authority) => _byAuthority.GetValueOrDefault(authority) ?? [];

    /// <summary>The abolished authorities that it came out of.</summary>
    internal IReadOnlyList<Authority> PredecessorsOf(GssCode authority) => _predecessors.GetValueOrDefault(authority) ?? [];

    /// <summary>Its own and those of the authorities that it came out of.</summary>
    internal IReadOnlyList<int> WithHistory(GssCode authority) => _withHistory.GetValueOrDefault(authority) ?? Of(authority);

    internal IReadOnlyList<string> Ids(IEnumerable<int> places) => [.. places.Select(place => _inspections[place].Id)];

    internal IReadOnlyList<string> IdsWhenAsked(IReadOnlyList<int> places) => new CountedInspections(places.Count, () => Ids(places));

    internal LabelOrigin OriginOf(int place) => _origins[place];

    /// <summary>How many inspections have each thing counted: once for all of them, since a comparison asks for all.</summary>
    internal ThemeTally Tally(IReadOnlyList<int> places) => new(this, places);

    internal bool Has(string theme, ThemeMeasure measure, int place) => Has(place, SlotOf(theme, measure));

    internal ThemeRate RateOf(string theme, ThemeMeasure measure, IReadOnlyList<int> places)
    {
        var slot = SlotOf(theme, measure);
        return RateOf(slot, places, slot < 0 ? 0 : places.Count(place => Has(place, slot)));
    }

    /// <summary>How many of these inspections have the theme.</summary>
    internal int Count(string theme, ThemeMeasure measure, IReadOnlyList<int> places)
    {
        var slot = SlotOf(theme, measure);
        return slot < 0 ? 0 : places.Count(place => Has(place, slot));
    }

    /// <param name="count">How many of them have it.</param>
    internal ThemeRate RateOf(int slot, IReadOnlyList<int> places, int count) =>
        new() { Of = places.Count, Inspections = new CountedInspections(count, () => Ids(places.Where(place => Has(place, slot)))) };

    /// <summary>The number by which a measure of a theme is counted, from 0 to <see cref="Slots"/>; -1 where no inspection has any.</summary>
    internal int SlotOf(string theme, ThemeMeasure measure) => _slots.GetValueOrDefault((theme, measure), -1);

    internal int Slots => _slots.Count;

    internal int[] HadAt(int place) => _had[place];

    private bool Has(int place, int slot) => Array.IndexOf(_had[place], slot) >= 0;

    private IEnumerable<int> SlotsOf(InspectionTheme theme)
    {
        if (theme.Items > 0)
            yield return NewSlotOf(theme.Theme, ThemeMeasure.Items);
        if (theme.Strengths > 0)
            yield return NewSlotOf(theme.Theme, ThemeMeasure.Strengths);
    }

    private int NewSlotOf(string theme, ThemeMeasure measure)
    {
        if (!_slots.TryGetValue((theme, measure), out var slot))
            _slots.Add((theme, measure), slot = _slots.Count);
        return slot;
    }
}
