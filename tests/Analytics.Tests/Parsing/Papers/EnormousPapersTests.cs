using System.Diagnostics;
using Analytics.Parsing;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>However long and whatever it repeats, a text is read in seconds, and what was left out is told.</summary>
public sealed class EnormousPapersTests(ITestOutputHelper output)
{
    private const int Letters = 4_000_000, LettersOfParagraph = 15_000;

    /// <summary>Many times what it takes alone: other tests run beside it. What grows with the square of the length takes an hour.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Repeated => new()
    {
        { "a word", "children " },
        { "grades without an end of a sentence", "the inspectors judged leadership good and care leavers inadequate and " },
        { "names and posts", "Report of the Director, Jane Doe: Head of Service - John Smith, " },
        { "dates", "inspected from 3 to 14 May 2021 and 5/6/2022 to " },
        { "brackets and quotation marks", "(('Good' (\"Requires improvement\" (" },
        { "deadlines", "by the end of March 2022 by early June, by 12 " },
        { "lists", "\n\nThe areas for improvement were:\n\na) the quality of plans; and\nb) supervision;\n" },
        { "lead-ins that lead to none", "\nAreas for improvement identified by inspectors were as follows:" },
        { "rows of a plan", "| Action | Lead | By when | Progress |\n|---|---|---|---|\n| Review | Head of Service | May 2021 | Done |\n" },
        { "lines that wrap", "the council was told by Ofsted that its children's services needed to improve and that it\n" },
        { "headings", "\n\n# Ofsted inspection\n\n" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_text_of_megabytes_is_read_in_seconds(string kind, string words)
    {
        var paragraph = string.Concat(Enumerable.Repeat(words, LettersOfParagraph / words.Length));
        var text = "Outcome of the Ofsted inspection of Ambleford children's services\n\n" + string.Concat(Enumerable.Repeat(paragraph + "\n\n", Letters / LettersOfParagraph));
        var clock = Stopwatch.StartNew();

        var outcome = PaperReading.Outcome(text);

        output.WriteLine($"{kind}: {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Most);
        Assert.True(outcome is ParseOutcome.Rejected or ParseOutcome.ParsedPaper { Paper.IsCut: true });
    }
}
