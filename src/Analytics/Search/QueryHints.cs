namespace Analytics.Search;

/// <summary>Says once of a short query that an operator counts only in capitals, where one was most likely meant.</summary>
internal static class QueryHints
{
    /// <summary>A longer text is rather a sentence, in which such words are words.</summary>
    private const int MaxTokens = 8;

    public static void Add(IReadOnlyList<QueryToken> tokens, List<QueryMessage> messages)
    {
        if (tokens.Count > MaxTokens || messages.Count > 0)
            return;
        for (var i = 1; i < tokens.Count - 1; i++)
        {
            if (Meant(tokens, i) is not { } meant)
                continue;
            messages.Add(new QueryMessage(tokens[i].Position + 1, $"{meant} in capitals if it joins what stands around it", $"“{tokens[i].Text}” was not read as an operator"));
            return;
        }
    }

    private static string? Meant(IReadOnlyList<QueryToken> tokens, int at)
    {
        var (before, after) = (tokens[at - 1], tokens[at + 1]);
        if (tokens[at].Kind != QueryTokenKind.Term || !IsOperand(before))
            return null;
        return tokens[at].Text switch
        {
            "or" when IsOperand(after) => "OR",
            "not" or "near" when IsOperand(after) && (after.Kind == QueryTokenKind.Open || tokens.Count == 3 || tokens.Any(IsOperator)) => tokens[at].Text.ToUpperInvariant(),
            "and" or "or" when after is { Kind: QueryTokenKind.Term, Text: "not" } && at + 2 < tokens.Count && IsOperand(tokens[at + 2]) => $"{tokens[at].Text.ToUpperInvariant()} NOT",
            var near when near.StartsWith("near/", StringComparison.OrdinalIgnoreCase) => near.ToUpperInvariant(),
            _ => null,
        };
    }

    /// <summary>Who writes one in capitals means the other too.</summary>
    private static bool IsOperator(QueryToken token) => token.Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Near;

    private static bool IsOperand(QueryToken token) => token.Kind is QueryTokenKind.Open or QueryTokenKind.Close || (token.Kind == QueryTokenKind.Term && token.Text is not ("and" or "or" or "not"));
}
