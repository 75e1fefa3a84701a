using System.Numerics.Tensors;
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
    private readonly IReadOnlyList<int[]> _byKind;

    /// <param name="criticisms">By inspection and theme.</param>
    /// <param name="passages">By inspection.</param>
    public InspectionExcess(
        HeldThemes held, IReadOnlyList<Theme> themes, IReadOnlyDictionary<(string Inspection, string Theme), int> criticisms, IReadOnlyDictionary<string, int> passages)
    {
        _rows = Enumerable.Range(0, held.Inspections)
            .Where(place => IsFull(held[place]) && passages.GetValueOrDefault(held[place].Id) > 0)
            .ToDictionary(place => place, place => themes
                .Select(theme => Math.Sqrt(criticisms.GetValueOrDefault((held[place].Id, theme.Slug)) / (double)passages[held[place].Id])).ToArray());
        _byKind = [.. _rows.Keys.GroupBy(place => KindOf(held[place])).Select(kind => kind.Order().ToArray())];
        foreach (var kind in _byKind)
            TakeOffTheLine(kind, held, themes.Count);
    }

    /// <summary>Of an inspection that is no full one, or that has no passages, there is none.</summary>
    public bool IsKnown(int place) => _rows.ContainsKey(place);

    /// <summary>The places of each kind of inspection.</summary>
    public IEnumerable<int[]> ByKind => _byKind;

    /// <summary>The mean over inspections, theme by theme, scaled to length 1.</summary>
    public double[] ProfileOf(IEnumerable<int> places)
    {
        double[] sum = [];
        foreach (var row in places.Select(place => _rows[place]))
        {
            if (sum.Length == 0)
                sum = new double[row.Length];
            TensorPrimitives.Add(sum, row, sum);
        }
        var length = TensorPrimitives.Norm<double>(sum);
        if (length > 0)
            TensorPrimitives.Divide(sum, length, sum);
        return sum;
    }

    /// <summary>The cosine of two profiles.</summary>
    public static double Likeness(double[] one, double[] other) => TensorPrimitives.Dot<double>(one, other);

    /// <summary>Whether an inspection looks at an authority's services for children as a whole.</summary>
    public static bool IsFull(Inspection inspection) => KindOf(inspection) >= 0;

    private static int KindOf(Inspection inspection) => Array.FindIndex(Kinds, kind => kind.Contains(inspection.Framework));

    private void TakeOffTheLine(int[] places, HeldThemes held, int themes)
    {
        var days = places.Select(place => (double)held[place].End.DayNumber).ToList();
        var middle = days.Average();
        var spread = days.Sum(day => (day - middle) * (day - middle));
        for (var theme = 0; theme < themes; theme++)
        {
            var mean = places.Average(place => _rows[place][theme]);
            var slope = spread > 0 ? places.Zip(days, (place, day) => (day - middle) * _rows[place][theme]).Sum() / spread : 0;
            for (var i = 0; i < places.Length; i++)
                _rows[places[i]][theme] -= mean + (slope * (days[i] - middle));
        }
    }
}
