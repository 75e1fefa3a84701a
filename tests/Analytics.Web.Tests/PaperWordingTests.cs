using Analytics.Reports;
using Analytics.Web.Papers;

namespace Analytics.Web.Tests;

public sealed class PaperWordingTests
{
    [Theory]
    [InlineData("2019-11-05", null, "by 5 November 2019")]
    [InlineData("2019-11", "end of November 2019", "by November 2019")]
    [InlineData("--11-05", null, "by 5 November (no year told)")]
    [InlineData(null, "ongoing", "when: ongoing")]
    [InlineData(null, "each month", "when: each month")]
    public void A_deadline_is_said_as_a_person_would(string? deadline, string? printed, string expected) =>
        Assert.Equal(expected, PaperWording.Deadline(deadline is null ? null : ToldDate.Parse(deadline), printed));

    [Theory]
    [InlineData(0.99, "very well")]
    [InlineData(0.85, "well")]
    [InlineData(0.5, "just well enough")]
    public void How_well_a_paper_fits_is_said_in_words(double score, string expected) => Assert.Equal(expected, PaperWording.Fit(score));
}
