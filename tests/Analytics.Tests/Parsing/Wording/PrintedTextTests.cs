using Analytics.Parsing.Wording;

namespace Analytics.Tests.Parsing.Wording;

public sealed class PrintedTextTests
{
    [Theory]
    [InlineData(" two\u00A0\u2009words ", "two words")]
    [InlineData("multi\u2011agency", "multi-agency")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("\uF06E square", "square")]
    [InlineData("children’s – plans", "children’s – plans")]
    public void Tidies_characters_that_a_reader_does_not_see(string printed, string expected) => Assert.Equal(expected, PrintedText.Clean(printed).Trim());

    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("a b \U0001F600", PrintedText.Clean("a\uD83D \uDE00b \U0001F600"));

    [Fact]
    public void Folds_quotes_dashes_and_case_for_comparing() => Assert.Equal("children's \"plans\" - a-b", PrintedText.Fold("Children’s “Plans” — A\u2011B"));
}
