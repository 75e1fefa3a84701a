using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Reads paragraphs that hold no list: the heading above, or a sentence that leads over to others ("Some of this has begun"), says what the sentences
/// are about; tense and subject say of each whether it tells what has been done, commits somebody to something, praises, or neither.
/// </summary>
internal sealed partial class ToldProse(DraftPassages passages, bool isOfMeeting)
{
    private const int ShortestAsking = 40;

    private PaperPart? _heading;

    // Of the paragraph before, whose last sentence led over to this one.
    private ProseTopic _carried;

    /// <summary>What the section is about.</summary>
    public ProseTopic Section { get; private set; }

    /// <summary>Goes on below a heading; one that only names an area goes on with the section's subject.</summary>
    public void Enter(PaperPart heading)
    {
        _carried = ProseTopic.None;
        var topic = ProseTopics.OfHeading(heading.Text);
        if (Section is ProseTopic.Progress or ProseTopic.Actions && (ProseTopics.IsOneArea(heading.Text) || (topic == ProseTopic.None && IsBelow(heading))))
            return;
        (Section, _heading) = (topic, heading);
    }

    // Under "4. Progress" a heading without a number, or of a deeper level.
    private bool IsBelow(PaperPart heading) =>
        _heading is { } above && (heading.Block.Level > above.Block.Level || (above.Mark.Kind != MarkKind.None && heading.Mark.Kind == MarkKind.None));

    /// <summary>Reads a paragraph, or what stands in it before the sentence that leads its list.</summary>
    public void Read(PaperPart part, int sentences)
    {
        var texts = part.Sentences.Take(sentences).SelectMany(Spoken).ToList();
        var folded = texts.ConvertAll(PrintedText.Fold);
        var (topic, isOfMembers) = (_carried, folded.Count > 0 && DeedWording.IsOfMembers(folded[0]));
        _carried = ProseTopic.None;
        var praise = Section == ProseTopic.Other ? [] : PraiseWording.In(folded, Section);
        for (var i = 0; i < folded.Count; i++)
        {
            if (praise.Contains(i))
                Add(PassageRole.Strength, part, texts[i]);
            else if (!ReadDecision(part, texts[i], folded[i]) && Section != ProseTopic.Other && !OfMoney().IsMatch(folded[0]))
                topic = ReadDeed(part, texts[i], folded[i], topic, isOfMembers);
        }
        if (folded.Count > 0 && ProseTopics.OfTurn(folded[^1]) is var next and not ProseTopic.None)
            _carried = next;
    }

    /// <summary>Reads one entry of a list that nothing says the kind of.</summary>
    public bool ReadEntry(PaperPart part, string text)
    {
        if (!DeedWording.HasBeenDone(PrintedText.Fold(text)))
            return false;
        Add(PassageRole.Progress, part, text);
        return true;
    }

    /// <summary>Whether the words speak of inspectors or of what they found.</summary>
    public static bool IsOfInspectors(string folded) => OfInspectors().IsMatch(folded);

    // What somebody is quoted with is one sentence to the splitter.
    private static IEnumerable<string> Spoken(string sentence) =>
        Quoted().Match(sentence) is { Success: true } quoted && quoted.Groups["said"].Value is var said && SentenceSplitter.Split(said) is { Count: > 1 } spans
            ? spans.Select(span => said.Substring(span.Start, span.Length))
            : [sentence];

    private bool ReadDecision(PaperPart part, string sentence, string folded)
    {
        if (IsAsking().IsMatch(folded) && !IsOfInspectors(folded[..Math.Min(20, folded.Length)]) && folded.Length > ShortestAsking && !folded.EndsWith(':'))
            Add(PassageRole.Recommendation, part, sentence);
        else if (isOfMeeting && Agreed().IsMatch(folded) && !folded.EndsWith(':'))
            Add(PassageRole.Resolution, part, sentence);
        else
            return false;
        return true;
    }

    // What the sentences behind this one are about.
    private ProseTopic ReadDeed(PaperPart part, string sentence, string folded, ProseTopic topic, bool isOfMembers)
    {
        if (folded.EndsWith(':'))
            return topic;
        if (ProseTopics.OfTurn(folded) is var turn and not ProseTopic.None)
            return turn;
        var isAmongActions = Section == ProseTopic.Actions || topic == ProseTopic.Actions;
        if (ActionWording.InSentence(sentence, part, isAmongActions, isOfMeeting || topic != ProseTopic.None) is { } action)
        {
            passages.Add(action with { Text = WithoutQuotes(action.Text) });
            return ProseTopic.Actions;
        }
        var begins = ProseTopics.BeginsProgress(folded);
        if ((topic == ProseTopic.Progress || begins || (Section == ProseTopic.Progress && !isOfMembers)) && DeedWording.IsDone(folded))
        {
            Add(PassageRole.Progress, part, sentence);
            return begins ? ProseTopic.Progress : topic;
        }
        if (isOfMeeting && !DeedWording.IsOfMembers(folded) && DeedWording.IsReported(folded))
            Add(PassageRole.Progress, part, sentence);
        return topic == ProseTopic.Progress ? ProseTopic.None : topic;
    }

    private void Add(PassageRole role, PaperPart part, string text) =>
        passages.Add(new DraftPassage(role, part.Index, part.Block.Page, part.Section, WithoutQuotes(text.Trim())) { Label = part.Sentences.Count == 1 ? part.Mark.Value : null });

    // Of what is quoted only the first or last sentence has its mark.
    private static string WithoutQuotes(string text) => LoneQuote().Replace(QuestionOrAnswer().Replace(text, ""), "");

    [GeneratedRegex(@"^[“""](?=[^”""]*$)|(?<=^[^“""]*)[”""]$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneQuote();

    [GeneratedRegex(@"^[^“""]{0,150}[“""](?<said>[^“”""]{40,})[”""]$", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[QA][.:]\s+(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionOrAnswer();

    // "Financial: The post costs …" among the implications.
    [GeneratedRegex(@"^(?:financ\w+|legal|law|equalit\w+|climate|carbon|human resources|hr|risks?|consultation|resources?|environment\w*|staffing|property|procurement|data protection)\b[^.:]{0,40}:", RegexOptions.CultureInvariant)]
    private static partial Regex OfMoney();

    [GeneratedRegex(@"\bofsted|inspect|outcome|finding", RegexOptions.CultureInvariant)]
    private static partial Regex OfInspectors();

    [GeneratedRegex(
        @"^(?:the )?(?:\w+ ){0,3}(?:cabinet|executive|committee|sub-committee|members|board|panel|council|commission|forum|mayor|portfolio holder"
        + @"|lead member) (?:members )?(?:is|are) (?:also |therefore |further |formally )?(?:asked|requested|recommended|invited) to\b"
        + @"|^it is (?:therefore |further |also )?recommended that\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex IsAsking();

    [GeneratedRegex(
        @"^(?:it was (?:\w+ )?(?:agreed|resolved|decided)"
        + @"|(?:the )?(?:\w+ ){0,4}(?:cabinet|executive|committee|sub-committee|members|board|panel|commission|forum) (?:unanimously |then |formally )?(?:agreed"
        + @"|resolved)) (?:that"
        + @"|to)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Agreed();
}
