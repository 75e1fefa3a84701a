using Analytics.Reports;
using Microsoft.Data.Sqlite;

namespace Analytics.Search.Sqlite;

/// <summary>The built-in engine: SQLite FTS5 in files <c>index-….db</c>, and filter columns in memory.</summary>
internal sealed class SqliteFindingIndex(string folder) : FolderIndex(folder, ThisEngine())
{
    public const string Name = "sqlite-fts5";

    protected override string Extension => ".db";

    protected override OpenBuild Open(string path, IndexPointer pointer) => new IndexFile(path, pointer);

    protected override Task WriteAsync(string path, IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel) =>
        IndexBuild.WriteAsync(path, all, sequence, cancel);

    private static EngineVersion ThisEngine()
    {
        using var connection = new SqliteConnection();
        return new EngineVersion(Name, $"{connection.ServerVersion}-{IndexSchema.Format}");
    }
}
