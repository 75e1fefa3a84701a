using Analytics.Classification.Features;

namespace Analytics.Classification.Linear;

/// <summary>Finds the weights of one target of the first reading: all that an engine has of its own.</summary>
internal interface IWeightTrainer
{
    /// <summary>Weights by feature, the bias last. <paramref name="costs"/> says how dear a mistake in each row is; 0 leaves the row out.</summary>
    double[] Train(SparseRows rows, ReadOnlySpan<bool> positive, ReadOnlySpan<double> costs, int features, int seed);
}
