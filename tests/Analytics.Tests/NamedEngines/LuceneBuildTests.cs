using Analytics.Lucene;
using Analytics.Search;
using Analytics.Storage;
using Analytics.Tests.Fixtures;
using Analytics.Tests.Search;
using Lucene.Net.Index;

namespace Analytics.Tests.NamedEngines;

/// <summary>What is particular to a build of Lucene's beyond what every engine does.</summary>
public sealed class LuceneBuildTests : IDisposable
{
    private static readonly StoreId Store = new(new Guid("5b0c6f0e-8f0a-4c39-8a57-0f1f2d3c4b5a"));

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Build => Assert.Single(System.IO.Directory.GetDirectories(_folder.Path, "index-*"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Damage_to_any_file_is_noticed()
    {
        (await BuildAsync(Enumerable.Range(0, 50).Select(n => Finding($"f{n}", $"Plan number {n} is late.")))).Dispose();
        var pointer = await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "current.json"), Cancel);
        var files = System.IO.Directory.GetFiles(Build).Where(file => Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME && Path.GetFileName(file) != IndexFileNames.SEGMENTS_GEN).ToList();

        var answers = files.SelectMany(file => new[] { AnswerWith(file, pointer, CutInHalf), AnswerWith(file, pointer, WithOneBitOver), AnswerWith(file, pointer, _ => []) }).ToList();

        Assert.True(files.Count >= 4);
        Assert.All(answers, answer => Assert.Same(FindingHits.None, answer));
        Assert.Equal(50, AnswerWith(files[0], pointer, bytes => bytes).Total);
    }

    [Fact]
    public async Task Changes_are_left_to_whoever_is_writing_already()
    {
        using var index = await BuildAsync([Finding("a", "Plans are late.")]);
        using (FolderLock.TryTake(_folder.Path))
            Assert.False(index.Apply([new("b", [Finding("b", "Plans drift.")])], 1, 2));

        Assert.True(index.Apply([new("b", [Finding("b", "Plans drift.")])], 1, 2));
        Assert.Equal(2, index.Search(new FindingQuery()).Total);
    }

    [Fact]
    public async Task Of_two_that_apply_the_same_change_at_once_one_does()
    {
        using var index = await BuildAsync([]);
        using var other = Open();

        var winners = Enumerable.Range(1, 40).Select(n => new[] { index, other }.AsParallel().WithDegreeOfParallelism(2)
            .Count(one => one.Apply([new($"f{n}", [Finding($"f{n}", "Plans are late.")])], n, n + 1))).ToList();

        Assert.All(winners, count => Assert.Equal(1, count));
        Assert.Equal(40, index.Search(new FindingQuery()).Total);
        Assert.Equal(40, other.Search(new FindingQuery()).Total);
    }

    [Fact]
    public async Task Changes_leave_few_files_however_many_there_are()
    {
        using var index = await BuildAsync([]);

        for (var n = 1; n <= 60; n++)
            Assert.True(index.Apply([new($"f{n}", [Finding($"f{n}", "Plans are late.")])], n, n + 1));

        Assert.Equal(60, index.Search(new FindingQuery()).Total);
        Assert.InRange(System.IO.Directory.GetFiles(Build).Length, 1, 100);
    }

    [Fact]
    public async Task A_passage_too_long_to_show_is_found_by_its_last_word_and_shown_by_its_beginning()
    {
        using var index = await BuildAsync([Finding("a", string.Concat(Enumerable.Repeat("Visits to 家 are late. ", 5_000)) + "Supervision is thin.")]);

        var hit = Assert.Single(index.Search(new FindingQuery { Words = QueryParser.Parse("supervising").Words }).Hits);

        Assert.StartsWith("Visits to 家 are late.", hit.Snippet[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_builds_of_the_other_engine_are_cleared_away()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "index-3.db"), "Another engine's.", Cancel);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "index-3.db-wal"), "Another engine's.", Cancel);

        using var index = await BuildAsync([Finding("a", "Plans are late.")]);

        Assert.Equal(Build, Assert.Single(System.IO.Directory.GetFileSystemEntries(_folder.Path, "index-*")));
    }

    private FindingHits AnswerWith(string file, byte[] pointer, Func<byte[], byte[]> damage)
    {
        var sound = File.ReadAllBytes(file);
        File.WriteAllBytes(file, damage(sound));
        using var index = Open();
        var answer = index.Search(new FindingQuery());
        File.WriteAllBytes(file, sound);
        File.WriteAllBytes(Path.Combine(_folder.Path, "current.json"), pointer);
        return answer;
    }

    private static byte[] CutInHalf(byte[] bytes) => bytes[..(bytes.Length / 2)];

    private static byte[] WithOneBitOver(byte[] bytes) => [.. bytes.Select((b, at) => at == bytes.Length / 2 ? (byte)(b ^ 4) : b)];

    private LuceneFindingIndex Open()
    {
        var index = new LuceneFindingIndex(_folder.Path);
        index.Attach(Store);
        return index;
    }

    private async Task<IFindingIndex> BuildAsync(IEnumerable<IndexedFinding> findings)
    {
        var index = Open();
        await index.RebuildAsync(findings.Select(finding => new DocumentFindings(finding.FindingId, [finding])).ToAsyncEnumerable(), 1, Cancel);
        return index;
    }

    private static IndexedFinding Finding(string id, string text) => FindingIndexContract.Finding(id, text);
}
