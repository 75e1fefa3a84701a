using Analytics.Classification.Features;

namespace Analytics.Tests.Classification.Features;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Children’s plans", "^ children plan")]
    [InlineData("children's PLANS", "^ children plan")]
    [InlineData("Life-story work", "^ life story work")]
    [InlineData("enquiries, processes and analysis", "^ enquiry process and analysis")]
    [InlineData("don't", "^ dont")]
    [InlineData("16- and 17-year-olds", "^ 16 and 17 year old")]
    [InlineData("", "^")]
    public void Reads_words_in_lower_case_without_possessive_and_plural(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', Read(text).Select(word => word.Text)));
    }

    [Fact]
    public void Marks_the_first_word_of_each_clause_but_the_first()
    {
        var starts = Read("Plans (in the north) are weak; visits are not.").Where(word => word.StartsClause);

        Assert.Equal(["in", "are", "visit"], starts.Select(word => word.Text));
    }

    [Fact]
    public void Cuts_a_word_that_is_too_long()
    {
        Assert.Equal(WordReader.LongestWord, Read(new string('x', 100))[1].Text.Length);
    }

    private static List<(string Text, bool StartsClause)> Read(string text)
    {
        var reader = new WordReader(text, stackalloc char[WordReader.LongestWord]);
        var words = new List<(string, bool)>();
        while (reader.Next() is { Length: > 0 } word)
            words.Add((word.ToString(), reader.StartsClause));
        return words;
    }
}
