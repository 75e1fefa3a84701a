using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class ToldFrameworkTests
{
    [Theory]
    [InlineData("The ILACS inspection took place from 5 to 16 June 2023.", Framework.IlacsStandard)]
    [InlineData("Ofsted carried out a short inspection under the ILACS framework from 5 to 9 June 2023.", Framework.IlacsShort)]
    [InlineData("Ambleford received a ‘short’, one week ILACS inspection.", Framework.IlacsShort)]
    [InlineData("An Inspection of Local Authority Children's Services took place from 5 to 9 June 2023.", Framework.IlacsShort)]
    [InlineData("Under the ILACS framework Ofsted carried out a focused visit on 8 and 9 July 2025.", Framework.FocusedVisit)]
    [InlineData("The second monitoring visit took place on 8 and 9 July 2019.", Framework.MonitoringVisit)]
    [InlineData("An assurance visit took place on 8 and 9 October 2020.", Framework.AssuranceVisit)]
    [InlineData("Ofsted inspected children's services under the Single Inspection Framework in June 2015.", Framework.Sif)]
    [InlineData("The re-inspection of children's services took place in June 2016.", Framework.SifReinspection)]
    [InlineData("A Joint Targeted Area Inspection took place between 22 and 26 May 2017.", Framework.Jtai)]
    [InlineData("The Area SEND inspection of the local area partnership took place between 3 and 7 July 2023.", Framework.AreaSend)]
    public void Reads_the_kind_of_inspection(string sentence, Framework framework) =>
        Assert.Equal(framework, PaperReading.ReadAbout(sentence).ToldFramework);

    [Fact]
    public void What_an_inspection_may_be_followed_by_is_not_what_it_was() =>
        Assert.Equal(
            Framework.IlacsStandard,
            PaperReading.ReadAbout("The ILACS inspection took place from 5 to 16 June 2023.\n\nCouncils can be subject to up to two focused visits, a possible JTAI and a short inspection.").ToldFramework);
}
