using Analytics.Parsing.Wording;

namespace Analytics.Tests.Parsing.Wording;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Plans are clear. Visits are late! Why? Nobody knows.", "Plans are clear.|Visits are late!|Why?|Nobody knows.")]
    [InlineData("Costs rose by 2.5 per cent. In 2023 they fell.", "Costs rose by 2.5 per cent.|In 2023 they fell.")]
    [InlineData("Some services, e.g. Early Help, work well. Others do not.", "Some services, e.g. Early Help, work well.|Others do not.")]
    [InlineData("St. Anne House is run by Dr. Penhallow and Mr J. Smith. It is full.", "St. Anne House is run by Dr. Penhallow and Mr J. Smith.|It is full.")]
    [InlineData("Flats are in block B. Others are far away.", "Flats are in block B.|Others are far away.")]
    [InlineData("One said, ‘My worker is kind. She listens.’ Another agreed.", "One said, ‘My worker is kind. She listens.’|Another agreed.")]
    [InlineData("One said: \"I am safe. I am happy.\" Others wait.", "One said: \"I am safe. I am happy.\"|Others wait.")]
    [InlineData("The ‘under 1s’ worker helps. Carers’ views count. They get ‘the best start’ in life.", "The ‘under 1s’ worker helps.|Carers’ views count.|They get ‘the best start’ in life.")]
    [InlineData("The ‘young carers’ club’ meets. It grows.", "The ‘young carers’ club’ meets.|It grows.")]
    [InlineData("It is open (mostly). Later it closes.", "It is open (mostly).|Later it closes.")]
    [InlineData("Boards, panels, etc. are late. Few meet.", "Boards, panels, etc. are late.|Few meet.")]
    [InlineData("There was no. Yes was rare.", "There was no.|Yes was rare.")]
    [InlineData("An unclosed ‘quote begins. And ends here", "An unclosed ‘quote begins.|And ends here")]
    [InlineData("Visits are late. (Recommendation) Plans are clear.", "Visits are late. (Recommendation)|Plans are clear.")]
    [InlineData("Visits are late. (Recommendations 2 and 3)", "Visits are late. (Recommendations 2 and 3)")]
    [InlineData("Visits are late. (Two) teams are new.", "Visits are late. (Two) teams are new.")]
    [InlineData("Visits are late. (They were so before.) Plans are clear.", "Visits are late.|(They were so before.)|Plans are clear.")]
    [InlineData("", "")]
    public void Divides_at_the_ends_of_sentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text).Select(span => text.Substring(span.Start, span.Length))));
}
