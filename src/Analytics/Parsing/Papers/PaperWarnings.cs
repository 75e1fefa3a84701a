using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Says in plain words what is odd about a paper as read. Nothing is changed; no person is named.</summary>
internal static partial class PaperWarnings
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static IReadOnlyList<string> Of(Paper paper, PaperOutline outline, IReadOnlyList<JudgementName> contradicted, IReadOnlyList<ToldDate> otherDeadlines) =>
        [.. All(paper, outline, contradicted, otherDeadlines)];

    private static IEnumerable<string> All(Paper paper, PaperOutline outline, IReadOnlyList<JudgementName> contradicted, IReadOnlyList<ToldDate> otherDeadlines)
    {
        if (paper.Authority is null)
            yield return "the council is told neither by the address nor by the text";
        if (paper.IsCut)
            yield return "the page gives only the beginning of its text";
        foreach (var window in paper.ToldWindows.Where(window => window.Start.Year is null))
            yield return $"days on site without a year: {window.Start.InWords} to {window.End.InWords}";
        if (paper.Deadline is { Year: null } deadline)
            yield return $"a deadline for the action plan without a year: {deadline.InWords}";
        if (otherDeadlines.Count > 0)
            yield return $"different deadlines for the action plan: {paper.Deadline?.InWords}, {string.Join(", ", otherDeadlines.Select(other => other.InWords))}";
        foreach (var name in contradicted)
            yield return $"different grades for {Slug.Of(name)}; the first is kept";
        if (paper.ToldAreaCount is { } told && Count(paper) is var found && found != told && !Groups(paper).Contains(told))
            yield return $"says {Word(told)} areas or recommendations, {Word(found)} found";
        if (outline.Parts.FirstOrDefault(part => part.IsRow && IsGarbled(part)) is { } garbled)
            yield return $"a table on page {garbled.Block.Page.ToString(CultureInfo.InvariantCulture)} is garbled: its cells begin in the middle of words";
    }

    private static int Count(Paper paper) => paper.Of(PassageRole.ToldArea).Count();

    // A paper may list the areas of two inspections, or the same in other words before the plan.
    private static IEnumerable<int> Groups(Paper paper) => paper.Of(PassageRole.ToldArea).GroupBy(area => area.Section).Select(group => group.Count());

    private static string Word(int number) => number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    // Cells cut across words: one ends in the middle and the next begins with a small letter.
    private static bool IsGarbled(PaperPart row)
    {
        var cells = row.Block.Cells.Where(cell => cell.Length > 0).ToList();
        for (var i = 1; i < cells.Count; i++)
        {
            if (char.IsLower(cells[i][0]) && LabelAhead().IsMatch(cells[i - 1]) && !SmallWord().IsMatch(cells[i]))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^[^:]{3,60}:\s*\S[^.]*[\p{L}]$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelAhead();

    [GeneratedRegex(
        @"^(?:and|or|of|to|for|in|on|with|by|at|the|a|an|as|from|n/a|via|per|all|any|not|no|yes|see|both|also|who|that|which|is|are|will|has|have|tbc|ongoing"
        + @"|complete\w*|e\.g)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex SmallWord();
}
