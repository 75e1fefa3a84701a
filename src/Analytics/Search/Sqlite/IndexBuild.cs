using Microsoft.Data.Sqlite;

namespace Analytics.Search.Sqlite;

/// <summary>Writes a whole index file.</summary>
internal static class IndexBuild
{
    /// <summary>When it returns, the file is complete and on disk.</summary>
    public static async Task WriteAsync(string path, IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel)
    {
        await WriteTablesAsync(path, all, sequence, cancel);
        FlushToDisk(path);
    }

    private static async Task WriteTablesAsync(string path, IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel)
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
