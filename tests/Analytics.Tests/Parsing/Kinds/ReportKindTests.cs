using Analytics.Parsing;
using Analytics.Parsing.Kinds;
using Analytics.Reports;
using Analytics.Tests.Parsing.Parts;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing.Kinds;

public sealed class ReportKindTests
{
    private static readonly ReportKind TwoEras = InventedLayout.Kind with { Eras = [InventedLayout.Era, InventedLayout.Era with { From = new(2020, 6, 1), Opening = "Later opening" }] };

    [Theory]
    [InlineData(2020, 5, 31, "Opening")]
    [InlineData(2020, 6, 1, "Later opening")]
    [InlineData(2031, 1, 1, "Later opening")]
    [InlineData(2001, 1, 1, "Opening")]
    public void The_first_day_on_site_chooses_the_era_and_the_first_fits_what_no_other_fits(int year, int month, int day, string opening) =>
        Assert.Equal(opening, TwoEras.EraOf(new DateOnly(year, month, day)).Opening);

    [Theory]
    [InlineData(Framework.Sif, "Inspection of services for children in need of help", "(continued)")]
    [InlineData(Framework.SifReinspection, "Re-inspection of services for children in", "need of help")]
    [InlineData(Framework.SifReinspection, "Reinspection of services for children in need of help")]
    public void A_re_inspection_is_a_kind_of_its_own(Framework framework, params string[] title) =>
        Assert.Equal(framework, ReportKinds.Recognise(Text(title))?.Framework);

    [Theory]
    [InlineData(Framework.FocusedVisit, "Dear director", "Focused visit to Hartmoor children’s services")]
    [InlineData(Framework.MonitoringVisit, "Dear director", "Monitoring visit to Hartmoor children’s services")]
    [InlineData(Framework.AssuranceVisit, "Ofsted assurance visit to Hartmoor", "Inspectors looked at …")]
    [InlineData(Framework.Jtai, "Dear Hartmoor partnership", "Joint targeted area inspection of Hartmoor")]
    [InlineData(Framework.AreaSend, "Area SEND inspection of Hartmoor Local", "Area Partnership")]
    [InlineData(Framework.Sif, "Hartmoor Council", "Inspection of services for children in need of help", "(continued)")]
    [InlineData(Framework.SifReinspection, "Hartmoor Council", "Re-inspection of services for children in need of help", "(continued)")]
    [InlineData(Framework.LacInspection, "Inspection of looked after children", "services", "Hartmoor County Council")]
    [InlineData(Framework.LscbReview, "Hartmoor", "Review of the Local Safeguarding", "Children Board")]
    [InlineData(Framework.LscbReview, "Hartmoor", "Review of Hartmoor Safeguarding Children Board")]
    [InlineData(Framework.Other, "Hartmoor", "Joint area review", "of children’s services")]
    public void A_kind_is_known_by_its_title(Framework framework, params string[] title) => Assert.Equal(framework, ReportKinds.Recognise(Text(title))?.Framework);

    [Fact]
    public void A_cover_without_text_does_not_hide_the_title() =>
        Assert.Equal(Framework.LacInspection, ReportKinds.Recognise(new(Page(2, Run(70, 100, "Inspection of looked after children")), 12, [], [1]))?.Framework);

    [Fact]
    public void A_text_of_something_else_is_of_no_kind() => Assert.Null(ReportKinds.Recognise(Text("Menu of the day")));

    private static ReportText Text(params string[] lines) => new(Page(1, [.. lines.Select((line, i) => Run(70, 100 + 20 * i, line))]), 12, [], []);
}
