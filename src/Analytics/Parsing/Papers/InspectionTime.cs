using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Tells whether a place in a sentence speaks of the inspection that the paper is about or of one before it. Papers set both side by side:
/// "judged to be good, clear progress since the previous inspection in 2016, which judged services to require improvement".
/// </summary>
/// <param name="since">A day before which whatever is dated was another inspection; null while nothing is known.</param>
/// <param name="start">The first day on site or, where only that is known, about when it must have been.</param>
/// <param name="isLastEarlier">Whether "the last inspection" is one before it; where a paper tells of no other, it is this one.</param>
internal sealed partial class InspectionTime(DateOnly? since, DateOnly? start, Framework? framework, bool isLastEarlier = true)
{
    private static readonly TimeSpan BeforePublication = TimeSpan.FromDays(150);
    private static readonly TimeSpan BeforeMeeting = TimeSpan.FromDays(500);

    private readonly Dictionary<string, IReadOnlyList<Marker>> _marks = [];

    /// <summary>While nothing is known but what the words call earlier.</summary>
    public static InspectionTime Unknown() => new(null, null, null);

    public static InspectionTime UnknownOrLast() => new(null, null, null, isLastEarlier: false);

    /// <summary>Whether anything dates the inspection that the paper is about.</summary>
    public bool IsKnown => since is not null;

    public DateOnly? Start => start;

    /// <summary>From the days on site, else from the publication, else from the meeting that heard of it.</summary>
    public static InspectionTime Of(IReadOnlyList<ToldWindow> windows, ToldDate? publishedOn, ToldDate? meetingDate, Framework? framework)
    {
        var meeting = meetingDate?.Full;
        if (windows.Count > 0)
        {
            var told = windows[0].Start;
            var year = told.Year ?? publishedOn?.Year ?? YearBefore(told, meeting);
            if (year is { } known && (told.Month, told.Day) is var (month, day))
            {
                var first = new DateOnly(known, month ?? 1, Math.Min(day ?? 1, DateTime.DaysInMonth(known, month ?? 1)));
                return new InspectionTime(first.AddDays(-14), first, framework);
            }
        }
        var published = publishedOn?.Full;
        return new InspectionTime(published?.AddDays(-BeforePublication.Days) ?? meeting?.AddDays(-BeforeMeeting.Days), published ?? meeting, framework);
    }

    /// <summary>Whether the words at <paramref name="position"/> of the sentence are about an earlier inspection.</summary>
    public bool IsEarlierAt(string sentence, int position)
    {
        var isEarlier = false;
        foreach (var mark in Marks(sentence))
        {
            if (mark.IsAside && position >= mark.At && position < mark.End)
                return true;
            if (!mark.IsAside && mark.At <= position)
                isEarlier = mark.IsEarlier;
        }
        return isEarlier;
    }

    /// <summary>The same of a grade: "inadequate in 2016 and good in 2020" has its time behind it.</summary>
    public bool IsEarlierGrade(string sentence, int start, int end)
    {
        var behind = Marks(sentence).FirstOrDefault(mark => !mark.IsAside && mark.At >= end);
        return behind is not null && AtOnce().IsMatch(PrintedText.Fold(sentence)[end..behind.At]) ? behind.IsEarlier : IsEarlierAt(sentence, start);
    }

    /// <summary>Whether the whole sentence is about an earlier inspection: it says so, and nothing of it is about this one.</summary>
    public bool IsEarlier(string sentence)
    {
        var marks = Marks(sentence).Where(mark => !mark.IsAside).ToList();
        return marks.Count > 0 && marks.TrueForAll(mark => mark.IsEarlier);
    }

    /// <summary>Whether something of that date was before the inspection that the paper is about.</summary>
    public bool IsEarlier(ToldDate date) => date.Year is { } year && since is { } day && LastDay(year, date) < day;

    private IReadOnlyList<Marker> Marks(string sentence)
    {
        if (!_marks.TryGetValue(sentence, out var marks))
            _marks[sentence] = marks = ReadMarks(sentence);
        return marks;
    }

    private List<Marker> ReadMarks(string sentence)
    {
        var folded = PrintedText.Fold(sentence);
        var marks = new List<Marker>();
        var rest = Aside().Replace(folded, aside => new string('.', aside.Length));
        foreach (Match aside in Aside().Matches(folded))
            marks.Add(new Marker(aside.Index, aside.Index + aside.Length, IsEarlier: true, IsAside: true));
        foreach (Match earlier in Earlier().Matches(rest).Where(match => isLastEarlier || !match.Value.StartsWith("last", StringComparison.Ordinal)))
            marks.Add(new Marker(earlier.Index, earlier.Index + earlier.Length, IsEarlier: true, IsAside: false));
        foreach (Match now in Now().Matches(rest))
            marks.Add(new Marker(now.Index, now.Index + now.Length, IsEarlier: false, IsAside: false));
        if (framework is Framework.IlacsStandard or Framework.IlacsShort)
        {
            foreach (Match sif in Sif().Matches(rest))
                marks.Add(new Marker(sif.Index, sif.Index + sif.Length, IsEarlier: true, IsAside: false));
        }
        foreach (var mention in ToldDates.Find(sentence).Where(mention => mention.Date.Year is not null && rest[mention.Start] != '.'))
        {
            if (since is not null && !Law().IsMatch(rest[..mention.Start]))
                marks.Add(new Marker(ClauseOf(rest, mention.Start), mention.End, IsEarlier(mention.Date), IsAside: false));
        }
        marks.Sort((one, other) => one.At.CompareTo(other.At));
        return marks;
    }

    private sealed record Marker(int At, int End, bool IsEarlier, bool IsAside);

    // "the 2018 inspection judged …", "In 2015, Ofsted …": the words just before the date belong to it.
    private static int ClauseOf(string text, int position)
    {
        var before = Introduction().Match(text[..position]);
        return before.Success ? before.Index : position;
    }

    private static int? YearBefore(ToldDate start, DateOnly? meeting)
    {
        if (meeting is not { } day || start.Month is not { } month)
            return null;
        return (month, start.Day ?? 1).CompareTo((day.Month, day.Day)) <= 0 ? day.Year : day.Year - 1;
    }

    private static DateOnly LastDay(int year, ToldDate date)
    {
        var month = date.Month ?? 12;
        var days = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, Math.Min(date.Day ?? days, days));
    }

    // "services, previously judged inadequate, were judged good"
    [GeneratedRegex(
        @"[,(]\s*(?:which (?:was|were|had been) )?(?:previously|formerly|last|up from|an? (?:improvement|rise|change|increase|step up) (?:on|from|since)"
        + @"|compared (?:with|to)|having been)\b[^,();]{3,90}(?:[,);]|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(
        @"\bprevious(?:ly)?\b|\blast (?:\w+ ){0,2}(?:inspect\w*|graded|rated|judged|judge?ment)\b|\bprior (?:\w+ ){0,2}(?:inspection|visit|judge?ment)\b"
        + @"|\bpreceding (?:inspection|visit)"
        + @"|\bearlier (?:\w+ ){0,2}(?:inspection|visit|judge?ment)s?\b|\bformerly\b|\bhistoric(?:al)? (?:inspection|judge?ment)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();

    [GeneratedRegex(
        @"\bthis (?:time|inspection|report|judge?ment|outcome|visit)\b"
        + @"|\b(?:most recent|latest|recent|current|new) (?:\w+ ){0,2}(?:inspection|visit|report|judge?ment|ilacs|outcome)|\b(?:are|is) (?:all |both |each )?now\b|\bon this occasion\b"
        + @"|\bnow (?:judged|rated|graded|good|outstanding)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(@"\bsif\b|\bsingle inspection\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sif();

    [GeneratedRegex(
        @"^['"")]*\s*(?:overall )?(?:judge?ment|rating"
        + @"|grade)?,?\s*(?:(?:in|at|from|by|during|following|under|as a result of|of)?\s*(?:the|our|its|their)?)?\s*(?:ofsted )?(?:(?:inspection|ilacs"
        + @"|visit)s?)?\s*(?:(?:of|on|from|in|held)\s*)?(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:\w+\s)?(?:to|-|and)\s*)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"\b(?:act|acts|regulations|rules|order|guidance|working together|framework|keeping children safe)(?: of)? $", RegexOptions.CultureInvariant)]
    private static partial Regex Law();

    [GeneratedRegex(@"(?:\b(?:in|from|of|the|its|our|since|during|on|at|early|late|and|a|an|dated)\b[\s,]*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();
}
