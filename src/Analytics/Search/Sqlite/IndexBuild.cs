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
        DeleteOthers(folder, IndexPointer.Read(folder)?.File);
        var name = FreeName(folder);
        var path = Path.Combine(folder, name);
        try
        {
            await WriteAsync(path, all, sequence, cancel);
        }
        catch
        {
            DeleteFile(path);
            throw;
        }
        FlushToDisk(path);
        new IndexPointer { File = name, Engine = engine.Name, Version = engine.Version, Store = store.Value, Build = Guid.NewGuid() }.Write(folder);
        DeleteOthers(folder, name);
    }

    private static string FreeName(string folder)
    {
        var taken = Directory.EnumerateFiles(folder, "index-*.db").Select(path => Path.GetFileNameWithoutExtension(path)["index-".Length..]);
        return $"index-{taken.Select(number => int.TryParse(number, out var n) ? n : 0).DefaultIfEmpty(0).Max() + 1}.db";
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

    private static void DeleteOthers(string folder, string? keep)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "index-*.db*").Order(StringComparer.Ordinal).ToList())
        {
            if (keep is null || !Path.GetFileName(path).StartsWith(keep, StringComparison.Ordinal))
                DeleteFile(path);
        }
    }

    private static void DeleteFile(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
            // Where open files cannot be deleted, a later build does it.
        }
    }
}
