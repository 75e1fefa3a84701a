using Analytics.Reports;

namespace Analytics.Comparison;

/// <summary>
/// By how much more or less than to be expected each full inspection criticises each theme: the square root of the share of its passages that do,
/// less what inspections of the same kind and time lead one to expect (a straight line through the years for ILACS, one for SIF).
/// </summary>
/// <remarks>
/// Without the expectation authorities would be called alike for having had the same kinds of inspection in the same years. The root keeps the few themes
/// of which every report is full from drowning the others.
/// </remarks>
internal sealed class InspectionExcess
{
    private static readonly Framework[][] Kinds = [[Framework.IlacsStandard, Framework.IlacsShort], [Framework.Sif, Framework.SifReinspection]];

    private readonly Dictionary<int, double[]> _rows;

    /// <param name="criticisms">By inspection and theme.</param>
    /// <param name="passages">By inspection.</param>
    public InspectionExcess(
        HeldThemes held, IReadOnlyList<Theme> themes, IReadOnlyDictionary<(string Inspection, string Theme), int> criticisms, IReadOnlyDictionary<string, int> passages)
    {
        _rows = Enumerable.Range(0, held.Inspections)
            .Where(place => IsFull(held[place]) && passages.GetValueOrDefault(held[place].Id) > 0)
            .ToDictionary(place => place, place => themes
                .Select(theme => Math.Sqrt(criticisms.GetValueOrDefault((held[place].Id, theme.Slug)) / (double)passages[held[place].Id])).ToArray());
        foreach (var kind in _rows.Keys.GroupBy(place => KindOf(held[place])).ToList())
            TakeOffTheLine([.. kind], held, themes.Count);
    }

    /// <summary>Of an inspection that is no full one, or that has no passages, there is none.</summary>
    public bool IsKnown(int place) => _rows.ContainsKey(place);

    /// <summary>Theme by theme.</summary>
    public double[] this[int place] => _rows[place];

    /// <summary>Whether an inspection looks at an authority's services for children as a whole.</summary>
    public static bool IsFull(Inspection inspection) => KindOf(inspection) >= 0;

    private static int KindOf(Inspection inspection) => Array.FindIndex(Kinds, kind => kind.Contains(inspection.Framework));

    private void TakeOffTheLine(IReadOnlyList<int> places, HeldThemes held, int themes)
    {
        var days = places.Select(place => (double)held[place].End.DayNumber).ToList();
        var middle = days.Average();
        var spread = days.Sum(day => (day - middle) * (day - middle));
        for (var theme = 0; theme < themes; theme++)
        {
            var mean = places.Average(place => _rows[place][theme]);
            var slope = spread > 0 ? places.Zip(days, (place, day) => (day - middle) * _rows[place][theme]).Sum() / spread : 0;
            for (var i = 0; i < places.Count; i++)
                _rows[places[i]][theme] -= mean + (slope * (days[i] - middle));
        }
    }
}
