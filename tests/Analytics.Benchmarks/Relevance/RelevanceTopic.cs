using System.Text.Json;
using Analytics.Tests;

namespace Analytics.Benchmarks.Relevance;

/// <summary>A question of a user, what they type, and passages graded 0 to 2 by how well they answer it (<c>tests/relevance/README.md</c>).</summary>
public sealed record RelevanceTopic
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public required string Id { get; init; }
    public required string Query { get; init; }

    /// <summary>What a passage must say to count.</summary>
    public required string Need { get; init; }

    /// <summary>By finding id.</summary>
    public required IReadOnlyDictionary<string, int> Judgements { get; init; }

    public static IReadOnlyList<RelevanceTopic> LoadAll() =>
    [
        .. Directory.EnumerateFiles(RepositoryFolder.File("tests/relevance"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<RelevanceTopic>(line, Format) ?? throw new InvalidDataException("A line holds no topic.")),
    ];
}
