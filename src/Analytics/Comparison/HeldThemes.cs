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
    private readonly Dictionary<(string Theme, ThemeMeasure Measure), bool[]> _having = [];

    public HeldThemes(AuthorityDirectory directory, IReadOnlyList<HeldInspection> inspections, IReadOnlyList<InspectionTheme> themes)
    {
        _inspections = [.. inspections
            .Select(held => held.Inspection)
            .OrderByDescending(inspection => inspection.End).ThenBy(inspection => inspection.Id, StringComparer.Ordinal)];
        _byAuthority = _inspections
            .SelectMany((inspection, place) => inspection.Authorities.Select(code => (Code: directory.Find(code)?.Gss ?? code, Place: place)).Distinct())
            .GroupBy(pair => pair.Code, pair => pair.Place)
            .ToDictionary(own => own.Key, own => own.ToArray());

        var places = _inspections.Select((inspection, place) => (inspection.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        foreach (var theme in themes.Where(theme => places.ContainsKey(theme.InspectionId)))
        {
            if (theme.Items > 0)
                Having(theme.Theme, ThemeMeasure.Items)[places[theme.InspectionId]] = true;
            if (theme.Strengths > 0)
                Having(theme.Theme, ThemeMeasure.Strengths)[places[theme.InspectionId]] = true;
        }
    }

    /// <summary>Ids of the inspections in scope of these authorities, or of all when null, each once, newest first: what a comparison would count.</summary>
    public IReadOnlyList<string> IdsInScope(InspectionScope scope, IReadOnlyCollection<GssCode>? authorities)
    {
        var scoped = new ScopedInspections(this, scope);
        return Ids(authorities is null ? scoped.All(Authorities) : scoped.Pool(authorities));
    }

    /// <summary>Those that have an inspection.</summary>
    internal IReadOnlyCollection<GssCode> Authorities => _byAuthority.Keys;

    internal int Count => _inspections.Length;

    internal Inspection this[int place] => _inspections[place];

    internal IReadOnlyList<int> Of(GssCode authority) => _byAuthority.GetValueOrDefault(authority) ?? [];

    internal IReadOnlyList<string> Ids(IEnumerable<int> places) => [.. places.Select(place => _inspections[place].Id)];

    internal bool Has(string theme, ThemeMeasure measure, int place) => _having.GetValueOrDefault((theme, measure))?[place] ?? false;

    internal ThemeRate RateOf(string theme, ThemeMeasure measure, IReadOnlyList<int> places)
    {
        var having = _having.GetValueOrDefault((theme, measure));
        return new ThemeRate { Of = places.Count, Inspections = having is null ? [] : Ids(places.Where(place => having[place])) };
    }

    /// <summary>The mean of the shares of several lists of inspections; lists without one are left out, null when all are.</summary>
    internal double? MeanRate(string theme, ThemeMeasure measure, IEnumerable<IReadOnlyList<int>> lists)
    {
        var having = _having.GetValueOrDefault((theme, measure));
        var (sum, members) = (0.0, 0);
        foreach (var places in lists.Where(places => places.Count > 0))
        {
            sum += having is null ? 0 : (double)places.Count(place => having[place]) / places.Count;
            members++;
        }
        return members == 0 ? null : sum / members;
    }

    private bool[] Having(string theme, ThemeMeasure measure)
    {
        if (!_having.TryGetValue((theme, measure), out var having))
            _having.Add((theme, measure), having = new bool[_inspections.Length]);
        return having;
    }
}
