using Analytics.Search;

namespace Analytics.Tests.Search;

public sealed class FolderLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-lock-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task One_holds_it_and_another_waits_no_longer_than_it_is_willing_to()
    {
        using var held = await FolderLock.TakeAsync(_folder, TimeSpan.Zero, Cancel);

        Assert.Null(FolderLock.TryTake(_folder));
        var refused = await Assert.ThrowsAsync<IOException>(() => FolderLock.TakeAsync(_folder, TimeSpan.FromMilliseconds(100), Cancel));

        Assert.Contains(_folder, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_takes_it_when_it_is_free()
    {
        var held = await FolderLock.TakeAsync(_folder, TimeSpan.Zero, Cancel);

        var waiting = FolderLock.TakeAsync(_folder, TimeSpan.FromMinutes(1), Cancel);
        Assert.False(waiting.IsCompleted);
        held.Dispose();

        (await waiting).Dispose();
    }
}
