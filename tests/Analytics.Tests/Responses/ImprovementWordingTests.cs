using Analytics.Responses;

namespace Analytics.Tests.Responses;

public sealed class ImprovementWordingTests
{
    [Theory]
    [InlineData("Supervision has improved since the last inspection.")]
    [InlineData("Supervision has significantly improved, although its depth varies.")]
    [InlineData("The depth of supervision is improving.")]
    [InlineData("Improved supervision means that workers are less often alone with a decision.")]
    [InlineData("Good progress has been made in the supervision of newly qualified workers.")]
    [InlineData("The local authority has made considerable progress with its pathway plans.")]
    [InlineData("Pathway plans are better than they were and more thorough since the team was doubled.")]
    [InlineData("Since 2019 far fewer children have moved home twice.")]
    [InlineData("Children no longer wait for an advocate.")]
    public void Says_that_something_is_better(string sentence) => Assert.True(ImprovementWording.SaysSo(sentence));

    [Theory]
    [InlineData("Supervision is regular, but it lacks depth.")]
    [InlineData("Supervision has not improved since the last inspection.")]
    [InlineData("Insufficient progress has been made since the last inspection.")]
    [InlineData("There has been little progress in the supervision of workers.")]
    [InlineData("The depth of supervision needs to be improved.")]
    [InlineData("The supervision of new workers has not been strengthened.")]
    [InlineData("Most children make good progress in school.")]
    [InlineData("Plans to improve supervision are at an early stage.")]
    public void Does_not_say_so(string sentence) => Assert.False(ImprovementWording.SaysSo(sentence));
}
