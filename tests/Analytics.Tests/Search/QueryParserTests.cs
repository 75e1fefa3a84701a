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
    [InlineData("*plans", "plans", 1, "* only after")]
    [InlineData("su*vision", "su-vision", 3, "* only after")]
    [InlineData("plans *", "plans", 7, "* only after")]
    [InlineData("\"late plan*\"", "\"late plan\"", 1, "no * inside")]
    [InlineData("theme:supervision", "(theme AND supervision)", 1, "field name theme:")]
    [InlineData("plans NEAR/3 late", "(plans AND late)", 7, "NEAR is not understood")]
    [InlineData("NEAR(plans late)", "(plans AND late)", 1, "NEAR is not understood")]
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
        var parsed = HostileQueries.All.Select(QueryParser.Parse).ToList();

        Assert.True(parsed.Count >= 500);
        Assert.All(parsed, query => Assert.InRange(Terms(query.Words), 0, QueryParser.MaxTerms));
    }

    private static int Terms(QueryNode? node) => node switch
    {
        null => 0,
        QueryNode.And and => and.Parts.Sum(Terms),
        QueryNode.Or or => or.Parts.Sum(Terms),
        QueryNode.Not not => Terms(not.Part),
        QueryNode.Phrase phrase => phrase.Words.Count,
        _ => 1,
    };
}
