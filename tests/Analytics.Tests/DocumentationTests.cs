using System.Text.RegularExpressions;

namespace Analytics.Tests;

/// <summary>What the documents name must exist.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] s_maps = ["src/README.md", "src/INPUTS.md"];

    public static TheoryData<string, string> PathsOfTheMaps =>
        new(s_maps.SelectMany(map => BackTicked().Matches(File.ReadAllText(RepositoryFolder.File(map)))
            .Select(match => match.Groups[1].Value)
            .Where(text => text.Contains('/') && !text.StartsWith('/') && !text.StartsWith("DATA/", StringComparison.Ordinal) && PathLike().IsMatch(text))
            .Distinct()
            .Select(path => (map, path))));

    public static TheoryData<string> Packages =>
        new(Package().Matches(File.ReadAllText(RepositoryFolder.File("src/Directory.Packages.props"))).Select(match => match.Groups[1].Value));

    public static TheoryData<string, string> PicturesOfTheReadme =>
        new(Picture().Matches(File.ReadAllText(RepositoryFolder.File("README.md")))
            .Select(match => ("README.md", match.Groups[1].Value)));

    [Theory]
    [MemberData(nameof(PathsOfTheMaps))]
    [MemberData(nameof(PicturesOfTheReadme))]
    public void A_path_that_a_document_names_exists(string document, string path)
    {
        var places = new[] { path, $"src/{path}", $"src/Analytics/{path}", $"tests/{path}" }.Select(RepositoryFolder.File);

        Assert.True(places.Any(place => File.Exists(place) || Directory.Exists(place)), $"{document} names {path}, which is not there.");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_listed_with_its_licence(string package)
    {
        var rows = File.ReadAllLines(RepositoryFolder.File("src/INPUTS.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal));

        Assert.Contains(rows, row => row.Split('|')[1].Split(',', '(').Any(name => name.Trim() == package) && row.Split('|')[2].Trim().Length > 0);
    }

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Package();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex BackTicked();

    [GeneratedRegex(@"^[\w.\-/]+$")]
    private static partial Regex PathLike();

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)]+)\)")]
    private static partial Regex Picture();
}
