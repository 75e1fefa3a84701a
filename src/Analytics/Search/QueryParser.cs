namespace Analytics.Search;

/// <summary>
/// Reads a query text: words (all must occur), "exact phrases", AND, OR, NOT and -, brackets, prefix*. Any text is read in some
/// way, with a message where that is not what it says; nothing is thrown.
/// </summary>
public static class QueryParser
{
    /// <summary>Characters of a query text that are read.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Words, those of phrases included, that are read.</summary>
    public const int MaxTerms = 64;

    /// <summary>Brackets within brackets that are read.</summary>
    public const int MaxDepth = 16;

    public static ParsedQuery Parse(string? text)
    {
        var messages = new List<QueryMessage>();
        var cut = Cut(text ?? "", messages);
        var tokens = QueryBrackets.Balance(new QueryLexer(cut, messages).Read(), messages);
        var words = new Reader(tokens, messages).ReadAlternatives();
        if (words is null && messages.Count == 0 && !string.IsNullOrWhiteSpace(cut))
            messages.Add(new QueryMessage(1, "a word with letters or digits", "everything is shown"));
        return new ParsedQuery(words, [.. messages.OrderBy(message => message.Position)]);
    }

    /// <summary>The text up to the limit, and back to the last white space so that no word is read by half.</summary>
    private static string Cut(string text, List<QueryMessage> messages)
    {
        if (text.Length <= MaxLength)
            return text;
        messages.Add(new QueryMessage(MaxLength + 1, $"at most {MaxLength} characters", "the text from about here on was left out"));
        var end = MaxLength;
        while (end > 0 && !char.IsWhiteSpace(text[end]))
            end--;
        return text[..(end == 0 ? MaxLength : end)];
    }

    /// <summary>Recursive descent over balanced tokens; OR binds least, NOT most, words side by side are joined by AND.</summary>
    private sealed class Reader(IReadOnlyList<QueryToken> tokens, List<QueryMessage> messages)
    {
        private int _at;

        private QueryTokenKind? Next => _at < tokens.Count ? tokens[_at].Kind : null;

        public QueryNode? ReadAlternatives()
        {
            var parts = new List<QueryNode>();
            QueryToken? or = null;
            while (true)
            {
                var part = ReadConjunction();
                if (part is not null)
                    parts.Add(part);
                if (or is not null && part is null)
                    Say(or, "a word after OR", "OR was left out");
                if (Next != QueryTokenKind.Or)
                    return Combine(parts, all => new QueryNode.Or(all));
                or = tokens[_at++];
                if (parts.Count == 0)
                    Say(or, "a word before OR", "OR was left out");
                or = parts.Count == 0 ? null : or;
            }
        }

        private QueryNode? ReadConjunction()
        {
            var parts = new List<QueryNode>();
            while (Next is not (null or QueryTokenKind.Or or QueryTokenKind.Close))
            {
                if (Next == QueryTokenKind.And)
                    SkipAnd(isFirst: parts.Count == 0);
                else if (ReadNegation() is { } part)
                    parts.Add(part);
            }
            return Combine(parts, all => new QueryNode.And(all));
        }

        private void SkipAnd(bool isFirst)
        {
            var and = tokens[_at++];
            if (isFirst)
                Say(and, "a word before AND", "AND was left out");
            else if (Next is null or QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Close)
                Say(and, "a word after AND", "AND was left out");
        }

        private QueryNode? ReadNegation()
        {
            var first = tokens[_at];
            var isNegated = false;
            for (; Next == QueryTokenKind.Not; _at++)
                isNegated = !isNegated;
            var part = Next is QueryTokenKind.Term or QueryTokenKind.Open ? ReadTerm() : null;
            if (part is null && first.Kind == QueryTokenKind.Not)
                Say(first, $"a word after {first.Text}", $"{first.Text} was left out");
            return part is not null && isNegated ? new QueryNode.Not(part) : part;
        }

        private QueryNode? ReadTerm()
        {
            var token = tokens[_at++];
            if (token.Kind == QueryTokenKind.Term)
                return token.Term;
            var inside = ReadAlternatives();
            _at++;
            if (inside is null)
                Say(token, "words between the brackets", "they were left out");
            return inside;
        }

        private void Say(QueryToken token, string expected, string readAs) => messages.Add(new QueryMessage(token.Position + 1, expected, readAs));

        private static QueryNode? Combine(List<QueryNode> parts, Func<IReadOnlyList<QueryNode>, QueryNode> join) =>
            parts.Count switch { 0 => null, 1 => parts[0], _ => join(parts) };
    }
}
