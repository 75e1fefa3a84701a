namespace Analytics.Classification.Networks;

/// <summary>
/// Takes one word at a time out of a text, to see what it did: Zeiler and Fergus, "Visualizing and understanding convolutional
/// networks" (2014), for words.
/// </summary>
internal static class Occlusion
{
    // Ends a clause, so that the words on both sides do not become neighbours.
    private const char Gap = '•';

    /// <summary>Each different word of the text in lower case, and the text without it wherever it stands.</summary>
    public static IEnumerable<(string Word, string Without)> Words(string text) =>
        Places(text).GroupBy(place => text[place].ToLowerInvariant(), (word, places) => (word, Without(text, places)));

    /// <summary>Where the words of the text stand.</summary>
    public static IEnumerable<Range> Places(string text)
    {
        for (var end = 0; end < text.Length;)
        {
            var start = end;
            while (start < text.Length && !IsWord(text, start))
                start++;
            end = start;
            while (end < text.Length && IsWord(text, end))
                end++;
            if (end > start)
                yield return start..end;
        }
    }

    // An apostrophe within a word is of it.
    private static bool IsWord(string text, int place) =>
        char.IsLetterOrDigit(text[place])
        || (text[place] is '\'' or '’' && place > 0 && place + 1 < text.Length && char.IsLetterOrDigit(text[place - 1]) && char.IsLetterOrDigit(text[place + 1]));

    private static string Without(string text, IEnumerable<Range> places)
    {
        var letters = text.ToCharArray();
        foreach (var place in places)
            letters.AsSpan(place).Fill(Gap);
        return new string(letters);
    }
}
