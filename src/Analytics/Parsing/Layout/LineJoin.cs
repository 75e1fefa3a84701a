using System.Text;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Layout;

/// <summary>Lines put together as running text, which still knows on which page each of its characters stands.</summary>
internal sealed record JoinedText(string Text, IReadOnlyList<PageStart> Pages)
{
    public int PageAt(int offset) => Pages.Last(start => start.Offset <= offset).Page;
}

/// <summary>From <paramref name="Offset"/> on the text stands on <paramref name="Page"/>.</summary>
internal sealed record PageStart(int Offset, int Page);

/// <summary>Joins lines. Hyphens at line ends are always real ones in these reports: nothing is ever hyphenated softly.</summary>
internal static class LineJoin
{
    public static JoinedText Join(IReadOnlyList<TextLine> lines)
    {
        var text = new StringBuilder();
        var pages = new List<PageStart>();
        foreach (var line in lines)
        {
            if (text.Length > 0 && NeedsSpace(text, line.Text))
                text.Append(' ');
            if (pages.Count == 0 || pages[^1].Page != line.Page)
                pages.Add(new PageStart(text.Length, line.Page));
            text.Append(line.Text);
        }
        return new JoinedText(text.ToString(), pages);
    }

    // "multi-" + "agency" is one word; "short-" + "and long-term" and a dash between two words keep their space.
    private static bool NeedsSpace(StringBuilder before, string next)
    {
        var last = before[^1];
        if (last == '/')
            return false;
        if (!PrintedText.IsDash(last))
            return true;
        return before.Length < 2 || before[^2] == ' ' || StartsWithConjunction(next);
    }

    private static bool StartsWithConjunction(string text) =>
        text.StartsWith("and ", StringComparison.Ordinal) || text.StartsWith("or ", StringComparison.Ordinal) || text.StartsWith("to ", StringComparison.Ordinal);
}
