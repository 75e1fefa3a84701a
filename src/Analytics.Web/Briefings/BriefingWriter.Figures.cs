using System.Globalization;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Authorities;
using Analytics.Web.Comparisons;
using Analytics.Web.Site;

namespace Analytics.Web.Briefings;

/// <summary>The parts that are counted: the gist, the judgements, the themes beside those of the groups, and how they are counted.</summary>
internal sealed partial class BriefingWriter
{
    /// <summary>Themes named in a line, and rows of a table.</summary>
    private const int MostNamed = 3, MostRows = 12;

    private BriefingSection Gist()
    {
        var bullets = new List<IReadOnlyList<BriefingText>> { LatestJudgement() };
        if (model.Authority.ChildrensTrust is { } trust)
            bullets.Add([new BriefingText("Children’s trust: ", IsStrong: true), $"{trust}."]);
        if (model.History.Count > 0)
            bullets.Add([new BriefingText("Came out of: ", IsStrong: true), $"{string.Join(", ", model.History.Select(past => $"{past.Authority.Name} ({Held(past.Inspections.Count)})"))}; {(scope.HasHistory ? "counted as its own here" : "their inspections are its history and are not counted as its own")}."]);
        if (latest is not null && comparisons.Count > 0)
        {
            var own = comparisons[0].Comparison;
            bullets.Add([new BriefingText("Raised most often: ", IsStrong: true), RaisedMost(own)]);
            bullets.Add([new BriefingText("Praised: ", IsStrong: true), Praised()]);
            bullets.AddRange(own.Own.Count < AuthorityComparison.Fewest ? [TooFewOwn(own.Own.Count)] : comparisons.Select(Beside));
        }
        if (recurring.Inspections.Count > 1)
            bullets.Add([new BriefingText("Over time: ", IsStrong: true), RecurringLine()]);
        return new BriefingSection("In brief", [new BriefingBlock.Bullets(bullets)]);
    }

    private IReadOnlyList<BriefingText> LatestJudgement()
    {
        var lead = new BriefingText("Latest inspection counted: ", IsStrong: true);
        if (latest is null)
            return [lead, model.Inspections.Count == 0 ? $"none; no report on {Name} is held." : $"none; the {Wording.Count(model.Inspections.Count, "report")} held of {Name} {(model.Inspections.Count == 1 ? "is" : "are")} of other kinds or another time."];
        var grade = latest.GradeOf(JudgementName.OverallEffectiveness) is { } overall
            ? $"overall effectiveness {Wording.Of(overall).ToLowerInvariant()}"
            : $"overall effectiveness: {Wording.WhyAbsent(JudgementName.OverallEffectiveness, latest)}";
        return [lead, new BriefingText($"{Wording.Of(latest.Framework)}, {Wording.Period(latest.Start, latest.End)}", At($"/inspections/{latest.Id}")), $"; {grade}."];
    }

    private static string Held(int inspections) => inspections == 0 ? "no inspection held" : $"{Wording.Count(inspections, "inspection")} held";

    /// <summary>Where more are raised as often as the last that is named, it says how many.</summary>
    private static string RaisedMost(AuthorityComparison own)
    {
        var raised = own.Themes.Where(theme => theme.Items.Own.Count > 0).OrderByDescending(theme => theme.Items.Own.Count).ThenBy(theme => theme.Items.Pooled.Rate).ToList();
        if (raised.Count == 0)
            return "nothing; no improvement item stands in the inspections counted.";
        var named = raised.Take(MostNamed).ToList();
        var asOften = raised.Count(theme => theme.Items.Own.Count == named[^1].Items.Own.Count) - named.Count(theme => theme.Items.Own.Count == named[^1].Items.Own.Count);
        return $"{string.Join(", ", named.Select(theme => $"{theme.Theme.Name.ToLowerInvariant()} ({theme.Items.Own.Count} of {theme.Items.Own.Of})"))}{(asOften > 0 ? $", and {asOften} more as often as the last" : "")}.";
    }

    /// <summary>Nearly every report praises most themes: of those always praised here, the ones that are praised least often elsewhere.</summary>
    private string Praised()
    {
        var praised = comparisons[^1].Comparison.Themes.Where(theme => theme.Strengths.Own.Count > 0).ToList();
        if (praised.Count == 0)
            return "nothing; no sentence of praise was read in the inspections counted.";
        var named = praised.OrderByDescending(theme => (theme.Strengths.Own.Rate ?? 0) - (theme.Strengths.Pooled.Rate ?? 0)).Take(MostNamed)
            .Select(theme => $"{theme.Theme.Name.ToLowerInvariant()} ({theme.Strengths.Own.Count} of {theme.Strengths.Own.Of}; {GroupWording.Of(comparisons[^1].Request.GroupName)} {Percent(theme.Strengths.Pooled.Rate ?? 0)})");
        return $"{Wording.Count(praised.Count, "theme")} in at least one inspection, as in most reports; least common elsewhere are {string.Join(", ", named)}.";
    }

    private IReadOnlyList<BriefingText> TooFewOwn(int own) =>
    [
        new BriefingText("Beside others: ", IsStrong: true),
        $"{Wording.Count(own, "inspection")} of {Name} {(own == 1 ? "is" : "are")} too few to say that anything is higher or lower there than elsewhere; {AuthorityComparison.Fewest} are needed. The counts stand below, and in full beside ",
        .. comparisons.SelectMany((group, place) => new BriefingText[]
        {
            place == 0 ? "" : place == comparisons.Count - 1 ? " and " : ", ",
            new(GroupWording.Of(group.Request.GroupName), At(group.Request.UrlAt("/compare"))),
        }),
        ".",
    ];

    private IReadOnlyList<BriefingText> Beside(ComparedGroup group)
    {
        var (comparison, name) = (group.Comparison, GroupWording.Of(group.Request.GroupName));
        var lead = new BriefingText($"Beside {name}: ", IsStrong: true);
        var link = new BriefingText("the comparison", At(group.Request.UrlAt("/compare")));
        if (comparison.IsTooFew)
            return [lead, $"too few inspections to say that anything is higher or lower ({comparison.Own.Count} of {Name}, {comparison.Pooled.Count} of the group); ", link, " shows the counts."];
        var told = string.Join("; ", new[]
        {
            Told("raised more often", Verdict.Higher, theme => theme.Items), Told("raised less often", Verdict.Lower, theme => theme.Items),
            Told("praised more often", Verdict.Higher, theme => theme.Strengths), Told("praised less often", Verdict.Lower, theme => theme.Strengths),
        }.Where(text => text.Length > 0));
        return [lead, told.Length > 0 ? $"{told}. All else is not told apart; see " : "no theme is told apart, which is not the same as alike; see ", link, "."];

        string Told(string words, Verdict verdict, Func<ThemeComparison, RateComparison> measure)
        {
            var themes = comparison.Themes.Where(theme => measure(theme).Verdict == verdict).Select(theme => theme.Theme.Name.ToLowerInvariant()).ToList();
            return themes.Count == 0 ? "" : $"{words}: {string.Join(", ", themes)}";
        }
    }

    private string RecurringLine()
    {
        var answer = recurring;
        return answer.Themes.Count == 0
            ? $"no theme was raised in more than one of {answer.Inspections.Count} inspections."
            : $"{Wording.Count(answer.Themes.Count, "theme")} came back in two or more of {answer.Inspections.Count} inspections, most often {string.Join(", ", answer.Themes.Take(MostNamed).Select(theme => theme.Name.ToLowerInvariant()))}; {(answer.Matters.Count == 0 ? "none in much the same words" : $"{Wording.Count(answer.Matters.Count, "matter")} in much the same words")}.";
    }

    private BriefingSection Judgements()
    {
        if (model.Rows.Count == 0)
            return new BriefingSection("Judgements over time", [Text("No inspection with judgements is held.")]);
        var rows = new List<IReadOnlyList<BriefingCell>>();
        foreach (var (inspection, place) in model.Rows.Select((inspection, place) => (inspection, place)))
        {
            if (place > 0)
                rows.AddRange(AuthorityModel.BreaksBetween(model.Rows[place - 1], inspection).Select(change => (IReadOnlyList<BriefingCell>)
                    [new BriefingCell(new BriefingText($"{change.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}: {change.Change}"))]));
            rows.Add([HeadOf(inspection), .. model.JudgementNames.Select(name => (BriefingCell)(inspection.GradeOf(name) is { } grade ? Wording.Of(grade) : Wording.WhyAbsent(name, inspection)))]);
        }
        return new BriefingSection("Judgements over time",
        [
            new BriefingBlock.Table(
                "Grades of each graded inspection, the newest first. In place of a grade stands why there is none. Where the rules changed, grades above and below are not of the same thing.",
                ["Inspection", .. model.JudgementNames.Select(name => Wording.Of(name))], rows),
        ]);
    }

    private BriefingCell HeadOf(Inspection inspection) => model.PastOf(inspection) is { } past
        ? new BriefingCell(new BriefingText(Wording.Date(inspection.End), At($"/inspections/{inspection.Id}")), Wording.Of(inspection.Framework), $"of {past.Name}")
        : new BriefingCell(new BriefingText(Wording.Date(inspection.End), At($"/inspections/{inspection.Id}")), Wording.Of(inspection.Framework));

    private BriefingSection Compared()
    {
        if (comparisons.Count == 0 || latest is null)
            return new BriefingSection("Themes beside others", []);
        return new BriefingSection("Themes beside others",
        [
            Text($"In how many inspections each theme was raised or praised at least once; behind it the rate with its 95 % range."),
            .. Themes("To improve", "improvement item", theme => theme.Items, Passages.Items),
            .. Themes("Praised", "sentence of praise", theme => theme.Strengths, Passages.Strengths),
        ]);
    }

    private string Kinds()
    {
        var kinds = scope.Frameworks.Count == 0 ? "All kinds of inspection are counted" : $"Counted are: {string.Join(", ", scope.Frameworks.Select(framework => Wording.Of(framework)))}";
        var period = (scope.From, scope.To) switch
        {
            (null, null) => "",
            ({ } from, null) => $", from {Wording.Date(from)}",
            (null, { } to) => $", until {Wording.Date(to)}",
            ({ } from, { } to) => $", {Wording.Period(from, to)}",
        };
        return $"{kinds}{period}{(scope.Basis == InspectionBasis.Latest ? ", only the latest of each authority" : "")}.";
    }

    private IEnumerable<BriefingBlock> Themes(string title, string counted, Func<ThemeComparison, RateComparison> measure, Func<string, Passages> passages)
    {
        var own = comparisons[0].Comparison;
        var found = own.Themes.Select((theme, i) => (Index: i, Rate: measure(theme))).Where(theme => theme.Rate.Own.Count > 0 || IsToldApart(theme.Index, measure)).ToList();
        var shown = found.OrderByDescending(theme => IsToldApart(theme.Index, measure)).ThenByDescending(theme => theme.Rate.Own.Count).ThenBy(theme => measure(comparisons[^1].Comparison.Themes[theme.Index]).Pooled.Rate).Take(MostRows).ToList();
        yield return new BriefingBlock.Heading(title);
        if (shown.Count == 0)
        {
            yield return Text(own.Own.Count == 0 ? $"No inspection of {Name} is among those counted." : "No theme.");
            yield break;
        }
        yield return new BriefingBlock.Table(
            $"Inspections with at least one {counted} of the theme: those found most often at {Name} first, of equals the less common elsewhere",
            ["Theme", Name, .. comparisons.Select(group => Capital(GroupWording.Of(group.Request.GroupName)))],
            [.. shown.Select(theme => RowOf(theme.Index, measure, passages))]);
        yield return Text(
            [$"{shown.Count} of {Wording.Count(found.Count, "theme")} found at {Name}, of {own.Themes.Count} looked at; ", new BriefingText("all of them", At(comparisons[0].Request.UrlAt("/compare"))), "."], isSmall: true);
    }

    private bool IsToldApart(int theme, Func<ThemeComparison, RateComparison> measure) =>
        comparisons.Any(group => measure(group.Comparison.Themes[theme]).Verdict is Verdict.Higher or Verdict.Lower);

    private IReadOnlyList<BriefingCell> RowOf(int theme, Func<ThemeComparison, RateComparison> measure, Func<string, Passages> passages)
    {
        var (first, named) = (comparisons[0], comparisons[0].Comparison.Themes[theme].Theme);
        return
        [
            named.Name,
            Share(measure(first.Comparison.Themes[theme]).Own, first.Request.Own(passages(named.Slug)), null),
            .. comparisons.Select(group => measure(group.Comparison.Themes[theme]) is var rate
                ? Share(rate.Pooled, group.Request.Pooled(passages(named.Slug)), rate.Verdict is Verdict.Higher or Verdict.Lower ? $"{Name} is {GroupWording.Of(rate.Verdict)}" : null)
                : ""),
        ];
    }

    private BriefingCell Share(ThemeRate rate, Passages passages, string? verdict)
    {
        var lines = new List<BriefingText> { new($"{rate.Count} of {rate.Of}", rate.Count > 0 ? At(passages.At()) : null) };
        if (rate.Interval is { } interval && rate.Of >= AuthorityComparison.Fewest)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Percent(rate.Rate ?? 0)} ({100 * interval.Low:0}–{Percent(interval.High)})"));
        if (verdict is not null)
            lines.Add(new BriefingText(verdict, IsStrong: true));
        return new BriefingCell([.. lines]);
    }

    private BriefingSection Method() => new("How this was made, and what it cannot say",
    [
        new BriefingBlock.Bullets(
        [
            ["Passages are read from the published reports by a program, and their themes and praise or criticism are assigned by a statistical model that is measured and wrong at times: ", new BriefingText("how often, theme by theme", At("/about")), ". Read the passage before you rely on a figure: each figure opens those that it counts."],
            ["The unit is the inspection: a theme counts once, however many items a report has of it. Ranges are Wilson’s at 95 %."],
            [$"Higher and lower are said only where a difference stands after allowing for all themes looked at (Benjamini and Hochberg, 5 %), and never with fewer than {AuthorityComparison.Fewest} inspections on a side. Not told apart does not mean equal."],
            ["Inspections look at different things under different frameworks, and inspectors choose what they write. That a theme is not raised does not mean that all is well. This is no ranking of authorities."],
            ["What a report says to a safeguarding children board is not counted as the authority’s. A report on two authorities counts once in a group and for each of the two alone."],
            ["Only the reports held are counted: ", new BriefingText("what is held and what is missing", At("/coverage")), ". Nothing here is the view of any inspectorate."],
        ]),
    ]);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0}\u00A0%");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
