namespace Analytics.Search.Sqlite;

/// <summary>Reads what FTS5's <c>highlight()</c> gives: the text with a delimiter before and after each match.</summary>
internal static class Highlights
{
    /// <summary>For each character of the text, whether one of its highlighted forms, each for different terms, has it in a match.</summary>
    public static bool[] Read(string text, IEnumerable<string> highlighted)
    {
        var isMatch = new bool[text.Length];
        foreach (var marked in highlighted)
        {
            var (at, inside) = (0, false);
            foreach (var c in marked)
            {
                if (c is IndexWriter.MatchStart or IndexWriter.MatchEnd)
                    inside = c == IndexWriter.MatchStart;
                else
                    isMatch[at++] |= inside;
            }
        }
        return isMatch;
    }
}
