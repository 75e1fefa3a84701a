using Analytics.Classification.Features;

namespace Analytics.Classification.Linear;

/// <summary>
/// A linear support vector machine with squared hinge loss, solved in the dual one coordinate at a time with shrinking:
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM" (2008).
/// </summary>
internal sealed class SupportVectorTrainer : IWeightTrainer
{
    private const int MostRounds = 60;
    private const double Tolerance = 0.05;

    public double[] Train(SparseRows rows, ReadOnlySpan<bool> positive, ReadOnlySpan<double> costs, int features, int seed)
    {
        var problem = new Problem(rows, positive, costs, features);
        var random = new Random(seed);
        var bound = double.PositiveInfinity;
        for (var round = 0; round < MostRounds; round++)
        {
            var (highest, lowest) = problem.Pass(random, bound);
            if (highest - lowest > Tolerance)
            {
                bound = highest > 0 ? highest : double.PositiveInfinity;
                continue;
            }
            if (problem.NothingShrunk)
                break;
            problem.Unshrink();
            bound = double.PositiveInfinity;
        }
        return problem.Weights;
    }

    private sealed class Problem
    {
        private readonly SparseRows _rows;
        private readonly double[] _alpha;
        private readonly double[] _diagonal;
        private readonly double[] _squares;
        private readonly sbyte[] _sign;
        private readonly int[] _order;
        private readonly int _used;
        private int _active;

        public Problem(SparseRows rows, ReadOnlySpan<bool> positive, ReadOnlySpan<double> costs, int features)
        {
            _rows = rows;
            Weights = new double[features + 1];
            _alpha = new double[rows.Count];
            _diagonal = new double[rows.Count];
            _squares = new double[rows.Count];
            _sign = new sbyte[rows.Count];
            _order = new int[rows.Count];
            for (var row = 0; row < rows.Count; row++)
            {
                if (costs[row] <= 0)
                    continue;
                _order[_used++] = row;
                _sign[row] = positive[row] ? (sbyte)1 : (sbyte)-1;
                _diagonal[row] = 0.5 / costs[row];
                _squares[row] = _diagonal[row] + 1; // the bias
                foreach (var value in rows.ValuesOf(row))
                    _squares[row] += value * value;
            }
            _active = _used;
        }

        public double[] Weights { get; }

        public bool NothingShrunk => _active == _used;

        public void Unshrink() => _active = _used;

        /// <summary>Goes once over the active rows; the highest and the lowest projected gradient met.</summary>
        public (double Highest, double Lowest) Pass(Random random, double bound)
        {
            random.Shuffle(_order.AsSpan(0, _active));
            var highest = double.NegativeInfinity;
            var lowest = double.PositiveInfinity;
            for (var place = 0; place < _active; place++)
            {
                var row = _order[place];
                var gradient = _sign[row] * _rows.Score(Weights, row) - 1 + _diagonal[row] * _alpha[row];
                var projected = gradient;
                if (_alpha[row] == 0)
                {
                    if (gradient > bound)
                    {
                        _active--;
                        (_order[place], _order[_active]) = (_order[_active], _order[place]);
                        place--;
                        continue;
                    }
                    projected = Math.Min(gradient, 0);
                }
                highest = Math.Max(highest, projected);
                lowest = Math.Min(lowest, projected);
                if (Math.Abs(projected) > 1e-12)
                    Step(row, gradient);
            }
            return (highest, lowest);
        }

        private void Step(int row, double gradient)
        {
            var before = _alpha[row];
            _alpha[row] = Math.Max(before - gradient / _squares[row], 0);
            var step = (_alpha[row] - before) * _sign[row];
            var features = _rows.FeaturesOf(row);
            var values = _rows.ValuesOf(row);
            for (var index = 0; index < features.Length; index++)
                Weights[features[index]] += step * values[index];
            Weights[^1] += step;
        }
    }
}
