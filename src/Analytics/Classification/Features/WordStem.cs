namespace Analytics.Classification.Features;

/// <summary>Takes the plural off an English word, after Harman's "S" stemmer (1991); other endings carry meaning in these texts.</summary>
internal static class WordStem
{
    /// <summary>How many characters of the word's first <paramref name="length"/> are its stem; may rewrite the last of them.</summary>
    public static int Length(Span<char> word, int length)
    {
        if (length < 4 || word[length - 1] != 's')
            return length;
        var end = word[..length];
        if (end.EndsWith("ies"))
        {
            word[length - 3] = 'y';
            return length - 2;
        }
        if (end.EndsWith("ss") || end.EndsWith("us") || end.EndsWith("is"))
            return length;
        return end.EndsWith("sses") || end.EndsWith("xes") || end.EndsWith("ches") || end.EndsWith("shes") ? length - 2 : length - 1;
    }
}
