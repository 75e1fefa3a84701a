using System.Diagnostics.CodeAnalysis;
using System.Numerics.Tensors;

namespace Analytics.Responses;

/// <summary>What two prepared passages have in common and what not, as the numbers that <see cref="MatchWeights"/> weighs; each from 0 to 1.</summary>
internal static class MatchFeatures
{
    public static readonly IReadOnlyList<string> Names =
    [
        "larger share", "cosine", "said by both", "thing missing on both sides", "other aspects", "others are meant", "other themes", "same themes", "other numbers",
    ];

    // From here on themes rather speak for the same matter.
    private const double LikeThemes = 0.6;

    // As much as two passages have in common when each has three rare words of the other.
    private const double MuchInCommon = 3;

    public static void Write(MatchText told, MatchText finding, Span<double> features)
    {
        var common = new CommonWords();
        common.Add(told, finding);
        var (toldInFinding, findingInTold) = common.Shares();
        var themes = TensorPrimitives.Dot<float>(told.Themes, finding.Themes);
        features[0] = Math.Max(toldInFinding, findingInTold);
        features[1] = Share(common.Product, told.Length * finding.Length);
        features[2] = Math.Min(1, common.ToldCommon / MuchInCommon);
        features[3] = Math.Min(common[MeaningKind.Thing].HeaviestOfToldAlone, common[MeaningKind.Thing].HeaviestOfFindingAlone);
        features[4] = common[MeaningKind.Aspect].AreOthers;
        features[5] = common[MeaningKind.Whose].AreOthers;
        features[6] = Math.Max(0, LikeThemes - themes) / LikeThemes;
        features[7] = Math.Max(0, themes - LikeThemes) / (1 - LikeThemes);
        features[8] = AreOthers(told.Numbers, finding.Numbers);
    }

    private static double Share(double part, double whole) => whole > 0 ? Math.Min(1, part / whole) : 0;

    private static double AreOthers(ulong[] one, ulong[] other) => one.Length > 0 && other.Length > 0 && !one.AsSpan().ContainsAny(other) ? 1 : 0;

    private struct CommonWords
    {
        private KindInCommon _things;
        private KindInCommon _aspects;
        private KindInCommon _whose;

        public double Product { get; private set; }

        public readonly KindInCommon this[MeaningKind kind] => kind switch { MeaningKind.Thing => _things, MeaningKind.Aspect => _aspects, _ => _whose };

        public readonly double ToldCommon => _things.ToldCommon + _aspects.ToldCommon + _whose.ToldCommon;

        public readonly (double ToldInFinding, double FindingInTold) Shares() => (
            Share(ToldCommon, _things.Told + _aspects.Told + _whose.Told),
            Share(_things.FindingCommon + _aspects.FindingCommon + _whose.FindingCommon, _things.Finding + _aspects.Finding + _whose.Finding));

        public void Add(MatchText told, MatchText finding)
        {
            var (i, j) = (0, 0);
            while (i < told.Words.Length || j < finding.Words.Length)
            {
                var left = i < told.Words.Length ? told.Words[i] : ulong.MaxValue;
                var right = j < finding.Words.Length ? finding.Words[j] : ulong.MaxValue;
                ref var kind = ref Of(left <= right ? told.Kinds[i] : finding.Kinds[j]);
                if (left == right)
                    Product += told.Weights[i] * finding.Weights[j];
                kind.Add(left <= right ? told.Weights[i] : 0, right <= left ? finding.Weights[j] : 0);
                i += left <= right ? 1 : 0;
                j += right <= left ? 1 : 0;
            }
        }

        [UnscopedRef]
        private ref KindInCommon Of(MeaningKind kind)
        {
            if (kind == MeaningKind.Thing)
                return ref _things;
            return ref kind == MeaningKind.Aspect ? ref _aspects : ref _whose;
        }
    }

    private struct KindInCommon
    {
        public double Told { get; private set; }
        public double Finding { get; private set; }
        public double ToldCommon { get; private set; }
        public double FindingCommon { get; private set; }
        public double HeaviestOfToldAlone { get; private set; }
        public double HeaviestOfFindingAlone { get; private set; }

        public readonly double AreOthers => Told > 0 && Finding > 0 && ToldCommon == 0 ? 1 : 0;

        /// <summary>A word and its weight on either side, 0 where it does not stand.</summary>
        public void Add(double told, double finding)
        {
            Told += told;
            Finding += finding;
            if (told > 0 && finding > 0)
            {
                ToldCommon += told;
                FindingCommon += finding;
                return;
            }
            HeaviestOfToldAlone = Math.Max(HeaviestOfToldAlone, told);
            HeaviestOfFindingAlone = Math.Max(HeaviestOfFindingAlone, finding);
        }
    }
}
