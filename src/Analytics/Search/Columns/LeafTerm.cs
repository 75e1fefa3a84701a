using System.Text;

namespace Analytics.Search.Columns;

/// <summary>A word, prefix or phrase of a query. A text of several words is a phrase; <paramref name="IsPrefix"/> leaves the ending of its last one open.</summary>
/// <param name="IsStemmed">Compared by stems; else as written.</param>
/// <param name="IsInSection">Looked for in the section's heading only.</param>
internal sealed record LeafTerm(bool IsStemmed, string Text, bool IsPrefix = false, bool IsInSection = false)
{
    /// <summary>Null for nodes that have parts.</summary>
    public static LeafTerm? Of(QueryNode node) => node switch
    {
        QueryNode.Word { IsPrefix: true } prefix => new LeafTerm(false, Plain(prefix.Text), IsPrefix: true),
        QueryNode.Word word => new LeafTerm(true, Plain(word.Text)),
        QueryNode.Phrase phrase => new LeafTerm(!phrase.IsExact, Plain(string.Join(' ', phrase.Words))),
        QueryNode.InSection section => Of(section.Term) is { } term ? term with { IsInSection = true } : null,
        _ => null,
    };

    /// <summary>The terms that a match may be due to: none that stand under NOT, nor those of fields.</summary>
    public static IEnumerable<LeafTerm> Positive(QueryNode? node) => node switch
    {
        null or QueryNode.Not or QueryNode.InSection => [],
        QueryNode.And and => and.Parts.SelectMany(Positive),
        QueryNode.Or or => or.Parts.SelectMany(Positive),
        QueryNode.Near near => near.Parts.SelectMany(Positive),
        QueryNode.Alternatives alternatives => alternatives.All.SelectMany(Positive),
        _ => Of(node) is { } term ? [term] : [],
    };

    /// <summary>What differs in case, accents or signs that are no part of a word is one term, known when it has been asked for once.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes().Where(letter => !PlainLetters.IsMark(letter.Value)))
        {
            if (PlainLetters.IsPartOfWord(letter.Value))
                plain.Append(new Rune(PlainLetters.Of(letter.Value)));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        return plain.ToString().TrimEnd(' ');
    }
}
