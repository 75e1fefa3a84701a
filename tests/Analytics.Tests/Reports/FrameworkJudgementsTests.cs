using Analytics.Reports;

namespace Analytics.Tests.Reports;

public sealed class FrameworkJudgementsTests
{
    [Theory]
    [InlineData(Framework.IlacsStandard, "2023-01-15", "overall-effectiveness leadership help-and-protection children-in-care")]
    [InlineData(Framework.IlacsShort, "2023-01-16", "overall-effectiveness leadership help-and-protection children-in-care care-leavers")]
    [InlineData(Framework.IlacsStandard, "2026-04-01", "leadership help-and-protection children-in-care care-leavers")]
    [InlineData(Framework.Sif, "2015-06-01", "overall-effectiveness leadership help-and-protection children-in-care care-leavers adoption")]
    [InlineData(Framework.SifReinspection, "2017-06-01", "overall-effectiveness leadership help-and-protection children-in-care care-leavers adoption")]
    [InlineData(Framework.LacInspection, "2013-06-01", "overall-effectiveness leadership capacity-to-improve outcomes quality-of-provision")]
    [InlineData(Framework.LscbReview, "2015-06-01", "lscb")]
    [InlineData(Framework.Jtai, "2019-06-01", "")]
    [InlineData(Framework.AreaSend, "2024-06-01", "")]
    [InlineData(Framework.MonitoringVisit, "2019-06-01", "")]
    public void A_framework_makes_its_judgements(Framework framework, string start, string names) =>
        Assert.Equal(names, string.Join(' ', FrameworkJudgements.Of(framework, DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture)).Select(Slug.Of)));

    [Theory]
    [InlineData(Framework.Sif, true)]
    [InlineData(Framework.SifReinspection, true)]
    [InlineData(Framework.LscbReview, true)]
    [InlineData(Framework.IlacsStandard, false)]
    public void Some_single_inspections_judge_the_safeguarding_children_board(Framework framework, bool can) =>
        Assert.Equal(can, FrameworkJudgements.CanMake(framework, new DateOnly(2015, 6, 1), JudgementName.Lscb));
}
