namespace Analytics.Comparison;

/// <summary>How far the likeness of profiles is chance, worked out from the inspections themselves. The same inspections always give the same figures.</summary>
internal sealed class ProfileChance
{
    private const int Shuffles = 200, Halvings = 50, Seed = 1;

    /// <summary>By authority, its likeness to the nearest in each shuffle.</summary>
    private readonly double[][] _nearest;

    /// <param name="places">By authority, the inspections that make its profile.</param>
    public ProfileChance(int[][] places, InspectionExcess excess)
    {
        _nearest = [.. places.Select(_ => new double[Shuffles])];
        var random = new Random(Seed);
        for (var shuffle = 0; shuffle < Shuffles; shuffle++)
            Shuffle(shuffle, places, excess, random);
        Agreement = places.Length < 3 ? null : Enumerable.Range(0, Halvings).Average(_ => AgreementOfHalves(places, excess, random));
    }

    public double? Agreement { get; }

    /// <summary>
    /// The share of shuffles in which the nearest of all others is at least as alike: the inspections of each kind are dealt out anew, so that each authority
    /// has as many as before and none is its own. It allows for there being many others to be alike to.
    /// </summary>
    public double Of(int authority, double likeness) => (double)_nearest[authority].Count(nearest => nearest >= likeness) / Shuffles;

    private void Shuffle(int shuffle, int[][] places, InspectionExcess excess, Random random)
    {
        var dealt = new Dictionary<int, int>();
        foreach (var kind in excess.ByKind)
        {
            var shuffled = kind.ToArray();
            random.Shuffle(shuffled);
            for (var i = 0; i < kind.Length; i++)
                dealt.Add(kind[i], shuffled[i]);
        }
        var profiles = places.Select(own => excess.ProfileOf(own.Select(place => dealt[place]))).ToArray();
        for (var one = 0; one < profiles.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                // A report about both makes two alike in every shuffle, which tells nothing of chance.
                if (places[one].AsSpan().IndexOfAny(places[other]) >= 0)
                    continue;
                var likeness = InspectionExcess.Likeness(profiles[one], profiles[other]);
                _nearest[one][shuffle] = Math.Max(_nearest[one][shuffle], likeness);
                _nearest[other][shuffle] = Math.Max(_nearest[other][shuffle], likeness);
            }
        }
    }

    private static double AgreementOfHalves(int[][] places, InspectionExcess excess, Random random)
    {
        var halves = places.Select(own =>
        {
            var shuffled = own.ToArray();
            random.Shuffle(shuffled);
            return (One: excess.ProfileOf(shuffled.Take(shuffled.Length / 2)), Other: excess.ProfileOf(shuffled.Skip(shuffled.Length / 2)));
        }).ToArray();
        return Correlation(Likenesses([.. halves.Select(half => half.One)]), Likenesses([.. halves.Select(half => half.Other)]));
    }

    private static double[] Likenesses(double[][] profiles) =>
        [.. Enumerable.Range(1, profiles.Length - 1).SelectMany(one => Enumerable.Range(0, one).Select(other => InspectionExcess.Likeness(profiles[one], profiles[other])))];

    private static double Correlation(double[] ones, double[] others)
    {
        var (mean, otherMean) = (ones.Average(), others.Average());
        var (both, own, other) = (0.0, 0.0, 0.0);
        for (var i = 0; i < ones.Length; i++)
        {
            both += (ones[i] - mean) * (others[i] - otherMean);
            own += (ones[i] - mean) * (ones[i] - mean);
            other += (others[i] - otherMean) * (others[i] - otherMean);
        }
        return own * other > 0 ? both / Math.Sqrt(own * other) : 0;
    }
}
