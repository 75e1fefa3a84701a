using System.Diagnostics;
using System.Globalization;
using Analytics.Comparison;
using Analytics.Responses;

namespace Analytics.Tests.Responses;

/// <summary>
/// Measures the matcher on <c>Pairs/benchmark.jsonl</c>: 300 pairs that were written and frozen before there was a matcher. Words, features, weights and
/// threshold were chosen on <c>Pairs/development.jsonl</c>, which shares no finding with them.
/// </summary>
public sealed class ToldAreaMatcherPairsTests
{
    private static readonly IReadOnlyList<MatcherPair> Benchmark = ShippedMatcher.Pairs("benchmark.jsonl");
    private static readonly IReadOnlyList<MatcherPair> Development = ShippedMatcher.Pairs("development.jsonl");

    [Fact]
    public void Of_300_pairs_at_least_95_in_100_found_are_right_and_90_in_100_are_found()
    {
        var scored = Benchmark.Select(pair => (ShippedMatcher.Score(pair.Told, pair.Finding), pair.Same)).ToList();
        var (matcher, best) = (PairScores.At(ToldAreaMatcher.Threshold, scored), PairScores.Best(scored));
        var jaccard = PairScores.Best([.. Benchmark.Select(pair => (TokenSets.Jaccard(pair.Told, pair.Finding), pair.Same))]);
        var containment = PairScores.Best([.. Benchmark.Select(pair => (TokenSets.Containment(pair.Told, pair.Finding), pair.Same))]);

        Print($"matcher, its own threshold:           {matcher}");
        Print($"matcher, best threshold here:         {best}");
        Print($"token sets (Jaccard), best threshold: {jaccard}");
        Print($"token sets (shorter in longer), best: {containment}");
        Print(string.Join("; ", Benchmark.Zip(scored).GroupBy(pair => pair.First.Kind, (kind, all) => $"{kind} {all.Count(pair => pair.Second.Item1 >= ToldAreaMatcher.Threshold == pair.Second.Same)} of {all.Count()}")));
        Assert.Equal(300, Benchmark.Count);
        Assert.InRange(matcher.Precision, 0.95, 1);
        Assert.InRange(matcher.Recall, 0.90, 1);
        Assert.True(matcher.F1 > jaccard.F1 + 0.1 && matcher.F1 > containment.F1 + 0.1, "The yardstick comes too near.");
    }

    /// <summary>A report has hundreds of sentences: of those on other matters hardly one may be taken.</summary>
    [Fact]
    public void Sentences_need_a_score_that_hardly_a_pair_reaches_that_is_not_the_same()
    {
        var others = Benchmark.Concat(Development).Where(pair => !pair.Same).Select(pair => ShippedMatcher.Score(pair.Told, pair.Finding)).ToList();

        var taken = others.Count(score => score >= ToldAreaMatcher.NarrativeThreshold);

        Print($"{taken} of {others.Count} pairs that are not the same reach {ToldAreaMatcher.NarrativeThreshold}");
        Assert.InRange((double)taken / others.Count, 0, 0.02);
    }

    /// <summary>Why a trail does not take what is merely worded alike, as what was raised again does.</summary>
    [Fact]
    public void Likeness_of_words_finds_nothing_that_the_matcher_leaves_out()
    {
        MatcherPair[] pairs = [.. Benchmark, .. Development];
        var likeness = new MatterLikeness(pairs.Select(pair => pair.Finding).Distinct());

        var added = pairs.Where(pair => likeness.Weigh(pair.Told).LikenessTo(likeness.Weigh(pair.Finding)) >= MatterLikeness.Floor && ShippedMatcher.Score(pair.Told, pair.Finding) < ToldAreaMatcher.Threshold).ToList();

        Print($"{added.Count(pair => pair.Same)} of {added.Count} pairs that only the likeness finds are the same");
        Assert.InRange(added.Count(pair => pair.Same), 0, added.Count / 4);
    }

    [Fact]
    public void The_pairs_that_are_fitted_on_and_those_that_are_measured_on_share_no_finding()
    {
        var shared = Benchmark.Select(pair => pair.Finding).Intersect(Development.Select(pair => pair.Finding), StringComparer.OrdinalIgnoreCase);

        Assert.Empty(shared);
    }

    /// <summary>Prints what <see cref="MatchWeights"/> should hold; run it after a change to the words, the features, the pairs or the theme model.</summary>
    [Fact]
    public void The_weights_are_those_that_the_development_pairs_give()
    {
        var fitted = LogisticFit.Fit([.. Development.Select(pair => (FeaturesOf(pair), pair.Same))]);

        Print(string.Join(", ", fitted.Select(weight => weight.ToString("0.000", CultureInfo.InvariantCulture))) + " (the bias last)");
        Assert.All(fitted.Zip(MatchWeights.Of.Append(MatchWeights.Bias)), pair => Assert.Equal(pair.First, pair.Second, 0.02));
    }

    [Fact]
    public void A_pair_takes_less_than_20_microseconds_once_both_are_prepared()
    {
        var told = Benchmark.Select(pair => ShippedMatcher.Writer.Write(pair.Told)).ToList();
        var findings = Benchmark.Select(pair => ShippedMatcher.Writer.Write(pair.Finding)).ToList();
        ScoreAll(told, findings);

        var fastest = Enumerable.Range(0, 5).Min(_ => ScoreAll(told, findings));

        Print($"{fastest.TotalMicroseconds / (told.Count * findings.Count):0.00} µs a pair");
        Assert.InRange(fastest.TotalMicroseconds / (told.Count * findings.Count), 0, 20);
    }

    private static TimeSpan ScoreAll(List<MatchText> told, List<MatchText> findings)
    {
        var clock = Stopwatch.StartNew();
        var sum = told.Sum(one => findings.Sum(other => ToldAreaMatcher.Score(one, other)));
        Assert.True(sum > 0);
        return clock.Elapsed;
    }

    private static double[] FeaturesOf(MatcherPair pair)
    {
        var features = new double[MatchFeatures.Names.Count];
        MatchFeatures.Write(ShippedMatcher.Writer.Write(pair.Told), ShippedMatcher.Writer.Write(pair.Finding), features);
        return features;
    }

    private static void Print(FormattableString line) => Print(FormattableString.Invariant(line));

    private static void Print(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
