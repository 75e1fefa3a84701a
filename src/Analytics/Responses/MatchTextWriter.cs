using System.Text.RegularExpressions;
using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>Prepares passages for matching. Which words are rare, the findings that are held tell, or the examples that come with the program.</summary>
public sealed partial class MatchTextWriter
{
    // A word that stands in one finding of a hundred tells no less than one that stands in none.
    private const double Unseen = 3;
    private const double Faint = 0.35;

    // A word that no finding says is none of the field's, and tells little.
    private const double Known = 3;

    // In letters: less is no matter by itself.
    private const int ShortestPart = 20;

    private readonly AnswerWords _words;
    private readonly ThemeClassifier _classifier;
    private readonly Dictionary<string, int> _having = new(StringComparer.Ordinal);
    private readonly int _findings;

    /// <param name="findings">The texts of findings, by which the weights of words are told.</param>
    public MatchTextWriter(AnswerWords words, ThemeClassifier classifier, IEnumerable<string> findings)
    {
        _words = words;
        _classifier = classifier;
        foreach (var finding in findings)
        {
            _findings++;
            foreach (var meaning in words.Read(finding).Select(meaning => meaning.Of).Distinct())
                _having[meaning] = _having.GetValueOrDefault(meaning) + 1;
        }
    }

    public MatchText Write(string text)
    {
        string[] parts = [.. Joints().Split(text).Where(part => part.Length >= ShortestPart)];
        return WriteWhole(text, parts.Length > 1 ? [.. parts.Select(part => WriteWhole(part, []))] : []);
    }

    private MatchText WriteWhole(string text, IReadOnlyList<MatchText> parts)
    {
        var read = _words.Read(text);
        var weighed = read.GroupBy(meaning => meaning.Of, (of, all) => (Of: of, Hash: HashOf(of), Weight: WeightOf(of) * all.Max(meaning => meaning.Share))).OrderBy(word => word.Hash).ToArray();
        return new MatchText
        {
            Text = text,
            Words = [.. weighed.Select(word => word.Hash)],
            Weights = [.. weighed.Select(word => word.Weight)],
            Kinds = [.. weighed.Select(word => _words.KindOf(word.Of))],
            Length = Math.Sqrt(weighed.Sum(word => word.Weight * word.Weight)),
            Numbers = [.. weighed.Where(word => word.Of.All(char.IsDigit)).Select(word => word.Hash)],
            Themes = ThemesOf(text),
            Parts = parts,
        };
    }

    /// <summary>Inverse document frequency, 1 for what no finding says.</summary>
    private double WeightOf(string meaning)
    {
        var having = _having.GetValueOrDefault(meaning);
        return (_words.IsFaint(meaning) ? Faint : 1) * ((having + 1) / (having + Known)) * Math.Log(1 + (_findings / (Unseen + having))) / Math.Log(1 + (_findings / Unseen));
    }

    private float[] ThemesOf(string text)
    {
        var roots = _classifier.Probabilities(new Passage(text, FindingKind.ImprovementItem)).Select(theme => Math.Sqrt(theme.Probability)).ToArray();
        var length = Math.Sqrt(roots.Sum(root => root * root));
        return [.. roots.Select(root => (float)(root / length))];
    }

    /// <summary>FNV-1a of 64 bits.</summary>
    private static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    [GeneratedRegex(@"[;:,]\s|\.\s+(?=\p{Lu})")]
    private static partial Regex Joints();
}
