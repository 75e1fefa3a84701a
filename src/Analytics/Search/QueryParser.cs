namespace Analytics.Search;

/// <summary>
/// Reads a query text: words (all must occur), "exact phrases", AND, OR, NOT and -, brackets, prefix*, NEAR/n and fields such as
/// theme:supervision. Any text is read in some way, with a message where that is not what it says; nothing is thrown.
/// </summary>
public static class QueryParser
{
    /// <summary>Characters of a query text that are read.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Words, those of phrases included, that are read.</summary>
    public const int MaxTerms = 64;

    /// <summary>Brackets within brackets that are read.</summary>
    public const int MaxDepth = 16;

    /// <summary>Most other words between two of NEAR; as many as NEAR without a number allows.</summary>
    public const int MaxDistance = 50, UsualDistance = 10;

    /// <summary>Words, phrases or brackets that NEAR joins.</summary>
    public const int MaxNear = 5;

    private const int MaxMessages = 10;

    /// <summary>Without the names of themes, authorities and regions: their fields are not understood.</summary>
    public static ParsedQuery Parse(string? text) => Parse(text, QueryFields.Enumerations);

    public static ParsedQuery Parse(string? text, QueryFields fields)
    {
        var messages = new List<QueryMessage>();
        var cut = Cut(QueryLetters.Of(text ?? ""), messages);
        var tokens = QueryBrackets.Balance(new QueryLexer(cut, fields, messages).Read(), messages);
        QueryHints.Add(tokens, messages);
        var words = new QueryReader(tokens, messages).ReadAlternatives();
        if (words is null && messages.Count == 0 && !string.IsNullOrWhiteSpace(cut))
            messages.Add(new QueryMessage(1, "a word with letters or digits", "everything is shown"));
        else if (words is null && messages.Count > 0)
            messages[0] = messages[0] with { ReadAs = $"{messages[0].ReadAs}, and everything is shown" };
        return new ParsedQuery(words, InOrder(messages));
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

    /// <summary>The first of them: a text in which nearly everything is wrong needs no list of it.</summary>
    private static IReadOnlyList<QueryMessage> InOrder(List<QueryMessage> messages)
    {
        IReadOnlyList<QueryMessage> ordered = [.. messages.OrderBy(message => message.Position)];
        return ordered.Count <= MaxMessages
            ? ordered
            : [.. ordered.Take(MaxMessages), new QueryMessage(ordered[MaxMessages].Position, "fewer signs that are no words", "what else could not be read from here on was left out too")];
    }
}
