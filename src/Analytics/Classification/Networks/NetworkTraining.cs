using System.Numerics.Tensors;

namespace Analytics.Classification.Networks;

/// <summary>
/// Finds the weights of a network by Adam (Kingma and Ba, 2015) on the log loss, with dropout of units and inputs (Srivastava
/// and others, 2014) and a step that goes down to nothing.
/// </summary>
/// <param name="Exclusive">Of all outputs one is right (softmax); otherwise each is right or wrong by itself (logistic).</param>
internal sealed record NetworkTraining(int Units, int Rounds, float UnitDropout, float InputDropout, bool Exclusive)
{
    private const int Batch = 64;

    // Over few passages the rounds would end before the weights have gone anywhere.
    private const int FewestSteps = 1500;
    private const float Step = 0.003f;
    private const float Decay = 0.0001f;

    /// <param name="inputs">A row for each passage.</param>
    /// <param name="targets">What the outputs should be, 0 or 1.</param>
    /// <param name="weights">How much a mistake on each passage costs.</param>
    public Network Train(IReadOnlyList<float[]> inputs, IReadOnlyList<float[]> targets, IReadOnlyList<float> weights, int seed, CancellationToken cancel)
    {
        var random = new Random(seed);
        var network = Begin(inputs[0].Length, targets[0].Length, random);
        var (first, second) = (new Adam(network.First.Length), new Adam(network.Second.Length));
        var pass = new Pass(this, network, random);
        var order = Enumerable.Range(0, inputs.Count).ToArray();
        var steps = 0;
        var batches = (inputs.Count + Batch - 1) / Batch;
        var rounds = Math.Max(Rounds, (FewestSteps + batches - 1) / batches);
        for (var round = 0; round < rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            random.Shuffle(order);
            var step = Step * (1 - (float)round / rounds);
            foreach (var batch in order.Chunk(Batch))
            {
                pass.Clear();
                foreach (var row in batch)
                    pass.Learn(inputs[row], targets[row], weights[row] / batch.Length);
                steps++;
                first.Move(network.First, pass.FirstGradient, step, steps);
                second.Move(network.Second, pass.SecondGradient, step, steps);
            }
        }
        return network;
    }

    private Network Begin(int inputs, int outputs, Random random)
    {
        var network = Network.Empty(inputs, Units, outputs);
        Fill(network.First.AsSpan(0, inputs * Units), Math.Sqrt(2.0 / inputs), random);
        Fill(network.Second.AsSpan(0, Units * outputs), Math.Sqrt(1.0 / Units), random);
        if (!Exclusive)
            network.ScoresOf(Units).Fill(-3); // nearly all themes are absent from a passage
        return network;
    }

    private static void Fill(Span<float> weights, double spread, Random random)
    {
        foreach (ref var weight in weights)
            weight = (float)(spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
    }

    /// <summary>One passage forth and back: adds to the gradients of a batch.</summary>
    private sealed class Pass(NetworkTraining training, Network network, Random random)
    {
        private readonly float[] _input = new float[network.Inputs];
        private readonly float[] _units = new float[network.Units];
        private readonly float[] _kept = new float[network.Units];
        private readonly float[] _back = new float[network.Units];
        private readonly float[] _scores = new float[network.Outputs];

        public float[] FirstGradient { get; } = new float[network.First.Length];
        public float[] SecondGradient { get; } = new float[network.Second.Length];

        public void Clear()
        {
            TensorPrimitives.Multiply(network.First, Decay, FirstGradient);
            TensorPrimitives.Multiply(network.Second, Decay, SecondGradient);
        }

        public void Learn(float[] input, float[] target, float share)
        {
            input.CopyTo(_input, 0);
            Drop(_input, training.InputDropout);
            Array.Fill(_kept, 1);
            Drop(_kept, training.UnitDropout);
            network.FindUnits(_input, _units);
            TensorPrimitives.Multiply(_units, _kept, _units);
            network.ScoreUnits(_units, _scores);

            if (training.Exclusive)
                TensorPrimitives.SoftMax<float>(_scores, _scores);
            else
                TensorPrimitives.Sigmoid<float>(_scores, _scores);
            TensorPrimitives.Subtract(_scores, target, _scores);
            TensorPrimitives.Multiply(_scores, share, _scores);
            Back();
        }

        private void Back()
        {
            for (var unit = 0; unit < _units.Length; unit++)
            {
                _back[unit] = 0;
                if (_units[unit] == 0)
                    continue;
                _back[unit] = _kept[unit] * TensorPrimitives.Dot(network.ScoresOf(unit), _scores);
                Add(SecondGradient.AsSpan(unit * network.Outputs, network.Outputs), _scores, _units[unit]);
            }
            Add(SecondGradient.AsSpan(network.Units * network.Outputs), _scores, 1);
            for (var place = 0; place < _input.Length; place++)
            {
                if (_input[place] != 0)
                    Add(FirstGradient.AsSpan(place * network.Units, network.Units), _back, _input[place]);
            }
            Add(FirstGradient.AsSpan(network.Inputs * network.Units), _back, 1);
        }

        private void Drop(Span<float> values, float share)
        {
            if (share == 0)
                return;
            foreach (ref var value in values)
            {
                if (value != 0)
                    value = random.NextSingle() < share ? 0 : value / (1 - share);
            }
        }

        private static void Add(Span<float> gradient, ReadOnlySpan<float> values, float times) => TensorPrimitives.MultiplyAdd(values, times, gradient, gradient);
    }

    /// <summary>Steps by the mean gradient over the root of the mean square.</summary>
    private sealed class Adam(int weights)
    {
        private const float MeanKept = 0.9f;
        private const float SquareKept = 0.999f;

        private readonly float[] _mean = new float[weights];
        private readonly float[] _square = new float[weights];
        private readonly float[] _moved = new float[weights];

        public void Move(float[] weights, float[] gradient, float step, int steps)
        {
            TensorPrimitives.Multiply(_mean, MeanKept, _mean);
            TensorPrimitives.MultiplyAdd(gradient, 1 - MeanKept, _mean, _mean);
            TensorPrimitives.Multiply(_square, SquareKept, _square);
            TensorPrimitives.Multiply<float>(gradient, gradient, _moved);
            TensorPrimitives.MultiplyAdd(_moved, 1 - SquareKept, _square, _square);

            var unbiased = MathF.Sqrt(1 - MathF.Pow(SquareKept, steps)) / (1 - MathF.Pow(MeanKept, steps));
            TensorPrimitives.Sqrt<float>(_square, _moved);
            TensorPrimitives.Add(_moved, 1e-8f, _moved);
            TensorPrimitives.Divide<float>(_mean, _moved, _moved);
            TensorPrimitives.MultiplyAdd(_moved, -step * unbiased, weights, weights);
        }
    }
}
