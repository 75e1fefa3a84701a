using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Wording;

public sealed class FrameworkTagsTests
{
    [Theory]
    [InlineData("Better plans. (Outcome two, National Framework)", FrameworkTag.Outcome2)]
    [InlineData("Better plans (outcome 4, national framework).", FrameworkTag.Outcome4)]
    [InlineData("Better plans. (National Framework, Outcome 1)", FrameworkTag.Outcome1)]
    [InlineData("Better plans. (National Framework enabler 2)", FrameworkTag.Enabler2)]
    [InlineData("Better plans (Enabler three: National Framework)", FrameworkTag.Enabler3)]
    [InlineData("Better plans (Outcome three)", FrameworkTag.Outcome3)]
    [InlineData("Better plans (Enabler Two).", FrameworkTag.Enabler2)]
    [InlineData("Better plans (enabler 2, leaders drive conditions for effective practice)", FrameworkTag.Enabler2)]
    [InlineData("Better plans (Enabler: the workforce is equipped and effective, national framework)", FrameworkTag.Enabler3)]
    [InlineData("Better plans (enabler: multi‑agency working is prioritised and effective, national framework)", FrameworkTag.Enabler1)]
    [InlineData("Better plans (outcome: children in care and care leavers have stable, loving homes)", FrameworkTag.Outcome4)]
    [InlineData("Better plans (outcomes 3 and 4, national framework)", FrameworkTag.Outcome3)]
    [InlineData("Better plans for outcome 4 of the national framework", null)]
    [InlineData("Better plans (including those of young people)", null)]
    [InlineData("Better plans (outcome 7)", null)]
    public void Reads_the_tag_at_the_end(string item, FrameworkTag? expected) => Assert.Equal(expected, FrameworkTags.Read(item));
}
