using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Finds the lists of a paper and what each one is: areas to improve, further actions, strengths, recommendations, resolutions, options, actions,
/// progress. A list runs from its lead-in to the first block that its marks do not go on to, across page breaks and blank lines.
/// </summary>
internal sealed partial class ToldLists
{
    private const int LongestEntry = 1200, LongestUnmarked = 60;

    private readonly PaperOutline _outline;
    private readonly InspectionTime _time;
    private readonly DraftPassages _passages;
    private readonly ToldProse _prose;
    private readonly LabelledActions _labelled;

    private ToldLists(PaperOutline outline, InspectionTime time, DraftPassages passages, bool isOfMeeting)
    {
        _outline = outline;
        _time = time;
        _passages = passages;
        _prose = new ToldProse(passages, isOfMeeting);
        _labelled = new LabelledActions(outline, passages);
    }

    /// <param name="isOfMeeting">Whether the paper tells what a meeting did, so that "it was agreed" is a resolution.</param>
    public static void Read(PaperOutline outline, InspectionTime time, DraftPassages passages, bool isOfMeeting)
    {
        var reader = new ToldLists(outline, time, passages, isOfMeeting);
        for (var i = 0; i < outline.Parts.Count;)
            i = reader.ReadFrom(i);
        if (!passages.Of(PassageRole.ToldArea).Any())
            reader.ReadAnnouncedAreas();
        if (!passages.Of(PassageRole.ToldArea).Any())
            reader.ReadAreasInProse();
    }

    private PaperPart Part(int i) => _outline.Parts[i];

    /// <summary>Reads what begins at a block; the block to go on with.</summary>
    private int ReadFrom(int i)
    {
        var lead = Part(i);
        if (lead.IsRow)
            return ReadSideBySide(i) ?? _labelled.ReadFrom(i) ?? i + 1;
        if (lead.IsHeading)
            _prose.Enter(lead);
        if (OptionStart().Match(lead.Text) is { Success: true } option)
            return ReadOption(i, option);
        if (_labelled.ReadFrom(i) is { } behindLabels)
            return behindLabels;
        if (!lead.IsHeading && _prose.Section != ProseTopic.Other && ActionWording.SaysWhoAndWhen(lead.Text))
        {
            Add(PassageRole.Action, new Entry(lead));
            return i + 1;
        }
        if (ReadInline(lead))
            return i + 1;
        var (entries, end) = Collect(i);
        if (entries.Count > 0 && RoleOf(i, entries) is { } role && !(lead.IsHeading && role is PassageRole.Action or PassageRole.Progress or PassageRole.Strength && AreParagraphs(entries)))
        {
            if (!lead.IsHeading)
                _prose.Read(lead, lead.Sentences.Count - 1);
            foreach (var entry in entries)
                Add(role, entry);
            return end;
        }
        if (entries.Count > 0 && ReadReported(lead, entries))
            return end;
        if (lead.IsHeading && entries.Count == 0 && ReadUnderHeading(i) is { } behind)
            return behind;
        if (!lead.IsHeading)
            _prose.Read(lead, lead.Sentences.Count);
        return i + 1;
    }

    // "Areas of strength | Areas for improvement": each column is a list.
    private int? ReadSideBySide(int i)
    {
        var head = Part(i).Block;
        var roles = head.Cells.Select(cell => LeadIns.RoleOf(cell, isHeading: true, isBehindAreas: false)).ToList();
        if (roles.Count != 2 || !roles.Contains(PassageRole.Strength) || !roles.Contains(PassageRole.ToldArea))
            return null;
        var end = i + 1;
        for (; end < _outline.Parts.Count && Part(end) is { IsRow: true } row && row.Block.Table == head.Table && row.Block.Cells.Count == roles.Count; end++)
        {
            foreach (var (role, text) in roles.Zip(row.Block.Cells, (role, cell) => (role!.Value, Entries: CellEntries.In(cell))).SelectMany(column => column.Entries.Select(text => (column.Value, text))))
                Add(role, new Entry(row, text, null));
        }
        return end > i + 1 ? end : null;
    }

    // "It was reported that:" before entries of which each is what it says.
    private bool ReadReported(PaperPart lead, List<Entry> entries) =>
        !lead.IsHeading && LeadIns.IsReported(lead.Sentences[^1]) && entries.Where(entry => _prose.ReadEntry(entry.Part, entry.Text.ToString())).ToList().Count > 0;

    // Numbered paragraphs under "Next steps" are prose; only those of one sentence each, counted from one, may be entries.
    private static bool AreParagraphs(List<Entry> entries) =>
        entries[0].Part.Mark is { Kind: MarkKind.Number or MarkKind.Decimal } first
        && (entries.Any(entry => entry.Part.Sentences.Count > 1) || (first.Kind == MarkKind.Number && first.Value != "1"));

    private void Add(PassageRole role, Entry entry)
    {
        var text = entry.Text.ToString().Trim();
        if (text.Length is < 3 or > LongestEntry * 2 || Empty().IsMatch(text) || PaperPosts.IsName(text.Split(',', 2)[0]) && text.Contains(',', StringComparison.Ordinal) && PaperPosts.IsPost(text))
            return;
        if ((role == PassageRole.ToldArea && OfGrades().IsMatch(text)) || (role == PassageRole.Action && Commitment.IsNone(PrintedText.Fold(text))) || (role == PassageRole.Progress && DeedWording.IsBeforeInspection(PrintedText.Fold(text))))
            return;
        var draft = new DraftPassage(role, entry.Part.Index, entry.Part.Block.Page, entry.Part.Section, text) { Label = entry.Label };
        _passages.Add(role == PassageRole.Action ? ActionWording.Complete(draft) : draft);
        // What an officer is charged with by resolution is an action too.
        if (role == PassageRole.Resolution && Charge().IsMatch(text) && !Commitment.IsNone(PrintedText.Fold(text)))
            _passages.Add(ActionWording.Complete(draft with { Role = PassageRole.Action, Owner = Commitment.OwnerOf(Charge().Match(text).Groups["owner"].Value) }));
        else if (role == PassageRole.Resolution && entry.Nested.Count == 0 && ActionWording.SaysWhoAndWhen(text))
            _passages.Add(ActionWording.Complete(draft with { Role = PassageRole.Action }));
        foreach (var nested in entry.Nested.Where(part => role != PassageRole.Action && ActionWording.SaysWhoAndWhen(part.Text)))
            Add(PassageRole.Action, new Entry(nested));
    }

    private PassageRole? RoleOf(int leadAt, List<Entry> entries)
    {
        var lead = Part(leadAt);
        var items = entries.ConvertAll(entry => entry.Text.ToString());
        var isBehindAreas = _passages.Of(PassageRole.ToldArea).Any();
        PassageRole? role;
        string words;
        if (ProseTopics.IsOneArea(lead.Text))
        {
            return _prose.Section switch
            {
                ProseTopic.Progress => PassageRole.Progress,
                ProseTopic.Actions => PassageRole.Action,
                _ => LeadIns.RoleOf(lead.Text, lead.IsHeading, isBehindAreas) is { } named and not PassageRole.ToldArea ? named : null,
            };
        }
        if (lead.IsHeading)
        {
            (role, words) = (LeadIns.RoleOf(lead.Text, isHeading: true, isBehindAreas), lead.Text);
            if (role is null && Part(leadAt + 1).Mark.Kind is MarkKind.Bullet or MarkKind.Letter && LeadIns.IsNeutral(lead.Text))
                role = ItemTone.Of(items);
        }
        else
        {
            (role, words) = RoleOfSentence(leadAt, items, isBehindAreas);
        }
        // "… on which the following was reported:", before what has been done
        if (role is PassageRole.Strength && !lead.IsHeading && _prose.Section == ProseTopic.Progress)
            return PassageRole.Progress;
        if (role is PassageRole.ToldArea or PassageRole.Action or null && !lead.IsHeading && IsProgressReported(lead.Sentences[^1], items))
            return PassageRole.Progress;
        if (role is PassageRole.Recommendation && LeadIns.IsBareRecommendation(words) && !ItemTone.AskCommittee(items))
            role = isBehindAreas && !ToldProse.IsOfInspectors(PrintedText.Fold(lead.Section)) ? PassageRole.Recommendation : PassageRole.ToldArea;
        return role is PassageRole.ToldArea or PassageRole.FurtherAction && LeadIns.IsOfEarlier(words, _time) ? null : role;
    }

    private static bool IsProgressReported(string sentence, List<string> items) =>
        LeadIns.IsReported(sentence) && !LeadIns.IsNeutral(sentence) && items.Where(item => DeedWording.HasBeenDone(PrintedText.Fold(item))).ToList().Count * 3 > items.Count * 2;

    private (PassageRole? Role, string Words) RoleOfSentence(int leadAt, List<string> items, bool isBehindAreas)
    {
        var lead = Part(leadAt);
        var isVague = false;
        for (var s = lead.Sentences.Count - 1; s >= 0; s--)
        {
            var sentence = lead.Sentences[s];
            if (LeadIns.RoleOf(sentence, isHeading: false, isBehindAreas) is { } role)
                return (role, sentence);
            if (LeadIns.IsNeutral(sentence) && ItemTone.Of(items) is { } tone)
                return (tone, sentence);
            if (isVague && LeadIns.NamesAreas(sentence))
                return (PassageRole.ToldArea, sentence);
            if (!isVague && !LeadIns.IsVague(sentence) && !LeadIns.IsNeutral(sentence))
                return (EndsOpen(lead) && !LeadIns.IsOther(sentence) ? OfSection() : null, sentence);
            isVague |= LeadIns.IsVague(sentence);
        }
        // "These are:" after a paragraph or a heading that says what they are.
        if (leadAt > 0 && Part(leadAt - 1) is { IsRow: false, IsHeading: false, IsMarked: false, Sentences: [.., var before] } && LeadIns.RoleOf(before, isHeading: false, isBehindAreas) is { } told)
            return (told, before);
        return (LeadIns.RoleOf(lead.Section, isHeading: true, isBehindAreas), lead.Section);

        PassageRole? OfSection() => LeadIns.RoleOf(lead.Section, isHeading: true, isBehindAreas) is { } told and (PassageRole.Progress or PassageRole.Strength or PassageRole.ToldArea or PassageRole.Action) ? told : null;
    }

    /// <summary>Paragraphs without marks under a heading that says what they are; null when it says nothing.</summary>
    private int? ReadUnderHeading(int i)
    {
        var role = LeadIns.RoleOf(Part(i).Text, isHeading: true, _passages.Of(PassageRole.ToldArea).Any());
        if (role is null or PassageRole.Option or PassageRole.Action or PassageRole.Progress || (role is PassageRole.ToldArea && LeadIns.IsOfEarlier(Part(i).Text, _time)))
            return null;
        var entries = new List<Entry>();
        var end = i + 1;
        for (; end < _outline.Parts.Count && Part(end) is { IsHeading: false, IsRow: false, IsMarked: false } part && !OptionStart().IsMatch(part.Text); end++)
        {
            if (EndsOpen(part) || Labelled().IsMatch(part.Folded) || (end + 1 < _outline.Parts.Count && Part(end + 1).IsMarked && LeadIns.RoleOf(part.Text, false, false) is not null))
                break;
            entries.Add(new Entry(part));
        }
        var isList = entries.Count > 0 && role switch
        {
            PassageRole.ToldArea or PassageRole.FurtherAction or PassageRole.Strength => entries.Count > 1 && entries.All(entry => entry.Part.Sentences.Count == 1 && WordCount(entry.Part.Text) <= LongestUnmarked && !Reports().IsMatch(entry.Part.Folded)),
            _ => true,
        };
        if (!isList)
            return null;
        foreach (var entry in entries.Where(entry => !Pointer().IsMatch(entry.Part.Folded)))
            Add(role.Value, entry);
        return end;
    }

    private int ReadOption(int i, Match option)
    {
        var entry = new Entry(Part(i), option.Groups["rest"].Value, option.Groups["label"].Value);
        var end = i + 1;
        for (; end < _outline.Parts.Count && Part(end) is { IsHeading: false, IsRow: false } part && !OptionStart().IsMatch(part.Text); end++)
        {
            if (entry.Text.Length > 0 && (!part.IsMarked || RecommendedOption().IsMatch(part.Folded)))
                break;
            entry.Append(part.Text);
        }
        Add(PassageRole.Option, entry);
        return end;
    }

    private static bool EndsOpen(PaperPart part) => part.Text.TrimEnd() is [.., ':'] or [.., ':', '-'] || OpenEnd().IsMatch(part.Folded);

    private static bool EndsSentence(string text) => text.TrimEnd() is [.., '.' or '!' or '?' or ';' or ':'];

    private static int WordCount(string text) => text.Count(c => c == ' ') + 1;

    [GeneratedRegex(@"^option\s+(?<label>[0-9]{1,2}|[a-h])\s*(?:$|[:.)–—-]\s*(?<rest>.*)$|\((?<rest>[^)]*\).*)$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OptionStart();

    [GeneratedRegex(
        @"^that (?:the )?(?<owner>(?:[A-Z][\w'’&-]*(?:,?\s(?:[A-Z][\w'’&-]*|of|for|and))*\s)?(?:Director|Head|Manager|Officer|Lead|Chief Executive|Commissioner|Coordinator)\b(?:,?\s(?:[A-Z][\w'’&-]*|of|for|and))*)\s+"
        + @"(?!(?:be|is|are|was|has|have|who|in|to|will|would|notes?|considers?)\b)[a-z]+\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Charge();

    [GeneratedRegex(@"\boverall effectiveness\b|\b(?:is|was|were|are|been) (?:also )?(?:judged|graded|rated)\b|\brequires? improvement to be good\b|\binadequate\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfGrades();

    [GeneratedRegex(@"\boption \w{1,2} (?:is|was)\b|\b(?:recommended|preferred) option\b", RegexOptions.CultureInvariant)]
    private static partial Regex RecommendedOption();

    [GeneratedRegex(@"(?:[-–—]|\bthat|\bas follows|\bthe following|\bbelow|\bto)\s*[.:–-]?$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"^(?:(?:none|nil|n/?a|not applicable|see (?:appendix|section|above|below|report))\b.{0,30}|there (?:are|were|is) no\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(?:ofsted|inspectors|the inspection|the report|appendix|the following|we have|this report|the council (?:has|is|will)|was published)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reports();

    [GeneratedRegex(@"^(?:progress|resolved|agreed|decision|action|update|owner|lead|deadline)\b[^:]{0,20}:", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?:see\b|as set out in|attached|please (?:see|refer)|refer to|the full)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();
}
