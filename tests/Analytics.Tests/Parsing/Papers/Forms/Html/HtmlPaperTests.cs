using System.Text;

namespace Analytics.Tests.Parsing.Papers.Forms.Html;

public sealed class HtmlPaperTests
{
    [Theory]
    [InlineData("<p>It&rsquo;s the authority&#146;s plan&amp;#39;s &amp;amp;nbsp;end</p>", "It’s the authority’s plan's end")]
    [InlineData("<p>hard\nwrapped&shy;lines \r\n join</p>", "hard wrappedlines join")]
    [InlineData("<p>seen<span style='display:none'>not</span><span hidden>not</span><span class='sr-only'>not</span><span aria-hidden='true'>×</span><del>not</del></p>", "seen")]
    [InlineData("<p>\u00E2\u20AC\u0153quoted\u00E2\u20AC\u009D \u00E2\u20AC\u201C and mended\u00C2\u00A0</p>", "“quoted” – and mended")]
    [InlineData("<p>A café’s crêpe</p>", "A café’s crêpe")]
    public void Text_is_what_its_writer_saw(string html, string expected) => Assert.Equal([expected], FormReading.Show(FormReading.Read($"<html><body>{html}</body></html>")));

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("iso-8859-1", "utf-8")]
    [InlineData("", "windows-1252")]
    [InlineData("nonsense", "utf-8")]
    public void A_page_is_read_in_the_characters_that_it_is_written_in(string named, string written)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.UTF8;

        var text = FormReading.Read(encoding.GetBytes($"<html><head><meta http-equiv='Content-Type' content='text/html; charset={named}'></head><body><p>Children’s “services” – £5</p></body></html>"));

        Assert.Equal(["Children’s “services” – £5"], FormReading.Show(text));
    }

    [Fact]
    public void A_page_in_sixteen_bits_is_known_by_its_mark()
    {
        var text = FormReading.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<html><body><p>Children’s</p></body></html>")]);

        Assert.Equal(["Children’s"], FormReading.Show(text));
    }

    [Fact]
    public void Lists_are_marked_as_a_browser_prints_them()
    {
        var text = FormReading.Read("""
            <html><body><ol type="a" start="3"><li>third<ol type="i"><li>first within</li><li value="4">fourth within</li></ol></li><li><p>fourth</p><p>goes on</p></li></ol>
            <ul><li>bullet</li><li>(b) printed mark</li></ul></body></html>
            """);

        Assert.Equal(["0 c. third", "1 i. first within", "1 iv. fourth within", "0 d. fourth goes on", "0 • bullet", "0 (b) printed mark"], FormReading.Show(text));
    }

    [Fact]
    public void Printed_lists_are_as_deep_as_their_marks()
    {
        var text = FormReading.Read("<html><body><p>They were asked:<br>1. first<br>(a) within<br>(b) within<br>• deeper<br>2. second</p><p>2.5 million was spent.</p><p>1.5&nbsp;&nbsp; numbered</p></body></html>");

        Assert.Equal(["They were asked:", "0 1. first", "1 (a) within", "1 (b) within", "2 • deeper", "0 2. second", "2.5 million was spent.", "1.5 numbered"], FormReading.Show(text));
    }

    [Fact]
    public void Letters_that_may_be_roman_numbers_follow_their_list()
    {
        var text = FormReading.Read("<html><body><p>Areas:</p><p>h) eighth</p><p>i) ninth</p><p>j) tenth</p><p>Steps:</p><p>i) one</p><p>ii) two</p></body></html>");

        Assert.Equal(["Areas:", "0 h) eighth", "0 i) ninth", "0 j) tenth", "Steps:", "0 i) one", "0 ii) two"], FormReading.Show(text));
        Assert.All(text.Blocks, block => Assert.Equal(0, block.Level));
    }

    [Fact]
    public void A_cell_that_spans_columns_or_rows_stands_in_each()
    {
        var text = FormReading.Read("""
            <html><body><table><tr><th>Area</th><th>Action</th><th>Owner</th></tr><tr><td rowspan="2">Plans</td><td>Train<ul><li>all</li></ul></td><td>Head</td></tr>
            <tr><td colspan="2">Audit</td></tr><tr style="display:none"><td>x</td></tr><tr><td>Homes</td><td></td><td>Lead</td></tr></table></body></html>
            """);

        Assert.Equal(["|Area|Action|Owner|", "|Plans|Train • all|Head|", "|Plans|Audit|Audit|", "|Homes||Lead|"], FormReading.Show(text));
        Assert.All(text.Blocks, block => Assert.Equal(1, block.Table));
    }

    [Fact]
    public void Of_a_page_of_the_councils_own_only_the_content_is_read()
    {
        var text = FormReading.Read($"""
            <html><head><title>Children's services rated good | Hartmoor Borough Council</title><meta property="og:url" content="https://www.hartmoor.example/news/1"></head><body>
            <header><nav>Home</nav></header><main><nav class="breadcrumb">Home</nav><h1>Children's services rated good</h1><p>{new string('w', 200)}</p><h2>What comes next</h2><p><strong>Next steps</strong></p><p>An action plan.</p>
            <aside>Related</aside><form><label>Was this useful?</label></form></main><footer>Contact us</footer></body></html>
            """);

        Assert.Equal(("Children's services rated good", "Hartmoor Borough Council", new Uri("https://www.hartmoor.example/news/1")), (text.Title, text.Site, text.Url));
        Assert.Null(text.Kind);
        Assert.Equal([new string('w', 200), "# What comes next", "# Next steps", "An action plan."], FormReading.Show(text));
    }

    [Theory]
    [InlineData("<title>Just a moment...</title><body><noscript>Enable JavaScript</noscript></body>", "a page that checks whether the visitor is a robot stands in place of the paper")]
    [InlineData("<title>Council</title><body>Verify you are human by completing the action below.</body>", "a page that checks whether the visitor is a robot stands in place of the paper")]
    [InlineData("<title>Council</title><body><h1>Sign in</h1><form><input type=password></form></body>", "a page that asks to sign in stands in place of the paper")]
    public void Pages_that_stand_in_for_others_say_so(string html, string reason) => Assert.Equal(reason, FormReading.ReasonOf($"<html>{html}</html>"));

    [Fact]
    public void A_decision_in_pairs_of_label_and_value_is_read()
    {
        var text = FormReading.Read("""
            <html><body><form><div id="dnn_ContentPane"><div class="DNNModuleContent ModCMISDecisionDetailsC"><div class="holder"><div class="label">Title:</div><div class="Value">Inspection action plan</div></div>
            <div class="holder"><div class="label">Decision Maker:</div><div class="Value">Cabinet</div></div><div class="holder"><span class="lbl">Decision Date</span><span class="Value">09/Jul/2026</span></div>
            <p>The plan was agreed.</p><ul class="DocumentList"><li>Plan (12Kb)</li></ul></div></div></form></body></html>
            """);

        Assert.Equal(("Inspection action plan", "Cabinet", (Analytics.Reports.PaperKind?)Analytics.Reports.PaperKind.Decision), (text.Title, text.Committee, text.Kind));
        Assert.Equal(["The plan was agreed."], FormReading.Show(text));
    }
}
