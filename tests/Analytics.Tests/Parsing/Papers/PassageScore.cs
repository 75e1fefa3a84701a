using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Parsing;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>
/// A set of invented papers, passage by passage: how many of those that a reader finds were told (recall), and how many of those told a reader finds (precision).
/// The lists of <see cref="ReadingScore"/> are right as a whole or not at all.
/// </summary>
internal sealed partial class PassageScore
{
    private static readonly IReadOnlyList<(string Name, Func<ExpectedPaper, IEnumerable<string>> Expected, Func<Paper, IEnumerable<string>> Told)> s_roles =
    [
        ("areas", expected => expected.ToldAreas, paper => paper.TextsOf(PassageRole.ToldArea)),
        ("further actions", expected => expected.FurtherActions, paper => paper.TextsOf(PassageRole.FurtherAction)),
        ("strengths", expected => expected.Strengths, paper => paper.TextsOf(PassageRole.Strength)),
        ("actions", expected => expected.Actions.Select(action => action.Text), paper => paper.TextsOf(PassageRole.Action)),
        ("owners", expected => expected.Actions.Select(action => $"{action.Text} [{action.Owner}]"), paper => paper.Of(PassageRole.Action).Select(action => $"{action.Text} [{action.Owner}]")),
        ("deadlines", expected => expected.Actions.Select(action => $"{action.Text} [{action.Deadline}]"), paper => paper.Of(PassageRole.Action).Select(action => $"{action.Text} [{action.Deadline}]")),
        ("progress", expected => expected.Progress, paper => paper.TextsOf(PassageRole.Progress)),
    ];

    private readonly Dictionary<string, (int Right, int Told, int Expected)> _counts = s_roles.ToDictionary(role => role.Name, _ => (0, 0, 0));

    public static async Task<PassageScore> OfAsync(string folder)
    {
        var score = new PassageScore();
        foreach (var expected in ExpectedPaper.In(folder))
            score.Add(expected, (await ReadingScore.ReadAsync(Path.Combine(folder, expected.FileName), listing: null) as ParseOutcome.ParsedPaper)?.Paper);
        return score;
    }

    public double Precision(string role) => _counts[role] is { Told: > 0 } count ? (double)count.Right / count.Told : 1;

    public double Recall(string role) => _counts[role] is { Expected: > 0 } count ? (double)count.Right / count.Expected : 1;

    /// <summary>A line for each role.</summary>
    public string Table() => string.Join('\n', s_roles.Select(role => string.Create(
        CultureInfo.InvariantCulture,
        $"{role.Name,-16} {_counts[role.Name].Right,3} right of {_counts[role.Name].Told,3} told and {_counts[role.Name].Expected,3} expected: precision {Precision(role.Name):0.00}, recall {Recall(role.Name):0.00}")));

    private void Add(ExpectedPaper expected, Paper? paper)
    {
        foreach (var (name, find, told) in s_roles)
        {
            var missing = find(expected).Select(Folded).ToList();
            var found = paper is null ? [] : told(paper).Select(Folded).ToList();
            var (right, all, wanted) = _counts[name];
            _counts[name] = (right + found.Count(missing.Remove), all + found.Count, wanted + find(expected).Count());
        }
    }

    // Whether the stroke that parts the entries of a list belongs to them, readers see differently.
    private static string Folded(string text) => EndOfEntry().Replace(PrintedText.Fold(text), "");

    [GeneratedRegex(@"[;,.]?\s*(?:\band)?$|[;,.]?\s*(?:\band)?(?= \[)")]
    private static partial Regex EndOfEntry();
}
