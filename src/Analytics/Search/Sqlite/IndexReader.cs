using System.Buffers.Text;
using System.Globalization;
using Analytics.Search.Columns;
using Microsoft.Data.Sqlite;

namespace Analytics.Search.Sqlite;

/// <summary>A read-only connection to an index file with its statements ready; used by one thread at a time.</summary>
internal sealed class IndexReader : IDisposable
{
    private const int MissingTable = 1;

    private const string Preparation = $"""
        pragma temp_store = memory;
        select id from finding limit 0;
        select rowid from stem limit 0;
        select rowid from surface limit 0;
        create virtual table temp.stem_word using fts5vocab (main, stem, instance);
        create virtual table temp.surface_word using fts5vocab (main, surface, instance);
        create virtual table temp.stem_term using fts5vocab (main, stem, row);
        create virtual table temp.surface_term using fts5vocab (main, surface, row);
        create virtual table temp.shown_stem using fts5 (text, tokenize = '{IndexSchema.StemTokenizer}');
        create virtual table temp.shown_surface using fts5 (text, tokenize = '{IndexSchema.SurfaceTokenizer}');
        create virtual table temp.shown_stem_word using fts5vocab (temp, shown_stem, instance);
        create virtual table temp.shown_surface_word using fts5vocab (temp, shown_surface, instance);
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _end;
    private readonly SqliteCommand _sequence;
    private readonly SqliteCommand _passages;
    private readonly SqliteCommand _savepoint;
    private readonly SqliteCommand _rollback;
    private readonly Dictionary<bool, SqliteCommand> _places;
    private readonly Dictionary<bool, SqliteCommand> _cut;
    private readonly Dictionary<bool, SqliteCommand> _words;
    private readonly Dictionary<bool, SqliteCommand> _shown;
    private readonly Dictionary<bool, SqliteCommand> _highlight;

    /// <exception cref="SqliteException">There is no such file, or it is damaged.</exception>
    /// <exception cref="InvalidDataException">It is no index.</exception>
    public IndexReader(string path)
    {
        _connection = IndexSchema.Open(path, SqliteOpenMode.ReadOnly);
        _begin = Prepare("begin");
        _end = Prepare("commit");
        _sequence = Prepare("select sequence from state");
        _passages = Prepare("select id, finding_id, text from finding where id in (select value from json_each(@ids))", "@ids");
        _savepoint = Prepare("savepoint shown");
        _rollback = Prepare("rollback to shown; release shown;");
        // One text of numbers: to fetch a row for each place takes longer than to find it.
        _places = ForBoth(table => Prepare($"select group_concat((doc << 32) | ((col = 'section') << 31) | offset, ' ') from {table}_word where term = @word", "@word"));
        _cut = ForBoth(table => Prepare($"insert into shown_{table} (rowid, text) values (1, @text)", "@text"));
        _words = ForBoth(table => Prepare($"select term from shown_{table}_word order by offset"));
        _shown = ForBoth(table => Prepare(
            $"insert into shown_{table} (rowid, text) select id, text from finding where id in (select value from json_each(@ids))", "@ids"));
        _highlight = ForBoth(table => Prepare(
            $"select rowid, highlight(shown_{table}, 0, char(1), char(2)) from shown_{table} where shown_{table} match @match and +rowid in (select value from json_each(@ids))", "@match", "@ids"));
        try
        {
            IndexSchema.Run(_connection, Preparation);
            ReadSequence();
        }
        catch (SqliteException e)
        {
            Dispose();
            throw e.SqliteErrorCode == MissingTable ? new InvalidDataException($"{path} is no index of findings.", e) : e;
        }
    }

    /// <summary>From here to the end of <paramref name="read"/> the file stands still.</summary>
    public T InSnapshot<T>(Func<T> read)
    {
        _begin.ExecuteNonQuery();
        try
        {
            return read();
        }
        finally
        {
            _end.ExecuteNonQuery();
        }
    }

    public long ReadSequence() => _sequence.ExecuteScalar() is long sequence ? sequence : 0;

    public FindingColumns ReadColumns(long sequence)
    {
        using var count = Prepare("select count(*) from finding");
        var columns = new FindingColumns(sequence, count.ExecuteScalar() is long findings ? (int)findings : 0);
        using var command = Prepare("""
            select id, inspected_on, inspection_id, authority_name, kind, polarity, framework, overall, themes, authorities, regions, body, framework_tag, finding_id
            from finding
            order by inspected_on desc, finding_id, id
            """);
        using var row = command.ExecuteReader();
        try
        {
            for (var ordinal = 0; row.Read(); ordinal++)
                AddRow(columns, ordinal, row);
        }
        catch (Exception e) when (e is InvalidCastException or ArgumentOutOfRangeException)
        {
            // What this engine never wrote: the file is damaged or another's.
            throw new InvalidDataException("The index holds a row that is none of ours.", e);
        }
        return columns;
    }

    /// <summary>For each finding how many words it has in passage and section.</summary>
    public Bm25 ReadLengths(FindingColumns columns)
    {
        var lengths = new int[columns.Count];
        using var command = Prepare("select id, sz from stem_docsize");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (columns.TryFind(row.GetInt64(0), out var ordinal))
                lengths[ordinal] = SumOf(row.GetFieldValue<byte[]>(1));
        }
        return new Bm25(lengths);
    }

    /// <summary>FTS5 keeps a number for each column, seven bits to a byte, with the highest bit set on all but its last.</summary>
    private static int SumOf(byte[] numbers)
    {
        var (sum, number) = (0, 0);
        foreach (var part in numbers)
        {
            number = (number << 7) | (part & 0x7F);
            if ((part & 0x80) != 0)
                continue;
            (sum, number) = (sum + number, 0);
        }
        return sum;
    }

    /// <summary>What the table's tokenizer makes of the term.</summary>
    public IReadOnlyList<string> ReadIndexed(LeafTerm term)
    {
        var words = new List<string>();
        _savepoint.ExecuteNonQuery();
        Execute(_cut[term.IsStemmed], term.Text).Dispose();
        using (var row = _words[term.IsStemmed].ExecuteReader())
        {
            while (row.Read())
                words.Add(row.GetString(0));
        }
        _rollback.ExecuteNonQuery();
        return words;
    }

    /// <summary>In ascending order.</summary>
    public long[] ReadPlaces(bool isStemmed, string word, FindingColumns columns)
    {
        var places = new List<long>();
        using var row = Execute(_places[isStemmed], word);
        if (!row.Read() || row.IsDBNull(0))
            return [];
        for (var text = row.GetFieldValue<byte[]>(0).AsSpan(); Utf8Parser.TryParse(text, out long place, out var digits); text = text[Math.Min(digits + 1, text.Length)..])
        {
            // The row stands where a place has its ordinal.
            if (columns.TryFind(place >> 32, out var ordinal))
                places.Add(TermPlaces.FirstOf(ordinal) | (uint)place);
        }
        places.Sort();
        return [.. places];
    }

    /// <summary>Every stem once, those of most findings first.</summary>
    public IReadOnlyList<string> ReadStems()
    {
        var stems = new List<string>();
        using var command = Prepare("select term from stem_term order by doc desc");
        using var row = command.ExecuteReader();
        while (row.Read())
            stems.Add(row.GetString(0));
        return stems;
    }

    public IEnumerable<CorpusWord> ReadWords()
    {
        using var command = Prepare("select term, doc from surface_term");
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return new CorpusWord(row.GetString(0), row.GetInt32(1));
    }

    /// <summary>
    /// The passages of these rows with their matches. The rows are tokenised anew in a table in memory:
    /// asking the large one where in a row a common word stands takes many times longer.
    /// </summary>
    public IReadOnlyDictionary<long, Passage> ReadPassages(IReadOnlyList<MatchedRows> groups)
    {
        var ids = Json(groups.SelectMany(group => group.Rows));
        var passages = new Dictionary<long, Passage>();
        using (var row = Execute(_passages, ids))
        {
            while (row.Read())
                passages.Add(row.GetInt64(0), new Passage(row.GetString(1), row.GetString(2), new bool[row.GetString(2).Length]));
        }
        if (passages.Count < groups.Sum(group => group.Rows.Count))
            throw new InvalidDataException("The index names rows that it does not hold.");
        foreach (var isStemmed in groups.SelectMany(group => group.Terms).Select(term => term.IsStemmed).Distinct().ToList())
        {
            _savepoint.ExecuteNonQuery();
            Execute(_shown[isStemmed], ids).Dispose();
            foreach (var group in groups)
                Mark(group.Rows, [.. group.Terms.Where(term => term.IsStemmed == isStemmed).Select(MatchOf).Distinct()], _highlight[isStemmed], passages);
            _rollback.ExecuteNonQuery();
        }
        return passages;
    }

    private static void Mark(IReadOnlyList<long> rows, IReadOnlyList<string> matches, SqliteCommand highlight, Dictionary<long, Passage> passages)
    {
        if (matches.Count == 0)
            return;
        highlight.Parameters[1].Value = Json(rows);
        using var row = Execute(highlight, string.Join(" OR ", matches));
        while (row.Read())
            Highlights.Read(row.GetString(1), passages[row.GetInt64(0)].IsMatch);
    }

    private static string Json(IEnumerable<long> rows) => $"[{string.Join(',', rows)}]";

    public void Dispose()
    {
        foreach (var command in _places.Values.Concat(_cut.Values).Concat(_words.Values).Concat(_shown.Values).Concat(_highlight.Values).Concat([_begin, _end, _sequence, _passages, _savepoint, _rollback]))
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter(name, null));
        return command;
    }

    private static SqliteDataReader Execute(SqliteCommand command, string value)
    {
        command.Parameters[0].Value = value;
        return command.ExecuteReader();
    }

    private static Dictionary<bool, SqliteCommand> ForBoth(Func<string, SqliteCommand> prepare) => new() { [true] = prepare("stem"), [false] = prepare("surface") };

    /// <summary>The term in FTS5's words: always one quoted string, so that nothing a user wrote is syntax.</summary>
    private static string MatchOf(LeafTerm term) => $"\"{term.Text.Replace("\"", "\"\"")}\"{(term.IsPrefix ? "*" : "")}";

    private static string YearOf(int day) => DateOnly.FromDayNumber(day).Year.ToString(CultureInfo.InvariantCulture);

    private static void AddRow(FindingColumns columns, int ordinal, SqliteDataReader row)
    {
        var day = row.GetInt32(1);
        columns.Add(ordinal, row.GetInt64(0), row.GetString(13), day, row.GetString(2), row.GetString(3));
        columns[Facet.Kind].Add(ordinal, row.GetString(4));
        columns[Facet.Polarity].Add(ordinal, row.GetString(5));
        if (!row.IsDBNull(6))
            columns[Facet.Framework].Add(ordinal, row.GetString(6));
        columns[Facet.Year].Add(ordinal, YearOf(day));
        if (!row.IsDBNull(7))
            columns[Facet.Judgement].Add(ordinal, row.GetString(7));
        AddAll(columns[Facet.Theme], ordinal, row.GetString(8));
        AddAll(columns[Facet.Authority], ordinal, row.GetString(9));
        AddAll(columns[Facet.Region], ordinal, row.GetString(10));
        columns[Facet.Body].Add(ordinal, row.GetString(11));
        if (!row.IsDBNull(12))
            columns[Facet.FrameworkTag].Add(ordinal, row.GetString(12));
    }

    private static void AddAll(FacetColumn column, int ordinal, string joined)
    {
        foreach (var value in joined.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            column.Add(ordinal, value);
    }
}
