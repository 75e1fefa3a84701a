using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Comparisons;
using Analytics.Web.Findings;
using Analytics.Web.Site;

namespace Analytics.Web.Recurring;

/// <summary>What was raised at an authority in two or more of its inspections: the same themes, and the same matters in much the same words.</summary>
public sealed record RecurringAnswer
{
    public required string AuthorityGss { get; init; }
    public required string AuthorityName { get; init; }
    public required InspectionScope Scope { get; init; }

    /// <summary>The authority's inspections in scope, newest first.</summary>
    public required IReadOnlyList<string> Inspections { get; init; }

    /// <summary>Likeness (0 to 1) from which on two items are called the same matter.</summary>
    public required double LikenessFloor { get; init; }

    /// <summary>Those raised in most inspections first, then those raised last.</summary>
    public required IReadOnlyList<RecurringThemeAnswer> Themes { get; init; }

    /// <summary>Those raised again last first.</summary>
    public required IReadOnlyList<RecurringMatterAnswer> Matters { get; init; }

    public static RecurringAnswer Of(Recurrence recurrence, Corpus corpus, CorpusView view) => new()
    {
        AuthorityGss = recurrence.Authority.Gss.Value,
        AuthorityName = recurrence.Authority.Name,
        Scope = recurrence.Scope,
        Inspections = recurrence.Inspections,
        LikenessFloor = MatterLikeness.Floor,
        Themes = [.. recurrence.Themes.Select(theme => RecurringThemeAnswer.Of(theme, corpus, view))],
        Matters = [.. recurrence.Matters.Select(matter => RecurringMatterAnswer.Of(matter, corpus, view))],
    };
}

/// <summary>A theme raised in two or more inspections. <paramref name="Raised"/> is oldest first; <paramref name="Years"/> lie between the first and the last.</summary>
public sealed record RecurringThemeAnswer(string Slug, string Name, RateAnswer Rate, DateOnly First, DateOnly Last, double Years, IReadOnlyList<RaisedAnswer> Raised)
{
    public static RecurringThemeAnswer Of(RecurringTheme theme, Corpus corpus, CorpusView view) => new(
        theme.Theme.Slug, theme.Theme.Name,
        RateAnswer.Of(theme.Rate, Passages.Items(theme.Theme.Slug).With([("inspection", string.Join(',', theme.Rate.Inspections))])),
        theme.Raised[0].On, theme.Raised[^1].On, Math.Round(theme.Years, 1),
        [.. theme.Raised.Select(raised => RaisedAnswer.Of(raised, corpus, view.InspectionsById[raised.InspectionId]))]);
}

/// <summary>An inspection and its items of the theme.</summary>
public sealed record RaisedAnswer(
    string InspectionId, Framework Framework, DateOnly InspectionStart, DateOnly InspectionEnd, string InspectionUrl, IReadOnlyList<QuotedPassage> Passages)
{
    public static RaisedAnswer Of(RaisedIn raised, Corpus corpus, HeldInspection held) => new(
        held.Inspection.Id, held.Inspection.Framework, held.Inspection.Start, held.Inspection.End, $"/inspections/{held.Inspection.Id}",
        [.. raised.Items.Select(item => QuotedPassage.Of(corpus, held, item))]);
}

/// <summary>
/// A matter raised in inspections of different dates in much the same words, its passages oldest first. <paramref name="Likeness"/> is that of the most alike
/// two; <paramref name="Years"/> lie between the first time and the last.
/// </summary>
public sealed record RecurringMatterAnswer(IReadOnlyList<NamedTheme> Themes, int Inspections, double Years, double Likeness, IReadOnlyList<MatterPassageAnswer> Passages)
{
    public static RecurringMatterAnswer Of(RecurringMatter matter, Corpus corpus, CorpusView view) => new(
        [.. matter.Themes.Select(slug => new NamedTheme(slug, Wording.Theme(corpus, slug)))], matter.Inspections, Math.Round(matter.Years, 1), Math.Round(matter.Likeness, 2),
        [.. matter.Passages.Select(passage => new MatterPassageAnswer(
            QuotedPassage.Of(corpus, view.InspectionsById[passage.InspectionId], passage.Item),
            passage.Like is { } like ? new LikeAnswer(like.FindingId, Math.Round(like.Likeness, 2), Math.Round(like.Years, 1)) : null))]);
}

public sealed record NamedTheme(string Slug, string Name);

/// <summary>A passage of a matter, and the earlier one that it is most like; null where there is none.</summary>
public sealed record MatterPassageAnswer(QuotedPassage Passage, LikeAnswer? LikeEarlier);

/// <summary>An item of an earlier inspection, how alike it is worded (0 to 1), and how many years before it was raised.</summary>
public sealed record LikeAnswer(string FindingId, double Likeness, double Years);
