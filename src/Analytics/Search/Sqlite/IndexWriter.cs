using Analytics.Reports;
using Microsoft.Data.Sqlite;

namespace Analytics.Search.Sqlite;

/// <summary>Puts findings into an index file and takes them out, on one connection and within the caller's transaction.</summary>
internal sealed class IndexWriter(SqliteConnection connection) : IDisposable
{
    /// <summary>Around matches in a highlighted text; no stored text has them.</summary>
    public const char MatchStart = '\u0001', MatchEnd = '\u0002';

    private static readonly string[] Columns =
    [
        "document", "finding_id", "inspection_id", "inspected_on", "authority_name", "kind", "body", "polarity", "framework", "overall", "framework_tag",
        "themes", "authorities", "regions", "section", "text",
    ];

    private readonly SqliteCommand _insert = Prepare(connection, $"""
        insert into finding ({string.Join(", ", Columns)})
        values ({string.Join(", ", Columns.Select(column => "@" + column))})
        """, Columns);

    private readonly SqliteCommand _remove = Prepare(connection, """
        insert into stem (stem, rowid, text, section) select 'delete', id, text, section from finding where document = @document;
        insert into surface (surface, rowid, text, section) select 'delete', id, text, section from finding where document = @document;
        delete from finding where document = @document;
        """, "document");

    private readonly SqliteCommand _index = Prepare(connection, """
        insert into stem (rowid, text, section) select id, text, section from finding where document = @document;
        insert into surface (rowid, text, section) select id, text, section from finding where document = @document;
        """, "document");

    /// <summary>The findings become searchable by <see cref="Index"/> or <see cref="IndexAll"/>.</summary>
    public void Insert(DocumentFindings document)
    {
        foreach (var finding in document.Findings)
        {
            object?[] values =
            [
                document.DocumentSha256, finding.FindingId, finding.InspectionId, finding.InspectedOn.DayNumber, Clean(finding.AuthorityName),
                Slug.Of(finding.Kind), Slug.Of(finding.Body), Slug.Of(finding.Polarity), finding.Framework is { } framework ? Slug.Of(framework) : null, finding.Overall is { } grade ? Slug.Of(grade) : null,
                finding.FrameworkTag is { } tag ? Slug.Of(tag) : null,
                Join(finding.Themes), Join(finding.Authorities), Join(finding.Regions), Clean(finding.Section), Clean(finding.Text),
            ];
            for (var i = 0; i < values.Length; i++)
                _insert.Parameters[i].Value = values[i] ?? DBNull.Value;
            _insert.ExecuteNonQuery();
        }
    }

    public void Remove(string document) => Run(_remove, document);

    public void Index(string document) => Run(_index, document);

    public void IndexAll() => IndexSchema.Run(connection, "insert into stem (stem) values ('rebuild'); insert into surface (surface) values ('rebuild');");

    /// <summary>Joins what inserts have left in pieces, so that searches read one.</summary>
    public void Optimize() => IndexSchema.Run(connection, "insert into stem (stem) values ('optimize'); insert into surface (surface) values ('optimize');");

    public long ReadSequence()
    {
        using var command = Prepare(connection, "select sequence from state");
        return command.ExecuteScalar() is long sequence ? sequence : 0;
    }

    public void WriteSequence(long sequence)
    {
        using var command = Prepare(connection, "update state set sequence = @sequence", "sequence");
        command.Parameters[0].Value = sequence;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _remove.Dispose();
        _index.Dispose();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter("@" + name, null));
        return command;
    }

    private static void Run(SqliteCommand command, string document)
    {
        command.Parameters[0].Value = document;
        command.ExecuteNonQuery();
    }

    private static string Join(IReadOnlyList<string> values) => string.Join('\n', values);

    /// <summary>SQLite ends texts at NUL, and the match delimiters are ours.</summary>
    private static string Clean(string text) => text.Replace('\0', ' ').Replace(MatchStart, ' ').Replace(MatchEnd, ' ');
}
