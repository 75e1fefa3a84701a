namespace Analytics.Search;

/// <summary>Turns a passage with its matched characters into the parts that a page shows, cut to a window when it is long.</summary>
internal static class Snippet
{
    /// <summary>Characters up to which a passage is shown whole; a window is no longer.</summary>
    public const int MaxLength = 320;

    /// <summary>Characters before the first match of a window.</summary>
    private const int Lead = 60;

    /// <param name="isMatch">For each character of the text, whether a match covers it.</param>
    public static IReadOnlyList<SnippetPart> Of(string text, bool[] isMatch)
    {
        var (start, end) = Window(text, isMatch);
        var parts = new List<SnippetPart>();
        for (var at = start; at < end;)
        {
            var next = at + 1;
            while (next < end && isMatch[next] == isMatch[at])
                next++;
            parts.Add(new SnippetPart(text[at..next], isMatch[at]));
            at = next;
        }
        if (start > 0)
            parts.Insert(0, new SnippetPart("… ", false));
        if (end < text.Length)
            parts.Add(new SnippetPart(" …", false));
        return parts;
    }

    /// <summary>The stretch of whole words that holds most matched characters; of equals the first.</summary>
    private static (int Start, int End) Window(string text, bool[] isMatch)
    {
        if (text.Length <= MaxLength)
            return (0, text.Length);
        var matchedBefore = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            matchedBefore[i + 1] = matchedBefore[i] + (isMatch[i] ? 1 : 0);

        var best = (Start: 0, Matched: -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && !(isMatch[i] && !isMatch[i - 1]))
                continue;
            var start = Math.Clamp(i - Lead, 0, text.Length - MaxLength);
            var matched = matchedBefore[start + MaxLength] - matchedBefore[start];
            best = matched > best.Matched ? (start, matched) : best;
        }
        return Trim(text, isMatch, best.Start, best.Start + MaxLength);
    }

    /// <summary>Inwards to the nearest spaces, unless a match or more than half the lead would be lost.</summary>
    private static (int Start, int End) Trim(string text, bool[] isMatch, int start, int end)
    {
        if (start > 0)
            start = text.IndexOf(' ', start, Lead / 2) is >= 0 and var space && !isMatch.AsSpan(start..space).Contains(true) ? space + 1 : start + Half(text, start);
        if (end < text.Length)
            end = text.LastIndexOf(' ', end - 1, Lead / 2) is >= 0 and var space && !isMatch.AsSpan(space..end).Contains(true) ? space : end - Half(text, end);
        return (start, end);
    }

    /// <summary>1 where a cut would part a surrogate pair.</summary>
    private static int Half(string text, int cut) => char.IsLowSurrogate(text[cut]) && char.IsHighSurrogate(text[cut - 1]) ? 1 : 0;
}
