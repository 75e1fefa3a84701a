namespace Analytics.Parsing.Layout;

/// <summary>Takes off the publisher's notice (what it does, how to reuse the text, addresses, copyright) that follows the last paragraph.</summary>
internal static class ClosingNotice
{
    /// <summary>Lines of the notice begin within this many points of its left edge.</summary>
    private const double EdgeTolerance = 3;

    private const int LastPages = 3;

    public static IReadOnlyList<TextLine> Strip(IReadOnlyList<TextLine> lines)
    {
        var kept = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsStart(lines[i]))
            {
                kept.Add(lines[i]);
                continue;
            }
            // Two reports bound together: the first one's notice ends with its page.
            if (lines[^1].Page - lines[i].Page < LastPages)
                return kept;
            while (i + 1 < lines.Count && lines[i + 1].Page == lines[i].Page)
                i++;
        }
        return [.. kept.Take(StartOfUnknownNotice(kept))];
    }

    private static bool IsStart(TextLine line) => line.Text.StartsWith("The Office for Standards in Education, Children", StringComparison.OrdinalIgnoreCase);

    // In other words it is still known by the copyright line near the end, and by standing at the margin, outside of numbered and indented paragraphs.
    private static int StartOfUnknownNotice(List<TextLine> lines)
    {
        var copyright = lines.Count - 1;
        while (copyright >= 0 && !lines[copyright].Text.StartsWith('©'))
            copyright--;
        if (copyright < 0 || lines[^1].Page - lines[copyright].Page >= LastPages)
            return lines.Count;
        var start = copyright;
        while (start > 0 && BelongsTo(lines[copyright], lines[start - 1]))
            start--;
        return start;
    }

    private static bool BelongsTo(TextLine copyright, TextLine line) =>
        line.Page == copyright.Page && Math.Abs(line.Left - copyright.Left) < EdgeTolerance && !line.Bold && line.Bullet is null && !char.IsAsciiDigit(line.Text.FirstOrDefault());
}
