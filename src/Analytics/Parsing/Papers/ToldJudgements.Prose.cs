using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Grades told in running text: each belongs to the judgements named before it in its clause, or right behind it.</summary>
internal sealed partial class ToldJudgements
{
    /// <summary>Letters between a name and the grade that is told of it without a verb of judging.</summary>
    private const int Near = 120;

    /// <summary>The grade told last, for "and so did services for children in care".</summary>
    private (Grade Grade, PaperSentence Sentence)? _last;

    private void ReadSentence(PaperSentence sentence)
    {
        var folded = sentence.Folded;
        var before = _last;
        if (Explains().IsMatch(folded) || IsOfOthers(folded) || Home().IsMatch(sentence.Text) || IsOfOthers(PrintedText.Fold(sentence.Part.Section)) || IsCarriedOver(sentence))
            return;
        var names = JudgementWords.Names(folded);
        var grades = JudgementWords.Grades(folded).Where(grade => !IsWished(folded, grade)).ToList();
        if (AllAreas().Match(folded) is { Success: true } all && (names.Count > 0 || Services().IsMatch(folded) || Outcome().IsMatch(folded[..(all.Index + all.Length)])) && !_time.IsEarlierAt(sentence.Text, all.Index))
            TellAll(sentence, names, JudgementWords.Read(all.Groups["grade"].Value));
        else if (grades is [var only] && names.Count > 0 && IsEntry(folded) && !IsPast(sentence, only))
            TellOf(sentence, Distinguished(names, folded), only.Grade, Trust.Judged);
        else
            ReadGrades(sentence, names, grades);
        ReadSame(sentence, names, before);
    }

    // "Overall: Good. Care leavers: Outstanding." in one paragraph
    private static bool IsEntry(string folded) => Entry().Match(folded) is { Success: true } entry && entry.Groups["name"].Value.Count(c => c == ' ') < 8;

    private void ReadGrades(PaperSentence sentence, IReadOnlyList<JudgementWords.NameMention> names, IReadOnlyList<JudgementWords.GradeMention> grades)
    {
        var folded = sentence.Folded;
        var changes = Change().Matches(folded);
        var same = Same().Match(folded);
        var isVerdict = false;
        foreach (var grade in grades)
        {
            var changed = changes.FirstOrDefault(change => grade.Start >= change.Index && grade.Start < change.Index + change.Length);
            if (changed is not null && grade.Start < changed.Groups["to"].Index)
                continue;
            var isTold = changed is not null || IsVerdict(folded, grade);
            isVerdict |= isTold || (grade.Grade == Grade.RequiresImprovement && Predicate().IsMatch(folded[..grade.Start])) || Copula().IsMatch(folded[..grade.Start]);
            if (IsPast(sentence, grade) || Alternatives().IsMatch(folded[Math.Max(0, grade.Start - 20)..Math.Min(folded.Length, grade.End + 40)]))
                continue;
            var others = grades.Where(other => other == grade || !(IsWithin(changed, other) || IsAside(sentence, other, grade, names))).ToList();
            // "leadership received the same judgement, adoption was outstanding"
            var own = same.Success && same.Index < grade.Start ? [.. names.Where(name => name.Start > same.Index)] : names;
            TellOf(sentence, NamesOf(isVerdict ? own : NearTo(grade, own, folded), others, grade, folded, isVerdict), grade.Grade, isTold ? Trust.Judged : Trust.Said);
        }
    }

    private static bool IsWithin(Match? change, JudgementWords.GradeMention grade) => change is not null && grade.Start >= change.Index && grade.Start < change.Index + change.Length;

    // "children in care, good in 2018, were found to require improvement"
    private bool IsAside(PaperSentence sentence, JudgementWords.GradeMention aside, JudgementWords.GradeMention grade, IReadOnlyList<JudgementWords.NameMention> names) =>
        aside.End <= grade.Start && !names.Any(name => name.Start >= aside.End && name.End <= grade.Start) && IsPast(sentence, aside);

    // "The same had to be said of children in care", "and so do care leavers": the grade before, of this sentence or the last.
    private void ReadSame(PaperSentence sentence, IReadOnlyList<JudgementWords.NameMention> names, (Grade Grade, PaperSentence Sentence)? before)
    {
        if (Same().Match(sentence.Folded) is not { Success: true } same)
            return;
        var own = JudgementWords.Grades(sentence.Folded).Where(grade => grade.End <= same.Index).ToList();
        if (own.Count > 0)
            TellOf(sentence, names.Where(name => name.Start >= own[^1].End && name.Start < EndOfClause(sentence.Folded, same.Index)).Select(name => name.Name).Distinct(), own[^1].Grade, Trust.Said);
        else if (before is { } last && sentence.Before == last.Sentence.Text)
            TellOf(sentence, names.Where(name => name.Start < same.Index || same.Index == 0 || names[0].Start > same.Index).Select(name => name.Name).Distinct(), last.Grade, Trust.Said);
    }

    private static int EndOfClause(string folded, int position) => folded.IndexOf(';', position) is >= 0 and var end ? end : folded.Length;

    private void TellOf(PaperSentence sentence, IEnumerable<JudgementName> names, Grade grade, Trust trust)
    {
        var before = _told.Count;
        Tell(names, grade, sentence.Folded, trust);
        _last = _told.Count > before ? (grade, sentence) : _last;
    }

    // "In 2015 Ofsted inspected … . It rated services as good overall.": a sentence without a time of its own goes on with the one before, unless that was an aside
    // ("Those two were good in 2015.") or told a grade of now, too.
    private bool IsCarriedOver(PaperSentence sentence) =>
        sentence.Before is { } told && Undated(told) is var before && _time.IsEarlier(before) && !Pronoun().IsMatch(before) && JudgementWords.Grades(PrintedText.Fold(before)).All(grade => _time.IsEarlierGrade(before, grade.Start, grade.End))
        && !HasOwnTime().IsMatch(sentence.Folded) && !_time.IsEarlier(sentence.Text) && ToldDates.Find(sentence.Text).All(mention => mention.Date.Year is null);

    private bool IsPast(PaperSentence sentence, JudgementWords.GradeMention grade) =>
        YearBefore().IsMatch(sentence.Folded[..grade.Start]) || _time.IsEarlierGrade(Undated(sentence.Text), grade.Start, grade.End);

    // What has been so since a day is so now.
    private static string Undated(string text) => Since().Replace(text, since => new string(' ', since.Length));

    private void TellAll(PaperSentence sentence, IReadOnlyList<JudgementWords.NameMention> named, Grade grade)
    {
        var names = (_framework is { } known ? FrameworkJudgements.Of(known, _start) : []).Concat(named.Select(name => name.Name)).Distinct().ToList();
        TellOf(sentence, names.Count > 0 ? names : [JudgementName.OverallEffectiveness], grade, Trust.Judged);
    }

    // "hoping for good", "no longer inadequate", "a little below outstanding"
    private static bool IsWished(string folded, JudgementWords.GradeMention grade) => Wished().IsMatch(folded[Math.Max(0, grade.Start - 60)..grade.Start]) || NoLonger().IsMatch(folded[grade.End..]);

    // Schools and homes are graded in the same words, and so are other councils; a paper may say of itself that it is one of few.
    private static bool IsOfOthers(string folded) => Others().IsMatch(folded) && !OneOf().IsMatch(folded);

    // "was judged to be good", "judgement of 'Requires Improvement'", "'Good' for help and protection".
    private static bool IsVerdict(string folded, JudgementWords.GradeMention grade) =>
        Verdict().IsMatch(folded[Math.Max(0, grade.Start - 200)..grade.Start]) || VerdictBehind().IsMatch(folded[grade.End..]);

    private static IReadOnlyList<JudgementWords.NameMention> NearTo(JudgementWords.GradeMention grade, IReadOnlyList<JudgementWords.NameMention> names, string folded)
    {
        var isNear = names.LastOrDefault(name => name.End <= grade.Start) is { End: > 0 } last && grade.Start - last.End < Near && !folded[last.End..grade.Start].Contains(';', StringComparison.Ordinal);
        return isNear ? names : [.. names.Where(name => name.Start >= grade.End)];
    }

    /// <param name="isOfServices">Whether a grade without a name may be that of the services as a whole.</param>
    private static IEnumerable<JudgementName> NamesOf(
        IReadOnlyList<JudgementWords.NameMention> names, IReadOnlyList<JudgementWords.GradeMention> grades, JudgementWords.GradeMention grade, string folded, bool isOfServices)
    {
        var before = grades.LastOrDefault(other => other.End <= grade.Start);
        var next = grades.FirstOrDefault(other => other.Start >= grade.End);
        var end = next.End == 0 ? folded.Length : next.Start;
        var behind = names.Where(name => name.Start >= grade.End && name.End <= end).ToList();
        var clause = folded.LastIndexOf(';', grade.Start);
        var ahead = names.Where(name => name.Start >= before.End && name.End <= grade.Start && !BelongsBefore(folded, before, name)).ToList();
        ahead = ahead.Exists(name => name.Start > clause) ? ahead.FindAll(name => name.Start > clause) : ahead;
        // "good for leadership and inadequate for help and protection", "good overall"
        if (behind.Count > 0 && (Follows(folded[grade.End..behind[0].Start], behind[0].Name) || (isOfServices && folded[grade.End..behind[0].Start] is " " or " services for " or " services to ")))
        {
            var (isBoth, ending) = (AsWas().IsMatch(folded[grade.End..behind[0].Start]), EndOfClause(folded, grade.End));
            var list = behind.TakeWhile((name, i) => i == 0 || (NameFollowsName().IsMatch(folded[behind[i - 1].End..name.Start]) && !(isBoth && name.Start > ending)));
            return Distinguished([.. isBoth ? ahead : [], .. list], folded);
        }
        if (ahead.Count > 0)
            return Distinguished(ahead, folded);
        // "judged inadequate in 2017 and good in 2022": one subject, judged twice.
        return isOfServices && Services().IsMatch(folded) && (before.End == 0 || names.Count == 0) ? [JudgementName.OverallEffectiveness] : [];
    }

    private static bool BelongsBefore(string folded, JudgementWords.GradeMention before, JudgementWords.NameMention name) =>
        before.End > 0 && Follows(folded[before.End..name.Start], name.Name);

    // "good for leadership", "good overall"; in "inadequate, adoption good" the name belongs to the grade behind it.
    private static bool Follows(string between, JudgementName name) =>
        name == JudgementName.OverallEffectiveness ? OverallFollows().IsMatch(between) : NameFollows().IsMatch(between);

    // Rules and definitions, not an outcome.
    [GeneratedRegex(
        @"\bfour[- ]point scale\b|\b(?:authorities|councils|las|services) (?:who|that|which) (?:are|were|have been) (?:judged|rated|graded)|\bdefines?\b"
        + @"|\bif (?:a|an|the|we)\b[^.]{0,50}\b(?:judged|rated|graded)|\baim(?:s|ing)? (?:to|for)\b|\bambition\b|\bpathway to\b|\bjourney to\b|\bwould be\b"
        + @"|\bcould be\b|\bwill be judged\b|\bper ?cent of\b|\bto become\b|\bget to good\b|\bself[- ](?:assess|evaluat)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Explains();

    [GeneratedRegex(
        @"\bschools?\b|\bacadem(?:y|ies)\b|\bnurser(?:y|ies)\b|\bcolleges?\b|\b(?:children's|residential|care|respite|short[- ]breaks?) (?:homes?|units?|house)\b"
        + @"|\b(?:fostering|adoption) agenc(?:y|ies)\b|\bchildmind\w+|\bin the region\b|\belsewhere\b|\bnationally\b"
        + @"|\b(?:neighbouring|another|other|similar|comparable|comparator|different) (?:\w+ ){0,2}(?:authorit(?:y|ies)|councils?|county|counties|boroughs)\b"
        + @"|\b(?:these|those|of (?:the|all)|most|many|some|[0-9]+) (?:\w+ ){0,2}(?:authorities|councils|counties|boroughs)\b"
        + @"|\b(?:council|authority|county|borough) (?:of (?:a )?similar|next door|nearby)|\b(?:statistical |regional )?neighbours\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    // As homes are called that councils run.
    [GeneratedRegex(@"\b\p{Lu}\w+ (?:House|Lodge|Cottage|Court|View|Grange|Manor|Villa|Hall|Home|Drive|Avenue|Close)\b[^.;]{0,60}\b(?:rated|judged|graded|was|is)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Home();

    [GeneratedRegex(@"\b(?:is|are|was|were|as|becom\w+|now|it|us|joins?|joined) (?:now )?(?:one of|among(?:st)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OneOf();

    [GeneratedRegex(
        @"\b(?:hop(?:e[ds]?|ing) (?:for|to (?:be|get|reach|achieve))|expect(?:s|ed|ing)?(?: to be)?|want(?:s|ed|ing)? to be|striv\w+ (?:for|to be)|aim\w* (?:for|at|to be)"
        + @"|aspir\w+ to(?: be)?|short of|below|(?:is|are|was|were|be|been|being) (?:not|no longer|never)|ceased to be|not yet|rather than|instead of|in place of|neither|nor|than"
        + @"|what|whether)\b[\s'""]*(?:a |an |the |yet |quite |simply |judged |rated |graded |looks? like )*['""]?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wished();

    [GeneratedRegex(@"^['""]*\s*(?:no longer|means?|meant|looks like|looked like|ought|is not where)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NoLonger();

    [GeneratedRegex(
        @"\bthe same (?:grade|judge?ment|rating|view|verdict|conclusion|outcome|(?:had to|has to|could|can|must) be said|(?:was|is) (?:true|said|the case))\b|\b(?:given|received|got|awarded) the same\b"
        + @"|\b(?:and )?so (?:do|does|did|was|were|is|are|too)\b|\b(?:do|does|did|was|were|is|are) too\b|\blikewise\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Same();

    [GeneratedRegex(
        @"(?<grade>" + GradeWords + @")['""]?,?(?: (?:overall|by (?:ofsted|inspectors)|for overall effectiveness))?(?:,? and)? (?:in|on|across|for|against|under|throughout)"
        + @"(?: each of)? (?:all|every|each)(?: of)?(?: the)?(?: (?:four|five|six|three|key|its|our|other|remaining|individual|inspected|judge?ment))* ?"
        + @"(?:areas?|judge?ments?|categor\w+|domains?|aspects?|elements?|headings?|criteria|measures|respects?|counts|grades)\b"
        + @"|(?<grade>" + GradeWords + @")['""]? (?:across the board|throughout|all round)\b"
        + @"|\b(?:all (?:of )?(?:the )?|every |each )(?:(?:four|five|six|key|individual|other) )*(?:areas?|judge?ments?|categor\w+|domains?|aspects?|elements?)\b"
        + @"(?: \([^)]{0,200}\))?[^.;,]{0,50}\b(?:judged|rated|graded|found|assessed|were|are|was)\b(?: to be| as| being|:| that (?:\w+ ){0,3})? ?['""]?(?<grade>" + GradeWords + @")\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex AllAreas();

    [GeneratedRegex(
        @"\bfrom (?:an? )?(?:overall )?(?:judge?ment of |rating of |grade of |being )?['""]?" + GradeWords + @"['""]?(?: (?:judge?ment|rating|overall|in \w+ ?\d{0,4}|in \d{4}))*,? to "
        + @"(?:an? )?(?:overall )?(?:judge?ment of |rating of |being )?['""]?(?<to>" + GradeWords + @")"
        + @"|\b(?:was|were|had been) (?:judged |rated |graded )?['""]?" + GradeWords + @"['""]?[^.;]{0,30}(?:,| and| but) (?:(?:is|are|was|were|has been|have been) )?"
        + @"(?:now|this time|on this occasion)\b[^.;]{0,30}?['""]?(?<to>" + GradeWords + ")",
        RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(?:last year|(?:a|one|two|three|four) years? (?:earlier|before|ago)|at that time|in those days)\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"\bsince (?:the )?(?:\w+ ){0,2}[0-9]{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"\b(?:result|outcome|judge?ments?|verdict|grades?|ratings?|awarded|received)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^(?:Those|These|They|It|Both|That|This)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^['""]*,? (?:as|and so) (?:was|were|is|are|did|do)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsWas();

    [GeneratedRegex(@"\b(?:this|latest|most recent|recent|current|now)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HasOwnTime();

    [GeneratedRegex(
        @"(?:\b(?:judged|judge|judging|graded|rated|deemed|called|described|said to|assessed|found|considered|concluded|awarded|received|achieved|given|scored|retained|confirmed"
        + @"|evaluated)\b[^.;]{0,130}"
        + @"|\b(?:judge?ments?|grades?|gradings?|ratings?|outcome|effectiveness)\b[^.;]{0,80}(?:\bof\b|\bthat\b|\bwas\b|\bis\b|\bas\b|\bwere\b|\bbeing\b|\bremains\b|\bremained\b|:)[^.;]{0,40})['""(]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Verdict();

    // "Care leavers require improvement": the grade itself is the verb.
    [GeneratedRegex(
        @"\b(?:all|each|both|services?|protection|care|leavers|leadership|leaders|governance|overall|effectiveness|permanence|performance|authority"
        + @"|council|families|practice|whole)['""]?(?: still| also| now| all| each)* $",
        RegexOptions.CultureInvariant)]
    private static partial Regex Predicate();

    [GeneratedRegex(
        @"\b(?:services?|authority|council|leadership|governance|protection|care|leavers|performance|permanence|families|practice|overall|children)['""]? (?:is"
        + @"|are|was|were|remains?|remained|(?:continues? |continued )?to be) (?:now |still |also |all |therefore )?['""(]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    [GeneratedRegex(@"^['"")]*\s*(?:judge?ment|rating|grade|grading|outcome|overall)\b|^['"")]*,? (?:in|for) (?:the )?(?:overall|help and|leadership|impact of|experiences)", RegexOptions.CultureInvariant)]
    private static partial Regex VerdictBehind();

    [GeneratedRegex(
        @"^['"")]*\s*(?:(?:grade|grading|rating|judge?ment)s? )?(?:(?:was|were|is|are) (?:given|awarded|the (?:grade|verdict)) )?(?:,?\s*(?:and so (?:was|were|is|are)|as (?:was|were|is|are|did|do))(?: those| that)?(?: for"
        + @"| of)?|for|in|in relation to|in respect of|on|with regards? to|in terms of|against|across|(?=\s(?:services|leadership|help)))\s+(?:its |our "
        + @"|their )?(?:the |both |services? (?:for|to) )*(?:areas? of |judge?ment of )?['""]?(?:quality of "
        + @"|effectiveness of )?(?:the )?(?:experiences?(?: and progress)?(?: of)? )?(?:the )?(?:children who )?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NameFollows();

    [GeneratedRegex(@"^['"")]*\s*(?:for )?$|^['"")]*\s*(?:for|in) (?:its |our |their |the )*$", RegexOptions.CultureInvariant)]
    private static partial Regex OverallFollows();

    [GeneratedRegex(
        @"^['""]?\s*(?:,|and|&|, and|as well as|;)\s*(?:for |in |on )?(?:the |its "
        + @"|their )?(?:experiences?(?: and progress)? (?:of )?)?(?:services (?:for|to) )?(?:the )?(?:children (?:who|in) )?['""]?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NameFollowsName();

    [GeneratedRegex(@"\b(?:children's (?:social care |social work )?services|services|authority|council|inspection|ofsted|inspectors|children's social care)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Services();
}
