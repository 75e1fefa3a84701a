using System.Text.Json;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>What a reader finds in an invented paper, as <c>data/sample/papers/expected.jsonl</c> tells it.</summary>
internal sealed record ExpectedPaper(
    string FileName, string AuthorityGss, string PageKind, string? Committee, string? MeetingDate, string? Item, string Title,
    IReadOnlyList<ExpectedWindow> ToldWindows, IReadOnlyDictionary<string, string> ToldJudgements, IReadOnlyList<string> ToldAreas,
    IReadOnlyList<string> FurtherActions, IReadOnlyList<string> Strengths, IReadOnlyList<ExpectedAction> Actions, IReadOnlyList<string> Progress,
    string? Deadline, bool IsCut, IReadOnlyList<string> People, string? Inspection, IReadOnlyList<ExpectedAnswer> Answers)
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static string Folder { get; } = RepositoryFolder.File("data/sample/papers");

    public static IReadOnlyList<ExpectedPaper> All { get; } = In(Folder);

    public string FilePath => Path.Combine(Folder, FileName);

    /// <summary>Those of a folder with such a file.</summary>
    public static IReadOnlyList<ExpectedPaper> In(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "expected.jsonl")).Select(line => JsonSerializer.Deserialize<ExpectedPaper>(line, SnakeCase)!.Withheld())];

    // As passages are kept: without the names of people.
    private ExpectedPaper Withheld() => this with { Progress = [.. Progress.Select(Withheld)], Actions = [.. Actions.Select(action => action with { Text = Withheld(action.Text) })] };

    private string Withheld(string text) => People.Aggregate(text, (withheld, name) => withheld.Replace(name, "[name]", StringComparison.Ordinal));

    public static ExpectedPaper Of(string fileName) => All.Single(paper => paper.FileName == fileName);
}

internal sealed record ExpectedWindow(string Start, string End);

/// <param name="Deadline">As far as told; null also where words such as "ongoing" stand for it.</param>
internal sealed record ExpectedAction(string Text, string? Owner, string? Deadline);

/// <param name="Told">A told area.</param>
/// <param name="Finding">The ordinal of the improvement item of the paper's inspection that it answers.</param>
internal sealed record ExpectedAnswer(string Told, int Finding);
