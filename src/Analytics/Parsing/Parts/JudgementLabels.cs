using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Parts;

/// <summary>The wordings by which a kind of report names its judgements in the table; all patterns are for folded text.</summary>
/// <param name="Rows">Tried in order.</param>
/// <param name="Start">The beginning of a label.</param>
/// <param name="Word">One word of any label: a line of nothing else may be a wrapped part of one.</param>
internal sealed record JudgementLabels(IReadOnlyList<(JudgementName Name, Regex Label)> Rows, Regex Start, string Word)
{
    private readonly Regex _words = new(@"^((" + Word + @")[\s/,.&-]*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>A label of the care judgement that covers care leavers too; null where the two are always apart.</summary>
    public Regex? Combined { get; init; }

    /// <summary>The judgement that a label names; null for any other text.</summary>
    public JudgementName? Judgement(string label)
    {
        var folded = PrintedText.Fold(label);
        foreach (var (name, pattern) in Rows)
        {
            if (pattern.IsMatch(folded))
                return name;
        }
        return null;
    }

    public bool IsCombined(string label) => Combined?.IsMatch(PrintedText.Fold(label)) == true;

    public bool StartsLabel(string line) => Start.IsMatch(PrintedText.Fold(line));

    public bool IsPartOfLabel(string line) => _words.IsMatch(PrintedText.Fold(line));
}
