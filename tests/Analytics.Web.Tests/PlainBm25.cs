using Microsoft.Data.Sqlite;

namespace Analytics.Web.Tests;

/// <summary>A passage to rank, and by what its score is multiplied.</summary>
internal sealed record RankedPassage(string Id, string Text, string Section, double Weight);

/// <summary>
/// BM25 as the books have it, written down again: SQLite only cuts the texts into words and stems. Every passage is one row of text
/// and heading, k1 is 1.2, b is 0.75, a word in the heading counts a fifth, and a word that most rows have counts next to nothing.
/// </summary>
internal sealed class PlainBm25 : IDisposable
{
    private const double K1 = 1.2, B = 0.75, LeastIdf = 1e-6, InHeading = 0.2;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly IReadOnlyList<RankedPassage> _passages;
    private readonly int[] _lengths;
    private readonly double _average;
    private readonly Dictionary<AskedTerm, Dictionary<int, double>> _known = [];

    public PlainBm25(IReadOnlyList<RankedPassage> passages)
    {
        _passages = passages;
        _connection.Open();
        Run("""
            create virtual table stem using fts5 (text, section, tokenize = 'porter unicode61 remove_diacritics 2');
            create virtual table surface using fts5 (text, section, tokenize = 'unicode61 remove_diacritics 2');
            create virtual table asked_stem using fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2');
            create virtual table asked_surface using fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
            create virtual table stem_word using fts5vocab (stem, instance);
            create virtual table surface_word using fts5vocab (surface, instance);
            create virtual table asked_stem_word using fts5vocab (asked_stem, instance);
            create virtual table asked_surface_word using fts5vocab (asked_surface, instance);
            begin;
            """);
        foreach (var (row, passage) in passages.Index())
        {
            Run("insert into stem (rowid, text, section) values (@a, @b, @c)", row, passage.Text, passage.Section);
            Run("insert into surface (rowid, text, section) values (@a, @b, @c)", row, passage.Text, passage.Section);
        }
        Run("commit");
        _lengths = new int[passages.Count];
        foreach (var (row, length) in Read("select doc, count(*) from stem_word group by doc", reader => (reader.GetInt32(0), reader.GetInt32(1))))
            _lengths[row] = length;
        _average = _lengths.Average();
    }

    /// <summary>Every passage that the query finds with its score, best first.</summary>
    public IReadOnlyList<(string Id, double Score)> Rank(AskedQuery query)
    {
        var parts = query.Parts.Select(BestOf).ToList();
        var rows = parts.Select(part => part.Keys.AsEnumerable()).Aggregate(query.IsAnd ? Enumerable.Intersect : Enumerable.Union);
        return [.. rows.Select(row => (_passages[row].Id, _passages[row].Weight * parts.Sum(part => part.GetValueOrDefault(row)))).OrderByDescending(passage => passage.Item2)];
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Of ways to say the same the best counts.</summary>
    private Dictionary<int, double> BestOf(IReadOnlyList<AskedTerm> ways) =>
        ways.SelectMany(Score).GroupBy(scored => scored.Key, scored => scored.Value).ToDictionary(row => row.Key, row => row.Max());

    private Dictionary<int, double> Score(AskedTerm term)
    {
        if (_known.TryGetValue(term, out var known))
            return known;
        var frequencies = Occurrences(term).GroupBy(place => place.Row).ToDictionary(row => row.Key, row => row.Sum(place => place.IsHeading ? InHeading : 1));
        var idf = Math.Max(LeastIdf, Math.Log((_passages.Count - frequencies.Count + 0.5) / (frequencies.Count + 0.5)));
        return _known[term] = frequencies.ToDictionary(
            row => row.Key,
            row => idf * row.Value * (K1 + 1) / (row.Value + (K1 * (1 - B + (B * _lengths[row.Key] / _average)))));
    }

    /// <summary>Where the term begins: a word, or words one after the other.</summary>
    private List<(int Row, bool IsHeading, int Offset)> Occurrences(AskedTerm term)
    {
        var table = term.IsStemmed ? "stem" : "surface";
        Run($"delete from asked_{table}; insert into asked_{table} (rowid, text) values (1, @a);", term.Text);
        var words = Read($"select term from asked_{table}_word order by offset", reader => reader.GetString(0));
        return words
            .Select((word, at) => Read($"select doc, col = 'section', offset from {table}_word where term = @a", reader => (reader.GetInt32(0), reader.GetBoolean(1), reader.GetInt32(2) - at), word))
            .Aggregate((places, next) => [.. places.Intersect(next)]);
    }

    private void Run(string sql, params object[] values)
    {
        using var command = Prepare(sql, values);
        command.ExecuteNonQuery();
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params object[] values)
    {
        using var command = Prepare(sql, values);
        using var row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read())
            rows.Add(read(row));
        return rows;
    }

    private SqliteCommand Prepare(string sql, object[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (at, value) in values.Index())
            command.Parameters.AddWithValue($"@{(char)('a' + at)}", value);
        return command;
    }
}
