using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Tests.Parsing.Papers;

namespace Analytics.Tests.Parsing;

/// <summary>Text whose repetitions lead expressions to try one way after the other: each is read, or refused with a reason, soon.</summary>
public sealed class HostileTextTests
{
    /// <summary>Ten times and more what the slowest takes, since the machine may be at work on something else.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    private const int Letters = 12_000;

    private static readonly ReportParser s_parser = new(new PopplerTextReader(new PdfTextOptions()), PaperReading.Invented);

    public static TheoryData<string> Repeated =>
    [
        " ", "\u00A0", "\n", ".", ". ", "1.", "1 2 ", "(", "() ", "“", "“a” ", "-", "a-", "a, ", "a; ", "1/2/", "• ", "iv. ", "a@", "a.", "A", "Ab Cd ", "Mary Jane ", "and ", "1 and 2 and ", "1 May 2018 to ", "January ",
        "by the end of ", "by 31 March 2020 ", "Council ", "the inspection of the ", "Ofsted inspection of ", "requires improvement to be good ", "(outcome 4, national framework ", "will be ", "Action: ", "Page 1 of 2 ", "http://a/", "supervision ",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_paper_is_read_or_refused_soon(string part)
    {
        var hostile = Times(part, Letters);
        var clock = Stopwatch.StartNew();

        var outcome = PaperReading.Outcome($"Outcome of the Ofsted inspection of Ambleford children's services\n\n{hostile}\n\nRecommendations\n\n1. {hostile}\n\nThe report was published on {hostile}");

        Assert.True(outcome is ParseOutcome.ParsedPaper or ParseOutcome.Rejected { Reason.Length: > 10 });
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, s_limit);
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public async Task A_report_is_read_or_refused_soon(string part)
    {
        var path = RepositoryFolder.File("data/sample/ambleford-standard-2018.pdf");
        var pdf = await new PopplerTextReader(new PdfTextOptions()).ReadAsync(path, TestContext.Current.CancellationToken);
        var longer = new PdfText([.. pdf.Pages.Select(page => page with { Runs = [.. page.Runs.Select((run, at) => at % 4 == 0 ? run with { Text = run.Text + Times(part, Letters / 10) } : run)] })]);
        var clock = Stopwatch.StartNew();

        var outcome = s_parser.Read(RealReports.Describe(path), longer, []);

        Assert.True(outcome is ParseOutcome.Parsed or ParseOutcome.Rejected { Reason.Length: > 10 });
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, s_limit);
    }

    [Fact]
    public void Every_expression_of_the_library_gives_up_in_the_end()
    {
        var expressions = typeof(ReportParser).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Regex)))
            .Select(type => (Regex)type.GetField("Instance", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.GetValue(null)!).ToList();

        Assert.True(expressions.Count > 300, $"{expressions.Count} expressions");
        // Those that never go back take no longer than the text is long.
        Assert.All(
            expressions.Where(expression => !expression.Options.HasFlag(RegexOptions.NonBacktracking)), expression => Assert.Equal(TimeSpan.FromSeconds(10), expression.MatchTimeout));
    }

    private static string Times(string part, int letters) => string.Concat(Enumerable.Repeat(part, letters / part.Length));
}
