namespace Analytics.Search.Vocabulary;

/// <summary>The words of a term in the form in which terms are compared: lower case, singular, without possessives.</summary>
internal static class PlainWords
{
    /// <summary>What parts the words of a term; the same signs part those of a query.</summary>
    private static readonly char[] Separators = [' ', '-', '–', ',', ';', '.', '/', '&', '(', ')'];

    public static IReadOnlyList<string> Of(string term) => [.. Cut(term).Select(Plain)];

    /// <summary>Its words as they are written.</summary>
    public static IReadOnlyList<string> Cut(string term) => term.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    public static string KeyOf(IEnumerable<string> words) => string.Join(' ', words);

    public static string Plain(string word)
    {
        var straight = word.Replace('’', '\'');
        var whole = straight.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? straight[..^2] : straight.Trim('\'');
        // "PAs" and "IROs" are several of what has no s of its own.
        if (whole is [.., not 's', 's'] && whole[..^1].All(char.IsUpper))
            return whole[..^1].ToLowerInvariant();
        return Singular(whole.ToLowerInvariant());
    }

    private static string Singular(string word) => word switch
    {
        "children" => "child",
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };
}
