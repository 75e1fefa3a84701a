using Analytics.Reports;
using Analytics.Storage;
using Microsoft.Data.Sqlite;

namespace Analytics.Search.Sqlite;

/// <summary>Writes a whole index file beside the one in use, and makes it the current one.</summary>
internal static class IndexBuild
{
    /// <summary>The caller holds the folder's lock.</summary>
    public static async Task RunAsync(string folder, EngineVersion engine, StoreId store, IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel)
    {
        IndexFolder.DeleteOthers(folder, IndexPointer.Read(folder)?.File);
        var name = IndexFolder.FreeName(folder, ".db");
        var path = Path.Combine(folder, name);
        try
        {
            await WriteAsync(path, all, sequence, cancel);
        }
        catch
        {
            IndexFolder.Delete(path);
            throw;
        }
        FlushToDisk(path);
        new IndexPointer { File = name, Engine = engine.Name, Version = engine.Version, Store = store.Value, Build = Guid.NewGuid() }.Write(folder);
        IndexFolder.DeleteOthers(folder, name);
    }

    private static async Task WriteAsync(string path, IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel)
    {
        using var connection = IndexSchema.Open(path, SqliteOpenMode.ReadWriteCreate);
        // A file that is not finished is never used, so that nothing needs to be kept safe while it grows.
        IndexSchema.Run(connection, "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16000;");
        IndexSchema.Create(connection);
        using var writer = new IndexWriter(connection);
        IndexSchema.Run(connection, "begin");
        await foreach (var document in all.WithCancellation(cancel))
            writer.Insert(document);
        writer.IndexAll();
        writer.WriteSequence(sequence);
        IndexSchema.Run(connection, "commit");
        writer.Optimize();
        IndexSchema.Run(connection, "pragma journal_mode = wal");
    }

    private static void FlushToDisk(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        file.Flush(flushToDisk: true);
    }
}
