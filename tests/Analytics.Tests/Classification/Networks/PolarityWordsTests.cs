using Analytics.Classification.Networks;

namespace Analytics.Tests.Classification.Networks;

/// <summary>What the words of praise and criticism in a sentence amount to.</summary>
public sealed class PolarityWordsTests
{
    private const int TurnAtStart = 0;
    private const int TurnWithin = 1;
    private const int Praise = 3;
    private const int NegatedPraise = 4;
    private const int Criticism = 5;
    private const int PraiseAfterTurn = 7;
    private const int CriticismAfterTurn = 9;
    private const int Last = 16;

    private static readonly PolarityWords Words = new([["strong", "help*"], ["weak*", "delays"], ["not"], ["but", "however"], ["some"], ["plan"], ["was"], ["recognise*"], ["number"]]);

    [Fact]
    public void Counts_praise_and_criticism_on_either_side_of_a_turn()
    {
        var signals = Read("Help is strong, but plans are weak.");

        Assert.Equal((2 / 3f, 0f, 0f, 1 / 3f), (signals[Praise], signals[Criticism], signals[PraiseAfterTurn], signals[CriticismAfterTurn]));
        Assert.Equal((0f, 1f), (signals[TurnAtStart], signals[TurnWithin]));
        Assert.Equal(-1, signals[Last]);
    }

    [Fact]
    public void A_turn_that_begins_a_sentence_parts_nothing()
    {
        var signals = Read("However, help is strong.");

        Assert.Equal((1f, 0f, 0f), (signals[TurnAtStart], signals[TurnWithin], signals[PraiseAfterTurn]));
        Assert.Equal(2 / 3f, signals[Praise]);
    }

    [Fact]
    public void Negated_praise_is_criticism_until_the_clause_ends()
    {
        var signals = Read("It is not always strong; help came.");

        Assert.Equal((1 / 3f, 1 / 3f), (signals[NegatedPraise], signals[Praise]));
        Assert.Equal(1, signals[Last]);
    }

    [Fact]
    public void Reads_plurals_and_endings_as_the_words_that_are_listed()
    {
        Assert.Equal(2 / 3f, Read("Delay and weaknesses.")[Criticism]);
    }

    [Fact]
    public void Many_words_count_no_more_than_three()
    {
        Assert.Equal(1, Read(string.Join(' ', Enumerable.Repeat("strong", 50)))[Praise]);
    }

    private static float[] Read(string text)
    {
        var signals = new float[PolarityWords.Count];
        Words.Read(text, signals);
        return signals;
    }
}
