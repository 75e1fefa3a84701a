using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Wording;

public sealed class PrintedGradesTests
{
    [Theory]
    [InlineData("Outstanding", Grade.Outstanding)]
    [InlineData("good.", Grade.Good)]
    [InlineData("Requires improvement to be good", Grade.RequiresImprovement)]
    [InlineData("Requires\u00A0improvement", Grade.RequiresImprovement)]
    [InlineData("Require improvement", Grade.RequiresImprovement)]
    [InlineData("INADEQUATE", Grade.Inadequate)]
    [InlineData("Not judged", Grade.NotJudged)]
    [InlineData("Needs attention", Grade.Unknown)]
    [InlineData("", Grade.Unknown)]
    public void Reads_a_grade(string printed, Grade expected) => Assert.Equal(expected, PrintedGrades.Read(printed));

    [Theory]
    [InlineData("The progress of children in care: good", "The progress of children in care", Grade.Good)]
    [InlineData("The progress of children in care is outstanding.", "The progress of children in care", Grade.Outstanding)]
    [InlineData("The progress of children in care are: inadequate", "The progress of children in care", Grade.Inadequate)]
    [InlineData("The progress of children in care: requires improvement to be good", "The progress of children in care", Grade.RequiresImprovement)]
    [InlineData("The progress of children in care requires improvement", "The progress of children in care", Grade.RequiresImprovement)]
    [InlineData("The progress of children in care – Requires improvement to be good.", "The progress of children in care", Grade.RequiresImprovement)]
    [InlineData("The progress of children in care:", "The progress of children in care", null)]
    [InlineData("The progress of children in care", "The progress of children in care", null)]
    public void Divides_a_heading_from_its_grade(string printed, string heading, Grade? grade) => Assert.Equal((heading, grade), PrintedGrades.Divide(printed));
}
