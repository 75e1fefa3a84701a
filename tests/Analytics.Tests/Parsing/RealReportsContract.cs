using System.Text.RegularExpressions;
using Analytics.Parsing;
using Analytics.Reports;

namespace Analytics.Tests.Parsing;

/// <summary>How right the parser is over the real reports, against the gold; the floors are what this product promises of every PDF engine.</summary>
public abstract partial class RealReportsContract(RealReports real, ITestOutputHelper output)
{
    [Fact]
    public void Every_document_is_read_or_rejected_with_its_kind()
    {
        SharedFolder.RequireFile("corpus/pdf");

        var wrong = real.Manifest.Select(row => (File: row["file"], Expected: KindOf(row["kind"]), Actual: OutcomeOf(real.Outcomes[row["file"]])))
            .Where(row => row.Expected != row.Actual).ToList();

        output.WriteLine($"{real.Outcomes.Count} documents in {real.Elapsed.TotalSeconds:F1} s");
        Assert.Equal(383, real.Outcomes.Count);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Title_pages_and_judgements_agree_with_the_gold()
    {
        SharedFolder.RequireFile("gold/metadata.csv");

        var cells = real.GoldInspections.Where(row => row["framework"].StartsWith("ILACS", StringComparison.Ordinal) && real.Outcomes.ContainsKey(row["file"]))
            .SelectMany(row => Cells(row, real.ReportOf(row["file"]).Inspection)).ToList();
        var misses = cells.Where(cell => cell.Gold != cell.Read).ToList();

        output.WriteLine($"{cells.Count - misses.Count} of {cells.Count} cells right");
        misses.ForEach(miss => output.WriteLine(miss.ToString()));
        Assert.True(cells.Count >= 2000);
        Assert.True(misses.Count <= 0.005 * cells.Count);
    }

    [Fact]
    public void Improvement_items_agree_with_the_gold()
    {
        SharedFolder.RequireFile("gold/items.jsonl");

        var gold = real.GoldItems.Where(item => item.Kind.StartsWith("ilacs", StringComparison.Ordinal)).Select(item => (item.File, Text: GoldItems.Normalise(item.Text), item.Page, Printed: item.Text)).ToList();
        var read = real.Reports.SelectMany(report => report.Report.Findings.Where(finding => finding.Kind != FindingKind.Narrative).Select(finding => (report.File, Text: GoldItems.Normalise(finding.Text), finding.Page, Printed: finding.Text))).ToList();
        var missed = gold.ExceptBy(read.Select(item => (item.File, item.Text)), item => (item.File, item.Text)).ToList();
        var invented = read.ExceptBy(gold.Select(item => (item.File, item.Text)), item => (item.File, item.Text)).ToList();
        var wrongPages = read.Except(invented).ExceptBy(gold.Select(item => (item.File, item.Text, item.Page)), item => (item.File, item.Text, item.Page)).ToList();

        output.WriteLine($"gold {gold.Count}, read {read.Count}, missed {missed.Count}, invented {invented.Count}, on another page {wrongPages.Count}");
        missed.ForEach(item => output.WriteLine($"missed   {item.File} p{item.Page}: {item.Printed}"));
        invented.ForEach(item => output.WriteLine($"invented {item.File} p{item.Page}: {item.Printed}"));
        wrongPages.ForEach(item => output.WriteLine($"page     {item.File} p{item.Page}: {item.Printed}"));
        Assert.True(missed.Count <= 0.01 * gold.Count);
        Assert.True(invented.Count <= 0.01 * read.Count);
        Assert.True(wrongPages.Count <= 0.01 * read.Count);
    }

    [Fact]
    public void Printed_paragraph_numbers_run_from_one_without_a_gap()
    {
        SharedFolder.RequireFile("corpus/pdf");

        var broken = real.Reports.Select(report => (report.File, Numbers: Paragraphs(report.Report))).Where(report => !report.Numbers.SequenceEqual(Enumerable.Range(1, report.Numbers.Count))).ToList();

        broken.ForEach(report => output.WriteLine($"{report.File}: {string.Join(' ', report.Numbers)}"));
        Assert.True(broken.Count <= 0.02 * real.Reports.Count());
    }

    [Fact]
    public void Narrative_sentences_are_whole_and_plenty()
    {
        SharedFolder.RequireFile("corpus/pdf");

        var sentences = real.Reports.SelectMany(report => report.Report.Findings.Where(finding => finding.Kind == FindingKind.Narrative).Select(finding => (report.File, finding.Text))).ToList();
        var broken = sentences.Where(sentence => !WholeSentence().IsMatch(sentence.Text)).ToList();
        var counts = sentences.CountBy(sentence => sentence.File).Select(count => count.Value).Order().ToList();

        output.WriteLine($"{sentences.Count} sentences, {counts[0]} to {counts[^1]} a report, {broken.Count} not whole");
        broken.ForEach(sentence => output.WriteLine($"{sentence.File}: {sentence.Text}"));
        Assert.True(broken.Count <= 0.001 * sentences.Count);
        Assert.InRange(counts[0], 100, 400);
        Assert.InRange(counts[^1], 100, 400);
        Assert.DoesNotContain(sentences, sentence => PageFurnitureWords().IsMatch(sentence.Text));
    }

    [Fact]
    public void Warnings_are_few()
    {
        SharedFolder.RequireFile("corpus/pdf");

        var warnings = real.Reports.SelectMany(report => report.Report.Inspection.Warnings.Select(warning => $"{report.File}: {warning}")).ToList();

        warnings.ForEach(output.WriteLine);
        Assert.True(warnings.Count <= 10);
    }

    private static List<int> Paragraphs(Report report) =>
        [.. report.Findings.Where(finding => finding.Paragraph is not null && finding.Section != "Summary").Select(finding => finding.Paragraph.GetValueOrDefault()).Aggregate(new List<int>(), (numbers, number) =>
        {
            if (numbers.Count == 0 || numbers[^1] != number)
                numbers.Add(number);
            return numbers;
        })];

    private static string KindOf(string kind) => kind switch
    {
        "ilacs-standard" or "ilacs-short" => kind,
        "send" => "not read yet: area-send",
        _ => $"not read yet: {kind}",
    };

    private static string OutcomeOf(ParseOutcome outcome) => outcome switch
    {
        ParseOutcome.Parsed(var report) => Slug.Of(report.Inspection.Framework),
        ParseOutcome.Rejected(var reason) => reason,
        _ => throw new InvalidOperationException(),
    };

    private static IEnumerable<Cell> Cells(IReadOnlyDictionary<string, string> gold, Inspection read)
    {
        var file = gold["file"];
        yield return new(file, "framework", gold["framework"].Replace(' ', '-').ToLowerInvariant(), Slug.Of(read.Framework));
        yield return new(file, "start", gold["inspection_start"], $"{read.Start:yyyy-MM-dd}");
        yield return new(file, "end", gold["inspection_end"], $"{read.End:yyyy-MM-dd}");
        yield return new(file, "lead", gold["lead_inspector"], string.Join("; ", read.LeadInspectors));
        yield return new(file, "care_scope", gold["care_scope"] == "in care" ? "separate" : "combined", read.CareScope is { } scope ? Slug.Of(scope) : "");
        yield return Grade("overall", JudgementName.OverallEffectiveness);
        yield return Grade("leaders", JudgementName.Leadership);
        yield return Grade("help_protection", JudgementName.HelpAndProtection);
        yield return Grade("care", JudgementName.ChildrenInCare);
        yield return Grade("care_leavers", JudgementName.CareLeavers);
        yield return Grade("adoption", JudgementName.Adoption);

        Cell Grade(string column, JudgementName name) => new(file, column, GradeSlug(gold[column]), read.GradeOf(name) is { } grade ? Slug.Of(grade) : "");
    }

    private static string GradeSlug(string gold) => gold.StartsWith("not", StringComparison.Ordinal) ? "" : gold.Replace(' ', '-');

    [GeneratedRegex(@"^[\p{Lu}\d‘“'""(\[£].*[.!?][’”'"")\]]*$")]
    private static partial Regex WholeSentence();

    [GeneratedRegex(@"©|^\W*Inspection of .* services|\d to \d+ (January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d \d|Piccadilly")]
    private static partial Regex PageFurnitureWords();

    private sealed record Cell(string File, string Column, string Gold, string Read);
}
