using System.Text.Json;
using Analytics.Authorities;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Tests.Parsing;

/// <summary>Reads the invented reports of <c>data/sample</c>, whose truth stands beside them in <c>expected.jsonl</c>.</summary>
public sealed class SampleReportsTests
{
    private static readonly string Folder = Path.Combine(SharedFolder.RepositoryRoot, "data", "sample");
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly ReportParser Parser = new(
        new PopplerTextReader(new PdfTextOptions()),
        AuthorityDirectory.Load(Path.Combine(Folder, "reference")));

    public static TheoryData<string> Files => [.. ReadExpected().Select(expected => expected.FileName)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Reads_what_a_sample_report_says(string file)
    {
        var expected = ReadExpected().Single(candidate => candidate.FileName == file);
        var path = Path.Combine(Folder, file);

        var outcome = await Parser.ParseAsync(RealReports.Describe(path), path, TestContext.Current.CancellationToken);

        var report = Assert.IsType<ParseOutcome.Parsed>(outcome).Report;
        var inspection = report.Inspection;
        var items = report.Findings.Where(finding => finding.Kind != FindingKind.Narrative).ToList();
        Assert.True(inspection.IsComplete);
        Assert.Empty(inspection.Warnings);
        Assert.Equal(expected.AuthorityGss, Assert.Single(inspection.Authorities).Value);
        Assert.Equal(expected.Framework, Slug.Of(inspection.Framework));
        Assert.Equal(expected.Windows.Select(window => (window.Start, window.End)), inspection.Windows.Select(window => (window.Start, window.End)));
        Assert.Equal(expected.LeadInspectors, inspection.LeadInspectors);
        Assert.Equal(
            expected.Judgements.OrderBy(judgement => judgement.Key, StringComparer.Ordinal).Select(judgement => $"{judgement.Key} {judgement.Value}"),
            inspection.Judgements.Select(judgement => $"{Slug.Of(judgement.Name).Replace('-', '_')} {Slug.Of(judgement.Grade)}").Order(StringComparer.Ordinal));
        Assert.Equal(expected.CareScope, inspection.CareScope is { } scope ? Slug.Of(scope) : null);
        Assert.Equal(expected.Outcome, inspection.Outcome is { } told ? Slug.Of(told) : null);
        Assert.Equal(expected.Items.Select(item => (Normalise(item.Text), item.Page, item.FrameworkTag)), items.Select(item => (Normalise(item.Text), item.Page, item.FrameworkTag is { } tag ? Slug.Of(tag) : null)));
        Assert.Equal(expected.Items.Select(item => (item.Body, item.Kind, item.Subsection, item.Deadline)), items.Select(item => (Slug.Of(item.Body), Slug.Of(item.Kind), item.Subsection, item.Deadline is { } deadline ? Slug.Of(deadline) : null)));
        Assert.Equal(expected.NarrativeParagraphs ?? Paragraphs(report), Paragraphs(report));
    }

    private static int Paragraphs(Report report) => report.Findings.Where(finding => finding.Kind == FindingKind.Narrative && finding.Section != "Summary").DistinctBy(finding => (finding.Section, finding.Paragraph)).Count();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Reads_the_same_wherever_the_pages_break(string file)
    {
        var path = Path.Combine(Folder, file);
        var pdf = await new PopplerTextReader(new PdfTextOptions()).ReadAsync(path, TestContext.Current.CancellationToken);
        var random = new Random(20260801);

        var expected = Gist(Parser.Read(RealReports.Describe(path), pdf, []));
        var actual = Enumerable.Range(0, 20).Select(_ => Gist(Parser.Read(RealReports.Describe(path), PagesCutInTwo.Cut(pdf, random), []))).ToList();

        Assert.All(actual, gist => Assert.Equal(expected, gist));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Reads_the_same_in_other_characters(string file)
    {
        var path = Path.Combine(Folder, file);
        var reader = new PopplerTextReader(new PdfTextOptions());
        var pdf = await reader.ReadAsync(path, TestContext.Current.CancellationToken);
        var rules = await reader.ReadRulesAsync(path, [.. pdf.Pages.Select(page => page.Number)], TestContext.Current.CancellationToken);
        var other = new PdfText([.. pdf.Pages.Select(page => page with { Runs = [.. page.Runs.Select(run => run with { Text = InOtherCharacters(run.Text) })] })]);

        Assert.Equal(Gist(Parser.Read(RealReports.Describe(path), pdf, rules)), Gist(Parser.Read(RealReports.Describe(path), other, rules)));
    }

    private static string InOtherCharacters(string text) => text.Replace(' ', '\u00A0').Replace('’', '\u02BC').Replace('–', '\u2500').Replace('-', '\u2011').Replace('\u25FC', '\u2B1B').Replace('\uF06E', '\uF0A7');

    // Everything that a table of inspections and items tells, without the pages: both halves of one that was cut have its number.
    private static string Gist(ParseOutcome outcome)
    {
        var (inspection, findings, _) = Assert.IsType<ParseOutcome.Parsed>(outcome).Report;
        return string.Join('\n',
        [
            Slug.Of(inspection.Framework), .. inspection.Authorities.Select(authority => authority.Value), .. inspection.LeadInspectors,
            .. inspection.Windows.Select(window => window.ToString()), .. inspection.Judgements.Select(judgement => judgement.ToString()), .. inspection.Warnings.Where(warning => !warning.Contains(" is numbered ", StringComparison.Ordinal)),
            .. findings.Where(finding => finding.Kind != FindingKind.Narrative).Select(finding => Normalise(PrintedText.Fold(finding.Text)).Replace('\u02BC', '\'')),
        ]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Survives_any_damage_to_the_text(string file)
    {
        var path = Path.Combine(Folder, file);
        var pdf = await new PopplerTextReader(new PdfTextOptions()).ReadAsync(path, TestContext.Current.CancellationToken);
        var random = new Random(20260801);

        var outcomes = Enumerable.Range(0, 20).Select(_ => Parser.Read(RealReports.Describe(path), Damage(pdf, random), [])).ToList();

        Assert.All(outcomes, Assert.NotNull);
    }

    // Runs lost, moved, blanked, cut and shrunk to nothing.
    private static PdfText Damage(PdfText pdf, Random random) => new([.. pdf.Pages.Select(page => page with { Runs = [.. page.Runs.Where(_ => random.Next(10) > 0).Select(run => random.Next(12) switch
    {
        0 => run with { Text = " " },
        1 => run with { Left = random.Next(600), Top = random.Next(-100, 900) },
        2 => run with { FontSize = 0, Height = 0, Width = 0 },
        3 => run with { Text = run.Text[..random.Next(run.Text.Length + 1)] },
        4 => run with { Text = "\uF06E" },
        5 => run with { Text = random.Next(30).ToString(System.Globalization.CultureInfo.InvariantCulture), FontSize = random.Next(3, 20) },
        6 => run with { Bold = !run.Bold },
        _ => run,
    })] })]);

    private static List<ExpectedReport> ReadExpected()
    {
        var file = Path.Combine(Folder, "expected.jsonl");
        Assert.SkipUnless(File.Exists(file), $"{file} is not there.");
        return [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<ExpectedReport>(line, SnakeCase)!)];
    }

    // The bullet of a second level is told as • whatever dash was printed.
    private static string Normalise(string text) => string.Concat(PrintedText.Clean(text).Select(c => c == '\u2022' || PrintedText.IsDash(c) ? '-' : c));

    private sealed record ExpectedReport(
        string FileName, string AuthorityGss, string Framework, IReadOnlyList<OnSiteWindow> Windows, IReadOnlyList<string> LeadInspectors,
        IReadOnlyDictionary<string, string> Judgements, string? CareScope, string? Outcome, IReadOnlyList<ExpectedItem> Items, int? NarrativeParagraphs);

    private sealed record ExpectedItem(string Text, int Page, string? FrameworkTag, string Body = "authority", string Kind = "improvement-item", string? Subsection = null, string? Deadline = null);
}
