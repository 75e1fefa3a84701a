using Analytics.Classification.Networks;

namespace Analytics.Classification;

/// <summary>A part of a text: its first character and the one after its last.</summary>
public readonly record struct TextRange(int Start, int End);

/// <summary>The words of a passage as printed, to show where those stand that decided a theme; framework tags and references, which no model reads, are not among them.</summary>
public sealed class PassageWords
{
    private const double StrongShare = 0.5;
    private const double WeakShare = 0.15;

    private readonly string _printed;
    private readonly IReadOnlyList<TextRange> _words;

    private PassageWords(string printed, IReadOnlyList<TextRange> words) => (_printed, _words) = (printed, words);

    public static PassageWords Read(string printed)
    {
        var removed = PassageText.Removed(printed);
        return new PassageWords(printed, [.. Occlusion.Places(printed)
            .Select(place => new TextRange(place.Start.Value, place.End.Value))
            .Where(word => !removed.Any(part => word.Start >= part.Start && word.Start < part.End))]);
    }

    /// <summary>Wherever the word of a <see cref="WordWeight"/> stands.</summary>
    public IReadOnlyList<TextRange> PlacesOf(string word) => [.. _words.Where(place => TextOf(place).Equals(word, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The passage in pieces, marked where words stand that speak for a theme.</summary>
    public static IReadOnlyList<MarkedText> Mark(string printed, IReadOnlyList<WordWeight> weights)
    {
        var most = weights.Select(word => word.Weight).DefaultIfEmpty(0).Max();
        var marks = weights.Where(word => word.Weight > 0 && word.Weight >= WeakShare * most)
            .ToDictionary(word => word.Word, word => word.Weight >= StrongShare * most ? WordMark.Strong : WordMark.Weak, StringComparer.OrdinalIgnoreCase);
        var words = Read(printed);
        var pieces = new List<MarkedText>();
        var at = 0;
        foreach (var place in words._words)
        {
            if (!marks.TryGetValue(words.TextOf(place).ToString(), out var mark))
                continue;
            if (place.Start > at)
                pieces.Add(new MarkedText(printed[at..place.Start], WordMark.None));
            pieces.Add(new MarkedText(printed[place.Start..place.End], mark));
            at = place.End;
        }
        if (at < printed.Length)
            pieces.Add(new MarkedText(printed[at..], WordMark.None));
        return Join(pieces);
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

    private ReadOnlySpan<char> TextOf(TextRange place) => _printed.AsSpan(place.Start, place.End - place.Start);
}

/// <summary>A piece of a passage, and how much of what speaks for a theme is in it.</summary>
public sealed record MarkedText(string Text, WordMark Mark);

public enum WordMark
{
    None,
    Weak,
    Strong,
}
