using System.Text;

namespace Analytics.Search.Spelling;

/// <summary>About how an English word sounds: two spellings of one sound become the same letters.</summary>
internal static class WordSound
{
    /// <summary>Endings and groups of letters, the longer ones first.</summary>
    private static readonly (string Written, string Heard)[] Groups =
    [
        ("ight", "ite"), ("ough", "of"), ("augh", "af"), ("eigh", "ay"), ("tion", "shn"), ("sion", "shn"), ("cian", "shn"),
        ("ph", "f"), ("gh", ""), ("ck", "k"), ("qu", "kw"), ("kn", "n"), ("wr", "r"), ("ei", "ie"), ("ee", "ie"), ("ea", "ie"),
    ];

    public static string Of(string word)
    {
        var heard = Groups.Aggregate(word, (text, group) => text.Replace(group.Written, group.Heard, StringComparison.Ordinal));
        var single = new StringBuilder(heard.Length);
        foreach (var letter in heard.Where(letter => single.Length == 0 || single[^1] != letter))
            single.Append(letter);
        return single.ToString();
    }
}
