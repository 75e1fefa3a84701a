using System.Security.Cryptography;
using Analytics.Storage;

namespace Analytics.Tests.Storage;

public sealed class DocumentArchiveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-archive");

    private string Kept => Path.Combine(_folder.FullName, "kept");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(1_000_000)]
    public async Task Keeps_the_bytes_under_their_hash(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        var source = Write("a.pdf", bytes);
        var archive = new DocumentArchive(Kept);

        var kept = await archive.KeepAsync(source, Cancel);

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Equal(new ArchivedFile(sha256, length, Path.Combine(Kept, sha256[..2], $"{sha256}.bin")), kept);
        Assert.Equal(kept.Path, archive.PathOf(sha256));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(kept.Path, Cancel));
        Assert.Equal([kept.Path], Directory.GetFiles(Kept, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Does_not_copy_what_it_has()
    {
        var archive = new DocumentArchive(Kept);
        var first = await archive.KeepAsync(Write("a.pdf", [1, 2, 3]), Cancel);
        File.SetLastWriteTimeUtc(first.Path, DateTime.UnixEpoch);

        var second = await archive.KeepAsync(Write("b.pdf", [1, 2, 3]), Cancel);

        Assert.Equal(first, second);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(first.Path));
    }

    [Fact]
    public async Task Replaces_a_copy_that_was_cut_short()
    {
        var archive = new DocumentArchive(Kept);
        var source = Write("a.pdf", [1, 2, 3]);
        var kept = await archive.KeepAsync(source, Cancel);
        await File.WriteAllBytesAsync(kept.Path, [1], Cancel);

        await archive.KeepAsync(source, Cancel);

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(kept.Path, Cancel));
    }

    [Fact]
    public async Task Deletes_what_a_killed_copy_left_behind_long_ago()
    {
        Directory.CreateDirectory(Kept);
        var (old, fresh) = (Path.Combine(Kept, "old.partial"), Path.Combine(Kept, "fresh.partial"));
        await File.WriteAllBytesAsync(old, [1], Cancel);
        await File.WriteAllBytesAsync(fresh, [1], Cancel);
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));

        await new DocumentArchive(Kept).KeepAsync(Write("a.pdf", [1, 2, 3]), Cancel);

        Assert.Equal([fresh], Directory.GetFiles(Kept, "*.partial"));
    }

    [Fact]
    public async Task Several_keep_the_same_bytes_at_once()
    {
        var archive = new DocumentArchive(Kept);
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        var sources = Enumerable.Range(0, 8).Select(number => Write($"{number}.pdf", bytes)).ToList();

        var kept = await Task.WhenAll(sources.Select(source => Task.Run(() => archive.KeepAsync(source, Cancel), Cancel)));

        Assert.Single(kept.Distinct());
        Assert.Equal([kept[0].Path], Directory.GetFiles(Kept, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Tells_when_a_file_cannot_be_read()
    {
        var archive = new DocumentArchive(Kept);

        await Assert.ThrowsAnyAsync<IOException>(() => archive.KeepAsync(Path.Combine(_folder.FullName, "absent.pdf"), Cancel));
        await Assert.ThrowsAnyAsync<IOException>(() => archive.KeepAsync(_folder.FullName, Cancel));
        Assert.False(Directory.Exists(Kept));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("../../../../../../../../../../../../../../../../../../etc/passwd.")]
    [InlineData("ABCDEF00000000000000000000000000000000000000000000000000000000AB")]
    public void Leads_nowhere_outside_its_folder(string sha256)
    {
        Assert.Throws<ArgumentException>(() => new DocumentArchive(Kept).PathOf(sha256));
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
