using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Finds the days on site of the inspection that a paper is about. A paper holds many dates; which are an inspection's, the word nearest
/// before them tells (or, where none is, the one nearest behind).
/// </summary>
internal static partial class ToldWindows
{
    /// <summary>A monitoring visit belongs to the inspection that led to it, and papers tell both.</summary>
    private const int MonthsOfInspection = 6, MonthsOfMonitoring = 24;

    /// <summary>In order of time as far as told; empty when the paper tells none.</summary>
    public static IReadOnlyList<ToldWindow> Find(PaperOutline outline, Framework? framework)
    {
        var told = Told(outline, framework, InspectionTime.Unknown());
        // Where no other is told, "the last inspection" is the one that the paper is about.
        if (told.Count == 0)
            told = [.. Told(outline, framework, InspectionTime.UnknownOrLast()).Where(candidate => candidate.Rank > Rank.Month)];
        var best = told.Where(candidate => candidate.Rank == told.Max(other => other.Rank)).ToList();
        var windows = new List<Candidate>();
        foreach (var candidate in best)
        {
            if (windows.FindIndex(other => Overlap(other.Window, candidate.Window)) is var at and >= 0)
                windows[at] = Fuller(windows[at], candidate);
            else if (windows.Count == 0 || IsSameInspection(windows[0].Window, candidate.Window) || (framework == Framework.MonitoringVisit && IsWithin(windows[0].Window, candidate.Window, MonthsOfMonitoring)))
                windows.Add(candidate);
        }
        return [.. windows.Select(candidate => candidate.Window).OrderBy(window => Order(window.Start))];
    }

    private static List<Candidate> Told(PaperOutline outline, Framework? framework, InspectionTime time) => [.. outline.Sentences.SelectMany(sentence => InSentence(sentence, framework, time))];

    private static IEnumerable<Candidate> InSentence(PaperSentence sentence, Framework? framework, InspectionTime time)
    {
        if (!IsAboutInspection(sentence))
            yield break;
        var ranges = DateRanges.Find(sentence.Text);
        foreach (var range in ranges)
        {
            if (IsInspection(sentence, range.Start, range.End, framework, time, isRange: true))
                yield return new Candidate(range.Window, IsOnSite(sentence.Folded, range) ? Rank.OnSite : Rank.Span);
        }
        if (ranges.Count > 0)
            yield break;
        var mentions = WithYears(sentence, ToldDates.Find(sentence.Text));
        var lastDay = -1;
        foreach (var mention in mentions)
        {
            // "on 6 March and 3 April 2023"
            var isNextDay = lastDay >= 0 && AndNext().IsMatch(sentence.Folded[lastDay..mention.Start]);
            if (mention.Date.Day is not null && (isNextDay || OnTheDay().IsMatch(sentence.Folded[..mention.Start])) && IsInspection(sentence, mention.Start, mention.End, framework, time))
            {
                lastDay = mention.End;
                yield return new Candidate(new ToldWindow(mention.Date, mention.Date), Rank.Day);
            }
            else if (mention.Date is { Day: null, Month: not null, Year: not null } && IsInspection(sentence, mention.Start, mention.End, framework, time) && HappenedThen(sentence.Folded, mention))
                yield return new Candidate(Months(sentence.Text, mention), Rank.Month);
        }
    }

    // "on 6 March and 3 April 2023": the year is told once for both.
    private static List<DateMention> WithYears(PaperSentence sentence, IReadOnlyList<DateMention> mentions)
    {
        List<DateMention> dated = [.. mentions];
        for (var i = dated.Count - 2; i >= 0; i--)
        {
            if (dated[i].Date is { Day: not null, Year: null } here && dated[i + 1].Date is { Day: not null, Year: { } year } next && AndNext().IsMatch(sentence.Folded[dated[i].End..dated[i + 1].Start]))
                dated[i] = dated[i] with { Date = here.In(year - (here.Month > next.Month ? 1 : 0)) };
        }
        return dated;
    }

    private static bool IsAboutInspection(PaperSentence sentence) =>
        Noun().IsMatch(sentence.Folded)
        || RefersToInspection(sentence)
        || (sentence.Part.IsRow && Noun().IsMatch(PrintedText.Fold(sentence.Part.Section)));

    // "… that the inspectors might come. They came on 28 April"
    private static bool RefersToInspection(PaperSentence sentence) =>
        Pronoun().IsMatch(sentence.Folded) && Noun().IsMatch(PrintedText.Fold(sentence.Before ?? sentence.Part.Section));

    private static bool IsInspection(PaperSentence sentence, int start, int end, Framework? framework, InspectionTime time, bool isRange = false)
    {
        if (time.IsEarlierAt(sentence.Text, start))
            return false;
        var before = Cues().Matches(sentence.Folded[..start]);
        var cue = before.Count > 0 ? before[^1].Value : Cues().Match(sentence.Folded[end..]).Value;
        return (cue.Length > 0 ? !Other().IsMatch(cue) : isRange || (Came().IsMatch(sentence.Folded) && RefersToInspection(sentence))) && !IsAnotherKind(sentence.Folded[..start], framework);
    }

    // "A focused visit took place on …" in a paper about a full inspection, and the other way round.
    private static bool IsAnotherKind(string before, Framework? framework)
    {
        var kinds = Kinds().Matches(before);
        if (framework is null || kinds.Count == 0)
            return false;
        var isVisit = kinds[^1].Value.Contains("visit", StringComparison.Ordinal);
        return isVisit != framework is Framework.FocusedVisit or Framework.MonitoringVisit or Framework.AssuranceVisit && !kinds[^1].Value.StartsWith("framework", StringComparison.Ordinal);
    }

    private static bool IsOnSite(string folded, DateRange range)
    {
        var before = OnSite().Matches(folded[..range.Start]);
        return before.Count > 0 ? !before[^1].Value.StartsWith("off", StringComparison.Ordinal) : OnSiteBehind().IsMatch(folded[range.End..]);
    }

    private static bool HappenedThen(string folded, DateMention mention) => Happened().IsMatch(folded[..mention.Start]) || HappenedBehind().IsMatch(folded[mention.End..]) || InspectionBehind().IsMatch(folded[mention.End..]);

    // "April/May 2019", "between June and July 2018"
    private static ToldWindow Months(string text, DateMention mention)
    {
        var first = FirstMonth().Match(text[..mention.Start]);
        var start = first.Success && ToldDates.MonthNumber(first.Groups["month"]) is { } month
            ? mention.Date with { Month = month, Year = mention.Date.Year - (month > mention.Date.Month ? 1 : 0) }
            : mention.Date;
        return new ToldWindow(start, mention.Date);
    }

    // A window of another year, or far from the first, is another inspection's; two parts of one may be months apart.
    private static bool IsSameInspection(ToldWindow first, ToldWindow other)
    {
        if (first.Start.Year is null || other.Start.Year is null)
            return first.Start.Year == other.Start.Year;
        return IsWithin(first, other, MonthsOfInspection);
    }

    private static bool IsWithin(ToldWindow first, ToldWindow other, int months) => Math.Abs(Order(first.Start) - Order(other.Start)) < 31 * months;

    private static bool Overlap(ToldWindow one, ToldWindow other)
    {
        var year = one.Start.Year ?? other.Start.Year ?? 0;
        return Order(one.Start.In(year)) <= Order(other.End.In(year)) && Order(other.Start.In(year)) <= Order(one.End.In(year));
    }

    private static Candidate Fuller(Candidate one, Candidate other) => one.Window.Start.Year is null && other.Window.Start.Year is not null ? other : one;

    private static int Order(ToldDate date) => ((date.Year ?? 0) * 372) + ((date.Month ?? 1) * 31) + (date.Day ?? 1);

    private sealed record Candidate(ToldWindow Window, Rank Rank);

    private enum Rank
    {
        Month,
        Day,
        Span,

        /// <summary>The paper says that inspectors were on site in this span; other spans may count from the notice.</summary>
        OnSite,
    }

    [GeneratedRegex(@"\b(?:inspect\w*|ofsted|on[- ]?site|fieldwork|focus+ed visit|monitoring visit|assurance visit|ilacs?|jtai|hmi|visit dates?|(?:dates?|days?) of (?:the |this |our )?visits?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(?:came|stayed|arrived|spent|returned|were with us|were in)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Came();

    [GeneratedRegex(@"^\s*(?:,|,?\s*(?:and|&)(?: again| then| finally)?(?: on| from)?(?: the)?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AndNext();

    [GeneratedRegex(@"^(?:this|it|they|the visit|the team|the fieldwork|this visit|both)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        @"\b(?:re-?inspect\w*|inspect\w*|on[- ]?site|(?:was|were) here|fieldwork|visit\w*|ilacs?|jtai|off[- ]?site|publi\w+|consult\w*|academic|financial year"
        + @"|data|report(?:ing|s)? period|performance|workshops?|training|survey\w*|audit\w*|recruit\w*|meeting|plan|letter|framework|notif\w+|notice"
        + @"|period covered|covering|during the year|strategy|submi\w+|review period|leave|draft|conversations?|engagement|briefing|committee|cabinet"
        + @"|board|panel|self[- ](?:evaluation|assessment))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cues();

    [GeneratedRegex(
        @"^(?:off|publi|consult|academic|financial|data|report|performance|workshop|training|survey|audit|recruit|meeting|plan|letter|notif|notice|period"
        + @"|covering|during|strategy|submi|review|leave|draft|conversation|engagement|briefing|committee|cabinet|board|panel|self)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(
        @"\b(?:focus+ed visit|monitoring visit|assurance visit|ilacs?|full inspection|standard inspection|short inspection|single inspection|sif|jtai"
        + @"|joint targeted)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Kinds();

    [GeneratedRegex(@"\b(?:on|off)[- ]?site\b", RegexOptions.CultureInvariant)]
    private static partial Regex OnSite();

    [GeneratedRegex(@"^[^.;0-9]{0,30}\bon[- ]?site\b", RegexOptions.CultureInvariant)]
    private static partial Regex OnSiteBehind();

    [GeneratedRegex(@"\b(?:on|(?:inspection|visit)s? of|dates?:?|dates? of (?:the |this |our )?(?:inspection|visit):?|(?:inspection|visit):)\s+(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri)day,?\s+)?(?:the\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnTheDay();

    [GeneratedRegex(
        @"\b(?:took place|taken place|take place|undert\w+|carried out|conducted|inspected|visited|held|completed|inspections?|ilacs?|on[- ]?site|visit|received"
        + @"|had)\b[^.;0-9]{0,60}\b(?:in|during|over|between|throughout|of)\s+(?:(?:early|mid|late)[\s-]+)?(?:\w+\s*(?:/|and|to|-)\s*)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Happened();

    [GeneratedRegex(
        @"^,? (?:ofsted|inspectors|hmi|the (?:council|authority|service|local authority)|we|children's services|our)\b[^.;]{0,60}\b(?:undertook|carried out"
        + @"|conducted|inspected|visited|completed|received|underwent|had)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex HappenedBehind();

    [GeneratedRegex(@"^\s*(?:ofsted |ilacs? |standard |short |full |focused )*(?:inspection|ilacs?\b|visit)", RegexOptions.CultureInvariant)]
    private static partial Regex InspectionBehind();

    [GeneratedRegex(@"\b(?<month>" + ToldDates.MonthName + @")\s*(?:/|and|to|-|–)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstMonth();
}
