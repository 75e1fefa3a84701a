using Microsoft.Data.Sqlite;

namespace Analytics.Search.Sqlite;

/// <summary>
/// The tables of an index file. <c>stem</c> finds words by their stems, <c>surface</c> as they are written (prefixes, exact
/// phrases); both read their text from <c>finding</c>. Row ids are never used twice, so that a row id stands for one state of a finding.
/// </summary>
internal static class IndexSchema
{
    /// <summary>Raised in the change that alters the tables, what is put into them or how text is tokenised.</summary>
    public const int Format = 5;

    public const string SurfaceTokenizer = "unicode61 remove_diacritics 2";
    public const string StemTokenizer = "porter " + SurfaceTokenizer;

    private const string Tables = $"""
        create table state (sequence integer not null);
        create table finding (
            id integer primary key autoincrement,
            document text not null,
            finding_id text not null,
            inspection_id text not null,
            inspected_on integer not null,
            authority_name text not null,
            kind text not null,
            body text not null,
            polarity text not null,
            framework text,
            overall text,
            framework_tag text,
            themes text not null,
            authorities text not null,
            regions text not null,
            section text not null,
            text text not null);
        create index finding_document on finding (document);
        create virtual table stem using fts5 (
            text, section, content = 'finding', content_rowid = 'id', tokenize = '{StemTokenizer}');
        create virtual table surface using fts5 (
            text, section, content = 'finding', content_rowid = 'id', tokenize = '{SurfaceTokenizer}');
        insert into state (sequence) values (0);
        """;

    public static void Create(SqliteConnection connection) => Run(connection, Tables);

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
