using Analytics.Classification.Evaluating;

namespace Analytics.Tests.Classification.Evaluating;

public sealed class ScoreTableTests
{
    private static readonly ScoreTable Table = new(["theme", "F1"], [["neglect", "0.900"], ["caseloads", "0.8"]]);

    [Fact]
    public void Aligns_text_on_the_left_and_figures_on_the_right()
    {
        Assert.Equal(["theme         F1", "neglect    0.900", "caseloads    0.8"], Table.TextLines());
    }

    [Fact]
    public void Is_a_table_of_markdown()
    {
        Assert.Equal(["| theme | F1 |", "| --- | ---: |", "| neglect | 0.900 |", "| caseloads | 0.8 |"], Table.MarkdownLines());
    }
}
