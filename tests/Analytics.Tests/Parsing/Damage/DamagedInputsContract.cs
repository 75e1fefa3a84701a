using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Parsing;
using Analytics.Storage;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>A thousand damaged files in one run: none does harm to it or to the reports among them, and people are told what is wrong with each.</summary>
public abstract partial class DamagedInputsContract(DamagedBatch batch, ITestOutputHelper output)
{
    private static readonly TimeSpan TimeForAll = TimeSpan.FromMinutes(4);

    /// <summary>The kinds whose files are a report of the sample apart from the damage.</summary>
    private static readonly string[] DamagedBytes =
    [
        "cut off", "cut off at the tail", "bits flipped", "bytes zeroed", "bytes removed", "bytes repeated", "blocks swapped", "noise within", "other line ends",
        "taken for UTF-8", "without eighth bits", "behind rubbish", "before rubbish", "table of objects", "objects", "fonts", "huge",
    ];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What ending a process takes on a busy machine.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    [Fact]
    public void Every_file_is_read_or_refused()
    {
        var summary = batch.Summary;

        output.WriteLine($"{summary.Inspections} inspections, {summary.Papers} papers, {summary.Rejections} rejections, {summary.SameBytes} with the bytes of another, {summary.Unreadable} not opened");
        WriteOutcomes();
        Assert.Equal(DamagedInputs.Count, batch.Inputs.Count);
        Assert.Equal(DamagedInputs.Count + batch.Sound.Count, summary.Files);
        Assert.Equal(summary.Files, summary.Inspections + summary.Papers + summary.Rejections + summary.SameBytes);
        Assert.Equal(summary.Inspections, batch.Together.Reports.Count);
        Assert.Equal(summary.Papers, batch.Together.Papers.Count);
        Assert.Equal(summary.Rejections, batch.Together.Rejections.Count);
        Assert.Equal(summary.Files, batch.Together.Status?.Files);
    }

    [Fact]
    public void The_files_are_the_same_each_time()
    {
        var samples = Directory.GetFiles(RepositoryFolder.File("data/sample"), "*.pdf").Order(StringComparer.Ordinal).Select(path => new SamplePdf(path)).ToList();
        var again = DamagedInputs.Generate(samples).Where(input => input.Kind != "huge");

        Assert.All(again.Zip(batch.Inputs.Where(input => input.Kind != "huge")).Where((_, i) => i % 10 == 0), pair => Assert.Equal(HashOf(pair.First), HashOf(pair.Second)));
    }

    [Fact]
    public void Every_refusal_says_to_people_what_is_wrong()
    {
        var reasons = batch.Together.Rejections;

        WriteReasons();
        Assert.DoesNotContain(reasons, reason => reason.Value.Trim().Length < 10 || Unfit().IsMatch(reason.Value));
        Assert.Empty(batch.Inputs.Where(input => input.Says.Length > 0 && batch.Together.Reports.ContainsKey(input.Name)).Select(input => input.Name));
        Assert.Empty(batch.Inputs.Where(input => reasons.TryGetValue(input.Name, out var reason) && !reason.Contains(input.Says, StringComparison.OrdinalIgnoreCase)).Select(input => $"{input.Name}: {reasons[input.Name]}"));
    }

    [Fact]
    public void The_run_and_each_file_keep_to_their_time()
    {
        output.WriteLine($"{batch.Elapsed.TotalSeconds:F1} s in all, {batch.Reader.Longest.TotalSeconds:F1} s for the longest file");

        Assert.InRange(batch.Elapsed, TimeSpan.Zero, TimeForAll);
        Assert.InRange(batch.Reader.Longest, TimeSpan.Zero, TimeSpan.FromSeconds(DamagedBatch.Limits.TimeLimit) + Grace);
    }

    [Fact]
    public void The_processes_started_keep_to_their_memory_and_end()
    {
        Assert.SkipUnless(ChildProcesses.CanBeSeen, "Only Linux tells of the processes started.");
        output.WriteLine($"{batch.Processes.PeakMemory} MiB in the largest process started");

        // Tests that run beside this one start processes with the usual limit.
        Assert.InRange(batch.Processes.PeakMemory, 1, Math.Max(DamagedBatch.Limits.MemoryLimit, new PdfTextOptions().MemoryLimit) + 256);
        Assert.Empty(batch.ProcessesLeft);
    }

    [Fact]
    public void Sound_reports_among_them_are_read_as_if_alone()
    {
        Assert.All(batch.Sound, sound => Assert.Equal(Told(batch.Alone.Reports[sound.Key]), Told(batch.Together.Reports[sound.Value])));
        Assert.All(batch.Sound, sound => Assert.Equal(Ids(batch.Alone.Reports[sound.Key]), Ids(batch.Together.Reports[sound.Value])));
    }

    [Fact]
    public void No_report_lacks_findings_without_a_warning()
    {
        var silent = batch.Together.Reports.Where(report => report.Value.Findings.Count == 0 && report.Value.Inspection.Inspection.Warnings.Count == 0);

        Assert.Empty(silent.Select(report => report.Key));
    }

    [Fact]
    public void What_is_read_of_a_damaged_report_is_what_the_report_says()
    {
        var truths = batch.Alone.Reports.Values.Select(Told).ToHashSet();
        var wrong = batch.Inputs.Where(input => DamagedBytes.Contains(input.Kind) && batch.Together.Reports.ContainsKey(input.Name))
            .Select(input => (input.Name, Report: batch.Together.Reports[input.Name])).Where(read => read.Report.Inspection.Inspection.Warnings.Count == 0 && !truths.Contains(Told(read.Report))).ToList();

        wrong.ForEach(read => output.WriteLine($"{read.Name}: {read.Report.Inspection.Inspection.AuthorityName}, {read.Report.Inspection.Inspection.Framework}, {read.Report.Findings.Count} findings, the last: {read.Report.Findings[^1].Finding.Text}"));
        Assert.Empty(wrong.Select(read => read.Name));
    }

    [Fact]
    public void No_stored_text_has_characters_that_a_database_refuses()
    {
        var texts = batch.Together.Reports.Values.SelectMany(report => report.Findings.Select(finding => finding.Finding.Text).Concat(report.Inspection.Inspection.Warnings).Append(report.Inspection.Inspection.AuthorityName)).Concat(batch.Together.Rejections.Values);

        Assert.DoesNotContain(texts, text => text.Any(char.IsControl));
        // Half of a pair of characters, which the store would have mended.
        Assert.All(batch.Summary.Refused, refused => Assert.True(Strict.GetByteCount(refused.Reason) > 0));
    }

    private static string HashOf(DamagedInput input)
    {
        using var bytes = new MemoryStream();
        input.Write(bytes);
        return Convert.ToHexString(SHA256.HashData(bytes.ToArray()));
    }

    private void WriteOutcomes()
    {
        foreach (var kind in batch.Inputs.GroupBy(input => input.Kind))
        {
            var counts = kind.CountBy(input => OutcomeOf(input.Name)).OrderBy(count => count.Key, StringComparer.Ordinal);
            output.WriteLine($"{kind.Key,-28} {kind.Count(),4}: {string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"))}");
        }
    }

    private void WriteReasons()
    {
        foreach (var reason in batch.Together.Rejections.Values.CountBy(reason => Digits().Replace(reason, "N")).OrderByDescending(count => count.Value))
            output.WriteLine($"{reason.Value,4} {reason.Key}");
    }

    private string OutcomeOf(string name) =>
        batch.Together.Reports.TryGetValue(name, out var report) ? report.Inspection.Inspection.Warnings.Count > 0 ? "read with a warning" : "read"
        : batch.Together.Papers.ContainsKey(name) ? "read as a paper"
        : batch.Together.Rejections.ContainsKey(name) ? "refused"
        : "bytes of another";

    private static IEnumerable<string> Ids(HeldReport report) => report.Findings.Select(finding => finding.Finding.Id);

    private static string Told(HeldReport report) => string.Join('\n', report.Findings.Select(finding => $"{finding.Finding.Kind} p{finding.Finding.Page} {finding.Finding.Section} {finding.Finding.Text}")
        .Concat(report.Inspection.Inspection.Judgements.Select(judgement => judgement.ToString()))
        .Concat(report.Inspection.Inspection.Windows.Select(window => window.ToString()))
        .Append(report.Inspection.Inspection.AuthorityName));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"Exception|Object reference|Parameter '|\bSystem\.|UglyToad|/tmp|\.bin\b|^\s*at |\p{Cc}|line \d+$", RegexOptions.Multiline)]
    private static partial Regex Unfit();
}
