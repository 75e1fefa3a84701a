using Analytics.Reports;

namespace Analytics.Web.Charts;

/// <summary>One judgement over time: a row of a chart of judgements.</summary>
public sealed record GradeLane(string Name, IReadOnlyList<GradeMark> Marks);

/// <summary>A grade on the last day on site; null where the rules make no such judgement any more, which is shown and never filled in.</summary>
public sealed record GradeMark(DateOnly Day, Grade? Grade, string Url, string Text)
{
    /// <summary>In place of letters where there is no grade.</summary>
    public const string None = "–";

    public string Letters => Grade switch
    {
        Reports.Grade.Outstanding => "O",
        Reports.Grade.Good => "G",
        Reports.Grade.Adequate => "A",
        Reports.Grade.RequiresImprovement => "RI",
        Reports.Grade.Inadequate => "I",
        _ => None,
    };

    public string Shade => Slug.Of(Grade ?? Reports.Grade.NotJudged);
}
