using Analytics.Classification.Networks;

namespace Analytics.Tests.Classification.Networks;

/// <summary>The small networks by themselves.</summary>
public sealed class NetworkTests
{
    private static readonly IReadOnlyList<float[]> Corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
    private static readonly IReadOnlyList<float[]> EitherOr = [[0, 1], [1, 0], [1, 0], [0, 1]];
    private static readonly IReadOnlyList<float> Alike = [1, 1, 1, 1];
    private static readonly NetworkTraining Training = new(Units: 12, Rounds: 30, UnitDropout: 0, InputDropout: 0, Exclusive: false);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Learns_what_no_linear_model_can(bool exclusive)
    {
        var network = (Training with { Exclusive = exclusive }).Train(Corners, EitherOr, Alike, seed: 1, TestContext.Current.CancellationToken);

        Assert.Equal([1, 0, 0, 1], Corners.Select(corner => Likelier(network, corner)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights_and_another_seed_others()
    {
        var first = Training.Train(Corners, EitherOr, Alike, seed: 1, TestContext.Current.CancellationToken);
        var again = Training.Train(Corners, EitherOr, Alike, seed: 1, TestContext.Current.CancellationToken);
        var other = Training.Train(Corners, EitherOr, Alike, seed: 2, TestContext.Current.CancellationToken);

        Assert.Equal(first.First, again.First);
        Assert.Equal(first.Second, again.Second);
        Assert.NotEqual(first.First, other.First);
    }

    [Fact]
    public void What_weighs_nothing_is_not_learnt()
    {
        IReadOnlyList<float[]> contradicting = [.. EitherOr, [1, 0]];

        var network = Training.Train([.. Corners, [0, 0]], contradicting, [.. Alike, 0], seed: 1, TestContext.Current.CancellationToken);

        Assert.Equal(1, Likelier(network, Corners[0]));
    }

    [Fact]
    public void The_mean_of_networks_scores_as_their_mean()
    {
        List<Network> networks = [.. Enumerable.Range(1, 3).Select(seed => Training.Train(Corners, EitherOr, Alike, seed, TestContext.Current.CancellationToken))];

        var mean = Network.Mean(networks);

        Assert.Equal(36, mean.Units);
        Assert.Equal(networks.Average(network => Scores(network, [1, 0])[0]), Scores(mean, [1, 0])[0], 0.0001);
        Assert.Equal(networks.Average(network => Scores(network, [1, 1])[1]), Scores(mean, [1, 1])[1], 0.0001);
    }

    [Fact]
    public void Stops_when_it_is_told_to()
    {
        Assert.Throws<OperationCanceledException>(() => Training.Train(Corners, EitherOr, Alike, seed: 1, new CancellationToken(canceled: true)));
    }

    private static int Likelier(Network network, float[] input) => Scores(network, input)[0] > Scores(network, input)[1] ? 0 : 1;

    private static float[] Scores(Network network, float[] input)
    {
        var scores = new float[network.Outputs];
        network.Score(input, new float[network.Units], scores);
        return scores;
    }
}
