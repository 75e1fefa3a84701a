using System.Text.RegularExpressions;
using Analytics.Classification.Features;

namespace Analytics.Classification;

/// <summary>A part of a text: its first character and the one after its last.</summary>
public readonly record struct TextRange(int Start, int End);

/// <summary>The words of a passage as printed, to show where those stand that a feature of a model names.</summary>
public sealed partial class PassageWords
{
    /// <summary>Ends or begins a part of a word; between words it stands for some that do not matter.</summary>
    private const char Ellipsis = '…';

    private const string FirstWord = " (first word)";

    private readonly IReadOnlyList<PrintedWord> _words;

    private PassageWords(IReadOnlyList<PrintedWord> words) => _words = words;

    /// <summary>Where the words stand that a model reads, in their order: framework tags and references are not among them.</summary>
    public IReadOnlyList<TextRange> Ranges => [.. _words.Select(word => word.Range)];

    public static PassageWords Read(string printed)
    {
        var removed = PassageText.Removed(printed);
        return new PassageWords([.. Words().Matches(printed)
            .Where(word => !removed.Any(part => word.Index >= part.Start && word.Index < part.End))
            .Select(word => new PrintedWord(word.Value, StemOf(word.Groups["read"].Value), new TextRange(word.Index, word.Index + word.Length)))]);
    }

    /// <summary>The places of the words that make up the feature: by its name, as <see cref="FeatureWeight"/> has it. None for a feature that is not made of words.</summary>
    public IReadOnlyList<TextRange> PlacesOf(string feature)
    {
        var isFirst = feature.EndsWith(FirstWord, StringComparison.Ordinal);
        var parts = (isFirst ? feature[..^FirstWord.Length] : feature).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var places = new List<TextRange>();
        for (var first = 0; first + parts.Length <= (isFirst ? Math.Min(parts.Length, _words.Count) : _words.Count); first++)
        {
            if (parts.Length > 0 && parts.Index().All(part => Matches(_words[first + part.Index], part.Item)))
                places.Add(new TextRange(_words[first].Range.Start, _words[first + parts.Length - 1].Range.End));
        }
        return places;
    }

    /// <summary>The passage in pieces, marked where the weights of the features that speak for a theme add up to much.</summary>
    public static IReadOnlyList<MarkedText> Mark(string printed, IEnumerable<FeatureWeight> features)
    {
        var words = Read(printed);
        var weights = words.WeightsOf(features);
        var most = weights.DefaultIfEmpty(0).Max();
        var pieces = new List<MarkedText>();
        var at = 0;
        for (var word = 0; word < weights.Length; word++)
        {
            var mark = most <= 0 ? WordMark.None : weights[word] >= 0.5 * most ? WordMark.Strong : weights[word] >= 0.15 * most ? WordMark.Weak : WordMark.None;
            if (mark == WordMark.None)
                continue;
            var range = words._words[word].Range;
            if (range.Start > at)
                pieces.Add(new MarkedText(printed[at..range.Start], WordMark.None));
            pieces.Add(new MarkedText(printed[range.Start..range.End], mark));
            at = range.End;
        }
        if (at < printed.Length)
            pieces.Add(new MarkedText(printed[at..], WordMark.None));
        return Join(pieces);
    }

    /// <summary>What each word adds: a feature's weight is shared out over the words that it names.</summary>
    private double[] WeightsOf(IEnumerable<FeatureWeight> features)
    {
        var weights = new double[_words.Count];
        foreach (var feature in features)
        {
            int[] named = [.. PlacesOf(feature.Feature).SelectMany(place => Enumerable.Range(0, _words.Count).Where(word => _words[word].Range.Start >= place.Start && _words[word].Range.End <= place.End)).Distinct()];
            foreach (var word in named)
                weights[word] += feature.Weight / named.Length;
        }
        return weights;
    }

    /// <summary>Neighbours with the same mark become one piece, with the space between them.</summary>
    private static List<MarkedText> Join(List<MarkedText> pieces)
    {
        var joined = new List<MarkedText>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var isSpaceWithin = joined.Count > 0 && i + 1 < pieces.Count && pieces[i] is { Mark: WordMark.None, Text: " " } && joined[^1].Mark == pieces[i + 1].Mark;
            if (isSpaceWithin)
                joined[^1] = joined[^1] with { Text = joined[^1].Text + pieces[i].Text + pieces[++i].Text };
            else
                joined.Add(pieces[i]);
        }
        return joined;
    }

    /// <summary>By its stem, or as it is printed.</summary>
    private static bool Matches(PrintedWord word, string part) => Matches(word.Stem, part) || string.Equals(word.Text, part, StringComparison.OrdinalIgnoreCase);

    private static bool Matches(string stem, string part) => (part.StartsWith(Ellipsis), part.EndsWith(Ellipsis)) switch
    {
        _ when part.Length == 1 && part[0] == Ellipsis => true,
        (true, true) => stem.Contains(part.Trim(Ellipsis), StringComparison.Ordinal),
        (true, false) => stem.EndsWith(part.TrimStart(Ellipsis), StringComparison.Ordinal),
        (false, true) => stem.Length >= part.Length && stem.StartsWith(part.TrimEnd(Ellipsis), StringComparison.Ordinal),
        _ => stem == part,
    };

    private static string StemOf(string word)
    {
        char[] letters = [.. word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).Take(WordReader.LongestWord)];
        return new string(letters, 0, WordStem.Length(letters, letters.Length));
    }

    // As WordReader parts words: an apostrophe is within a word; a possessive's ending belongs to its word and is not read.
    [GeneratedRegex(@"(?<read>[\p{L}\p{Nd}]+(?:['’](?![sS](?![\p{L}\p{Nd}]))[\p{L}\p{Nd}]+)*)(?:['’][sS](?![\p{L}\p{Nd}]))?")]
    private static partial Regex Words();

    private sealed record PrintedWord(string Text, string Stem, TextRange Range);
}

/// <summary>A piece of a passage, and how much of what speaks for a theme is in it.</summary>
public sealed record MarkedText(string Text, WordMark Mark);

public enum WordMark
{
    None,
    Weak,
    Strong,
}
