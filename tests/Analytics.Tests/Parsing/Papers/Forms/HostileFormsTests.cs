using System.Diagnostics;
using System.Text;
using Analytics.Parsing.Papers;
using Analytics.Tests.Parsing.Papers.Forms.Word;

namespace Analytics.Tests.Parsing.Papers.Forms;

/// <summary>Files made to cost more than they weigh: each ends in a reading or a reason, soon.</summary>
public sealed class HostileFormsTests
{
    /// <summary>Ten times what they take, since the machine may be at work on something else.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Texts => new()
    {
        { "nested divs", $"<html><body>{Times("<div>", 2_000_000)}" },
        { "open fonts", $"<html><body>{Times("<font size=1><p>x", 100_000)}" },
        { "nested lists", $"<html><body>{Times("<ul><li>x", 100_000)}" },
        { "nested tables", $"<html><body>{Times("<table><tr><td>x", 100_000)}" },
        { "spanning cells", $"<html><body><table>{Times("<tr><td colspan=1000 rowspan=5000>word</td><td>x</td></tr>", 20_000)}</table>" },
        { "attributes", $"<html><body><div {Times("class=x ", 1_000_000)}>x</div>" },
        { "comments", $"<html><body>{Times("<!---->", 1_000_000)}" },
        { "entities", $"<html><body>{Times("&amp;lt;", 1_000_000)}" },
        { "marks", $"<html><body>{Times("<p>a) ", 100_000)}" },
        { "nested xml", $"<?xml version=\"1.0\"?>{Times("<a>", 1_500_000)}" },
        { "billion laughs", $"<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY a0 \"ha\">{string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY a{i} \"{Times($"&a{i - 1};", 10)}\">"))}]><meeting>&a30;</meeting>" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_that_costs_more_than_it_weighs_ends_soon(string what, string text)
    {
        var clock = Stopwatch.StartNew();

        var form = FormReading.Form(Encoding.UTF8.GetBytes(text));

        Assert.True(clock.Elapsed < Limit, $"{what} took {clock.Elapsed}");
        Assert.True(form is PaperForm.Readable or PaperForm.Unreadable { Reason.Length: > 10 }, $"{what}: {form}");
    }

    [Fact]
    public void A_word_file_that_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        var word = SmallWord.Write($"<w:p><w:r><w:t>{new string('a', 40_000_000)}</w:t></w:r></w:p>");
        var clock = Stopwatch.StartNew();

        var reason = FormReading.ReasonOf(word);

        Assert.Equal("too large: “word/document.xml” unpacks to more than 32 MiB", reason);
        Assert.True(clock.Elapsed < Limit);
    }

    [Fact]
    public void A_word_file_that_is_nested_deeply_is_refused()
    {
        var reason = FormReading.ReasonOf(SmallWord.Write(Times("<w:sdt><w:sdtContent>", 50_000) + Times("</w:sdtContent></w:sdt>", 50_000)));

        Assert.Equal("hostile Word document: more than 200 elements within each other", reason);
    }

    [Fact]
    public void Random_bytes_after_any_beginning_end_in_a_reading_or_a_reason()
    {
        var random = new Random(8);
        string[] beginnings = ["<html>", "<div id='modgov'>", "<?xml version=\"1.0\"?><meeting>", "PK\u0003\u0004 word/", "<html><body><table><tr><td>"];

        var forms = Enumerable.Range(0, 100).Select(i => FormReading.Form([.. Encoding.Latin1.GetBytes(beginnings[i % beginnings.Length]), .. Noise(random)])).ToList();

        Assert.All(forms, form => Assert.True(form is PaperForm.Readable or PaperForm.Unreadable { Reason.Length: > 0 }));
    }

    private static IEnumerable<byte> Noise(Random random) => Enumerable.Range(0, random.Next(1, 3000)).Select(_ => (byte)random.Next(1, 256));

    private static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
