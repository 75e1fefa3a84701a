using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Finds the inspections and visits before the one that a paper is about: when, of which kind, with which overall grade, as far as told.</summary>
internal static partial class EarlierInspections
{
    /// <summary>In order of time; what several sentences tell of one inspection is put together.</summary>
    public static IReadOnlyList<EarlierInspection> Find(PaperOutline outline, InspectionTime time)
    {
        var told = new List<EarlierInspection>();
        EarlierInspection? last = null;
        foreach (var sentence in outline.Sentences)
        {
            var found = InSentence(sentence, time).ToList();
            told.AddRange(found);
            // "In 2015 Ofsted carried out a full inspection. It rated services as good overall."
            if (found.Count == 0 && sentence.Before is not null && last is { Overall: null } && ToldDates.Find(sentence.Text).All(mention => mention.Date.Year is null) && !time.IsEarlier(sentence.Text) && ToldJudgements.OverallOf(sentence.Folded) is { } grade && !Now().IsMatch(sentence.Folded))
                told[told.IndexOf(last)] = last with { Overall = grade };
            last = found.Count > 0 ? found[^1] : null;
        }
        return [.. Together(told).OrderBy(earlier => earlier.On.Year).ThenBy(earlier => earlier.On.Month ?? 0)];
    }

    private static IEnumerable<EarlierInspection> InSentence(PaperSentence sentence, InspectionTime time)
    {
        if (!Inspected().IsMatch(sentence.Folded) || About().IsMatch(sentence.Folded))
            yield break;
        var mentions = ToldDates.Find(sentence.Text).Where(mention => mention.Date.Year is not null).ToList();
        var ends = new List<int>();
        foreach (var mention in mentions)
        {
            var isNamed = time.IsEarlierAt(sentence.Text, mention.Start);
            if (!time.IsEarlier(mention.Date) && !(isNamed && IsBeforeAll(mention, mentions, time)))
                continue;
            if (!IsOfInspection(sentence.Folded, mention) || ends.Exists(end => mention.Start - end < 25 && Between().IsMatch(sentence.Folded[end..mention.Start])))
                continue;
            ends.Add(mention.End);
            var clause = Clause(sentence.Folded, mention, mentions);
            yield return new EarlierInspection(mention.Date with { Day = null }, Kind(clause, sentence.Folded, mention), GradeIn(sentence.Folded, mention, mentions));
        }
    }

    // Without anything known of this inspection's time, only what the words call earlier is.
    private static bool IsBeforeAll(DateMention mention, List<DateMention> mentions, InspectionTime time) =>
        !mentions.Exists(other => other != mention && other.Date.Year < mention.Date.Year) && !time.IsKnown;

    private static bool IsOfInspection(string folded, DateMention mention)
    {
        if (Law().IsMatch(folded[..mention.Start]))
            return false;
        return Behind().IsMatch(folded[mention.End..]) || Ahead().IsMatch(folded[..mention.Start]) || NextClause().IsMatch(folded[mention.End..]);
    }

    private static string Clause(string folded, DateMention mention, List<DateMention> mentions)
    {
        var next = mentions.FindIndex(other => other.Start > mention.Start);
        var previous = mentions.FindLastIndex(other => other.Start < mention.Start);
        var start = Math.Max(previous >= 0 ? mentions[previous].End : 0, mention.Start - 110);
        var end = Math.Min(next >= 0 ? mentions[next].Start : folded.Length, mention.End + 110);
        return folded[start..end];
    }

    // "September 2022 Focused Visit": the words behind the date come before those ahead of it.
    private static Framework? Kind(string clause, string folded, DateMention mention)
    {
        var behind = folded[mention.End..Math.Min(folded.Length, mention.End + 45)];
        return InForce(mention.Date.Year, (Behind().IsMatch(behind) ? ToldFramework.Named(behind[..(Behind().Match(behind).Length)]) : null) ?? ToldFramework.Named(clause) ?? (Full().IsMatch(clause) ? ToldFramework.Named(folded) : null));
    }

    // ILACS began in 2018, and the single inspection framework ran from 2013 until then.
    private static Framework? InForce(int? year, Framework? framework) => framework switch
    {
        Framework.IlacsStandard or Framework.IlacsShort or Framework.FocusedVisit when year < 2018 => null,
        Framework.Sif or Framework.SifReinspection when year is < 2013 or > 2018 => null,
        _ => framework,
    };

    private static Grade? GradeIn(string folded, DateMention mention, List<DateMention> mentions)
    {
        var next = mentions.FindIndex(other => other.Start > mention.Start);
        var end = next >= 0 ? mentions[next].Start : folded.Length;
        var start = mentions.FindLastIndex(other => other.Start < mention.Start) is >= 0 and var before ? mentions[before].End : 0;
        return ToldJudgements.OverallOf(folded[start..end]) ?? Loose(folded[mention.End..end]) ?? (GradeAhead().Match(folded[start..mention.Start]) is { Success: true } ahead ? JudgementWords.Read(ahead.Groups["grade"].Value) : null);
    }

    // "the previous inspection in 2014 (inadequate)", "… which judged services to require improvement"
    private static Grade? Loose(string behind) =>
        LooseGrade().Match(behind) is { Success: true } grade ? JudgementWords.Read(grade.Groups["grade"].Value) : null;

    private static List<EarlierInspection> Together(List<EarlierInspection> told)
    {
        var apart = new List<EarlierInspection>();
        foreach (var earlier in told.OrderByDescending(earlier => ToldDates.Detail(earlier.On)))
        {
            var same = apart.FindIndex(other => ToldDates.Agree(other.On, earlier.On) && (other.Framework is null || earlier.Framework is null || other.Framework == earlier.Framework) && !(other.Overall is { } one && earlier.Overall is { } two && one != two));
            if (same < 0)
                apart.Add(earlier);
            else
                apart[same] = apart[same] with { Framework = apart[same].Framework ?? earlier.Framework, Overall = apart[same].Overall ?? earlier.Overall };
        }
        return apart;
    }

    [GeneratedRegex(@"\b(?:inspect\w*|re-?inspect\w*|visit\w*|sif|ilacs?|jtai|judged|rated|graded|ofsted)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inspected();

    [GeneratedRegex(
        @"\b(?:published|launched|introduced|updated|replaced|came into|new) (?:\w+ ){0,5}(?:framework|guidance)"
        + @"|\bframework (?:was|is|has been|were) (?:\w+ ){0,3}(?:published|launched|introduced|updated|replaced|in use)|\bwas in use\b"
        + @"|\b(?:launched|introduced|replaces|replaced)\b[^.;]{0,60}\b(?:ilacs?|inspections?|framework|sif)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(
        @"\b(?:act|acts|regulations|rules|order|guidance|working together|plan|strategy|report)(?: of)? $"
        + @"|\b(?:published|launched|implemented|appointed|established|introduced|agreed|approved|submitted)\b[^.;,]{0,40}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Law();

    [GeneratedRegex(
        @"^['"")]*\s*(?:\(?(?:ofsted|full|last|previous|single|sif|ilacs?|standard|short|focus+ed|monitoring|joint|targeted|area|send|jtai|of|local|authority"
        + @"|children's|services|assurance)[\s)-]*){0,7}(?:re-?inspections?|inspections?|visits?|ilacs?|sif|jtai)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"\b(?:inspect(?:ed|ion|ions)|re-?inspect(?:ed|ion)|visit(?:s|ed)?|sif|ilacs?|jtai|judged|rated|graded|judge?ment|framework \(sif\)"
        + @"|framework)\b[^.;]{0,70}?(?:\b(?:in|of|on|from|since|during|dated|between|undertaken|early|late)\b[\s(]*|[(,–-]\s*)(?:\w+ )?(?:and )?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    [GeneratedRegex(
        @"^,? (?:ofsted|inspectors|hmi|the inspectorate|services were|the (?:council|authority|service|local authority|la)|we"
        + @"|children's services)\b[^.;]{0,60}\b(?:inspect\w*|carried out|undertook|visit\w*|judged|rated|graded|conducted)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex NextClause();

    [GeneratedRegex(@"^\s*(?:and|to|-|–|until)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\bfull\b", RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex(@"\b(?:this|now|latest|most recent|current)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(
        @"\b(?<grade>outstanding|good|requires? improvement(?: to be good)?|inadequate|adequate)['""]?\s*(?:overall )?(?:judge?ment|rating|grade)?\s*(?:in|at"
        + @"|from|during)\s+(?:the |our |its )?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex GradeAhead();

    [GeneratedRegex(
        @"^[^.;]{0,60}?(?:\(|\bjudged services (?:to|as)\b|\bfound services (?:to|as)\b|\bservices? (?:to )?|\bas )\s*['""]?(?<grade>outstanding|good"
        + @"|require[sd]? improvement|requiring improvement|inadequate|adequate)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex LooseGrade();
}
