using Analytics.Comparison;
using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>An inspection that a paper may be about, its findings prepared once for all papers. Safe for several threads.</summary>
/// <remarks>Of several versions of a report only the newest is a candidate.</remarks>
public sealed class Candidate
{
    private const double NearlyAll = 0.85;
    private const int FewestWords = 4;

    private readonly Lazy<IReadOnlyList<PreparedFinding>> _items;
    private readonly Lazy<IReadOnlyList<PreparedFinding>> _sentences;
    private readonly Lazy<IReadOnlyList<IReadOnlySet<string>>> _words;

    private Candidate(Inspection inspection, IReadOnlyList<ThemedFinding> findings, ToldAreaMatcher matcher)
    {
        Inspection = inspection;
        _items = new(() => [.. findings.Where(finding => finding.Finding.Kind != FindingKind.Narrative).Select(matcher.Prepare)]);
        _sentences = new(() => [.. findings.Where(finding => finding.Finding.Kind == FindingKind.Narrative).Select(matcher.Prepare)]);
        _words = new(() => [.. Items.Select(item => MatterWords.Of(item.Themed.Finding.Text))]);
    }

    public Inspection Inspection { get; }

    public IReadOnlyList<PreparedFinding> Items => _items.Value;

    /// <summary>Of the narrative.</summary>
    public IReadOnlyList<PreparedFinding> Sentences => _sentences.Value;

    public static Candidate Of(Inspection inspection, IReadOnlyList<ThemedFinding> findings, ToldAreaMatcher matcher) => new(inspection, findings, matcher);

    /// <summary>Whether nearly all words of a passage stand in one item.</summary>
    internal bool HasNearlyWordForWord(string passage)
    {
        var words = MatterWords.Of(passage);
        return words.Count >= FewestWords && _words.Value.Any(item => words.Count(item.Contains) >= NearlyAll * words.Count);
    }
}
