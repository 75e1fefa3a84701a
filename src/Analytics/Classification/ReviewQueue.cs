using System.Text.RegularExpressions;

namespace Analytics.Classification;

/// <summary>Chooses the findings of which a reader's opinion is worth most: where the model is least sure, or the cue rules say otherwise.</summary>
public sealed partial class ReviewQueue
{
    private const int MostReasons = 3;

    /// <summary>Below it a theme is no reason: the model is far from its threshold and no rule speaks against it.</summary>
    private const double LeastDoubt = 0.4;

    /// <summary>What the next passage of a theme counts for after one of it, so that no theme fills the list.</summary>
    private const double NextOfTheme = 0.95;

    /// <summary>Passages that share more of their words teach the same: reports repeat themselves.</summary>
    private const double MostShared = 0.5;

    private readonly ThemeClassifier _classifier;
    private readonly CueRules _rules;
    private readonly HashSet<string> _cued;
    private readonly string[] _themes;
    private readonly float[] _thresholds;

    public ReviewQueue(ThemeClassifier classifier, ThemeScheme scheme)
    {
        (_classifier, _rules) = (classifier, new CueRules(scheme));
        _cued = [.. scheme.Themes.Where(theme => theme.Cues.Count > 0).Select(theme => theme.Slug)];
        _themes = [.. classifier.Thresholds.Select(theme => theme.Slug)];
        _thresholds = [.. classifier.Thresholds.Select(theme => (float)theme.Probability)];
    }

    /// <summary>
    /// The most worthwhile first, themes mixed, without those that say nearly the same as another and those that are corrected already.
    /// The same findings in any order give the same choice.
    /// </summary>
    /// <param name="theme">Only passages of which this theme is in doubt.</param>
    public IReadOnlyList<ReviewPassage> Choose(IEnumerable<ReviewCandidate> findings, int limit, string? theme = null)
    {
        var waiting = findings.AsParallel()
            .Where(candidate => candidate.Themed.Correction is null)
            .Select(candidate => Judge(candidate, theme))
            .Where(passage => passage.Reasons.Count > 0)
            .GroupBy(passage => passage.Theme)
            .Select(passages => new Queue<ReviewPassage>(passages.OrderByDescending(passage => passage.Doubt).ThenBy(passage => passage.Themed.Finding.Id, StringComparer.Ordinal)))
            .OrderBy(passages => passages.Peek().Theme, StringComparer.Ordinal)
            .ToList();

        List<(ReviewPassage Passage, HashSet<string> Words)> chosen = [];
        while (chosen.Count < limit && waiting.Where(passages => passages.Count > 0).MaxBy(passages => Worth(passages.Peek(), chosen)) is { } next)
        {
            var passage = next.Dequeue();
            var words = WordsOf(passage.Themed.Finding.Text);
            if (!chosen.Exists(one => SayNearlyTheSame(one.Words, words)))
                chosen.Add((passage, words));
        }
        return [.. chosen.Select(one => one.Passage)];
    }

    private ReviewPassage Judge(ReviewCandidate candidate, string? wanted)
    {
        var finding = candidate.Themed.Finding;
        var probabilities = _classifier.Probabilities(new Passage(finding.Text, finding.Kind, finding.Section));
        var given = ThemeDecision.Decide(_themes, _thresholds, [.. probabilities.Select(theme => theme.Probability)]).Select(theme => theme.Slug).ToHashSet();
        var cued = _rules.Themes(PassageText.Strip(finding.Text));
        var reasons = probabilities
            .Select((theme, index) => new ReviewReason(
                theme.Slug, theme.Probability, _thresholds[index], given.Contains(theme.Slug), _cued.Contains(theme.Slug) ? cued.Contains(theme.Slug) : null))
            .Where(reason => reason.Doubt >= LeastDoubt && (wanted is null ? reason.Theme != ThemeScheme.Other : reason.Theme == wanted))
            .OrderByDescending(reason => reason.Doubt);
        return new ReviewPassage(candidate.Themed, candidate.InspectionId, [.. reasons.Take(MostReasons)]);
    }

    private static double Worth(ReviewPassage passage, List<(ReviewPassage Passage, HashSet<string> Words)> chosen) =>
        passage.Doubt * Math.Pow(NextOfTheme, chosen.Count(one => one.Passage.Theme == passage.Theme));

    private static bool SayNearlyTheSame(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared > MostShared * (one.Count + other.Count - shared);
    }

    private static HashSet<string> WordsOf(string text) => [.. Words().Matches(text.ToLowerInvariant()).Select(word => word.Value)];

    [GeneratedRegex(@"\w{4,}")]
    private static partial Regex Words();
}
