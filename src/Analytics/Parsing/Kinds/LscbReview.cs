using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>Reviews of a local safeguarding children board alone (2013 to 2018): the second part of a SIF report, with a title of its own.</summary>
internal static partial class LscbReview
{
    public static ReportKind Kind { get; } = Sif.Kind with
    {
        Framework = Framework.LscbReview,
        Name = "review of a local safeguarding children board",
        Body = Body.Lscb,
        Table = null,
        Recognises = text => Title().IsMatch(text.First),
        Facts = Sif.Kind.Facts with { Authority = [AuthorityAbove(), AuthorityOfBoard()], Judgements = [.. Sif.Kind.Facts.Judgements.Where(told => told.Name == JudgementName.Lscb)] },
    };

    [GeneratedRegex(@"^.{0,300}?\b(review|inspection) of (the )?(effectiveness of )?(the )?(.{1,60} )?(safeguarding children('s)? board|[a-z]{0,6}scb\b)")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?<authority>.+?)\s*\b(local )?(safeguarding children('s|’s)? board\b.*?)?\b(review|inspection) of (the )?(effectiveness|local|[a-z]{0,6}scb)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorityAbove();

    [GeneratedRegex(@"\b(?<authority>\p{Lu}[\p{L}’' &-]{2,50}?) (local )?safeguarding children('s|’s)? board", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorityOfBoard();
}
