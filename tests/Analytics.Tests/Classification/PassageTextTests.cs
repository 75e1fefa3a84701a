using Analytics.Classification;

namespace Analytics.Tests.Classification;

public sealed class PassageTextTests
{
    [Theory]
    [InlineData("The quality of plans (Outcome 3, National Framework).")]
    [InlineData("The quality of plans. (outcome two)")]
    [InlineData("The quality of plans (National Framework enabler 2)")]
    [InlineData("The quality of plans (Enabler: the workforce is equipped and effective, national framework) ")]
    [InlineData("The quality of plans (paragraphs 33, 34 and 152).")]
    [InlineData("The quality of plans (paragraph 9) (outcome 4, national framework).")]
    public void Takes_framework_tags_and_references_off(string text)
    {
        Assert.Equal("The quality of plans", PassageText.Strip(text).TrimEnd('.'));
    }

    [Theory]
    [InlineData("The independent reviewing officers (IROs) and their challenge.")]
    [InlineData("Plans (with outcomes for children) and reviews.")]
    [InlineData("The national framework (2023) and how it is used by staff.")]
    [InlineData("Plans (unfinished")]
    public void Leaves_other_brackets_alone(string text)
    {
        Assert.Equal(text, PassageText.Strip(text));
    }
}
