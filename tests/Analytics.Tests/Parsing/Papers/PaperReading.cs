using Analytics.Authorities;
using Analytics.Parsing;
using Analytics.Parsing.Papers;
using Analytics.Parsing.Papers.Forms;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>Reads plain text as a paper, about the invented authorities of <c>data/sample</c> or about the real ones.</summary>
internal static class PaperReading
{
    public static AuthorityDirectory Invented { get; } = AuthorityDirectory.Load(RepositoryFolder.File("data/sample/reference"));

    public static AuthorityDirectory Real { get; } = AuthorityDirectory.Load(RepositoryFolder.File("data/reference"));

    public static PaperText TextOf(string text) => Assert.IsType<PaperForm.Readable>(PlainTextPaper.Read(text)).Text;

    public static Paper Read(string text, string? url = null) => Assert.IsType<ParseOutcome.ParsedPaper>(Outcome(text, url)).Paper;

    public static ParseOutcome Outcome(string text, string? url = null) => PaperReader.Read(TextOf(text), Document(url), Invented, "test");

    /// <summary>A paper that says what it is about in its title, and then the text given.</summary>
    public static Paper ReadAbout(string text) => Read("Outcome of the Ofsted inspection of Ambleford children's services\n\n" + text);

    /// <summary>One of the five real papers; skips the calling test where they are not.</summary>
    public static Paper ReadReal(string file, string? url = null)
    {
        var text = TextOf(File.ReadAllText(SharedFolder.RequireFile("papers/" + file)));
        return Assert.IsType<ParseOutcome.ParsedPaper>(PaperReader.Read(text, Document(url), Real, "test")).Paper;
    }

    public static IReadOnlyList<string> TextsOf(this Paper paper, PassageRole role) => [.. paper.Of(role).Select(passage => passage.Text)];

    public static IReadOnlyList<string?> LabelsOf(this Paper paper, PassageRole role) => [.. paper.Of(role).Select(passage => passage.Label)];

    public static IReadOnlyList<string> WindowsOf(this Paper paper) => [.. paper.ToldWindows.Select(window => $"{window.Start}/{window.End}")];

    public static string JudgementsOf(this Paper paper) => string.Join(' ', paper.ToldJudgements.Select(judgement => $"{Slug.Of(judgement.Name)}:{Slug.Of(judgement.Grade)}"));

    public static Document Document(string? url = null) => new()
    {
        Sha256 = new string('5', 64),
        FileName = "paper.txt",
        Length = 1,
        MediaType = "text/plain",
        Url = url is null ? null : new Uri(url),
        FetchedAt = DateTimeOffset.UnixEpoch,
    };
}
