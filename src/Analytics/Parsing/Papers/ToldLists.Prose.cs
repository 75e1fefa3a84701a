using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Lists that stand within a sentence, and sentences that are a recommendation, a resolution or an action by themselves.</summary>
internal sealed partial class ToldLists
{
    /// <summary>"The areas for improvement were: plans; supervision; and oversight.", "RESOLVED – That (1) the report be noted; (2) …".</summary>
    private bool ReadInline(PaperPart part)
    {
        if (Resolved().Match(part.Text) is { Success: true } resolved && resolved.Groups["rest"].Value is { Length: > 3 } decision && !decision.TrimEnd().EndsWith(':'))
            return ReadInlineEntries(part, PassageRole.Resolution, decision, "", FollowedByList(part));
        if (part.IsHeading)
            return false;
        var from = 0;
        for (var colon = part.Text.IndexOf(": ", from, StringComparison.Ordinal); colon > 0; colon = part.Text.IndexOf(": ", from, StringComparison.Ordinal))
        {
            var head = LastSentence(part.Text[..(colon + 1)]);
            from = colon + 2;
            var rest = part.Text[from..].Trim();
            if (head.Length > 400 || rest.Length < 12 || Pointer().IsMatch(PrintedText.Fold(rest)))
                continue;
            var role = LeadIns.RoleOf(head, isHeading: false, _passages.Of(PassageRole.ToldArea).Any());
            if ((role is PassageRole.ToldArea or PassageRole.FurtherAction or PassageRole.Strength or PassageRole.Recommendation || (role is PassageRole.Action or PassageRole.Progress && WordCount(head) < 6))
                && !(role is PassageRole.ToldArea or PassageRole.FurtherAction && (LeadIns.IsOfEarlier(head, _time) || _time.IsEarlier(head)))
                && ReadInlineEntries(part, role.Value, rest, head, FollowedByList(part)))
            {
                return true;
            }
        }
        return false;
    }

    private bool FollowedByList(PaperPart part) => EndsOpen(part) && part.Index + 1 < _outline.Parts.Count && Part(part.Index + 1).IsMarked;

    private bool ReadInlineEntries(PaperPart part, PassageRole role, string rest, string head, bool isLead)
    {
        if (isLead)
            return false;
        var labelled = InlineLabel().Matches(rest);
        if (labelled.Count >= 2 && labelled[0].Index == 0)
        {
            for (var i = 0; i < labelled.Count; i++)
            {
                var start = labelled[i].Index + labelled[i].Length;
                var end = i + 1 < labelled.Count ? labelled[i + 1].Index : rest.Length;
                Add(role, new Entry(part, rest[start..end].Trim(), labelled[i].Groups["label"].Value));
            }
            return true;
        }
        // The list ends with its sentence; what is resolved may have several.
        var text = role is PassageRole.Resolution or PassageRole.Progress ? rest : SentenceSplitter.Split(rest) is [var first, ..] ? rest.Substring(first.Start, first.Length) : rest;
        foreach (var entry in Divided(role, text, head))
            Add(role, new Entry(part, entry, NumberOfArea().Match(head) is { Success: true } number ? number.Groups["label"].Value : null));
        return true;
    }

    // At semicolons; at commas only when the sentence says how many there are.
    private static List<string> Divided(PassageRole role, string text, string head)
    {
        if (role is PassageRole.Resolution or PassageRole.Progress)
            return [text];
        var parts = Semicolon().Split(text).Select(part => part.Trim()).Where(part => part.Length > 2).ToList();
        if (parts.Count > 1)
            return parts;
        foreach (var divider in text.Length > LongestEntry ? [] : new[] { CommaOrAnd(), CommaOrLastAnd() })
        {
            var byCommas = divider.Split(text).Select(part => part.Trim()).Where(part => part.Length > 2).ToList();
            if (byCommas.Count > 1 && (AreaCount.In(head) ?? NumberTold(head)) == byCommas.Count)
                return byCommas;
            if (byCommas.Count > 2 && divider == CommaOrLastAnd() && byCommas.TrueForAll(part => IsMatter().IsMatch(part) && WordCount(part) is > 2 and < 15))
                return byCommas;
        }
        return [text];
    }

    // No list told the areas: "The main areas for improvement were supervision and the quality of plans."
    private void ReadAreasInProse()
    {
        foreach (var sentence in _outline.Sentences.Where(sentence => !sentence.Part.IsRow && !sentence.Part.IsHeading))
        {
            var told = AreasWere().Match(sentence.Folded) is { Success: true } were ? were : AskedToImprove().Match(sentence.Folded);
            if (!told.Success || _time.IsEarlierAt(sentence.Text, told.Index) || LeadIns.IsOfEarlier(sentence.Text, _time))
                continue;
            var rest = sentence.Text[told.Groups["rest"].Index..].Trim();
            if (WordCount(rest) < 3 || NotAnArea().IsMatch(PrintedText.Fold(rest)))
                continue;
            foreach (var area in Divided(PassageRole.ToldArea, rest, sentence.Text))
                Add(PassageRole.ToldArea, new Entry(sentence.Part, area, null));
        }
    }

    private static string LastSentence(string text) => SentenceSplitter.Split(text) is [.., var last] ? text.Substring(last.Start, last.Length) : text;

    [GeneratedRegex(
        @"^(?:(?:it was )?(?:unanimously )?(?:RESOLVED|Resolved|resolved|AGREED|Agreed|DECISION|Decision|DECIDED)\b(?: unanimously)?\s*(?:[:–—-]\s*"
        + @"|(?=that|That|THAT|to\s|\())(?:(?:that|That|THAT)\b\s*)?[:–—-]?\s*)(?<rest>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Resolved();

    [GeneratedRegex(@"(?:(?<=^|\s)\((?<label>[a-z]|[ivx]{1,4}|[0-9]{1,2})\)\s+|(?<=^|[.;:,]\s|\band\s)(?<label>[a-z]|[ivx]{1,4}|[0-9]{1,2})[.)]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex InlineLabel();

    // "Area for improvement 2: …"
    [GeneratedRegex(@"\b(?:improvement|recommendation|action|area)\s+(?:no\.?\s?)?(?<label>[0-9]{1,2}|[a-h])\s*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfArea();

    [GeneratedRegex(@";\s*(?:and\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Semicolon();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+(?=(?:the|a|an|better|more|management|social|quality)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex CommaOrAnd();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+(?!.*\band\b)", RegexOptions.CultureInvariant)]
    private static partial Regex CommaOrLastAnd();

    // "the timeliness of conferences, the quality of recording and access to dentists"
    [GeneratedRegex(
        @"^(?:the|how|its|their|our|access to|support (?:for|to)|planning (?:for|of)|management|oversight|assessments?|(?:better|more|greater|stronger|earlier) )\b(?!.*\b(?:is|are|was|were|which|who|that|because|so)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsMatter();

    [GeneratedRegex(
        @"\b(?:areas? (?:for|of|requiring|in need of) (?:further )?(?:improvement|development|priority action)|(?:improvement|development) areas?"
        + @"|recommendations?)\b[^.;:]{0,70}?\b(?:was|were|are|is|included?|includes|relate[sd]? to|concern(?:ed|s)?|focus(?:ed|es)? on|covered"
        + @"|around)\b(?: (?:that|to|about|in relation to|around))?[:,]? (?<rest>.+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex AreasWere();

    // "Ofsted asked the Council to improve the timeliness of visits."
    [GeneratedRegex(
        @"\b(?:ofsted|inspectors?|(?<!this )report|letter)\b[^.;:]{0,40}\b(?:asks?|asked|wants?|wanted|tells?|told|requires?|required|recommend(?:s|ed)|suggest(?:s|ed)|said|says|found|felt|considered|concluded|thought|believed?) (?:that )?(?:us|we|(?:the|leaders) (?:\w+ ){0,3}\w+|leaders) (?:that (?:it|they|we) (?:must|should) |to |must |should |needs? to )(?:improve )?"
        + @"(?<rest>(?!note\b|send\b|submit\b|write\b|respond\b|produce\b|prepare\b).+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex AskedToImprove();

    [GeneratedRegex(
        @"^(?:identified|made|named|set out|attached|listed|accepted|already|known|addressed|being|included in|incorporated|also|not|detailed|shown|summarised"
        + @"|outlined|as follows|below|in (?:appendix|the)|reflected|monitored|consistent|required|welcomed|agreed|expected|subject|those|these|all|now|therefore"
        + @"|well|appended|available|contained|provided|on track|published|considered|noted|approved|found)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotAnArea();
}
