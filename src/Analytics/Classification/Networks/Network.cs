using System.Numerics.Tensors;

namespace Analytics.Classification.Networks;

/// <summary>
/// A small neural network: one hidden layer of rectified linear units between the inputs, of which most are 0, and the scores.
/// </summary>
/// <param name="First">To the hidden units: a row for each input, then the biases.</param>
/// <param name="Second">From the hidden units to the scores: a row for each unit, then the biases.</param>
internal sealed record Network(int Inputs, int Units, int Outputs, float[] First, float[] Second)
{
    public static Network Empty(int inputs, int units, int outputs) =>
        new(inputs, units, outputs, new float[(inputs + 1) * units], new float[(units + 1) * outputs]);

    /// <summary>One network that scores as the mean of several of the same inputs and outputs.</summary>
    public static Network Mean(IReadOnlyList<Network> networks)
    {
        var (inputs, outputs) = (networks[0].Inputs, networks[0].Outputs);
        var mean = Empty(inputs, networks.Sum(network => network.Units), outputs);
        var before = 0;
        foreach (var network in networks)
        {
            for (var input = 0; input <= inputs; input++)
                network.UnitsOf(input).CopyTo(mean.UnitsOf(input)[before..]);
            for (var unit = 0; unit < network.Units; unit++)
                TensorPrimitives.Divide(network.ScoresOf(unit), networks.Count, mean.ScoresOf(before + unit));
            TensorPrimitives.MultiplyAdd(network.ScoresOf(network.Units), 1f / networks.Count, mean.ScoresOf(mean.Units), mean.ScoresOf(mean.Units));
            before += network.Units;
        }
        return mean;
    }

    /// <summary>The weights from an input to each unit; those of the biases behind the last input.</summary>
    public Span<float> UnitsOf(int input) => First.AsSpan(input * Units, Units);

    /// <summary>The weights from a unit to each score; those of the biases behind the last unit.</summary>
    public Span<float> ScoresOf(int unit) => Second.AsSpan(unit * Outputs, Outputs);

    /// <summary>Fills both spans, of <see cref="Units"/> and of <see cref="Outputs"/>.</summary>
    public void Score(ReadOnlySpan<float> input, Span<float> units, Span<float> scores)
    {
        FindUnits(input, units);
        ScoreUnits(units, scores);
    }

    /// <summary>How active each unit is.</summary>
    internal void FindUnits(ReadOnlySpan<float> input, Span<float> units)
    {
        UnitsOf(Inputs).CopyTo(units);
        for (var place = 0; place < input.Length; place++)
        {
            if (input[place] != 0)
                TensorPrimitives.MultiplyAdd(UnitsOf(place), input[place], units, units);
        }
        TensorPrimitives.Max(units, 0f, units);
    }

    internal void ScoreUnits(ReadOnlySpan<float> units, Span<float> scores)
    {
        ScoresOf(Units).CopyTo(scores);
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (units[unit] != 0)
                TensorPrimitives.MultiplyAdd(ScoresOf(unit), units[unit], scores, scores);
        }
    }
}
