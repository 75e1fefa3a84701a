using Analytics.Search;

namespace Analytics.Tests.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("supervision", "supervision")]
    [InlineData("drift delay", "(drift AND delay)")]
    [InlineData("drift AND delay", "(drift AND delay)")]
    [InlineData("drift OR delay neglect", "(drift OR (delay AND neglect))")]
    [InlineData("(drift OR delay) neglect", "((drift OR delay) AND neglect)")]
    [InlineData("drift NOT delay", "(drift AND NOT delay)")]
    [InlineData("drift -delay", "(drift AND NOT delay)")]
    [InlineData("-delay", "NOT delay")]
    [InlineData("-(drift OR delay) -neglect", "(NOT (drift OR delay) AND NOT neglect)")]
    [InlineData("NOT NOT drift", "drift")]
    [InlineData("NOT - drift", "NOT drift")]
    [InlineData("\"drift and delay\"", "\"drift and delay\"")]
    [InlineData("-\"drift and delay\"", "NOT \"drift and delay\"")]
    [InlineData("“drift and delay”", "\"drift and delay\"")]
    [InlineData("plans\"drift\"late", "(plans AND \"drift\" AND late)")]
    [InlineData("supervis*", "supervis*")]
    [InlineData("multi-agency", "multi-agency")]
    [InlineData("multi-agen*", "(multi AND agen*)")]
    [InlineData("and or not", "(and AND or AND not)")]
    [InlineData("children’s plans", "(children AND plans)")]
    [InlineData("aren’t", "aren't")]
    [InlineData("plans, reviews; & visits…", "(plans AND reviews AND visits)")]
    [InlineData("ÉCOLE größe 児童", "(ÉCOLE AND größe AND 児童)")]
    [InlineData("(((plans)))", "plans")]
    [InlineData("AND, NEAR!", "(and AND near)")]
    [InlineData("x’s’s", "x")]
    [InlineData("-(-plans)", "plans")]
    [InlineData("plans NEAR/3 late", "(plans NEAR/3 late)")]
    [InlineData("plans NEAR late", "(plans NEAR/10 late)")]
    [InlineData("NOT plans NEAR/1 late visits", "(NOT (plans NEAR/1 late) AND visits)")]
    [InlineData("CSE,CCE", "(CSE AND CCE)")]
    [InlineData("supervision;quality", "(supervision AND quality)")]
    [InlineData("drift...delay", "(drift AND delay)")]
    [InlineData("drift,delay neglect", "(drift AND delay AND neglect)")]
    [InlineData("1,000 24/7 31/03/2018 n/a", "(1-000 AND 24-7 AND 31-03-2018 AND n-a)")]
    [InlineData("needs and/or disabilities", "(needs AND and AND or AND disabilities)")]
    [InlineData("s.47 C&F Q&A", "(s-47 AND C-F AND Q-A)")]
    [InlineData("supervision&quality", "(supervision AND quality)")]
    [InlineData("L.A.D.O. visits", "(LADO AND visits)")]
    [InlineData("!agency plans", "(NOT agency AND plans)")]
    [InlineData("plans !(late OR drift)", "(plans AND NOT (late OR drift))")]
    [InlineData("plans! visits", "(plans AND visits)")]
    [InlineData("supervision | quality", "(supervision OR quality)")]
    [InlineData("supervision || quality visits", "(supervision OR (quality AND visits))")]
    [InlineData("supervision|quality", "(supervision OR quality)")]
    [InlineData("supervision && quality", "(supervision AND quality)")]
    [InlineData("super\u00ADvision \u200Bplans\uFEFF", "(supervision AND plans)")]
    [InlineData("superﬁcial ｐｌａｎｓ\u3000ｌａｔｅ", "(superficial AND plans AND late)")]
    [InlineData("drift not recorded in the plans", "(drift AND not AND recorded AND in AND the AND plans)")]
    [InlineData("children placed near home", "(children AND placed AND near AND home)")]
    [InlineData("superv* NEAR/5 \"case loads\" NEAR/5 (late OR care-leaver)", "(superv* NEAR/5 \"case loads\" NEAR/5 (late OR care-leaver))")]
    public void Reads_without_a_message(string text, string expected)
    {
        var parsed = QueryParser.Parse(text);

        Assert.Equal(expected, parsed.Words?.ToString());
        Assert.Empty(parsed.Messages);
    }

    [Theory]
    [InlineData("plans AND", "plans", 7, "a word after AND")]
    [InlineData("AND plans", "plans", 1, "a word before AND")]
    [InlineData("plans OR", "plans", 7, "a word after OR")]
    [InlineData("OR plans", "plans", 1, "a word before OR")]
    [InlineData("plans AND OR visits", "(plans OR visits)", 7, "a word after AND")]
    [InlineData("plans NOT", "plans", 7, "a word after NOT")]
    [InlineData("plans (visits", "(plans AND visits)", 7, "a closing bracket")]
    [InlineData("plans (visits OR reviews", "(plans AND (visits OR reviews))", 7, "a closing bracket")]
    [InlineData("plans) visits", "(plans AND visits)", 6, "an opening bracket")]
    [InlineData("plans ()", "plans", 7, "words between the brackets")]
    [InlineData("plans \"\"", "plans", 7, "words between the quotation marks")]
    [InlineData("plans \"late visits", "(plans AND \"late visits\")", 7, "a closing quotation mark")]
    [InlineData("p*", "p", 2, "at least two letters")]
    [InlineData("e\u0301*", "e\u0301", 3, "at least two letters")]
    [InlineData("*plans", "plans", 1, "* only after")]
    [InlineData("su*vision", "su-vision", 3, "* only after")]
    [InlineData("plans *", "plans", 7, "* only after")]
    [InlineData("\"late plan*\"", "\"late plan\"", 1, "no * inside")]
    [InlineData("NEAR(plans late)", "(plans AND late)", 1, "a word before NEAR")]
    [InlineData("plans NEAR/3", "plans", 7, "a word after NEAR")]
    [InlineData("plans NEAR/3 -late", "(plans AND NOT late)", 7, "a word after NEAR")]
    [InlineData("plans NEAR/3 (late drift)", "(plans AND (late AND drift))", 7, "words, phrases or brackets with OR")]
    [InlineData("plans NEAR/0 late", "(plans NEAR/1 late)", 7, "NEAR/1 to NEAR/50")]
    [InlineData("plans NEAR/51 late", "(plans NEAR/50 late)", 7, "NEAR/1 to NEAR/50")]
    [InlineData("plans NEAR/99999999999 late", "(plans NEAR/10 late)", 7, "NEAR/1 to NEAR/50")]
    [InlineData("plans NEAR/few late", "(plans NEAR/10 late)", 7, "NEAR/1 to NEAR/50")]
    [InlineData("a NEAR/2 b NEAR/5 c", "(a NEAR/5 b NEAR/5 c)", 12, "the same number")]
    [InlineData("a NEAR b NEAR c NEAR d NEAR e NEAR f", "((a NEAR/10 b NEAR/10 c NEAR/10 d NEAR/10 e) AND f)", 31, "at most 5 words")]
    [InlineData("drift or delay", "(drift AND or AND delay)", 7, "OR in capitals")]
    [InlineData("drift and not delay", "(drift AND and AND not AND delay)", 7, "AND NOT in capitals")]
    [InlineData("CSE/CCE", "(CSE OR CCE)", 1, "OR, or a space")]
    [InlineData("late CLA/LAC visits", "(late AND (CLA OR LAC) AND visits)", 6, "OR, or a space")]
    [InlineData("-supervision/quality", "NOT (supervision OR quality)", 2, "OR, or a space")]
    [InlineData("superv*/quality NEAR/2 late", "((superv* OR quality) NEAR/2 late)", 1, "OR, or a space")]
    [InlineData("late CSE / CCE visits", "(late AND (CSE OR CCE) AND visits)", 10, "OR between words")]
    [InlineData("section 17/47 visits", "((section-17 OR section-47) AND visits)", 1, "OR between sections")]
    [InlineData("s17/s47", "(s17 OR s47)", 1, "OR, or a space")]
    [InlineData("s17/47", "(section-17 OR section-47)", 1, "OR between sections")]
    [InlineData("supervision^2 plans", "(supervision AND plans)", 12, "no weight")]
    [InlineData("supervison~2", "supervison", 11, "no ~ here")]
    [InlineData("superv?sion", "superv*", 7, "no ? within a word")]
    [InlineData("\"quality supervision\"~5", "(quality NEAR/5 supervision)", 22, "NEAR between words")]
    [InlineData("\"quality supervision\"^2", "\"quality supervision\"", 22, "no weight")]
    [InlineData("supervision not agency", "(supervision AND not AND agency)", 13, "NOT in capitals")]
    [InlineData("plans not (late OR drift)", "(plans AND not AND (late OR drift))", 7, "NOT in capitals")]
    [InlineData("drift near delay", "(drift AND near AND delay)", 7, "NEAR in capitals")]
    [InlineData("drift near/5 delay", "(drift AND near-5 AND delay)", 7, "NEAR/5 in capitals")]
    public void Says_where_and_how_it_read_something_else(string text, string read, int position, string expected)
    {
        var parsed = QueryParser.Parse(text);

        Assert.Equal(read, parsed.Words?.ToString());
        var message = Assert.Single(parsed.Messages);
        Assert.Equal(position, message.Position);
        Assert.Contains(expected, message.Expected, StringComparison.Ordinal);
        Assert.NotEmpty(message.ReadAs);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Nothing_written_is_everything_without_a_message(string? text)
    {
        Assert.Equivalent(new ParsedQuery(null, []), QueryParser.Parse(text));
    }

    [Theory]
    [InlineData("!?")]
    [InlineData("🙂 &&")]
    [InlineData("\0\uD800")]
    public void Signs_alone_are_everything_with_a_message(string text)
    {
        var parsed = QueryParser.Parse(text);

        Assert.Null(parsed.Words);
        Assert.Contains("everything is shown", Assert.Single(parsed.Messages).ReadAs, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_first_64_words_and_says_so_once()
    {
        var parsed = QueryParser.Parse(string.Join(' ', Enumerable.Range(1, 80).Select(n => $"w{n}")));

        Assert.Equal(64, Assert.IsType<QueryNode.And>(parsed.Words).Parts.Count);
        Assert.Equal("no more than 64 words", Assert.Single(parsed.Messages).Expected);
    }

    [Fact]
    public void Reads_whole_words_of_the_first_1000_characters()
    {
        var parsed = QueryParser.Parse(new string('a', 996) + " tomorrow");

        Assert.Equal(new string('a', 996), parsed.Words?.ToString());
        Assert.Equal(1001, Assert.Single(parsed.Messages).Position);
    }

    [Fact]
    public void Reads_brackets_16_deep_and_leaves_the_inner_ones_out()
    {
        var parsed = QueryParser.Parse($"{new string('(', 20)}plans OR visits{new string(')', 20)} late");

        Assert.Equal("((plans OR visits) AND late)", parsed.Words?.ToString());
        Assert.Equal(17, Assert.Single(parsed.Messages).Position);
    }

    [Fact]
    public void Reads_any_text_within_its_limits()
    {
        var parsed = HostileQueries.All.Select(text => QueryParser.Parse(text)).ToList();

        Assert.True(parsed.Count >= 500);
        Assert.All(parsed, query => Assert.InRange(Terms(query.Words), 0, QueryParser.MaxTerms));
    }

    [Fact]
    public void Lists_no_more_than_the_first_ten_things_that_are_wrong()
    {
        var parsed = QueryParser.Parse($"plans {new string(')', 400)}");

        Assert.Equal("plans", parsed.Words?.ToString());
        Assert.Equal(11, parsed.Messages.Count);
        Assert.Equal(17, parsed.Messages[^1].Position);
    }

    private static int Terms(QueryNode? node) => node switch
    {
        null => 0,
        QueryNode.And and => and.Parts.Sum(Terms),
        QueryNode.Or or => or.Parts.Sum(Terms),
        QueryNode.Near near => near.Parts.Sum(Terms),
        QueryNode.Not not => Terms(not.Part),
        QueryNode.Phrase phrase => phrase.Words.Count,
        _ => 1,
    };
}
