using Analytics.Reports;

namespace Analytics.Classification.Evaluating;

/// <summary>
/// A test by labels that inspectors wrote: predicts the National Framework tag at the end of an item from the rest of its text, once
/// by an engine that learns tags as it learns themes, once from the themes that the item was given. No authority is learnt from and tested.
/// </summary>
public static class TagTest
{
    private const int FewestPassages = 50;
    private const string Group = "National Framework";

    /// <param name="judged">In cross-validation; passages without a tag are left out.</param>
    /// <returns>Null when there are too few tags to say anything.</returns>
    public static TagScores? Run(IThemeEngine engine, IReadOnlyList<JudgedPassage> judged, ThemeScheme scheme, int seed, CancellationToken cancel)
    {
        var tagged = judged.Where(one => one.Labelled.Tag is not null).ToList();
        if (tagged.Count < FewestPassages)
            return null;
        var guesses = new List<TagGuess>();
        foreach (var fold in tagged.GroupBy(one => one.Fold).OrderBy(fold => fold.Key))
        {
            var known = tagged.Where(one => one.Fold != fold.Key).ToList();
            var model = engine.Train([.. known.Select(one => one.Labelled with { Themes = [TagOf(one)] })], SchemeOfTags(scheme), seed, cancel);
            var commonest = known.CountBy(TagOf).MaxBy(tag => tag.Value).Key;
            guesses.AddRange(fold.Select(one => new TagGuess(
                one, FromText: model.Probabilities(one.Labelled.Passage).OrderByDescending(tag => tag.Probability).First().Slug, FromThemes(one, known) ?? commonest, commonest)));
        }
        return new TagScores(guesses.Count, Accuracy(guesses, guess => guess.FromText), Accuracy(guesses, guess => guess.FromThemes), Accuracy(guesses, guess => guess.Commonest));
    }

    private static string TagOf(JudgedPassage one) => one.Labelled.Tag is { } tag ? Slug.Of(tag) : "";

    private static ThemeScheme SchemeOfTags(ThemeScheme scheme) => scheme with
    {
        Groups = [Group],
        Themes = [.. scheme.FrameworkTags.Select(tag => new Theme { Slug = tag.Slug, Name = tag.Name, Group = Group, About = tag.Name })],
    };

    /// <summary>Each theme that the item was given votes for the tags that items with that theme have, by their shares; null when no item has any.</summary>
    private static string? FromThemes(JudgedPassage item, IReadOnlyList<JudgedPassage> known) => item.Prediction.Themes
        .Select(theme => known.Where(one => one.Prediction.Themes.Any(given => given.Slug == theme.Slug)).Select(TagOf).ToList())
        .SelectMany(tags => tags.CountBy(tag => tag).Select(tag => (Tag: tag.Key, Share: (double)tag.Value / tags.Count)))
        .AggregateBy(vote => vote.Tag, 0.0, (sum, vote) => sum + vote.Share)
        .OrderByDescending(votes => votes.Value).ThenBy(votes => votes.Key, StringComparer.Ordinal)
        .FirstOrDefault().Key;

    private static TagAccuracy Accuracy(IReadOnlyList<TagGuess> guesses, Func<TagGuess, string> guessed) => new(
        (double)guesses.Count(guess => guessed(guess) == TagOf(guess.Judged)) / guesses.Count,
        Bootstrap.OfShare(guesses, guess => guessed(guess) == TagOf(guess.Judged), guess => guess.Judged.Labelled.Group));

    private sealed record TagGuess(JudgedPassage Judged, string FromText, string FromThemes, string Commonest);
}

/// <summary>How many items have a tag, and of how many it is predicted rightly: from their text, from their themes, and by always saying the commonest.</summary>
public sealed record TagScores(int Passages, TagAccuracy FromText, TagAccuracy FromThemes, TagAccuracy Commonest);

public sealed record TagAccuracy(double Accuracy, Interval Interval);
