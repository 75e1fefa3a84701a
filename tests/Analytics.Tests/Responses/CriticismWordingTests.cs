using Analytics.Responses;

namespace Analytics.Tests.Responses;

public sealed class CriticismWordingTests
{
    [Theory]
    [InlineData("Supervision is not consistently effective.")]
    [InlineData("Pathway plans do not show it.")]
    [InlineData("Too few supervision records are clear about what was decided.")]
    [InlineData("Supervision remains poor.")]
    [InlineData("Case records lack detailed chronologies.")]
    public void Finds_fault(string sentence) => Assert.True(CriticismWording.SaysSo(sentence));

    [Theory]
    [InlineData("All children in long-term foster care have life-story work under way.")]
    [InlineData("Supervision is regular and thorough, and few workers go without it.")]
    [InlineData("Managers had missed some cases before, and their oversight is effective.")]
    public void Does_not_plainly_find_fault(string sentence) => Assert.False(CriticismWording.SaysSo(sentence));
}
