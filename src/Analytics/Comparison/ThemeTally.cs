namespace Analytics.Comparison;

/// <summary>Of a list of inspections, how many have each measure of each theme, told apart by how their labels came to be.</summary>
internal sealed class ThemeTally
{
    private static readonly int s_origins = Enum.GetValues<LabelOrigin>().Length;

    private readonly HeldThemes _held;
    private readonly IReadOnlyList<int> _places;
    private readonly int[] _counts;
    private readonly int[] _of = new int[s_origins];

    public ThemeTally(HeldThemes held, IReadOnlyList<int> places)
    {
        (_held, _places) = (held, places);
        _counts = new int[s_origins * held.Slots];
        foreach (var place in places)
        {
            var origin = (int)held.OriginOf(place);
            _of[origin]++;
            foreach (var slot in held.HadAt(place))
                _counts[(origin * held.Slots) + slot]++;
        }
    }

    public int Of => _places.Count;

    public int CountOf(int slot)
    {
        var count = 0;
        for (var origin = 0; origin < s_origins && slot >= 0; origin++)
            count += CountOf((LabelOrigin)origin, slot);
        return count;
    }

    public ThemeRate RateOf(string theme, ThemeMeasure measure)
    {
        var slot = _held.SlotOf(theme, measure);
        return _held.RateOf(slot, _places, CountOf(slot));
    }

    /// <summary>The rate corrected for the measured errors of the labels, or why it is not.</summary>
    public CorrectedRate CorrectedRateOf(string theme, ThemeMeasure measure)
    {
        if (measure == ThemeMeasure.Strengths)
            return CorrectedRate.No(Uncorrected.Strengths);
        if (_of[(int)LabelOrigin.OtherModel] > 0)
            return CorrectedRate.No(Uncorrected.OtherModel);
        if (_of[(int)LabelOrigin.OtherKind] > 0)
            return CorrectedRate.No(Uncorrected.OtherKinds);
        var slot = _held.SlotOf(theme, measure);
        return CorrectedRate.Of(
        [
            Stratum(LabelOrigin.Certain, slot, null),
            Stratum(LabelOrigin.Ilacs, slot, _held.Errors.Of(LabelOrigin.Ilacs, theme)),
            Stratum(LabelOrigin.AreaSend, slot, _held.Errors.Of(LabelOrigin.AreaSend, theme)),
        ]);
    }

    private RateStratum Stratum(LabelOrigin origin, int slot, Classification.Evaluating.ErrorCounts? measured) =>
        new(slot < 0 ? 0 : CountOf(origin, slot), _of[(int)origin], measured);

    private int CountOf(LabelOrigin origin, int slot) => _counts[((int)origin * _held.Slots) + slot];
}
