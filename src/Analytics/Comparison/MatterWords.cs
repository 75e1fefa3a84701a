using System.Text;
using Analytics.Classification;

namespace Analytics.Comparison;

/// <summary>
/// The words of an item by which it is told whether another says the same: lower case, without the endings in which reports differ most
/// ("timely" and "timeliness", "plans" and "planning"), and without what the classifier leaves out too (framework tags, paragraph numbers).
/// </summary>
internal static class MatterWords
{
    private const int ShortestStem = 4;

    /// <summary>The first that fits is taken off.</summary>
    private static readonly string[] Endings = ["ations", "ation", "iness", "ings", "ing", "ments", "ment", "ness", "ies", "ely", "ed", "es", "ly", "s", "e", "y"];

    public static IReadOnlySet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var c in PassageText.Strip(text))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’'))
                End();
        }
        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(StemOf(word.ToString()));
            word.Clear();
        }
    }

    internal static string StemOf(string word) =>
        Endings.FirstOrDefault(ending => word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) is { } found ? word[..^found.Length] : word;
}
