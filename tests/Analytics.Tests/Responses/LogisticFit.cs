namespace Analytics.Tests.Responses;

/// <summary>Logistic regression with a small quadratic penalty, by Newton's method: the same rows always give the same weights.</summary>
internal static class LogisticFit
{
    private const double Penalty = 0.1;
    private const int Steps = 40;

    /// <returns>The weights, the bias last.</returns>
    public static double[] Fit(IReadOnlyList<(double[] Features, bool Same)> rows)
    {
        var weights = new double[rows[0].Features.Length + 1];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            var curvature = new double[weights.Length, weights.Length];
            foreach (var (features, same) in rows)
                AddRow([.. features, 1], same, weights, gradient, curvature);
            for (var i = 0; i < weights.Length - 1; i++)
            {
                gradient[i] -= Penalty * weights[i];
                curvature[i, i] += Penalty;
            }
            var move = Solve(curvature, gradient);
            for (var i = 0; i < weights.Length; i++)
                weights[i] += move[i];
        }
        return weights;
    }

    public static double Score(double[] weights, double[] features) => Likely(weights, [.. features, 1]);

    private static void AddRow(double[] row, bool same, double[] weights, double[] gradient, double[,] curvature)
    {
        var likely = Likely(weights, row);
        for (var i = 0; i < row.Length; i++)
        {
            gradient[i] += ((same ? 1 : 0) - likely) * row[i];
            for (var j = 0; j < row.Length; j++)
                curvature[i, j] += likely * (1 - likely) * row[i] * row[j];
        }
    }

    private static double Likely(double[] weights, double[] row) => 1 / (1 + Math.Exp(-weights.Zip(row, (weight, feature) => weight * feature).Sum()));

    /// <summary>By Gauss's elimination; the matrix is positive definite, so that no pivot is zero.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var k = column; k < size; k++)
                    matrix[row, k] -= factor * matrix[column, k];
                right[row] -= factor * right[column];
            }
        }
        for (var row = size - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < size; k++)
                right[row] -= matrix[row, k] * right[k];
            right[row] /= matrix[row, row];
        }
        return right;
    }
}
