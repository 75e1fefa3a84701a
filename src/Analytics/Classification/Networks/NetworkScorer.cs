using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics.Classification.Networks;

/// <summary>Scores as its network does, many times a second: each row of weights is padded to whole vectors.</summary>
internal sealed class NetworkScorer
{
    private readonly Vector<float>[] _first;
    private readonly Vector<float>[] _second;
    private readonly int _units;
    private readonly int _inputs;
    private readonly int _outputs;

    public NetworkScorer(Network network)
    {
        (_inputs, _units, _outputs) = (network.Inputs, network.Units, network.Outputs);
        _first = Padded(network.First, network.Units);
        _second = Padded(network.Second, network.Outputs);
    }

    public int Inputs => _inputs;

    /// <param name="scores">Filled, as far as it reaches.</param>
    public void Score(ReadOnlySpan<float> input, Span<float> scores)
    {
        Span<Vector<float>> units = stackalloc Vector<float>[Vectors(_units)];
        AddRows(_first, input, units);
        for (var block = 0; block < units.Length; block++)
            units[block] = Vector.Max(units[block], Vector<float>.Zero);

        Span<Vector<float>> sums = stackalloc Vector<float>[Vectors(_outputs)];
        AddRows(_second, MemoryMarshal.Cast<Vector<float>, float>(units)[.._units], sums);
        MemoryMarshal.Cast<Vector<float>, float>(sums)[..scores.Length].CopyTo(scores);
    }

    /// <summary>The biases, which are the last row, and each other row as often as its value says.</summary>
    private static void AddRows(Vector<float>[] rows, ReadOnlySpan<float> values, Span<Vector<float>> sums)
    {
        rows.AsSpan(values.Length * sums.Length).CopyTo(sums);
        for (var place = 0; place < values.Length; place++)
        {
            if (values[place] == 0)
                continue;
            var row = rows.AsSpan(place * sums.Length, sums.Length);
            var value = new Vector<float>(values[place]);
            for (var block = 0; block < row.Length; block++)
                sums[block] += row[block] * value;
        }
    }

    private static Vector<float>[] Padded(float[] weights, int width)
    {
        var padded = new Vector<float>[weights.Length / width * Vectors(width)];
        var flat = MemoryMarshal.Cast<Vector<float>, float>(padded.AsSpan());
        var stride = Vectors(width) * Vector<float>.Count;
        for (var row = 0; row < weights.Length / width; row++)
            weights.AsSpan(row * width, width).CopyTo(flat[(row * stride)..]);
        return padded;
    }

    private static int Vectors(int numbers) => (numbers + Vector<float>.Count - 1) / Vector<float>.Count;
}
