using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Analytics.Benchmarks.Relevance;

/// <summary>The yardstick: SQLite's FTS5 with Porter stems over the passages, ranked by its BM25, any word of the query being enough; phrases in quotation marks stay whole.</summary>
public sealed partial class PlainSearch : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public PlainSearch(IEnumerable<(string FindingId, string Text)> passages)
    {
        _connection.Open();
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.CommandText = "create virtual table passage using fts5 (finding_id unindexed, text, tokenize = 'porter unicode61 remove_diacritics 2')";
        command.ExecuteNonQuery();
        command.CommandText = "insert into passage (finding_id, text) values (@id, @text)";
        var (id, text) = (command.Parameters.Add("@id", SqliteType.Text), command.Parameters.Add("@text", SqliteType.Text));
        foreach (var passage in passages)
        {
            (id.Value, text.Value) = (passage.FindingId, passage.Text);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>Finding ids, the best first.</summary>
    public IReadOnlyList<string> Search(string query, int take)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select finding_id from passage where passage match @query order by bm25(passage), rowid limit @take";
        command.Parameters.AddWithValue("@query", string.Join(" OR ", Terms().Matches(query).Select(term => $"\"{term.Value.Trim('"')}\"")));
        command.Parameters.AddWithValue("@take", take);
        using var row = command.ExecuteReader();
        var hits = new List<string>();
        while (row.Read())
            hits.Add(row.GetString(0));
        return hits;
    }

    public void Dispose() => _connection.Dispose();

    [GeneratedRegex("\"[^\"]+\"|[\\p{L}\\p{N}]+")]
    private static partial Regex Terms();
}
