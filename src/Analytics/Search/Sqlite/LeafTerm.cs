namespace Analytics.Search.Sqlite;

/// <summary>A word, prefix or phrase of a query in FTS5's words: always one quoted string, so that nothing a user wrote is syntax.</summary>
internal sealed record LeafTerm(bool IsStemmed, string Match)
{
    public string Key => (IsStemmed ? "stem " : "surface ") + Match;

    /// <summary>Null for nodes that have parts.</summary>
    public static LeafTerm? Of(QueryNode node) => node switch
    {
        QueryNode.Word { IsPrefix: true } prefix => new LeafTerm(false, Quote(prefix.Text) + "*"),
        QueryNode.Word word => new LeafTerm(true, Quote(word.Text)),
        QueryNode.Phrase phrase => new LeafTerm(!phrase.IsExact, Quote(string.Join(' ', phrase.Words))),
        _ => null,
    };

    /// <summary>The terms that a match may be due to: none that stand under NOT.</summary>
    public static IEnumerable<LeafTerm> Positive(QueryNode? node) => node switch
    {
        null or QueryNode.Not => [],
        QueryNode.And and => and.Parts.SelectMany(Positive),
        QueryNode.Or or => or.Parts.SelectMany(Positive),
        _ => Of(node) is { } term ? [term] : [],
    };

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"").Replace('\0', ' ').ToLowerInvariant()}\"";
}
