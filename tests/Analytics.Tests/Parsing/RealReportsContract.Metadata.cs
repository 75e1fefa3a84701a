using System.Text.RegularExpressions;
using Analytics.Parsing;
using Analytics.Reports;

namespace Analytics.Tests.Parsing;

public abstract partial class RealReportsContract
{
    [Fact]
    public void Title_pages_and_judgements_agree_with_the_gold()
    {
        SharedFolder.RequireFile("gold/metadata.csv");

        var cells = real.GoldInspections.Where(row => real.Outcomes.GetValueOrDefault(row["file"]) is ParseOutcome.Parsed).SelectMany(row => Cells(row, real.ReportOf(row["file"]).Inspection)).ToList();
        var misses = cells.Where(cell => cell.Gold != cell.Read).ToList();

        cells.GroupBy(cell => cell.Framework).ToList().ForEach(framework => output.WriteLine($"{framework.Key}: {framework.Count(cell => cell.Gold == cell.Read)} of {framework.Count()} cells right"));
        misses.ForEach(miss => output.WriteLine(miss.ToString()));
        Assert.Equal(real.GoldInspections.Count, cells.DistinctBy(cell => cell.File).Count());
        Assert.True(cells.Count >= 3400);
        Assert.True(misses.Count <= 0.005 * cells.Count, $"{misses.Count} of {cells.Count} cells differ.");
    }

    private static IEnumerable<Cell> Cells(IReadOnlyDictionary<string, string> gold, Inspection read)
    {
        yield return Compare("framework", gold["framework"].Replace(' ', '-').Replace("re-i", "rei", StringComparison.Ordinal).ToLowerInvariant(), Slug.Of(read.Framework));
        yield return Compare("start", gold["inspection_start"], $"{read.Start:yyyy-MM-dd}");
        yield return Compare("end", gold["inspection_end"], $"{read.End:yyyy-MM-dd}");
        yield return Compare("lead", gold["lead_inspector"], string.Join("; ", read.LeadInspectors));
        yield return Compare("care_scope", gold["care_scope"].Contains("combined", StringComparison.Ordinal) ? "combined" : "separate", read.CareScope is { } scope ? Slug.Of(scope) : "");
        // From a listing or a file's name it is not the parser's to read.
        if (gold["publication_date_source"] == "text")
            yield return Compare("published", gold["publication_date"], read.PublishedOnSource == PublishedOnSource.Document ? $"{read.PublishedOn:yyyy-MM-dd}" : "");
        yield return Grade("overall", JudgementName.OverallEffectiveness);
        yield return Grade("leaders", JudgementName.Leadership);
        yield return Grade("help_protection", JudgementName.HelpAndProtection);
        yield return Grade("care", JudgementName.ChildrenInCare);
        yield return Grade("care_leavers", JudgementName.CareLeavers);
        yield return Grade("adoption", JudgementName.Adoption);

        Cell Grade(string column, JudgementName name) => Compare(column, GradeSlug(gold[column]), read.GradeOf(name) is { } grade ? Slug.Of(grade) : "");

        Cell Compare(string column, string expected, string actual) => new(gold["file"], gold["framework"], column, expected, actual);
    }

    // "Not a separate judgement", "not given (framework from 2026)" stand for none; "not judged" is one.
    private static string GradeSlug(string gold) => gold.StartsWith("not", StringComparison.Ordinal) && gold != "not judged" ? "" : gold.Replace(' ', '-');

    [GeneratedRegex(@"'[^']*'|\d+(-\d+)*")]
    private static partial Regex Varying();

    private sealed record Cell(string File, string Framework, string Column, string Gold, string Read);
}
