using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class ToldWindowsTests
{
    [Theory]
    [InlineData("Ofsted inspectors were on site from 4th to 15th March 2019.", "2019-03-04/2019-03-15")]
    [InlineData("The inspection took place over the two weeks commencing 5 June 2023.", "2023-06-05/2023-06-16")]
    [InlineData("Ambleford was inspected between the 12th and 16th of February 2024.", "2024-02-12/2024-02-16")]
    [InlineData("Ofsted inspected the service from Monday 27 September to Friday 8 October 2021.", "2021-09-27/2021-10-08")]
    [InlineData("The inspection’s dates on site: 1 April 2019 to 5 April 2019.", "2019-04-01/2019-04-05")]
    [InlineData("Inspectors were on site 5-16 June 2023.", "2023-06-05/2023-06-16")]
    [InlineData("The inspection began on 5 June 2023 and concluded on 16 June 2023.", "2023-06-05/2023-06-16")]
    [InlineData("The inspection started on 3 July 2023 and lasted for two weeks.", "2023-07-03/2023-07-14")]
    [InlineData("Inspectors were on site from 12/09/2016 to 06/10/2016.", "2016-09-12/2016-10-06")]
    [InlineData("The inspection was carried out 12 December 2022 – 20 January 2023.", "2022-12-12/2023-01-20")]
    [InlineData("The inspection ran from 12 December to 13 January 2023.", "2022-12-12/2023-01-13")]
    [InlineData("Inspectors visited the council on 6 and 7 November 2018.", "2018-11-06/2018-11-07")]
    [InlineData("A focused visit took place on 8 July 2025.", "2025-07-08/2025-07-08")]
    [InlineData("The authority received its inspection on 27 February - 14 March.", "--02-27/--03-14")]
    [InlineData("The inspection took place in June 2018.", "2018-06/2018-06")]
    [InlineData("In October 2024 Ofsted undertook an inspection of children's services.", "2024-10/2024-10")]
    [InlineData("The inspection took place in April/May 2019.", "2019-04/2019-05")]
    [InlineData("Ofsted inspected us over two weeks from Monday 9 January 2023.", "2023-01-09/2023-01-20")]
    [InlineData("The inspectors were here for the fortnight beginning 9 January 2023.", "2023-01-09/2023-01-20")]
    [InlineData("Inspectors spent a fortnight from Monday 9 January 2023 with our teams.", "2023-01-09/2023-01-20")]
    [InlineData("The inspection took place in the two weeks ending on Friday 20 January 2023.", "2023-01-09/2023-01-20")]
    [InlineData("Ofsted had told us that inspectors might call. They came on 9 January and stayed until 20 January 2023.", "2023-01-09/2023-01-20")]
    [InlineData("The inspectors arrived on 9 January 2023 and left on 20 January.", "2023-01-09/2023-01-20")]
    [InlineData("Inspectors arrived on Monday 9 January 2023 and stayed for two weeks.", "2023-01-09/2023-01-20")]
    [InlineData("The inspection took place in the week of 9 January 2023.", "2023-01-09/2023-01-13")]
    [InlineData("Services for children were last inspected by Ofsted between 9 and 20 January 2023.", "2023-01-09/2023-01-20")]
    [InlineData("Focused visit, children at risk\n\nDates of visit: 22 and 23 May 2018\n\nLetter published: 21 June 2018", "2018-05-22/2018-05-23")]
    public void Reads_the_days_on_site_as_told(string sentence, string window) =>
        Assert.Equal([window], PaperReading.ReadAbout(sentence).WindowsOf());

    [Theory]
    [InlineData("The inspection was carried out 30 September to 11 October 2024 and 13 to 16 January 2025.", "2024-09-30/2024-10-11", "2025-01-13/2025-01-16")]
    [InlineData("Fieldwork of the inspection took place w/c 12 June 2023 and w/c 19 June 2023.", "2023-06-12/2023-06-16", "2023-06-19/2023-06-23")]
    [InlineData("Inspectors visited us on 6 March and 3 April 2023.", "2023-03-06/2023-03-06", "2023-04-03/2023-04-03")]
    [InlineData("The inspection took place from 9 to 13 January 2023 and again on 14 and 15 February 2023.", "2023-01-09/2023-01-13", "2023-02-14/2023-02-15")]
    [InlineData("The first monitoring visit took place on 7 and 8 November 2017. Ofsted had inspected services between 9 January and 2 February 2017. A monitoring visit follows every few months.", "2017-01-09/2017-02-02", "2017-11-07/2017-11-08")]
    [InlineData("Inspectors were on site 12-16 and 19-23 June 2023.", "2023-06-12/2023-06-16", "2023-06-19/2023-06-23")]
    public void Keeps_several_windows(string sentence, string first, string second) =>
        Assert.Equal([first, second], PaperReading.ReadAbout(sentence).WindowsOf());

    [Fact]
    public void Takes_the_days_on_site_before_those_of_the_notice() =>
        Assert.Equal(
            ["2019-07-08/2019-07-19"],
            PaperReading.ReadAbout("The inspection ran from 1 July to 19 July 2019. Inspectors were on site from 8 July to 19 July 2019.").WindowsOf());

    [Fact]
    public void Leaves_out_the_days_off_site() =>
        Assert.Equal(
            ["2022-07-11/2022-07-22"],
            PaperReading.ReadAbout("The onsite part of the inspection ran from 11 July to 22 July 2022, preceded by an offsite week from 4 July to 8 July 2022.").WindowsOf());

    [Theory]
    [InlineData("The consultation ran between 4 March and 15 March 2019, and the inspection was discussed.")]
    [InlineData("The previous inspection took place between 4 March and 15 March 2013.")]
    [InlineData("Data for the period 1 April 2018 to 31 March 2019 were shared with inspectors.")]
    [InlineData("The inspection report was published on 8 May 2019.")]
    [InlineData("At the annual conversation on 7 February inspectors asked about numbers.")]
    [InlineData("Ofsted last inspected our services in May 2022, and an inspection is expected from the summer.")]
    public void Takes_no_other_days_for_them(string sentence) =>
        Assert.Empty(PaperReading.ReadAbout("Ofsted has inspected children's services. " + sentence).ToldWindows);

    [Fact]
    public void Of_a_visit_told_of_in_a_paper_about_an_inspection_the_days_are_another_s()
    {
        var paper = PaperReading.ReadAbout("The ILACS inspection took place from 5 to 16 June 2023. A focused visit took place on 13 and 14 September 2022.");

        Assert.Equal(["2023-06-05/2023-06-16"], paper.WindowsOf());
        Assert.Equal([new EarlierInspection(ToldDate.Parse("2022-09"), Framework.FocusedVisit, null)], paper.Earlier);
    }
}
