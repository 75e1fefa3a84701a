using Analytics.Search;
using Analytics.Search.Spelling;

namespace Analytics.Tests.Search.Spelling;

public sealed class WordSoundTests
{
    [Theory]
    [InlineData("oversite", "oversight")]
    [InlineData("recieve", "receive")]
    [InlineData("accomodation", "accommodation")]
    [InlineData("fone", "phone")]
    public void Words_that_sound_alike_are_written_alike(string one, string other)
    {
        Assert.Equal(WordSound.Of(other), WordSound.Of(one));
    }

    [Theory]
    [InlineData("oversite", "oversight")]
    [InlineData("oversigt", "oversight")]
    [InlineData("overseee", "oversee")]
    public void Of_words_two_letters_away_one_that_sounds_the_same_comes_first(string typed, string expected)
    {
        var words = new CorpusWords(1000, [new("oversee", 900), new("oversight", 100), new("overset", 800)]);

        Assert.Equal(expected, words.Nearest(typed, 2)?.Text);
    }
}
