using System.Globalization;
using Analytics.Lucene;
using Microsoft.Data.Sqlite;

namespace Analytics.Tests.NamedEngines;

/// <summary>The words that texts are indexed under are those that the built-in engine's tokenizer makes.</summary>
public sealed class LuceneWordsTests : IDisposable
{
    private const string StemField = "stem_text", SurfaceField = "surface_text";

    private static readonly string[] Roots =
        ["plan", "review", "care", "hop", "tree", "sky", "y", "crypt", "controll", "relat", "agree", "oper", "children", "cafe", "x1", "22", "a"];

    private static readonly string[] Endings =
    [
        "", "s", "es", "ed", "ing", "y", "ly", "ational", "tional", "enci", "izer", "logi", "bli", "alli", "entli", "ousli", "ization", "ator", "alism", "iveness",
        "fulness", "ousness", "aliti", "iviti", "biliti", "icate", "ative", "alize", "ical", "ness", "ance", "er", "able", "ement", "ment", "sion", "ou", "ism", "iti", "ize", "e", "ll",
    ];

    private readonly SqliteConnection _sqlite = new("Data Source=:memory:");

    public LuceneWordsTests() => _sqlite.Open();

    public static TheoryData<int, int> Blocks => new()
    {
        { 0x01, 0x024F }, { 0x02B0, 0x0373 }, { 0x0391, 0x0450 }, { 0x1E00, 0x1FBE }, { 0x2000, 0x2064 }, { 0x2070, 0x20B9 }, { 0x2100, 0x2189 }, { 0x2190, 0x23F3 }, { 0x25A0, 0x26FF },
        { 0xE000, 0xF8FF },
    };

    public void Dispose() => _sqlite.Dispose();

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_character_parts_words_or_belongs_to_one_in_the_same_form(int first, int last)
    {
        var texts = Enumerable.Range(first, last - first + 1)
            .Where(code => CharUnicodeInfo.GetUnicodeCategory(code) != UnicodeCategory.OtherNotAssigned)
            .Select(code => $"q{(char)code}q {(char)code} {(char)code}q").ToList();

        Assert.Equal(BuiltIn("unicode61 remove_diacritics 2", texts), texts.Select(text => Words(SurfaceField, text)));
    }

    [Fact]
    public void Words_have_the_same_stems()
    {
        var texts = Roots.SelectMany(root => Endings.Select(ending => root + ending)).ToList();

        Assert.Equal(BuiltIn("porter unicode61 remove_diacritics 2", texts), texts.Select(text => Words(StemField, text)));
    }

    [Fact]
    public void A_word_stands_where_it_is_written_with_all_its_marks()
    {
        var words = FindingAnalyzer.Shared.Words(SurfaceField, "\u0301 The cafe\u0301s, \U0001F642 next");

        Assert.Equal([new IndexedWord("the", 2, 5), new("cafes", 6, 12), new("next", 17, 21)], words);
    }

    private static string Words(string field, string text) => string.Join(' ', FindingAnalyzer.Shared.Words(field, text).Select(word => word.Text));

    private List<string> BuiltIn(string tokenizer, List<string> texts)
    {
        Run($"create virtual table t using fts5(x, tokenize = '{tokenizer}'); create virtual table words using fts5vocab(t, 'instance')");
        using var insert = _sqlite.CreateCommand();
        insert.CommandText = "insert into t (rowid, x) values (@row, @text)";
        foreach (var (row, text) in texts.Index())
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("@row", row);
            insert.Parameters.AddWithValue("@text", text);
            insert.ExecuteNonQuery();
        }
        var words = texts.Select(_ => new List<string>()).ToList();
        using var read = _sqlite.CreateCommand();
        read.CommandText = "select doc, term from words order by doc, offset";
        using var reader = read.ExecuteReader();
        while (reader.Read())
            words[reader.GetInt32(0)].Add(reader.GetString(1));
        return [.. words.Select(found => string.Join(' ', found))];
    }

    private void Run(string sql)
    {
        using var command = _sqlite.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
