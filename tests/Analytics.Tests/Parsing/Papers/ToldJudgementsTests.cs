using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class ToldJudgementsTests
{
    [Theory]
    [InlineData("Ofsted judged the overall effectiveness of children's services to be 'Good'.", "overall-effectiveness:good")]
    [InlineData("It ended with an overall judgment of ‘Requires Improvement’.", "overall-effectiveness:requires-improvement")]
    [InlineData("Services were rated as requiring improvement overall.", "overall-effectiveness:requires-improvement")]
    [InlineData("Children's services were found to be inadequate.", "overall-effectiveness:inadequate")]
    [InlineData("The overall judgement was good with outstanding for leadership.", "overall-effectiveness:good leadership:outstanding")]
    [InlineData("Ofsted rated the council 'Outstanding' overall, 'Good' for help and protection and 'Requires improvement to be good' for care leavers.", "overall-effectiveness:outstanding help-and-protection:good care-leavers:requires-improvement")]
    [InlineData("The impact of leadership on practice was judged to be inadequate.", "leadership:inadequate")]
    [InlineData("Help and protection was judged inadequate, adoption performance good and leadership, management and governance requires improvement.", "leadership:requires-improvement help-and-protection:inadequate adoption:good")]
    [InlineData("The overall grade has moved from requires improvement to good, and leadership from inadequate to good.", "overall-effectiveness:good leadership:good")]
    [InlineData("The experiences and progress of care leavers: Requires improvement to be good", "care-leavers:requires-improvement")]
    [InlineData("The Local Safeguarding Children Board was judged to require improvement.", "lscb:requires-improvement")]
    public void Reads_grades_in_prose(string sentence, string judgements) => Assert.Equal(judgements, PaperReading.ReadAbout(sentence).JudgementsOf());

    [Fact]
    public void Reads_grades_in_a_list() =>
        Assert.Equal(
            "overall-effectiveness:good leadership:outstanding help-and-protection:good children-in-care:requires-improvement",
            PaperReading.ReadAbout("""
                Judgements were made under four headings:

                - The impact of leaders on practice – Outstanding;
                - Children who need help and protection - Good;
                - Children in care and care leavers: requires improvement to be good; and
                - Overall effectiveness is Good.
                """).JudgementsOf());

    [Fact]
    public void Reads_the_later_grades_of_a_table_that_sets_two_inspections_side_by_side() =>
        Assert.Equal(
            "overall-effectiveness:good leadership:good care-leavers:outstanding",
            PaperReading.ReadAbout("""
                The inspection took place from 5 to 16 June 2023.

                | Judgement | 2019 | 2023 |
                |---|---|---|
                | The impact of leaders on social work practice | Inadequate | Good |
                | The experiences and progress of care leavers | Requires improvement | Outstanding |
                | Overall effectiveness | Inadequate | Good |
                """).JudgementsOf());

    [Theory]
    [InlineData("The ILACS inspection of June 2021 judged services to be Good in all areas.", "overall-effectiveness:good leadership:good help-and-protection:good children-in-care:good")]
    [InlineData("Services were rated Good by Ofsted across all five judgements in the ILACS inspection of June 2023.", "overall-effectiveness:good leadership:good help-and-protection:good children-in-care:good care-leavers:good")]
    public void One_grade_in_all_areas_is_one_for_each_judgement_of_the_framework(string sentence, string judgements) =>
        Assert.Equal(judgements, PaperReading.ReadAbout(sentence).JudgementsOf());

    [Fact]
    public void Since_2023_children_in_care_and_care_leavers_told_together_are_two_judgements() =>
        Assert.Equal(
            "children-in-care:good care-leavers:good",
            PaperReading.ReadAbout("The inspection took place in June 2023. Children in care and care leavers were both judged to be good.").JudgementsOf());

    [Theory]
    [InlineData("The inspection of 6 to 17 June 2022 judged services to be good, clear progress since the previous inspection in 2018, which judged services to require improvement.")]
    [InlineData("Services were judged inadequate in 2017, requires improvement in 2019 and good in the inspection of 6 to 17 June 2022.")]
    [InlineData("Ofsted last inspected services in May 2018, when they were inadequate. In the inspection of 6 to 17 June 2022 they were judged to be good.")]
    [InlineData("In 2018 Ofsted carried out a full inspection. It rated services as inadequate overall.\n\nThe inspection of 6 to 17 June 2022 found services to be good.")]
    [InlineData("Services, previously judged inadequate, were judged to be good in the inspection of 6 to 17 June 2022.")]
    [InlineData("The services had to improve because of the judgement of requires improvement from the single inspection. The ILACS inspection of 6 to 17 June 2022 judged services good.")]
    public void The_grade_of_an_inspection_before_is_not_this_one_s(string sentences) =>
        Assert.Equal("overall-effectiveness:good", PaperReading.ReadAbout(sentences).JudgementsOf());

    [Theory]
    [InlineData("Authorities that are judged good or outstanding receive a short inspection.")]
    [InlineData("Ofsted defines good as work of good quality with some outstanding elements.")]
    [InlineData("Inspectors found good practice and outstanding work in early help.")]
    [InlineData("Our ambition is for services to be rated good.")]
    public void What_explains_or_praises_is_no_grade(string sentence) => Assert.Empty(PaperReading.ReadAbout("Ofsted inspected children's services.\n\n" + sentence).ToldJudgements);

    [Fact]
    public void Warns_where_one_judgement_has_two_grades()
    {
        var paper = PaperReading.ReadAbout("Ofsted judged overall effectiveness to be good. The overall judgement is requires improvement.");

        Assert.Equal(Grade.Good, Assert.Single(paper.ToldJudgements).Grade);
        Assert.Contains(paper.Warnings, warning => warning.Contains("overall-effectiveness", StringComparison.Ordinal));
    }
}
