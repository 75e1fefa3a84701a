namespace Analytics.Search.Columns;

/// <summary>The findings of one inspection that match: how many, and the best of them.</summary>
internal sealed class InspectionMatches(int number)
{
    /// <summary>Findings of an inspection that are shown.</summary>
    public const int Shown = 3;

    private readonly List<(int Ordinal, float Score)> _best = new(Shown + 1);

    public int Number => number;

    public int Count { get; private set; }

    /// <summary>Best first; of equal scores the one with the lower ordinal.</summary>
    public IReadOnlyList<(int Ordinal, float Score)> Best => _best;

    /// <param name="ordered">The findings in the order that decides that of the inspections; null where their best scores do.</param>
    public static IReadOnlyList<InspectionMatches> Of(FindingColumns columns, Bitset found, float[] scores, IEnumerable<int>? ordered)
    {
        var byNumber = new InspectionMatches?[columns.Inspections];
        var inspections = new List<InspectionMatches>();
        foreach (var ordinal in ordered ?? found.Ordinals())
        {
            var number = columns.InspectionOf(ordinal);
            if (byNumber[number] is not { } matches)
                inspections.Add(byNumber[number] = matches = new InspectionMatches(number));
            matches.Add(ordinal, scores[ordinal]);
        }
        if (ordered is null)
            inspections.Sort((a, b) => Compare(a._best[0], b._best[0]));
        return inspections;
    }

    private void Add(int ordinal, float score)
    {
        Count++;
        var place = _best.Count;
        while (place > 0 && Compare((ordinal, score), _best[place - 1]) < 0)
            place--;
        if (place >= Shown)
            return;
        _best.Insert(place, (ordinal, score));
        if (_best.Count > Shown)
            _best.RemoveAt(Shown);
    }

    private static int Compare((int Ordinal, float Score) a, (int Ordinal, float Score) b) =>
        a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Ordinal.CompareTo(b.Ordinal);
}
