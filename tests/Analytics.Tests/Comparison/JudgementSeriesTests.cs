using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Tests.Authorities;
using static Analytics.Tests.Comparison.InventedInspections;

namespace Analytics.Tests.Comparison;

public sealed class JudgementSeriesTests
{
    private static readonly AuthorityDirectory Reference = ReferenceFolder.Directory;
    private static readonly Authority CityOfLondon = Named("City of London");
    private static readonly Authority Scilly = Named("Isles of Scilly");

    [Theory]
    [InlineData(Framework.LacInspection, "2013-02-15", JudgementEra.LookedAfter)]
    [InlineData(Framework.Sif, "2016-02-15", JudgementEra.Sif)]
    [InlineData(Framework.SifReinspection, "2018-02-15", JudgementEra.Sif)]
    [InlineData(Framework.IlacsShort, "2018-02-15", JudgementEra.Ilacs)]
    [InlineData(Framework.IlacsStandard, "2023-01-15", JudgementEra.Ilacs)]
    [InlineData(Framework.IlacsStandard, "2023-01-16", JudgementEra.IlacsCareLeavers)]
    [InlineData(Framework.IlacsStandard, "2026-03-31", JudgementEra.IlacsCareLeavers)]
    [InlineData(Framework.IlacsShort, "2026-04-01", JudgementEra.IlacsNoOverall)]
    [InlineData(Framework.FocusedVisit, "2022-02-15", null)]
    [InlineData(Framework.Jtai, "2022-02-15", null)]
    [InlineData(Framework.LscbReview, "2015-02-15", null)]
    public void An_inspection_stands_under_the_rules_of_its_framework_on_its_first_day(Framework framework, string start, JudgementEra? era)
    {
        Assert.Equal(era, JudgementEras.Of(framework, DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Each_break_is_where_the_next_rules_begin()
    {
        Assert.Equal(
            [(2013, 11, 1), (2018, 1, 1), (2023, 1, 16), (2026, 4, 1)],
            JudgementEras.Breaks.Select(change => (change.From.Year, change.From.Month, change.From.Day)));
        Assert.Equal([JudgementEra.Sif, JudgementEra.Ilacs, JudgementEra.IlacsCareLeavers, JudgementEra.IlacsNoOverall], JudgementEras.Breaks.Select(change => change.Era));
    }

    [Fact]
    public void What_inspectors_did_not_judge_is_told_from_what_the_framework_does_not_make()
    {
        var sif = Judged("sif", "2016-07-28", Framework.Sif, CityOfLondon,
            (JudgementName.OverallEffectiveness, Grade.Good), (JudgementName.Leadership, Grade.Outstanding), (JudgementName.HelpAndProtection, Grade.Good),
            (JudgementName.ChildrenInCare, Grade.Good), (JudgementName.CareLeavers, Grade.NotJudged), (JudgementName.Adoption, Grade.NotJudged));
        var shorter = Judged("short", "2020-03-06", Framework.IlacsShort, CityOfLondon,
            (JudgementName.OverallEffectiveness, Grade.Outstanding), (JudgementName.Leadership, Grade.Outstanding), (JudgementName.HelpAndProtection, Grade.Good), (JudgementName.ChildrenInCare, Grade.Outstanding));

        var series = Series(CityOfLondon, shorter, sif);

        Assert.Equal([JudgementState.NotJudged, JudgementState.WithChildrenInCare], States(series, JudgementName.CareLeavers));
        Assert.Equal([JudgementState.NotJudged, JudgementState.NotMade], States(series, JudgementName.Adoption));
        Assert.Equal([JudgementState.NotReviewed, JudgementState.NotMade], States(series, JudgementName.Lscb));
        Assert.Equal([JudgementState.Judged, JudgementState.Judged], States(series, JudgementName.OverallEffectiveness));
    }

    [Fact]
    public void Scilly_with_nothing_judged_but_a_few_has_no_grade_inferred_from_others()
    {
        var sif = Judged("sif", "2014-06-12", Framework.Sif, Scilly,
            (JudgementName.OverallEffectiveness, Grade.Good), (JudgementName.Leadership, Grade.Good), (JudgementName.HelpAndProtection, Grade.Good),
            (JudgementName.ChildrenInCare, Grade.NotJudged), (JudgementName.CareLeavers, Grade.NotJudged), (JudgementName.Adoption, Grade.NotJudged));
        var without = Judged("2026", "2026-06-12", Framework.IlacsShort, Scilly,
            (JudgementName.Leadership, Grade.Good), (JudgementName.HelpAndProtection, Grade.Good), (JudgementName.ChildrenInCare, Grade.NotJudged), (JudgementName.CareLeavers, Grade.NotJudged));

        var series = Series(Scilly, without, sif);

        Assert.Equal([JudgementState.Judged, JudgementState.NotMade], States(series, JudgementName.OverallEffectiveness));
        Assert.Equal([JudgementState.NotJudged, JudgementState.NotJudged], States(series, JudgementName.ChildrenInCare));
        Assert.Equal([JudgementState.NotJudged, JudgementState.NotJudged], States(series, JudgementName.CareLeavers));
    }

    [Fact]
    public void A_judgement_that_should_be_there_is_not_found_and_never_called_not_made()
    {
        var series = Series(CityOfLondon, Judged("short", "2024-09-27", Framework.IlacsShort, CityOfLondon, (JudgementName.Leadership, Grade.Good)));

        Assert.Equal([JudgementState.NotFound], States(series, JudgementName.OverallEffectiveness));
        Assert.Equal([JudgementState.NotFound], States(series, JudgementName.CareLeavers));
    }

    [Fact]
    public void The_inspections_of_a_predecessor_come_first_and_say_whose_they_are()
    {
        var (cumbria, cumberland) = (Named("Cumbria"), Named("Cumberland"));

        var series = Series(cumberland,
            Judged("own", "2024-10-18", Framework.IlacsStandard, cumberland), Judged("before", "2017-11-30", Framework.Sif, cumbria), Judged("visit", "2019-11-30", Framework.FocusedVisit, cumbria));

        Assert.Equal(["before", "own"], series.Inspections.Select(judged => judged.Inspection.Id));
        Assert.Equal([true, false], series.Inspections.Select(series.IsHistory));
        Assert.Equal("Cumbria", series.Inspections[0].Judged.Name);
    }

    [Fact]
    public void The_judgements_shown_are_those_of_ILACS_and_whatever_else_was_made()
    {
        var sif = Series(CityOfLondon, Judged("sif", "2016-07-28", Framework.Sif, CityOfLondon, (JudgementName.Adoption, Grade.Good)));

        Assert.Equal([.. JudgementSeries.AlwaysShown, JudgementName.Adoption], JudgementSeries.NamesIn([sif]));
        Assert.Equal(JudgementSeries.AlwaysShown, JudgementSeries.NamesIn([]));
    }

    private static Authority Named(string name) => Reference.All.Single(authority => authority.Name == name);

    private static JudgementSeries Series(Authority authority, params IReadOnlyList<HeldInspection> held) => JudgementSeries.Of(new HeldThemes(Reference, held, []), authority);

    private static IEnumerable<JudgementState> States(JudgementSeries series, JudgementName name) => series.Inspections.Select(judged => JudgementStates.Of(judged.Inspection, name));

    private static HeldInspection Judged(string id, string end, Framework framework, Authority authority, params IReadOnlyList<(JudgementName Name, Grade Grade)> judgements)
    {
        var held = Held(id, end, authority.Gss);
        return held with { Inspection = held.Inspection with { Framework = framework, Judgements = [.. judgements.Select(pair => new Judgement(pair.Name, pair.Grade))] } };
    }
}
