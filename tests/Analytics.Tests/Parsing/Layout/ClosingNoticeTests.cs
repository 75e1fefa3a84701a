using Analytics.Parsing;
using Analytics.Parsing.Layout;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Layout;

public sealed class ClosingNoticeTests
{
    private static readonly TextRun[] Notice = [Run(70, 600, "The Office for Standards in Education, Children’s Services"), Run(70, 615, "does many things."), Run(70, 640, "© An owner 2020")];

    [Fact]
    public void Takes_off_the_notice_at_the_end() =>
        Assert.Equal(["Plans are clear."], Strip([.. Page(1, Run(70, 100, "Plans are clear.")), .. Page(2, Notice)]));

    [Fact]
    public void Of_two_reports_bound_together_it_takes_off_both_notices()
    {
        var kept = Strip([.. Page(1, [Run(70, 100, "Plans are clear."), .. Notice]), .. Page(2, Run(70, 100, "The board meets.")), .. Page(3, Run(70, 100, "It is new.")), .. Page(4, Run(70, 100, "It grows.")), .. Page(5, [Run(70, 100, "It ends."), .. Notice])]);

        Assert.Equal(["Plans are clear.", "The board meets.", "It is new.", "It grows.", "It ends."], kept);
    }

    [Fact]
    public void Knows_a_notice_in_other_words_by_its_copyright_line()
    {
        var kept = Strip([.. Page(1, Run(70, 100, "1."), Run(100, 100, "Plans are clear."), Run(70, 600, "Somebody publishes this."), Run(70, 615, "Reuse it."), Run(70, 640, "© An owner 2020"))]);

        Assert.Equal(["1. Plans are clear."], kept);
    }

    [Fact]
    public void Text_without_a_notice_stays() => Assert.Equal(["Plans are clear."], Strip([.. Page(1, Run(70, 100, "Plans are clear."))]));

    private static IEnumerable<string> Strip(IReadOnlyList<TextLine> lines) => ClosingNotice.Strip(lines).Select(line => line.Text);
}
