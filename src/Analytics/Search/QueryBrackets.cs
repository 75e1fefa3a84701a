namespace Analytics.Search;

/// <summary>Leaves only brackets that match and are not nested too deeply, so that the parser needs to know nothing of others.</summary>
internal static class QueryBrackets
{
    public static IReadOnlyList<QueryToken> Balance(IReadOnlyList<QueryToken> tokens, List<QueryMessage> messages)
    {
        var balanced = new List<QueryToken>(tokens.Count);
        var open = new Stack<QueryToken>();
        QueryToken? tooDeep = null;
        foreach (var token in tokens)
        {
            if (token.Kind == QueryTokenKind.Close && !open.TryPop(out _))
            {
                messages.Add(new QueryMessage(token.Position + 1, "an opening bracket before this one", "it was left out"));
                continue;
            }
            if (token.Kind is not (QueryTokenKind.Open or QueryTokenKind.Close) || open.Count < QueryParser.MaxDepth)
                balanced.Add(token);
            else
                tooDeep ??= token;
            if (token.Kind == QueryTokenKind.Open)
                open.Push(token);
        }
        if (tooDeep is not null)
            messages.Add(new QueryMessage(tooDeep.Position + 1, $"brackets at most {QueryParser.MaxDepth} deep", "the inner ones were left out"));
        CloseRest(open, balanced, messages);
        return balanced;
    }

    private static void CloseRest(Stack<QueryToken> open, List<QueryToken> balanced, List<QueryMessage> messages)
    {
        if (open.Count == 0)
            return;
        messages.Add(new QueryMessage(open.Last().Position + 1, "a closing bracket for this one", "it was closed at the end of the text"));
        while (open.TryPop(out var token))
        {
            if (open.Count < QueryParser.MaxDepth)
                balanced.Add(new QueryToken(QueryTokenKind.Close, ")", token.Position));
        }
    }
}
