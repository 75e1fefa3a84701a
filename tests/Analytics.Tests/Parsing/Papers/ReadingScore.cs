using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Reports;
using Analytics.Sources.LocalFolder;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>A set of invented papers, read from their bytes, against what a reader finds in them: of how many each fact is right.</summary>
internal sealed partial class ReadingScore
{
    private static readonly ReportParser Parser = new(new PopplerTextReader(new PdfTextOptions()), PaperReading.Invented);

    private static readonly IReadOnlyList<(string Name, Func<ExpectedPaper, object?> Expected, Func<Paper, object?> Told)> s_facts =
    [
        ("authority", expected => expected.AuthorityGss, paper => paper.Authority?.Value),
        ("kind", expected => expected.PageKind, paper => Slug.Of(paper.Kind)),
        ("committee", expected => expected.Committee, paper => paper.Committee),
        ("meeting date", expected => expected.MeetingDate, paper => paper.MeetingDate?.ToString()),
        ("item", expected => expected.Item, paper => paper.Item),
        ("title", expected => expected.Title, paper => paper.Title),
        ("days on site", expected => Lines(expected.ToldWindows.Select(window => $"{window.Start}/{window.End}")), paper => Lines(paper.WindowsOf())),
        ("judgements", expected => Lines(expected.ToldJudgements.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal)), paper => Lines(Grades(paper))),
        ("areas", expected => Lines(expected.ToldAreas), paper => Lines(paper.TextsOf(PassageRole.ToldArea))),
        ("further actions", expected => Lines(expected.FurtherActions), paper => Lines(paper.TextsOf(PassageRole.FurtherAction))),
        ("strengths", expected => Lines(expected.Strengths), paper => Lines(paper.TextsOf(PassageRole.Strength))),
        ("actions", expected => Lines(expected.Actions.Select(action => $"{action.Text} [{action.Owner}] [{action.Deadline}]")), paper => Lines(paper.Of(PassageRole.Action).Select(action => $"{action.Text} [{action.Owner}] [{action.Deadline}]"))),
        ("progress", expected => Lines(expected.Progress), paper => Lines(paper.TextsOf(PassageRole.Progress))),
        ("deadline", expected => expected.Deadline, paper => paper.Deadline?.ToString()),
        ("cut", expected => expected.IsCut, paper => paper.IsCut),
    ];

    private readonly List<(string Fact, string File, object? Expected, object? Told)> _wrong = [];

    /// <summary>Papers of the set.</summary>
    public int Papers { get; private set; }

    /// <summary>Papers that were read at all; those that were not have every fact wrong.</summary>
    public int Read { get; private set; }

    public static async Task<ReadingScore> OfAsync(string folder)
    {
        var score = new ReadingScore();
        var listing = File.Exists(Path.Combine(folder, Listing.FileName)) ? Listing.Load(Path.Combine(folder, Listing.FileName)) : null;
        foreach (var expected in ExpectedPaper.In(folder))
            score.Add(expected, await ReadAsync(Path.Combine(folder, expected.FileName), listing));
        return score;
    }

    public static async Task<ParseOutcome> ReadAsync(string path, Listing? listing)
    {
        var listed = listing?.Find(path);
        var document = PaperReading.Document(listed?.Url?.AbsoluteUri) with { FileName = "neutral", Title = listed?.Title };
        return await Parser.ParseAsync(document, path, TestContext.Current.CancellationToken);
    }

    public int Right(string fact) => Papers - _wrong.Count(wrong => wrong.Fact == fact);

    /// <summary>A line for each fact, and what was read otherwise where.</summary>
    public string Table(bool withEach)
    {
        var lines = s_facts.Select(fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Name,-16} {Right(fact.Name),3} of {Papers}; not {string.Join(", ", _wrong.Where(wrong => wrong.Fact == fact.Name).Select(wrong => wrong.File))}")).Prepend($"read {Read} of {Papers}");
        var each = withEach ? _wrong.Select(wrong => $"\n{wrong.Fact} of {wrong.File}\n  expected: {wrong.Expected}\n  told:     {wrong.Told}") : [];
        return string.Join('\n', lines.Concat(each));
    }

    private void Add(ExpectedPaper expected, ParseOutcome outcome)
    {
        var paper = (outcome as ParseOutcome.ParsedPaper)?.Paper;
        Papers++;
        Read += paper is null ? 0 : 1;
        foreach (var (name, find, told) in s_facts)
        {
            if (paper is null || !Equals(find(expected), told(paper)))
                _wrong.Add((name, expected.FileName, find(expected), paper is null ? (outcome as ParseOutcome.Rejected)?.Reason : told(paper)));
        }
    }

    // Whether the stroke that parts the entries of a list belongs to them, readers see differently.
    private static string Lines(IEnumerable<string> texts) => string.Join("\n            ", texts.Select(text => EndOfEntry().Replace(text, "")));

    private static IEnumerable<string> Grades(Paper paper) => paper.ToldJudgements
        .Select(judgement => $"{Slug.Of(judgement.Name).Replace('-', '_')} {Slug.Of(judgement.Grade)}").Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[;,.]?\s*(?:\band)?$|[;,.](?= \[)")]
    private static partial Regex EndOfEntry();
}
