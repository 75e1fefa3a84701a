using Analytics.Codebooks;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Tests.Classification;

namespace Analytics.Tests.Codebooks;

public sealed class CodebookFileTests
{
    private static Codebook Read(string csv) => new CodebookFile(ThemesFolder.Scheme, QueryFields.Enumerations).Read(csv);

    private static CodebookEntry ReadOne(string row) => Assert.Single(Read($"name,query,theme,polarity,kind,framework,from,to\n{row}\n").Entries);

    [Fact]
    public void Reads_a_name_words_and_every_filter()
    {
        var entry = ReadOne("Supervision,\"\"\"reflective supervision\"\" OR oversight\",supervision|Case recording,Improvement,improvement-item;priority-action,sif,2018,2019-06");

        Assert.Null(entry.Problem);
        Assert.Equal("(\"reflective supervision\" OR oversight)", entry.Query.Words!.ToString());
        var filter = entry.Query.Filter;
        Assert.Equal(["supervision", "case-recording"], filter.Themes);
        Assert.Equal([Polarity.Improvement], filter.Polarities);
        Assert.Equal([PassageKind.ImprovementItem, PassageKind.PriorityAction], filter.Kinds);
        Assert.Equal([Framework.Sif], filter.Frameworks);
        Assert.Equal((new DateOnly(2018, 1, 1), new DateOnly(2019, 6, 30)), (filter.From, filter.To));
        Assert.Equal(FindingSort.Relevance, entry.Query.Sort);
    }

    [Theory]
    [InlineData("\uFEFFName, Query \r\na,plans\r\n")]
    [InlineData("query,name\nplans,a\n")]
    [InlineData("name,query\n\n,\na,plans")]
    public void Columns_stand_in_any_order_and_empty_lines_are_passed_over(string csv)
    {
        var entry = Assert.Single(Read(csv).Entries);

        Assert.Equal(("a", "plans", null), (entry.Name, entry.Text, entry.Problem));
    }

    [Theory]
    [InlineData(",plans,,,,,,", "Line 2: The query has no name in the column 'name'.")]
    [InlineData("a,,,,,,,", "Line 2: There is neither a query nor a filter.")]
    [InlineData("a,year:abc,,,,,,", "Line 2: The query has nothing to look for: expected years after year:, such as 2023, 2018..2022 or >=2020 at character 1.")]
    [InlineData("a,theme:nosuch,,,,,,", "Line 2: The query has nothing to look for: expected a theme after theme: at character 1.")]
    [InlineData("a,***,,,,,,", "Line 2: The query has nothing to look for: expected * only after at least two letters at the end of a word at character 1.")]
    [InlineData("a,plans,,praise,,,,", "Line 2: polarity: 'praise' is not one of improvement, strength, mixed, neutral.")]
    [InlineData("a,plans,,,,,soon,", "Line 2: from: 'soon' is not a date: write a year (2023), a month (2023-04) or a day (2023-04-30).")]
    [InlineData("a,plans,,,,,2020,2019", "Line 2: The period begins ('from') after its end ('to').")]
    public void A_line_that_cannot_be_asked_says_why_and_where(string row, string expected) => Assert.Equal(expected, ReadOne(row).Problem);

    [Fact]
    public void An_unknown_theme_and_a_name_given_twice_leave_the_rest_to_be_asked()
    {
        var entries = Read("name,query,theme\na,plans,nothing-of-the-kind\nb,visits,\nB,visits,\n").Entries;

        Assert.Contains("'nothing-of-the-kind' is not known", entries[0].Problem, StringComparison.Ordinal);
        Assert.Null(entries[1].Problem);
        Assert.Equal("Line 4: The name is that of line 3 already.", entries[2].Problem);
    }

    [Fact]
    public void How_a_query_was_read_is_said_and_no_problem()
    {
        var entry = ReadOne("a,\"plans OR\",,,,,,");

        Assert.Null(entry.Problem);
        Assert.Single(entry.Messages);
    }

    [Theory]
    [InlineData("", "The codebook is empty.")]
    [InlineData("plans\nvisits\n", "Line 1: there is no column 'name'.")]
    [InlineData("name,words\na,b\n", "Line 1: there is no column 'query'.")]
    [InlineData("name,query,colour\na,b,c\n", "Line 1: there is no column 'colour'.")]
    [InlineData("name,query\n", "The codebook has a line of names and no query below it.")]
    public void What_is_no_codebook_is_refused_as_a_whole(string csv, string expected)
    {
        var refused = Assert.Throws<CodebookFormatException>(() => Read(csv));

        Assert.StartsWith(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_queries_or_characters_than_are_read_are_refused()
    {
        var many = string.Concat(Enumerable.Range(0, Codebook.MostEntries + 1).Select(n => $"q{n},plans\n"));

        Assert.Contains("at most 500", Assert.Throws<CodebookFormatException>(() => Read($"name,query\n{many}")).Message, StringComparison.Ordinal);
        Assert.Contains("characters", Assert.Throws<CodebookFormatException>(() => Read(new string('a', Codebook.MostCharacters + 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotation_marks_that_do_not_close_or_close_too_early_are_named_with_their_line()
    {
        var entries = Read("name,query\na,\"return home\" OR missing\nb,late \"return home\" interviews\nc,\"visits\n").Entries;

        Assert.StartsWith("Line 2: Something follows a closing quotation mark", entries[0].Problem, StringComparison.Ordinal);
        Assert.Equal((null, "(late AND \"return home\" AND interviews)"), (entries[1].Problem, entries[1].Query.Words!.ToString()));
        Assert.StartsWith("Line 4: A quotation mark is never closed", entries[2].Problem, StringComparison.Ordinal);
    }
}
