namespace Analytics.Search.Sqlite;

/// <summary>Reads what FTS5's <c>highlight()</c> gives: the text with a delimiter before and after each match.</summary>
internal static class Highlights
{
    /// <param name="isMatch">For each character of the text, whether a match covers it: those of other terms are there already.</param>
    public static void Read(string highlighted, bool[] isMatch)
    {
        var (at, inside) = (0, false);
        foreach (var c in highlighted)
        {
            if (c is IndexWriter.MatchStart or IndexWriter.MatchEnd)
                inside = c == IndexWriter.MatchStart;
            else
                isMatch[at++] |= inside;
        }
    }
}
