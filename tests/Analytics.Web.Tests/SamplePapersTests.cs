using System.Text.Json.Nodes;
using Analytics.Tests;

namespace Analytics.Web.Tests;

/// <summary>The invented papers of the sample, from their bytes to the trail.</summary>
[Collection<SampleCorpus>]
public sealed class SamplePapersTests(SampleSite site)
{
    private static readonly IReadOnlyList<JsonNode> s_expected =
        [.. File.ReadLines(Path.Combine(SharedFolder.RepositoryRoot, "data", "sample", "papers", "expected.jsonl")).Select(line => JsonNode.Parse(line)!)];

    [Fact]
    public async Task Every_paper_is_read_and_linked_to_the_inspection_that_it_answers()
    {
        var papers = (await PapersAsync()).ToDictionary(paper => (string)paper["file_name"]!);
        var reports = (await site.JsonAsync("/api/v1/inspections?take=200"))["inspections"]!.AsArray().ToDictionary(row => (string)row!["document_sha256"]!, row => (string)row!["file_name"]!);

        var linked = s_expected.ToDictionary(
            expected => (string)expected["file_name"]!,
            expected => papers.GetValueOrDefault((string)expected["file_name"]!)?["inspection_document_sha256"] is { } sha256 ? reports[(string)sha256!] : null);

        Assert.Equal(s_expected.Select(expected => $"{expected["file_name"]}: {expected["inspection"]}"), s_expected.Select(expected => $"{expected["file_name"]}: {linked[(string)expected["file_name"]!]}"));
    }

    [Fact]
    public async Task Told_areas_answer_the_items_that_they_tell()
    {
        var (told, right, wrong) = (0, 0, 0);
        foreach (var paper in await PapersAsync())
        {
            var expected = s_expected.Single(one => (string)one["file_name"]! == (string)paper["file_name"]!)["answers"]!.AsArray()
                .Select(answer => ((string)answer!["told"]!, (int)answer["finding"]!)).ToHashSet();
            var answer = await site.JsonAsync($"/api/v1/papers/{paper["paper_id"]}");
            var found = await FoundAsync(answer);
            told += expected.Count;
            right += found.Count(expected.Contains);
            wrong += found.Count(pair => !expected.Contains(pair));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{told} told areas, {right} joined to their item, {wrong} to another");
        Assert.InRange(right / (double)told, 0.9, 1);
        Assert.InRange(right / (double)(right + wrong), 0.9, 1);
    }

    private async Task<List<(string, int)>> FoundAsync(JsonNode paper)
    {
        var found = new List<(string, int)>();
        foreach (var passage in paper["passages"]!.AsArray().Where(passage => (string)passage!["role"]! == "told-area"))
        {
            foreach (var answer in passage!["answers"]!.AsArray().Where(answer => (string)answer!["finding"]!["kind"]! != "narrative"))
                found.Add(((string)passage["text"]!, (int)(await site.JsonAsync($"/api/v1/findings/{answer!["finding"]!["finding_id"]}"))["ordinal"]!));
        }
        return found;
    }

    private async Task<IEnumerable<JsonNode>> PapersAsync() => (await site.JsonAsync("/api/v1/papers?take=200"))["papers"]!.AsArray().Select(paper => paper!);
}
