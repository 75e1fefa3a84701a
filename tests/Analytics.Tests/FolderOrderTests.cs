using System.Text.RegularExpressions;

namespace Analytics.Tests;

/// <summary>A stage may use the stages before it, never those after; a library's types stay in the folders that own it.</summary>
public sealed partial class FolderOrderTests
{
    private static readonly string[] Stages =
        ["Authorities", "Reports", "Sources", "Parsing", "Classification", "Storage", "Search", "Comparison", "Responses", "Exports", "Codebooks"];

    public static TheoryData<string> EveryStage => [.. Stages];

    public static TheoryData<string, string> OwnedLibraries => new()
    {
        { "Dapper", "Storage" },
        { "Npgsql", "Storage" },
        { "Microsoft.Data.Sqlite", "Storage Search/Sqlite" },
        { "Microsoft.AspNetCore", "" },
        { "AngleSharp", "Sources Parsing" },
        { "DocumentFormat.OpenXml", "Parsing" },
        { "System.IO.Packaging", "Parsing" },
        { "CsvHelper", "Authorities Sources/LocalFolder Codebooks" },
    };

    [Theory]
    [MemberData(nameof(EveryStage))]
    public void A_stage_uses_only_the_stages_before_it(string stage)
    {
        var later = Stages[(Array.IndexOf(Stages, stage) + 1)..];

        var offences = Usings(stage).Where(line => later.Any(name => line.Namespace.StartsWith($"Analytics.{name}", StringComparison.Ordinal)));

        Assert.Empty(offences);
    }

    [Theory]
    [MemberData(nameof(OwnedLibraries))]
    public void A_library_is_named_only_by_the_folders_that_own_it(string library, string owners)
    {
        var owned = owners.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(owner => $"{owner}/").ToList();

        var offences = Usings("")
            .Where(line => line.Namespace.StartsWith(library, StringComparison.Ordinal))
            .Where(line => !owned.Exists(owner => line.File.StartsWith(owner, StringComparison.Ordinal)));

        Assert.Empty(offences);
    }

    private static IEnumerable<(string File, string Namespace)> Usings(string folder)
    {
        var library = RepositoryFolder.File("src/Analytics");
        return Directory.EnumerateFiles(Path.Combine(library, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(library, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
            .SelectMany(file => UsingLine().Matches(File.ReadAllText(Path.Combine(library, file))).Select(match => (file, match.Groups[1].Value)));
    }

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
