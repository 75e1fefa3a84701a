using Analytics.Classification.Networks;

namespace Analytics.Tests.Classification.Networks;

/// <summary>Texts without one of their words.</summary>
public sealed class OcclusionTests
{
    [Fact]
    public void Takes_each_word_out_wherever_it_stands_and_lets_nothing_move_together()
    {
        var words = Occlusion.Words("Plans, and plans’ aims: children’s.").ToList();

        Assert.Equal(["plans", "and", "aims", "children’s"], words.Select(word => word.Word));
        Assert.Equal("•••••, and •••••’ aims: children’s.", words[0].Without);
        Assert.Equal("Plans, and plans’ aims: ••••••••••.", words[3].Without);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" … — •")]
    public void Finds_no_word_where_there_is_none(string text)
    {
        Assert.Empty(Occlusion.Words(text));
    }
}
