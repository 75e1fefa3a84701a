using System.Text.RegularExpressions;

namespace Analytics.Tests;

/// <summary>What the documents name must exist.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string, string> PathsOfTheMap =>
        new(BackTicked().Matches(File.ReadAllText(RepositoryFolder.File("src/README.md")))
            .Select(match => match.Groups[1].Value)
            .Where(text => text.Contains('/') && !text.StartsWith("DATA/", StringComparison.Ordinal) && PathLike().IsMatch(text))
            .Distinct()
            .Select(path => ("src/README.md", path)));

    public static TheoryData<string, string> PicturesOfTheReadme =>
        new(Picture().Matches(File.ReadAllText(RepositoryFolder.File("README.md")))
            .Select(match => ("README.md", match.Groups[1].Value)));

    [Theory]
    [MemberData(nameof(PathsOfTheMap))]
    [MemberData(nameof(PicturesOfTheReadme))]
    public void A_path_that_a_document_names_exists(string document, string path)
    {
        var places = new[] { path, $"src/{path}", $"src/Analytics/{path}" }.Select(RepositoryFolder.File);

        Assert.True(places.Any(place => File.Exists(place) || Directory.Exists(place)), $"{document} names {path}, which is not there.");
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex BackTicked();

    [GeneratedRegex(@"^[\w.\-/]+$")]
    private static partial Regex PathLike();

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)]+)\)")]
    private static partial Regex Picture();
}
